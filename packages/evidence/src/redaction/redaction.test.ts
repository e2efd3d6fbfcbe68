import { execFileSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inflateRawSync } from 'node:zlib'
import { assert, asyncProperty, integer, uniqueArray } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkEd25519 } from '#authority/check-ed25519.ts'
import { checkSignature } from '#authority/check-signature.ts'
import { makeLocalAuthority } from '#authority/local-authority.ts'
import { localTimestamper } from '#authority/timestamper.ts'
import { bundleArchive, layOutBundle, NO_SEAL, type BundleContents } from '#bundle/make/lay-out.ts'
import type { OpenArchive } from '#bundle/verify/open-bundle.ts'
import { verifyBundle } from '#bundle/verify/verify-bundle.ts'
import { certificatePem } from '#der/pem.ts'
import { storedZip } from '#bundle/zip-writer.ts'
import { openToRedact, type BundleToRedact } from '#redaction/make/open-to-redact.ts'
import { messageHashes } from '#redaction/message-hashes.ts'
import { redactedCopy } from '#redaction/make/redacted-copy.ts'
import { readingPage } from '#redaction/copy/reading-page.ts'

const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest()
const hex = (bytes: Uint8Array) => Buffer.from(hash(bytes)).toString('hex')
const world = { now: () => '2026-04-20T09:00:00Z', chance: (bytes: number) => randomBytes(bytes) }
const stamper = localTimestamper(await makeLocalAuthority(world), world)

/** Members of a ZIP by its directory: enough for archives of our own. */
const openArchive: OpenArchive = (bytes) => {
  const file = Buffer.from(bytes)
  const end = file.lastIndexOf(Buffer.from('PK\x05\x06'))
  if (end === -1) return null
  const members: { name: string; chunks: () => Iterable<Uint8Array> }[] = []
  let at = file.readUInt32LE(end + 16)
  for (let count = file.readUInt16LE(end + 10); count > 0; count -= 1) {
    const size = file.readUInt32LE(at + 20)
    const [name, extra, note] = [28, 30, 32].map((place) => file.readUInt16LE(at + place))
    const local = file.readUInt32LE(at + 42)
    const from = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28)
    const stored = file.readUInt16LE(at + 10) === 0
    const body = file.subarray(from, from + size)
    members.push({
      name: file.toString('utf8', at + 46, at + 46 + (name ?? 0)),
      chunks: () => [stored ? body : inflateRawSync(body)],
    })
    at += 46 + (name ?? 0) + (extra ?? 0) + (note ?? 0)
  }
  return members
}
const setting = { check: checkSignature, checkEd25519, trusted: null, openArchive, hash }

/** An original of lines, a member of an archive, and a file that all its records share. */
const TEXTS = Array.from({ length: 24 }, (_, index) => `Message ${index + 1} : ${secretOf(index)}`)
function secretOf(index: number): string {
  return hex(Buffer.from(`secret ${index}`)).slice(0, 24)
}

type Placed = { readonly path: string; readonly whole: Buffer; readonly from: number }
const LINES = Buffer.from(TEXTS.slice(0, 12).join('\n'))
const MEMBER = Buffer.from(TEXTS.slice(12, 18).join('\n'))
const SHARED = Buffer.from(TEXTS.slice(18).join('\n'))

function recordOf(text: string, index: number): string {
  const { path, whole, from } = placeOf(index)
  const own = index < 18
  const offset = own ? whole.indexOf(text) : 0
  const slice = own ? whole.subarray(offset, offset + Buffer.byteLength(text)) : whole
  return JSON.stringify({
    source: {
      fileSha256: hex(whole),
      path,
      offset,
      length: slice.length,
      sliceSha256: hex(slice),
    },
    format: 'whatsapp',
    conversation: { nativeId: null, title: 'Atelier', participants: ['Léa', secretOf(0)] },
    nativeId: `n${index + 1 + from}`,
    direction: index % 2 === 0 ? 'in' : 'out',
    author: { raw: null, name: `Auteur ${secretOf(index)}`, kind: 'displayName', strength: 'D' },
    time: { raw: secretOf(index), instant: null, local: null },
    text,
    attachments: [],
  })
}

function placeOf(index: number): Placed {
  if (index < 12) return { path: 'data/originaux/0001.txt', whole: LINES, from: 0 }
  return index < 18
    ? { path: 'data/originaux/0002.zip#chat.txt', whole: MEMBER, from: 12 }
    : { path: 'data/originaux/0003.db', whole: SHARED, from: 18 }
}

