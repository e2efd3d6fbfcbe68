import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { openZip, signedForms } from '@quittance/chat-exports'
import { asicManifest, storedZip, verifyBundle } from '@quittance/evidence'
import { checkEd25519, checkSignature } from '@quittance/evidence/authority'
import { describe, expect, it } from 'vitest'
import { commands } from '#command-tree.ts'
import { openArchive } from '#commands/seal/open-archive.ts'
import { outputTo } from '#io/output.ts'
import { nodeSha256 } from '#node-sha256.ts'
import { run } from '#run.ts'

const fixtures = join(import.meta.dirname, '../../../../../tests/fixtures')
const folder = mkdtempSync(join(tmpdir(), 'quittance-container-'))
const at = (...names: string[]) => join(folder, ...names)
const original = join(fixtures, 'sms-backup-restore/valid/delmas.xml')

async function quittance(...words: string[]) {
  let text = ''
  const errors: string[] = []
  const stream = new Writable({
    write: (chunk, _encoding, done) => {
      text += String(chunk)
      done()
    },
  })
  const status = await run(['evidence', ...words], {
    commands,
    output: outputTo(stream),
    complain: (line) => {
      errors.push(line)
    },
  })
  return { status, text, error: errors.at(-1) ?? '' }
}

await quittance('seal', original, '-o', at('d.zip'), '--tsa', 'local', '--asic', at('d.asice'))
mkdirSync(at('in'))
execFileSync('unzip', ['-q', 'd.asice', '-d', 'in'], { cwd: folder })
const container = readFileSync(at('d.asice'))
type File = { readonly path: string; readonly bytes: Uint8Array }
const files: readonly File[] = (openArchive(container) ?? []).map(({ name, chunks }) => ({
  path: name,
  bytes: Buffer.concat([...chunks()]),
}))
const ROOT = 'sceau/ac-racine.pem'
const file = (path: string) => files.find((each) => each.path === path)?.bytes ?? new Uint8Array()

/** Where the bytes of each member stand in the container: nothing is compressed. */
let end = 0
const covered = files.map(({ path, bytes }) => {
  const from = end + 30 + path.length
  end = from + bytes.length
  return { path, bytes, from, length: bytes.length }
})

const setting = {
  check: checkSignature,
  checkEd25519,
  signedForms,
  trusted: null,
  openArchive,
  hash: nodeSha256,
}

async function verified(changed: readonly File[]) {
  const found = await verifyBundle(storedZip(changed), setting)
  if (found.kind !== 'bundle') throw new Error(`found ${found.kind}`)
  return found
}
const without = (path: string) => files.filter((each) => each.path !== path)
const replaced = (path: string, bytes: Uint8Array) =>
  files.map((each) => (each.path === path ? { path, bytes } : each))

