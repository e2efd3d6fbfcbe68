import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { describe, expect, inject, it } from 'vitest'
import { commands } from '#command-tree.ts'
import { outputTo } from '#io/output.ts'
import { run } from '#run.ts'

const fixtures = join(import.meta.dirname, '../../../../../tests/fixtures')
const folder = mkdtempSync(join(tmpdir(), 'quittance-seal-'))
const at = (...names: string[]) => join(folder, ...names)

async function quittance(...words: string[]) {
  let printed = ''
  let complained = ''
  const stream = new Writable({
    write: (chunk, _, done) => {
      printed += String(chunk)
      done()
    },
  })
  const complain = (line: string) => {
    complained = line
  }
  const status = await run(['evidence', ...words], {
    commands,
    output: outputTo(stream),
    complain,
  })
  const document = printed.startsWith('{') ? JSON.parse(printed) : null
  return {
    status,
    printed,
    document,
    error: complained === '' ? null : JSON.parse(complained).error,
  }
}

mkdirSync(at('in'))
cpSync(join(fixtures, 'sms-backup-restore/valid/delmas.xml'), at('in', 'sms de Delmas.xml'))
cpSync(join(fixtures, 'sms-ie/valid'), at('in', 'android'), { recursive: true })
writeFileSync(at('in', 'notes.bin'), 'ce qu’aucun lecteur ne reconnaît')
const sealed = await quittance('seal', at('in'), '-o', at('d.zip'), '--tsa', 'local')
execFileSync('unzip', ['-q', 'd.zip'], { cwd: folder })
const top = `dossier-${sealed.document.id}`
const root = at(top, 'sceau/ac-racine.pem')
const inBundle = (path: string) => at(top, path)

const files = readdirSync(at(top), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name).slice(at(top).length + 1))

/** The commands of an expert, one after the other, until one of them complains. */
const COMMANDS = [
  'sha256sum --strict -c tagmanifest-sha256.txt',
  'sha256sum --strict -c manifest-sha256.txt',
  '[ "$(find data -type f | LC_ALL=C sort)" = "$(cut -c67- manifest-sha256.txt | LC_ALL=C sort)" ]',
  'openssl ts -verify -data tagmanifest-sha256.txt -in sceau/tagmanifest.tsr -CAfile "$1" -untrusted sceau/tsa.pem',
].join(' && ')
cpSync(root, at('root.pem'))
const plainCommandsHold = (cwd: string) =>
  spawnSync('sh', ['-c', COMMANDS, 'sh', at('root.pem')], { cwd }).status === 0