const received = {
  receivedAt: '2026-04-20T08:00:00Z',
  receivedBy: 'Léa Martin',
  device: null,
  app: null,
  zone: null,
  token: null,
  mail: null,
}
const CONTENTS: BundleContents = {
  id: '2026-0001-essai',
  sealedAt: '2026-04-20T09:00:00Z',
  tool: 'quittance',
  originals: [
    { ...received, declaredName: 'a.txt', bytes: LINES },
    {
      ...received,
      declaredName: 'b.zip',
      bytes: storedZip([{ path: 'chat.txt', bytes: MEMBER }]),
    },
    { ...received, declaredName: 'c.db', bytes: SHARED },
  ],
  messages: TEXTS.map((text, index) => `${recordOf(text, index)}\n`).join(''),
  commitments: `${JSON.stringify({
    kind: 'promise',
    state: 'kept',
    message: {
      original: 'data/originaux/0002.zip',
      member: 'chat.txt',
      offset: MEMBER.indexOf(TEXTS[13] ?? ''),
    },
  })}\n`,
  custody: [],
  page: Buffer.from('<!doctype html><title>page</title>'),
  report: null,
  stamp: 'local',
  platformSeal: false,
  log: false,
  salting: { secret: Buffer.alloc(32, 7), openArchive },
  hash,
}

async function sealed(contents: BundleContents): Promise<Uint8Array> {
  const custody = [
    { at: contents.sealedAt, actor: 'Léa', action: 'seal', subject: 'x', tool: 'x' },
  ].map((event) => ({ ...event, sha256Before: null, sha256After: null }))
  const draft = layOutBundle({ ...contents, custody })
  const outcome = await stamper(draft.tagManifest)
  if (outcome.kind !== 'stamped') throw new Error(outcome.kind)
  const { reply, chain, root } = outcome.stamp
  const seal = { token: reply, authorityPem: chain.map(certificatePem).join('') }
  return bundleArchive(draft, { ...NO_SEAL, ...seal, rootPem: certificatePem(root) })
}

const BUNDLE = await sealed(CONTENTS)
const CHOICE = {
  madeAt: '2026-05-04T10:00:00Z',
  madeBy: 'Léa Martin',
  tool: 'quittance',
  reason: 'Santé d’un tiers' as string | null,
}

async function opened(bytes = BUNDLE): Promise<BundleToRedact> {
  const found = await openToRedact(bytes, setting)
  if (found.kind !== 'bundle') throw new Error(found.kind)
  return found.opened
}

const OPENED = await opened()

function copyShowing(...shown: readonly number[]): Uint8Array {
  const made = redactedCopy(OPENED, { ...CHOICE, shown: new Set(shown) }, setting)
  if (made.kind !== 'copy') throw new Error(made.kind)
  return made.bytes
}

const VECTOR = '../../../../tests/fixtures/vectors/redaction/messages.json'

describe('the sealed fingerprints', () => {
  it('are those of the vector, made by another program', () => {
    const vector: Record<'secret' | 'original' | 'messages' | 'sels' | 'empreintes', string> =
      JSON.parse(readFileSync(new URL(VECTOR, import.meta.url), 'utf8'))
    const read = () => Buffer.from(vector.original)
    const secret = Buffer.from(vector.secret, 'hex')
    const made = messageHashes({ messages: vector.messages, read }, { secret, openArchive })
    expect(made).toEqual({ hashes: vector.empreintes, salts: vector.sels })
  })

  it('are reproducible from the same secret, and others from another', () => {
    const files = (fill: number) => {
      const salting = { secret: Buffer.alloc(32, fill), openArchive }
      return layOutBundle({ ...CONTENTS, salting }).files
    }
    const text = (fill: number, path: string) =>
      Buffer.from(files(fill).find((file) => file.path === path)?.bytes ?? []).toString()
    expect(text(7, 'data/sels.txt')).toBe(text(7, 'data/sels.txt'))
    expect(text(7, 'data/sels.txt')).not.toBe(text(8, 'data/sels.txt'))
    expect(text(7, 'data/sels.txt')).toMatch(/^(?:[0-9a-f]{32} [0-9a-f]{32}\n){24}-[0-9a-f]*\n$/)
    expect(new Set(text(7, 'data/sels.txt').split(/\s/)).size).toBe(50)
  })

  it('leave out the bytes of messages that share them with others', () => {
    const list = OPENED.bundle.text('empreintes-messages.txt') ?? ''
    expect(list.split('\n').filter((line) => line.endsWith('octets.bin'))).toHaveLength(18)
    expect(list.split('\n').filter((line) => line.endsWith('releve.txt'))).toHaveLength(24)
    expect(OPENED.messages.filter(({ octets }) => !octets).map(({ number }) => number)).toEqual([
      19, 20, 21, 22, 23, 24,
    ])
  })

  it('are checked with the whole bundle', async () => {
    const found = await verifyBundle(BUNDLE, setting)
    if (found.kind !== 'bundle') throw new Error(found.kind)
    expect(found.verified).toBe(true)
    expect(found.checks).toContainEqual(
      expect.objectContaining({ id: 'message-hashes', result: 'ok' }),
    )
  })

  it('are absent of an older bundle, which verifies and gives no copy', async () => {
    const older = await sealed({ ...CONTENTS, salting: null })
    const found = await verifyBundle(older, setting)
    if (found.kind !== 'bundle') throw new Error(found.kind)
    expect(found.verified).toBe(true)
    expect(found.checks.map(({ id }) => id)).not.toContain('message-hashes')
    expect(await openToRedact(older, setting)).toEqual({ kind: 'no-message-hashes' })
  })
})