describe('a container of ours', () => {
  it('is verified as the bundle that it is a copy of, and named for what it is', async () => {
    const said = await quittance('verify', at('d.asice'))
    expect(said.status).toBe(0)
    expect(said.text).toMatch(
      /^Dossier [0-9a-f]{12}, en conteneur ASiC-E\s: inchangé depuis le scellement/,
    )
    const [zip, asic] = [
      await quittance('verify', at('d.zip'), '--json'),
      await quittance('verify', at('d.asice'), '--json'),
    ].map(({ text }) => JSON.parse(text))
    expect(Object.keys(asic)).toEqual(['verified', 'checks', 'altered'])
    expect(asic).toMatchObject({ verified: true, altered: [] })
    const own = asic.checks.filter(({ id }: { id: string }) => id.startsWith('container-'))
    expect(own.map(({ id, result }: { id: string; result: string }) => [id, result])).toEqual([
      ['container-type', 'ok'],
      ['container-timestamp', 'ok'],
      ['container-timestamp-root', 'not-checked'],
      ['container-list', 'ok'],
    ])
    expect(asic.checks.slice(own.length)).toEqual(zip.checks)
  })

  it('is held to the root that the reader brings', async () => {
    const trusted = ['verify', at('d.asice'), '--json', '--trust', at('in/sceau/ac-racine.pem')]
    const { checks } = JSON.parse((await quittance(...trusted)).text)
    expect(checks).toContainEqual(
      expect.objectContaining({ id: 'container-timestamp-root', result: 'ok' }),
    )
  })

  it('names the message in which a byte of an original changed, as for the archive', async () => {
    const changed = Buffer.from(container)
    const place = changed.indexOf('body="') + 6
    changed[place] = (changed[place] ?? 0) ^ 1
    writeFileSync(at('altered.asice'), changed)
    const said = await quittance('verify', at('altered.asice'), '--json')
    expect(said.status).toBe(3)
    const { altered } = JSON.parse(said.text)
    expect(altered).toHaveLength(1)
    expect(altered[0]).toMatchObject({ path: 'data/originaux/0001.xml', change: 'bytes' })
    expect(altered[0].messages).toHaveLength(1)
  })

  it('finds and names a byte changed at 300 places of what it holds', async () => {
    for (const { bytes, from, length } of covered) {
      expect(container.subarray(from, from + length).equals(bytes)).toBe(true)
    }
    const draw = drawFrom(319162)
    const missed: string[] = []
    const seen = new Set<string>()
    for (let index = 0; index < 300; index += 1) {
      const { path, from, length } = covered[draw(covered.length)] ?? {
        path: '',
        from: 0,
        length: 1,
      }
      const changed = Buffer.from(container)
      const place = from + draw(length)
      changed[place] = (changed[place] ?? 0) ^ (1 << draw(8))
      seen.add(path)
      const found = await verifyBundle(changed, setting)
      const named =
        found.kind === 'bundle' &&
        !found.verified &&
        found.altered.some((each) => each.path === path && each.change === 'bytes')
      if (!named) missed.push(`${path} ${place - from}`)
    }
    expect(missed).toEqual([])
    expect(seen.size).toBe(files.length)
  }, 120_000)

  it('names the root beside it, and not the token, wherever a byte of that root changed', async () => {
    const { from = 0, length = 0 } = covered.find(({ path }) => path === ROOT) ?? {}
    const missed: number[] = []
    for (let offset = 280; offset < Math.min(length, 360); offset += 1) {
      const changed = Buffer.from(container)
      changed[from + offset] = (changed[from + offset] ?? 0) ^ 1
      const found = await verifyBundle(changed, setting)
      const paths = found.kind === 'bundle' ? found.altered.map(({ path }) => path) : []
      if (paths.length !== 1 || paths[0] !== ROOT) missed.push(offset)
    }
    expect(missed).toEqual([])
  }, 60_000)

  it('names a file taken out, one put in, and a list that was written again', async () => {
    expect((await verified(without('data/messages.ndjson'))).altered).toContainEqual({
      path: 'data/messages.ndjson',
      change: 'missing',
      messages: [],
    })
    const added = await verified([...files, { path: 'data/plus.txt', bytes: Buffer.from('x') }])
    expect(added.altered.map(({ path, change }) => [path, change])).toEqual([
      ['data/plus.txt', 'extra'],
    ])
    const meta = [...files, { path: 'META-INF/plus.xml', bytes: Buffer.from('x') }]
    expect((await verified(meta)).altered.map(({ path }) => path)).toEqual(['META-INF/plus.xml'])
    for (const path of ['META-INF/timestamp.tst', 'META-INF/ASiCManifest.xml', 'mimetype']) {
      const { altered } = await verified(without(path))
      expect(altered.map((each) => [each.path, each.change])).toEqual([[path, 'missing']])
    }
    const touched = replaced('LISEZ-MOI.txt', Buffer.from('autre'))
    const own = touched.filter(({ path }) => path !== 'mimetype' && !path.startsWith('META-INF/'))
    const listed = Buffer.from(asicManifest(own))
    const rewritten = touched.map((each) =>
      each.path === 'META-INF/ASiCManifest.xml' ? { ...each, bytes: listed } : each,
    )
    const { altered } = await verified(rewritten)
    expect(altered.map(({ path }) => path).toSorted()).toEqual([
      'LISEZ-MOI.txt',
      'META-INF/ASiCManifest.xml',
    ])
  })

  it('does not verify when its type is no longer its first file, stored', async () => {
    const moved = [...without('mimetype'), { path: 'mimetype', bytes: file('mimetype') }]
    const found = await verified(moved)
    expect(found.verified).toBe(false)
    expect(found.checks[0]).toMatchObject({ id: 'container-type', result: 'failed' })
  })

  it('is neither renewed nor redacted: the bundle itself is', async () => {
    const renewed = await quittance('renew', at('d.asice'), '-o', at('n.zip'), '--tsa', 'local')
    const redacted = await quittance('redact', at('d.asice'), '-o', at('c.zip'), '--keep', '1')
    for (const { status, error } of [renewed, redacted]) {
      expect(status).toBe(2)
      expect(JSON.parse(error).error.code).toBe('not-a-bundle')
      expect(error).toContain('conteneur')
    }
  })
})