describe('quittance evidence seal', () => {
  it('says what it sealed', () => {
    expect(sealed).toMatchObject({ status: 0, error: null })
    expect(sealed.document).toMatchObject({ timestamp: { qualified: false } })
    expect(sealed.document.files).toBe(
      readdirSync(at('in'), { recursive: true, withFileTypes: true }).filter((e) => e.isFile())
        .length,
    )
    expect(sealed.document.sha256).toMatch(/^[0-9a-f]{64}$/)
  })

  it('lays the bundle out as announced, a file that nobody reads too', () => {
    expect(files).toEqual(
      expect.arrayContaining([
        'LISEZ-MOI.txt',
        'bag-info.txt',
        'bagit.txt',
        'data/journal.ndjson',
        'data/messages.ndjson',
        'data/reception.ndjson',
        'manifest-sha256.txt',
        'sceau/ac-racine.pem',
        'sceau/tagmanifest.tsr',
        'sceau/tsa.pem',
        'tagmanifest-sha256.txt',
        'verifier.html',
      ]),
    )
    const reception = readFileSync(inBundle('data/reception.ndjson'), 'utf8')
    const line = reception.split('\n').find((each) => each.includes('notes.bin')) ?? ''
    const { original } = JSON.parse(line)
    expect(readFileSync(inBundle(original))).toEqual(readFileSync(at('in', 'notes.bin')))
  })

  it('counts every message that the readers find, at its place in the bundle', () => {
    const lines = readFileSync(inBundle('data/messages.ndjson'), 'utf8').trimEnd().split('\n')
    expect(lines.length).toBe(sealed.document.messages)
    for (const line of lines) {
      expect(JSON.parse(line).source.path).toMatch(/^data\/originaux\/\d{4}\.[a-z]+(#.+)?$/)
    }
  })

  it('is accepted by the commands of an expert', () => {
    expect(plainCommandsHold(at(top))).toBe(true)
    expect(readFileSync(inBundle('LISEZ-MOI.txt'), 'utf8')).toContain('NON QUALIFIÉE')
  })

  it('has no token when none was asked for', async () => {
    const plain = await quittance('seal', at('in', 'notes.bin'), '-o', at('plain.zip'))
    expect(plain.document).toMatchObject({ files: 1, messages: 0, timestamp: null })
    const found = await quittance('verify', at('plain.zip'), '--json')
    expect(found.status).toBe(0)
    const stamp = found.document.checks.find(({ id }: { id: string }) => id === 'timestamp')
    expect(stamp).toMatchObject({ result: 'not-checked' })
  })

  it('leaves out what an earlier run wrote in the folder', async () => {
    mkdirSync(at('again'))
    writeFileSync(at('again', 'notes.bin'), 'x')
    await quittance('seal', at('again'), '-o', at('again', 'd.zip'))
    const again = await quittance('seal', at('again'), '-o', at('again', '../again/d.zip'))
    expect(again.document.files).toBe(1)
  })

  it.each([
    [['seal', '-o', 'x.zip'], 'missing-operand'],
    [['seal', 'in'], 'missing-option'],
    [['seal', 'absent', '-o', 'x.zip'], 'file-not-found'],
    [['seal', 'in/notes.bin', '-o', 'x.zip', '--tsa', 'ftp://x'], 'invalid-option'],
    [
      ['seal', 'in/notes.bin', '-o', 'x.zip', '--tsa', 'http://127.0.0.1:9/'],
      'authority-unreachable',
    ],
    [['verify', 'in/notes.bin'], 'not-a-bundle'],
    [['verify', 'absent.zip'], 'file-not-found'],
    [['verify', 'd.zip', '--trust', 'in/notes.bin'], 'unreadable'],
  ])('refuses %j', async (words, code) => {
    const placed = words.map((word) => (/^(in|absent|d\.zip|x\.zip)/.test(word) ? at(word) : word))
    const { status, error } = await quittance(...placed)
    expect({ status, code: error?.code }).toEqual({ status: 2, code })
  })
})

describe('a signed e-mail', () => {
  const shared = join(fixtures, '../../../shared/fixtures/evidence/eml')
  const absent = !existsSync(join(shared, 'fr_dkim.eml'))

  it.skipIf(absent)('is sealed with the key that the DNS gave, for openssl to check', async () => {
    const [mail, dns] = [join(shared, 'fr_dkim.eml'), join(shared, 'fr_dkim.dns.json')]
    const { document } = await quittance('seal', mail, '-o', at('mail.zip'), '--dns', dns)
    execFileSync('unzip', ['-q', 'mail.zip'], { cwd: folder })
    const cwd = at(`dossier-${document.id}`, 'data/courriels/0001')
    const said = execFileSync(
      'openssl',
      [
        'dgst',
        '-sha256',
        '-verify',
        'cle-publique.pem',
        '-signature',
        'signature.bin',
        'entetes-canoniques.bin',
      ],
      { cwd, encoding: 'utf8' },
    )
    expect(said).toContain('Verified OK')
    const found = await quittance('verify', at('mail.zip'), '--json')
    const dkim = found.document.checks.filter(({ id }: { id: string }) => id.startsWith('dkim'))
    expect(dkim.map(({ result }: { result: string }) => result)).toEqual(['ok', 'ok', 'ok'])
  })
})

describe('quittance evidence verify', () => {
  it('holds, and says that no outside root was brought', async () => {
    const { status, document } = await quittance('verify', at('d.zip'), '--json')
    expect(status).toBe(0)
    expect(document).toMatchObject({ verified: true, altered: [] })
    const outside = document.checks.find(({ id }: { id: string }) => id === 'timestamp-root')
    expect(outside).toMatchObject({ result: 'not-checked' })
  })

  it('takes the root from outside, and refuses another', async () => {
    const held = await quittance('verify', at('d.zip'), '--json', '--trust', root)
    expect(held.document.checks).toContainEqual(
      expect.objectContaining({ id: 'timestamp-root', result: 'ok' }),
    )
    await quittance('seal', at('in', 'notes.bin'), '-o', at('e.zip'), '--tsa', 'local')
    execFileSync('unzip', ['-q', '-j', 'e.zip', '*/ac-racine.pem', '-d', 'other'], { cwd: folder })
    const other = await quittance('verify', at('d.zip'), '--trust', at('other/ac-racine.pem'))
    expect(other.status).toBe(3)
  })

  it('names the file and the message touched', async () => {
    const lines = readFileSync(inBundle('data/messages.ndjson'), 'utf8').trimEnd().split('\n')
    const { source, nativeId } = JSON.parse(lines[1] ?? '')
    const { status, document } = await verifyChanged(source.path, source.offset + 5)
    expect(status).toBe(3)
    expect(document.verified).toBe(false)
    expect(document.altered).toEqual([
      {
        path: source.path,
        change: 'bytes',
        messages: [{ offset: source.offset, length: source.length, nativeId }],
      },
    ])
  })

  it('names what was taken out and what was added', async () => {
    cpSync(at(top), at('edited', top), { recursive: true })
    writeFileSync(at('edited', top, 'data/ajout.txt'), 'x')
    execFileSync('sh', ['-c', `rm "${top}/data/journal.ndjson" && zip -qr ../edited.zip .`], {
      cwd: at('edited'),
    })
    const { status, document } = await quittance('verify', at('edited.zip'), '--json')
    expect(status).toBe(3)
    expect(document.altered).toEqual(
      expect.arrayContaining([
        { path: 'data/journal.ndjson', change: 'missing', messages: [] },
        { path: 'data/ajout.txt', change: 'extra', messages: [] },
      ]),
    )
  })

  it('accuses no original when only the list was changed', async () => {
    const { document } = await verifyChanged('manifest-sha256.txt', 3)
    expect(document.altered).toEqual([
      { path: 'manifest-sha256.txt', change: 'bytes', messages: [] },
    ])
  })

  it('accuses an original though the list was rewritten with it', async () => {
    const lines = readFileSync(inBundle('data/messages.ndjson'), 'utf8').trimEnd().split('\n')
    const { source, nativeId } = JSON.parse(lines[1] ?? '')
    cpSync(at(top), at('rewritten', top), { recursive: true })
    const place = at('rewritten', top, source.path)
    const bytes = readFileSync(place)
    const before = createHash('sha256').update(bytes).digest('hex')
    bytes[source.offset + 5] = (bytes[source.offset + 5] ?? 0) ^ 1
    writeFileSync(place, bytes)
    const after = createHash('sha256').update(bytes).digest('hex')
    const list = at('rewritten', top, 'manifest-sha256.txt')
    writeFileSync(list, readFileSync(list, 'utf8').replace(before, after))
    execFileSync('zip', ['-qr', '../rewritten.zip', '.'], { cwd: at('rewritten') })
    const { document } = await quittance('verify', at('rewritten.zip'), '--json')
    expect(document.altered).toEqual([
      { path: 'manifest-sha256.txt', change: 'bytes', messages: [] },
      {
        path: source.path,
        change: 'bytes',
        messages: [{ offset: source.offset, length: source.length, nativeId }],
      },
    ])
  })

  it('tells in French lines what has changed', async () => {
    const { status, printed } = await quittance('verify', at('changed.zip'))
    expect(status).toBe(3)
    expect(printed).toContain('ALTÉRÉ')
    expect(printed).toMatch(/manifest-sha256\.txt\s: changé/)
  })
})

const archive = readFileSync(at('d.zip'))

/** Where a file begins in the archive: nothing is compressed. */
const starts = new Map(
  files.map((path) => {
    const header = Buffer.from(`${top}/${path}`)
    return [path, archive.indexOf(header) + header.length]
  }),
)

async function verifyChanged(path: string, offset: number, flip = 1) {
  const changed = Buffer.from(archive)
  const position = (starts.get(path) ?? 0) + offset
  changed[position] = (changed[position] ?? 0) ^ flip
  writeFileSync(at('changed.zip'), changed)
  return quittance('verify', at('changed.zip'), '--json')
}

/** Every byte that the manifests cover, and those of the signature that ends the token. */
const covered = files.flatMap((path) => {
  const { length } = readFileSync(inBundle(path))
  if (path === 'sceau/tagmanifest.tsr') return [{ path, from: length - 64, length: 64 }]
  return path.startsWith('sceau/') ? [] : [{ path, from: 0, length }]
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

describe('a change of one byte', () => {
  const positions = inject('campaign') > 1 ? 1000 : 40

  it(`is found by us and by the plain commands at ${positions} places`, async () => {
    const draw = drawFrom(20261122)
    const missed: string[] = []
    for (let index = 0; index < positions; index += 1) {
      // Files are drawn first, so that short ones are changed as often as long ones.
      const { path, from, length } = covered[draw(covered.length)] ?? {
        path: '',
        from: 0,
        length: 1,
      }
      const offset = from + draw(length)
      const flip = 1 << draw(8)
      const { status, document } = await verifyChanged(path, offset, flip)
      if (status !== 3 || document.altered.length === 0) missed.push(`us: ${path} ${offset}`)
      const original = readFileSync(inBundle(path))
      const changed = Buffer.from(original)
      changed[offset] = (changed[offset] ?? 0) ^ flip
      writeFileSync(inBundle(path), changed)
      if (plainCommandsHold(at(top))) missed.push(`commands: ${path} ${offset} ${flip}`)
      writeFileSync(inBundle(path), original)
    }
    expect(missed).toEqual([])
  }, 600_000)
})

describe('a hostile archive', () => {
  it('is verified, altered or refused, whatever its bytes: never a failure of ours', async () => {
    const draw = drawFrom(6962)
    const seen = new Set<number>()
    for (let index = 0; index < 25 * inject('campaign'); index += 1) {
      const changed = Buffer.from(archive)
      for (let change = 0; change <= index % 7; change += 1) {
        // Headers and the directory are as likely as the rest.
        const near = index % 2 === 0 ? archive.length - 4000 + draw(4000) : draw(archive.length)
        changed[near] = draw(256)
      }
      const cut = index % 5 === 0 ? changed.subarray(0, draw(changed.length)) : changed
      writeFileSync(at('hostile.zip'), cut)
      seen.add((await quittance('verify', at('hostile.zip'), '--json')).status)
    }
    // What no manifest covers, such as the date in a header, may change without effect.
    expect([...seen].filter((status) => ![0, 2, 3].includes(status))).toEqual([])
    expect(seen.has(2) && seen.has(3)).toBe(true)
  })
})