describe('a redacted copy', () => {
  it('knows which messages a person kept a commitment of', () => {
    const retained = OPENED.messages.filter((message) => message.retained)
    expect(retained.map(({ number }) => number)).toEqual([14])
  })

  it('shows something and hides something', () => {
    const all = OPENED.messages.map(({ number }) => number)
    const make = (shown: readonly number[]) =>
      redactedCopy(OPENED, { ...CHOICE, shown: new Set(shown) }, setting).kind
    expect([make([]), make(all), make([3])]).toEqual(['nothing-shown', 'nothing-hidden', 'copy'])
  })

  it('is not redacted again, nor made from what has changed', async () => {
    expect(await openToRedact(copyShowing(3), setting)).toEqual({ kind: 'redacted-copy' })
    const changed = Buffer.from(BUNDLE)
    const place = changed.indexOf(TEXTS[3] ?? '')
    changed[place] = (changed[place] ?? 0) ^ 1
    expect(await openToRedact(changed, setting)).toEqual({ kind: 'altered' })
    expect(await openToRedact(Buffer.from('rien'), setting)).toEqual({ kind: 'not-a-bundle' })
  })

  it('is verified, and holds nothing of what it hides, whatever is hidden', async () => {
    const subsets = uniqueArray(integer({ min: 1, max: 24 }), { minLength: 1, maxLength: 23 })
    await assert(
      asyncProperty(subsets, async (shown) => {
        const copy = copyShowing(...shown)
        const found = await verifyBundle(copy, setting)
        if (found.kind !== 'redacted-copy') throw new Error(found.kind)
        expect(found.altered).toEqual([])
        expect(found).toMatchObject({ verified: true, total: 24, id: CONTENTS.id })
        const numbers = shown.toSorted((one, other) => one - other)
        expect(found.shown.map(({ number }) => number)).toEqual(numbers)
        for (const [index, text] of TEXTS.entries()) {
          if (!shown.includes(index + 1)) holdsNothingOf(copy, secretOf(index), text)
        }
      }),
      { seed: 20_261_122, numRuns: 40 },
    )
  })

  it('gives no salt of a hidden message, and no hash of a file that holds it', () => {
    const copy = Buffer.from(copyShowing(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 13))
    for (const { octets, statement } of OPENED.salts.slice(13)) {
      expect([copy.includes(octets), copy.includes(statement)]).toEqual([false, false])
    }
    for (const whole of [LINES, MEMBER, SHARED, Buffer.from(CONTENTS.messages)]) {
      expect(copy.includes(hex(whole))).toBe(false)
    }
    for (const path of ['manifest-sha256.txt', 'data/messages.ndjson', 'data/sels.txt']) {
      const bytes = OPENED.bundle.read(path) ?? new Uint8Array()
      expect(copy.includes(bytes)).toBe(false)
    }
  })

  it('names a message shown that quotes a hidden one', () => {
    const texts = [
      'Mon fils est à l’hôpital depuis lundi',
      'OK',
      '> Mon fils est à l’hôpital  depuis lundi\nCourage',
    ]
    const messages = OPENED.messages.slice(0, 3).map((message, index) => ({
      ...message,
      text: texts[index] ?? '',
    }))
    const made = redactedCopy({ ...OPENED, messages }, { ...CHOICE, shown: new Set([3]) }, setting)
    expect(made).toMatchObject({ quotes: [{ shown: 3, hidden: 1 }] })
  })

  it('writes its reading page in one way: another is another version', () => {
    const message = { original: 'x', author: '<b>', at: null, direction: 'in', text: 'a & "b"' }
    const shown = [
      { ...message, direction: 'in' as const, attachments: ['p.jpg'], number: 2, octets: false },
    ]
    const about = { ...CHOICE, id: 'x', shown: [2], total: 5, reading: 1 }
    const page = readingPage({ about, shown })
    expect(page).not.toMatch(/<b>|<script/)
    expect(hex(Buffer.from(page))).toBe(
      '7b3a6299fda8f9fdce5be9d378ea73716c3e96977fd35c7cbf0254cdf0b6c5ce',
    )
  })
})