describe('a container of somebody else', () => {
  const mimetype = { path: 'mimetype', bytes: file('mimetype') }
  const letter = { path: 'lettre à M. Roux.txt', bytes: Buffer.from('Bonjour') }
  const value = Buffer.from(nodeSha256(letter.bytes)).toString('base64')
  const list = (digest: string) =>
    Buffer.from(
      `<?xml version="1.0"?><!-- <x> --><ASiCManifest xmlns="http://uri.etsi.org/02918/v1.2.1#" xmlns:d="http://www.w3.org/2000/09/xmldsig#"><SigReference URI="META-INF/signature001.p7s"/><DataObjectReference MimeType='text/plain' URI="lettre%20%C3%A0%20M.%20Roux.txt"><d:DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"/><d:DigestValue>${digest}</d:DigestValue></DataObjectReference></ASiCManifest>`,
    )
  const meta = (digest = value) => [
    { path: 'META-INF/ASiCManifest001.xml', bytes: list(digest) },
    { path: 'META-INF/signature001.p7s', bytes: Buffer.from('0') },
  ]
  /** As its maker writes it: a name that is not ASCII is no path of ours. */
  const zipped = (given: readonly File[]) => storedZip(given)

  it('is recognised, and what was and was not checked is said', async () => {
    writeFileSync(at('other.asice'), zipped([mimetype, letter, ...meta()]))
    const { status, text, error } = await quittance('verify', at('other.asice'), '--json')
    expect({ status, text }).toEqual({ status: 2, text: '' })
    const { code, message } = JSON.parse(error).error
    expect(code).toBe('not-a-bundle')
    expect(message).toContain('est un conteneur ASiC-E, mais pas un dossier scellé.')
    expect(message).toMatch(/vérifié, META-INF\/ASiCManifest001\.xml\s: Chaque fichier/)
    expect(message).toMatch(/non vérifié, META-INF\/signature001\.p7s\s: Signature présente/)
  })

  it('has its changed file named', async () => {
    const changed = { ...letter, bytes: Buffer.from('Bonsoir') }
    const found = await verifyBundle(zipped([mimetype, changed, ...meta()]), setting)
    expect(found).toMatchObject({
      kind: 'other-container',
      form: 'ASiC-E',
      altered: [{ path: letter.path, change: 'bytes' }],
    })
  })

  it('has its time-stamp checked where it bears one of a kind known here', async () => {
    const stamped = files.filter(({ path }) =>
      ['mimetype', 'META-INF/ASiCManifest.xml', 'META-INF/timestamp.tst'].includes(path),
    )
    const found = await verifyBundle(storedZip(stamped), setting)
    if (found.kind !== 'other-container') throw new Error(found.kind)
    expect(found.checks.map(({ id, result }) => [id, result])).toEqual([
      ['container-type', 'ok'],
      ['container-list', 'failed'],
      ['container-timestamp', 'ok'],
      ['container-timestamp-root', 'not-checked'],
    ])
  })

  it('is never a failure of ours, whatever its bytes', async () => {
    const draw = drawFrom(1621)
    const seen = new Set<string>()
    const whole = zipped([mimetype, letter, ...meta(), ...files.slice(-1)])
    for (let index = 0; index < 300; index += 1) {
      const changed = Buffer.from(whole)
      for (let flips = 0; flips < 3; flips += 1) {
        const place = draw(changed.length)
        changed[place] = (changed[place] ?? 0) ^ (1 << draw(8))
      }
      seen.add((await verifyBundle(changed, setting)).kind)
    }
    expect([...seen].toSorted()).toEqual(['not-a-bundle', 'other-container'])
  })

  it('is not what an archive with a folder META-INF is', async () => {
    const jar = storedZip([{ path: 'META-INF/MANIFEST.MF', bytes: Buffer.from('x') }])
    expect(openZip(jar).kind).toBe('archive')
    expect((await verifyBundle(jar, setting)).kind).toBe('not-a-bundle')
  })
})

/** A generator with a fixed seed (mulberry32). */
function drawFrom(seed: number) {
  let state = seed
  return (below: number) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}
