import { execFileSync, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import {
  bundleArchive,
  certificatePem,
  layOutBundle,
  NO_SEAL,
  renewBundle,
  verifyBundle,
} from '@quittance/evidence'
import {
  checkEd25519,
  checkSignature,
  localTimestamper,
  makeLocalAuthority,
  type Stamp,
  type StampOutcome,
} from '@quittance/evidence/authority'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { commands } from '#command-tree.ts'
import { openArchive } from '#commands/seal/open-archive.ts'
import { outputTo } from '#io/output.ts'
import { nodeSha256 } from '#node-sha256.ts'
import { run } from '#run.ts'

const folder = mkdtempSync(join(tmpdir(), 'quittance-renew-'))
const at = (...names: string[]) => join(folder, ...names)

/** A local authority at an instant, whose certificate of time-stamps ends when it is said. */
async function authority(now: string, stampsUntil: string) {
  const world = { now: () => now, chance: (bytes: number) => randomBytes(bytes) }
  const kept = await makeLocalAuthority(world, { stampsUntil })
  const ask = localTimestamper(kept, world)
  const stamp = async (
    document: Uint8Array,
    digest: 'sha256' | 'sha512' = 'sha256',
  ): Promise<Stamp> => {
    const outcome: StampOutcome = await ask(document, digest)
    if (outcome.kind !== 'stamped') throw new Error(outcome.kind)
    return outcome.stamp
  }
  return { stamp, root: kept.root }
}

type Authority = Awaited<ReturnType<typeof authority>>
const [first, second, third] = await Promise.all([
  authority('2026-11-22T09:00:00Z', '2028-11-22T09:00:00Z'),
  authority('2028-06-01T09:00:00Z', '2034-06-01T09:00:00Z'),
  authority('2034-01-10T09:00:00Z', '2049-01-01T09:00:00Z'),
])

async function sealedBy({ stamp }: Authority): Promise<Uint8Array> {
  const from = { receivedAt: '2026-11-22T08:59:00Z', receivedBy: 'Camille Verrières' }
  const draft = layOutBundle({
    id: 'essai',
    sealedAt: '2026-11-22T09:00:00Z',
    tool: 'quittance 0.1.0',
    originals: [
      {
        ...from,
        declaredName: 'note.txt',
        bytes: Buffer.from('Je paie 1 950 € le 10 avril.'),
        device: null,
        app: null,
        zone: null,
        token: null,
        mail: null,
      },
    ],
    messages: '',
    commitments: null,
    custody: [
      {
        at: '2026-11-22T09:00:00Z',
        actor: 'essai',
        action: 'seal',
        subject: 'dossier-essai',
        tool: 'quittance',
        sha256Before: null,
        sha256After: null,
      },
    ],
    page: Buffer.from('<!doctype html>'),
    report: null,
    stamp: 'local',
    platformSeal: false,
    log: false,
    salting: { secret: randomBytes(32), openArchive },
    hash: nodeSha256,
  })
  const { reply, chain, root } = await stamp(draft.tagManifest)
  const pem = { authorityPem: chain.map(certificatePem).join(''), rootPem: certificatePem(root) }
  return bundleArchive(draft, { ...NO_SEAL, token: reply, ...pem })
}

async function renewed(bytes: Uint8Array, by: Authority, sha512 = false): Promise<Uint8Array> {
  const stamp = (document: Uint8Array, digest: 'sha256' | 'sha512'): Promise<Stamp | null> =>
    by.stamp(document, digest)
  const setting = { stamp, sha512, hash: nodeSha256 }
  const outcome = await renewBundle(openArchive(bytes) ?? [], setting)
  if (outcome.kind !== 'renewed') throw new Error(outcome.kind)
  return outcome.bytes
}

const sealed = await sealedBy(first)
const once = await renewed(sealed, second, true)
const twice = await renewed(once, third)

async function found(bytes: Uint8Array, now: string, roots: readonly Uint8Array[] | null = null) {
  const trusted = roots
  const setting = { check: checkSignature, checkEd25519, trusted, openArchive, hash: nodeSha256 }
  const verification = await verifyBundle(bytes, { ...setting, now })
  if (verification.kind !== 'bundle') throw new Error('no bundle')
  const of = (id: string) => verification.checks.filter((check) => check.id === id)
  return { ...verification, of, lasting: of('timestamp-lasting')[0] }
}

const roots = [first.root, second.root, third.root]

describe('a renewed bundle', () => {
  it('keeps every byte of the archive that it renews, and adds below sceau/ alone', () => {
    const end = sealed.length - 22
    const directory = new DataView(sealed.buffer, sealed.byteOffset).getUint32(end + 16, true)
    expect(Buffer.from(once.subarray(0, directory)).equals(sealed.subarray(0, directory))).toBe(
      true,
    )
    const names = (bytes: Uint8Array) => (openArchive(bytes) ?? []).map(({ name }) => name)
    expect(names(twice).slice(names(sealed).length)).toEqual([
      'dossier-essai/sceau/renouvellements/2028/empreintes.txt',
      'dossier-essai/sceau/renouvellements/2028/empreintes.tsr',
      'dossier-essai/sceau/renouvellements/2028/empreintes-sha512.txt',
      'dossier-essai/sceau/renouvellements/2028/empreintes-sha512.tsr',
      'dossier-essai/sceau/renouvellements/2028/tsa.pem',
      'dossier-essai/sceau/renouvellements/2028/ac-racine.pem',
      'dossier-essai/sceau/renouvellements/2034/empreintes.txt',
      'dossier-essai/sceau/renouvellements/2034/empreintes.tsr',
      'dossier-essai/sceau/renouvellements/2034/tsa.pem',
      'dossier-essai/sceau/renouvellements/2034/ac-racine.pem',
    ])
  })

  it('verifies, and holds after the first certificate because it was renewed in time', async () => {
    const before = await found(sealed, '2027-01-01T00:00:00Z', roots)
    expect(before.lasting).toMatchObject({ result: 'ok' })
    expect(before.lasting?.sentence.fr).toContain('jusqu’au 22\u00A0novembre 2028')
    const after = await found(twice, '2040-01-01T00:00:00Z', roots)
    expect(after).toMatchObject({ verified: true, altered: [] })
    expect(after.checks.filter(({ result }) => result !== 'ok')).toEqual([])
    expect(after.lasting?.sentence.fr).toContain(
      'renouvelé à temps (1er\u00A0juin 2028, 10\u00A0janvier 2034)',
    )
    expect(after.links.map(({ until }) => until)).toEqual([
      '2028-11-22T09:00:00Z',
      '2034-06-01T09:00:00Z',
      '2049-01-01T09:00:00Z',
    ])
  })

  it('is not called good once the last certificate ended, and fails nothing', async () => {
    const late = await found(sealed, '2030-01-01T00:00:00Z')
    expect(late).toMatchObject({ verified: true, lasting: { result: 'not-checked' } })
    expect(late.lasting?.sentence.fr).toContain('-attime')
  })

  it('asks an outside root of each authority', async () => {
    const result = async (trusted: readonly Uint8Array[] | null) => {
      const { verified, of } = await found(twice, '2040-01-01T00:00:00Z', trusted)
      return [verified, ...of('renewal-root').map((check) => check.result)]
    }
    expect(await result(null)).toEqual([true, 'not-checked', 'not-checked'])
    expect(await result([first.root, second.root])).toEqual([false, 'ok', 'failed'])
  })

  it('names the link that was renewed too late', async () => {
    const late = await renewed(sealed, third)
    const { verified, altered, of, links } = await found(late, '2040-01-01T00:00:00Z')
    expect({ verified, altered, links: links.length }).toEqual({
      verified: false,
      altered: [],
      links: 1,
    })
    expect(of('renewal-in-time')[0]?.sentence.en).toBe(
      'sceau/tagmanifest.tsr was not renewed in time: renewal of 10 January 2034, certificate valid until 22 November 2028.',
    )
  })

  it('names what was taken out of the chain, put in it, or moved', async () => {
    const without = edited(twice, (name) => (name.includes('/2028/') ? null : name))
    expect((await found(without, '2040-01-01T00:00:00Z')).altered).toContainEqual({
      path: 'sceau/renouvellements/2028/empreintes.tsr',
      change: 'missing',
      messages: [],
    })
    const moved = edited(twice, (name) => name.replace('/2034/', '/2035/'))
    expect((await found(moved, '2040-01-01T00:00:00Z')).verified).toBe(false)
    const stray = edited(twice, (name) => name.replace('2034/tsa.pem', '2034/notes.txt'))
    expect((await found(stray, '2040-01-01T00:00:00Z')).altered).toEqual([
      { path: 'sceau/renouvellements/2034/notes.txt', change: 'extra', messages: [] },
      { path: 'sceau/renouvellements/2034/tsa.pem', change: 'missing', messages: [] },
    ])
  })

  it('cannot show that its last renewal was taken out: it is then worth the token before', async () => {
    const { verified, lasting } = await found(once, '2040-01-01T00:00:00Z')
    expect({ verified, result: lasting?.result }).toEqual({ verified: true, result: 'not-checked' })
  })
})

/** The archive under other names; a null one is left out. Names of one length stay in their place. */
function edited(bytes: Uint8Array, rename: (name: string) => string | null): Uint8Array {
  const script = at(`edit-${randomBytes(4).toString('hex')}`)
  writeFileSync(`${script}.zip`, bytes)
  execFileSync('unzip', ['-q', `${script}.zip`, '-d', script])
  for (const { name } of openArchive(bytes) ?? []) {
    const wanted = rename(name)
    if (wanted === name) continue
    if (wanted === null) execFileSync('rm', [join(script, name)])
    else
      execFileSync('sh', [
        '-c',
        'mkdir -p "$(dirname "$2")" && mv "$1" "$2"',
        'sh',
        ...[name, wanted].map((each) => join(script, each)),
      ])
  }
  execFileSync('sh', ['-c', `zip -qrD ../${script.split('/').at(-1)}-out.zip .`], { cwd: script })
  return readFileSync(`${script}-out.zip`)
}

describe('a change of one byte in a renewal', () => {
  const step = inject('campaign') > 1 ? 1 : 23

  it(`is found at every place (each ${step}th byte of every member)`, async () => {
    const missed: string[] = []
    let tried = 0
    for (const { name, chunks } of openArchive(twice) ?? []) {
      if (!name.includes('/renouvellements/')) continue
      const start = Buffer.from(twice).indexOf(name) + name.length
      const length = Buffer.concat([...chunks()]).length
      for (let place = tried % step; place < length; place += step) {
        const changed = Buffer.from(twice)
        changed[start + place] = (changed[start + place] ?? 0) ^ (1 << (place % 8))
        const { verified, altered } = await found(changed, '2040-01-01T00:00:00Z')
        const path = name.slice('dossier-essai/'.length)
        const named = altered.some((each) => each.path.startsWith('sceau/renouvellements/'))
        if (verified || !named) missed.push(`${path} ${place}`)
        tried += 1
      }
    }
    expect(missed).toEqual([])
    expect(tried).toBeGreaterThan(300)
  }, 600_000)
})

const tools = ['unzip', 'sha256sum', 'sha512sum', 'openssl'].every(
  (tool) => spawnSync(tool, ['--help']).error === undefined,
)

describe.skipIf(!tools)('the tools of an expert (skipped without openssl and unzip)', () => {
  const RENEWALS = 'sceau/renouvellements'
  let top = ''
  beforeAll(() => {
    writeFileSync(at('twice.zip'), twice)
    execFileSync('unzip', ['-q', 'twice.zip'], { cwd: folder })
    top = at('dossier-essai')
    writeFileSync(at('roots.pem'), roots.map(certificatePem).join(''))
  })

  const seconds = (instant: string) => String(Date.parse(instant) / 1000)
  const holds = (command: string, ...args: string[]) =>
    spawnSync(command, args, { cwd: top, stdio: 'pipe' }).status === 0
  const token = (list: string, authorityPem: string, instant: string) => {
    const [data, reply] =
      list === ''
        ? ['tagmanifest-sha256.txt', 'sceau/tagmanifest.tsr']
        : [`${list}.txt`, `${list}.tsr`]
    const trust = ['-CAfile', at('roots.pem'), '-untrusted', authorityPem]
    return holds(
      'openssl',
      'ts',
      '-verify',
      '-data',
      data,
      '-in',
      reply,
      ...trust,
      '-attime',
      seconds(instant),
    )
  }

  it('accept the chain after the first certificate ended, and not the first token alone', () => {
    for (const year of ['2028', '2034']) {
      expect(holds('sha256sum', '--strict', '-c', `${RENEWALS}/${year}/empreintes.txt`)).toBe(true)
    }
    expect(holds('sha512sum', '--strict', '-c', `${RENEWALS}/2028/empreintes-sha512.txt`)).toBe(
      true,
    )
    expect(token('', 'sceau/tsa.pem', '2040-01-01T00:00:00Z')).toBe(false)
    expect(token('', 'sceau/tsa.pem', '2028-06-01T09:00:00Z')).toBe(true)
    const [one, two] = [`${RENEWALS}/2028`, `${RENEWALS}/2034`]
    expect(token(`${one}/empreintes`, `${one}/tsa.pem`, '2040-01-01T00:00:00Z')).toBe(false)
    expect(token(`${one}/empreintes`, `${one}/tsa.pem`, '2034-01-10T09:00:00Z')).toBe(true)
    expect(token(`${one}/empreintes-sha512`, `${one}/tsa.pem`, '2034-01-10T09:00:00Z')).toBe(true)
    expect(token(`${two}/empreintes`, `${two}/tsa.pem`, '2040-01-01T00:00:00Z')).toBe(true)
  })

  it('refuse it once a byte of what is covered changed', () => {
    cpSync(top, at('changed'), { recursive: true })
    const file = at('changed', RENEWALS, '2028/tsa.pem')
    writeFileSync(file, readFileSync(file, 'utf8').replace('MII', 'MIJ'))
    const list = `${RENEWALS}/2034/empreintes.txt`
    const { status } = spawnSync('sha256sum', ['--strict', '-c', list], { cwd: at('changed') })
    expect(status).toBe(1)
  })
})

async function quittance(...words: string[]) {
  let printed = ''
  let complained = ''
  const write = (chunk: unknown, _: unknown, done: () => void) => {
    printed += String(chunk)
    done()
  }
  const status = await run(['evidence', ...words], {
    commands,
    output: outputTo(new Writable({ write })),
    complain: (line) => {
      complained = line
    },
  })
  const read = (text: string) => (text.startsWith('{') ? JSON.parse(text) : null)
  return { status, document: read(printed), code: read(complained)?.error.code }
}

describe('quittance evidence renew', () => {
  const note = at('note.txt')
  writeFileSync(note, 'ce qu’aucun lecteur ne reconnaît')

  it('adds a token to a bundle just sealed, and verify.sh checks both with both roots', async () => {
    await quittance('seal', note, '-o', at('s.zip'), '--tsa', 'local')
    const made = await quittance(
      'renew',
      at('s.zip'),
      '-o',
      at('r.zip'),
      '--tsa',
      'local',
      '--sha512',
    )
    const year = new Date().getUTCFullYear()
    expect(made).toMatchObject({
      status: 0,
      document: { renewal: `sceau/renouvellements/${year}/`, timestamp: { qualified: false } },
    })
    const again = await quittance('renew', at('r.zip'), '-o', at('r2.zip'), '--tsa', 'local')
    expect(again.document).toMatchObject({ renewal: `sceau/renouvellements/${year}b/` })
    execFileSync('unzip', ['-q', 'r2.zip', '-d', 'r2'], { cwd: folder })
    const cwd = at('r2', `dossier-${made.document.id}`)
    const paths = ['sceau', `sceau/renouvellements/${year}`, `sceau/renouvellements/${year}b`]
    const pems = paths.map((path) => readFileSync(join(cwd, path, 'ac-racine.pem'), 'utf8'))
    writeFileSync(at('all.pem'), pems.join(''))
    const script = spawnSync('sh', ['verifier.sh', at('all.pem')], { cwd, encoding: 'utf8' })
    expect(script.stdout.match(/Verification: OK/g)).toHaveLength(4)
    expect(script.status).toBe(0)
    const one = spawnSync(
      'sh',
      ['verifier.sh', at('r2', `dossier-${made.document.id}`, 'sceau/ac-racine.pem')],
      { cwd },
    )
    expect(one.status).toBe(1)
    const held = await quittance('verify', at('r2.zip'), '--json', '--trust', at('all.pem'))
    expect(held).toMatchObject({ status: 0, document: { verified: true } })
    const notes = readFileSync(join(cwd, 'LISEZ-MOI.txt'), 'utf8')
    expect(notes).toContain('sha256sum --strict -c sceau/renouvellements/ANNÉE/empreintes.txt')
  })

  it('refuses what it would make worse', async () => {
    writeFileSync(at('late.zip'), await renewed(sealed, third))
    writeFileSync(
      at('ended.zip'),
      await sealedBy(await authority('2020-01-01T09:00:00Z', '2021-01-01T09:00:00Z')),
    )
    await quittance('seal', note, '-o', at('plain.zip'))
    const refused = async (name: string) =>
      (await quittance('renew', at(name), '-o', at('x.zip'), '--tsa', 'local')).code
    expect(await refused('late.zip')).toBe('altered')
    expect(await refused('ended.zip')).toBe('renewal-too-late')
    expect(await refused('plain.zip')).toBe('no-timestamp')
    expect(await refused('note.txt')).toBe('not-a-bundle')
    const without = await quittance('renew', at('s.zip'), '-o', at('x.zip'))
    expect(without).toMatchObject({ status: 2, code: 'missing-option' })
  })
})