function holdsNothingOf(copy: Uint8Array, secret: string, text: string): void {
  const bytes = Buffer.from(copy)
  const base64 = [0, 1, 2].map((shift) => {
    const coded = Buffer.from(`${'x'.repeat(shift)}${secret}`).toString('base64')
    return coded.slice(shift === 0 ? 0 : 4, -4)
  })
  const ways = [secret, text, Buffer.from(secret).toString('hex'), ...base64]
  expect(ways.filter((way) => bytes.includes(way))).toEqual([])
}

const COPY = Buffer.from(copyShowing(2, 3, 7, 14, 19))
const folder = mkdtempSync(join(tmpdir(), 'quittance-redaction-'))
writeFileSync(join(folder, 'c.zip'), COPY)
execFileSync('unzip', ['-q', 'c.zip'], { cwd: folder })
const top = join(folder, 'copie-occultee-2026-0001-essai')
const files = readdirSync(top, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name).slice(top.length + 1))
  .toSorted()

/** A generator with a fixed seed (Park and Miller). */
function drawFrom(seed: number) {
  let state = seed
  return (below: number) => (state = (state * 48_271) % 0x7fffffff) % below
}

describe('a change of a copy', () => {
  it('of any bit is found at 200 places, and the message is named', async () => {
    const draw = drawFrom(20_261_122)
    const missed: string[] = []
    for (let index = 0; index < 200; index += 1) {
      const path = files[draw(files.length)] ?? ''
      const header = Buffer.from(`copie-occultee-2026-0001-essai/${path}`)
      const size = readFileSync(join(top, path)).length
      const place = COPY.indexOf(header) + header.length + draw(size)
      const changed = Buffer.from(COPY)
      changed[place] = (changed[place] ?? 0) ^ (1 << draw(8))
      const found = await verifyBundle(changed, setting)
      const told = found.kind === 'not-a-bundle' ? [] : found.altered.map((each) => each.path)
      const named = told.includes(path) || !path.startsWith('messages/')
      if (told.length === 0 || !named) missed.push(`${path} ${place}`)
    }
    expect(missed).toEqual([])
  })

  /** The files of the copy, some changed, taken out or added, under a list made anew. */
  async function forged(change: (all: Map<string, Uint8Array>) => void) {
    const all = new Map<string, Uint8Array>(
      files.map((path) => [path, readFileSync(join(top, path))]),
    )
    change(all)
    all.delete('copie-sha256.txt')
    const list = [...all]
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([path, bytes]) => `${hex(bytes)}  ${path}\n`)
    all.set('copie-sha256.txt', Buffer.from(list.join('')))
    const archive = storedZip([...all].map(([path, bytes]) => ({ path: `copie/${path}`, bytes })))
    const found = await verifyBundle(archive, setting)
    if (found.kind !== 'redacted-copy') throw new Error(found.kind)
    return { verified: found.verified, altered: found.altered.map(({ path }) => path) }
  }

  const STATEMENT = 'messages/000003-releve.txt'
  const LIST = 'empreintes-messages.txt'
  const text = TEXTS[2] ?? ''
  const lie = { from: text, to: 'Je dois tout' }
  type Forgery = { readonly path: string; readonly from?: string; readonly to?: string }

  it.each<Forgery>([
    { path: STATEMENT, ...lie },
    { path: 'lecture.html', ...lie },
    { path: 'copie.json', from: '"total":24', to: '"total":23' },
    { path: 'copie.json', from: '"id":"2026', to: '"id":"2025' },
    { path: LIST, from: 'a', to: 'b' },
    { path: STATEMENT },
    { path: 'messages/000025-releve.txt', to: 'x\n{}\n' },
    { path: 'messages/000004-releve.txt', to: `${OPENED.salts[3]?.octets}\n{}\n` },
    { path: 'messages/autre.txt', to: 'x' },
  ])('is found too when its own list is made anew: %j', async ({ path, from, to }) => {
    expect(await forged(() => undefined)).toEqual({ verified: true, altered: [] })
    const found = await forged((all) => {
      const before = Buffer.from(all.get(path) ?? []).toString()
      if (to === undefined) all.delete(path)
      else all.set(path, Buffer.from(from === undefined ? to : before.replace(from, to)))
    })
    expect(found).toMatchObject({ verified: false, altered: expect.arrayContaining([path]) })
  })

  it('a file named like ours makes no copy of a bundle', async () => {
    const members = openArchive(BUNDLE) ?? []
    const all = members.map(({ name, chunks }) => ({
      path: name,
      bytes: Buffer.concat([...chunks()]),
    }))
    const [first] = all
    const folderName = first?.path.split('/')[0] ?? ''
    const made = storedZip([...all, { path: `${folderName}/copie.json`, bytes: Buffer.from('{}') }])
    expect(await verifyBundle(made, setting)).toMatchObject({
      kind: 'redacted-copy',
      verified: false,
    })
  })
})
