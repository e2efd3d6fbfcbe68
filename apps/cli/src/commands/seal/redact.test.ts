import { execFileSync, spawnSync } from 'node:child_process'
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
import { storedZip } from '@quittance/evidence'
import { describe, expect, it } from 'vitest'
import { commands } from '#command-tree.ts'
import { openArchive } from '#commands/seal/open-archive.ts'
import { outputTo } from '#io/output.ts'
import { run } from '#run.ts'

const fixtures = join(import.meta.dirname, '../../../../../tests/fixtures')
const folder = mkdtempSync(join(tmpdir(), 'quittance-redact-'))
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
  const output = outputTo(stream)
  const status = await run(['evidence', ...words], { commands, output, complain })
  const document = printed.startsWith('{') ? JSON.parse(printed) : null
  return { status, printed, document, code: complained && JSON.parse(complained).error.code }
}

mkdirSync(at('in'))
cpSync(join(fixtures, 'sms-backup-restore/valid/delmas.xml'), at('in', 'delmas.xml'))
const { document: sealed } = await quittance('seal', at('in'), '-o', at('d.zip'), '--tsa', 'local')
execFileSync('unzip', ['-q', 'd.zip'], { cwd: folder })
const whole = (path: string) => at(`dossier-${sealed.id}`, path)
const made = await quittance(
  'redact',
  at('d.zip'),
  '-o',
  at('c.zip'),
  '--keep',
  '3-5,9',
  '--reason',
  'Santé d’un tiers',
)
execFileSync('unzip', ['-q', 'c.zip'], { cwd: folder })
const top = at(`copie-occultee-${sealed.id}`)
const records: { text: string; source: { offset: number; length: number; path: string } }[] =
  readFileSync(whole('data/messages.ndjson'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))

/** The commands of LISEZ-MOI-COPIE.txt, with the root given from outside. */
function commandsOfReadMe(): string {
  const lines = readFileSync(join(top, 'LISEZ-MOI-COPIE.txt'), 'utf8').split('\n')
  const typed = lines.filter((line) => /^ {2}(?:sha256sum|\[|openssl ts -verify)/.test(line))
  expect(typed).toHaveLength(5)
  return typed.map((line) => line.trim().replace('RACINE.pem', at('root.pem'))).join(' && ')
}
cpSync(whole('sceau/ac-racine.pem'), at('root.pem'))
const holds = () => spawnSync('sh', ['-ec', commandsOfReadMe()], { cwd: top }).status === 0

describe('quittance evidence redact', () => {
  it('says how many messages it shows and hides', () => {
    expect(made).toMatchObject({ status: 0, document: { shown: 4, hidden: 11, quotes: [] } })
    expect(made.document.id).toBe(sealed.id)
    expect(made.document.sha256).toMatch(/^[0-9a-f]{64}$/)
  })

  it('is accepted by the commands of an expert, which find any change', () => {
    expect(holds()).toBe(true)
    for (const name of readdirSync(join(top, 'messages'))) {
      const path = join(top, 'messages', name)
      const bytes = readFileSync(path)
      const changed = Buffer.from(bytes)
      changed[bytes.length - 3] = (changed[bytes.length - 3] ?? 0) ^ 1
      writeFileSync(path, changed)
      expect(holds()).toBe(false)
      writeFileSync(path, bytes)
    }
    const added = join(top, 'messages/000001-releve.txt')
    writeFileSync(added, '00000000000000000000000000000000\n{}\n')
    expect(holds()).toBe(false)
    execFileSync('rm', [added])
    expect(holds()).toBe(true)
  })

  it('names in its notes no message that it hides', () => {
    const notes = readFileSync(join(top, 'LISEZ-MOI-COPIE.txt'), 'utf8')
    const named = [...notes.matchAll(/tail -n \+2 (messages\/\d{6}-\S+)/g)].map(([, path]) => path)
    expect(named).toEqual(['messages/000003-releve.txt'])
    expect(existsSync(join(top, named[0] ?? ''))).toBe(true)
    expect(notes).not.toContain('RACINE2')
  })

  it('shows the bytes of the original behind the salt, as the whole dossier does', () => {
    const { source } = records[2] ?? { source: { offset: 0, length: 0, path: '' } }
    const original = readFileSync(whole(source.path))
    const slice = original.subarray(source.offset, source.offset + source.length)
    const shown = execFileSync('tail', ['-n', '+2', 'messages/000003-octets.bin'], { cwd: top })
    expect(shown.equals(slice)).toBe(true)
    const { offset, length } = source
    const command = `{ sed -n 3p data/sels.txt | cut -d' ' -f1; tail -c +${offset + 1} ${source.path} | head -c ${length}; } | sha256sum | cut -c-64`
    const cwd = whole('')
    const hash = execFileSync('sh', ['-c', command], { cwd, encoding: 'utf8' }).trim()
    const list = readFileSync(join(top, 'empreintes-messages.txt'), 'utf8')
    expect(list).toContain(`${hash}  messages/000003-octets.bin\n`)
    const notes = readFileSync(whole('LISEZ-MOI.txt'), 'utf8')
    expect(notes).toMatch(/sed -n \d+p data\/sels\.txt/)
  })

  it('holds no word of what it hides', () => {
    const copy = readFileSync(at('c.zip'))
    const hidden = records.filter((_, index) => ![2, 3, 4, 8].includes(index))
    const found = hidden.filter(({ text }) => text.length > 12 && copy.includes(text))
    expect(found).toEqual([])
  })

  it('hides the numbers given, or widens those kept by their neighbours', async () => {
    const hide = await quittance('redact', at('d.zip'), '-o', at('h.zip'), '--hide', '2,13-')
    expect(hide.document).toMatchObject({ shown: 11, hidden: 4 })
    const keep = ['--keep', '1,8', '--around', '1']
    const wide = await quittance('redact', at('d.zip'), '-o', at('w.zip'), ...keep)
    expect(wide.document).toMatchObject({ shown: 5, hidden: 10 })
  })

  const older = at('older.zip')
  const LATER = ['empreintes-messages.txt', 'data/sels.txt']
  const kept = (openArchive(readFileSync(at('d.zip'))) ?? [])
    .filter(({ name }) => !LATER.some((path) => name.endsWith(`/${path}`)))
    .map(({ name, chunks }) => ({ path: name, bytes: Buffer.concat([...chunks()]) }))
  writeFileSync(older, storedZip(kept))

  it.each([
    [['d.zip', '--keep', '1'], 'missing-option'],
    [['d.zip', '-o', 'x.zip'], 'missing-option'],
    [['d.zip', '-o', 'x.zip', '--keep', '1', '--hide', '2'], 'invalid-option'],
    [['d.zip', '-o', 'x.zip', '--keep', '0-3'], 'invalid-option'],
    [['d.zip', '-o', 'x.zip', '--keep', '4-99'], 'invalid-option'],
    [['d.zip', '-o', 'x.zip', '--hide', '1', '--around', '2'], 'invalid-option'],
    [['d.zip', '-o', 'x.zip', '--keep', '1', '--around', 'deux'], 'invalid-option'],
    [['d.zip', '-o', 'x.zip', '--commitments'], 'no-commitments'],
    [['d.zip', '-o', 'x.zip', '--keep', '1-'], 'nothing-hidden'],
    [['d.zip', '-o', 'x.zip', '--hide', '1-'], 'nothing-shown'],
    [['c.zip', '-o', 'x.zip', '--keep', '1'], 'redacted-copy'],
    [['older.zip', '-o', 'x.zip', '--keep', '1'], 'altered'],
    [['in/delmas.xml', '-o', 'x.zip', '--keep', '1'], 'not-a-bundle'],
    [['absent.zip', '-o', 'x.zip', '--keep', '1'], 'file-not-found'],
  ])('refuses %j', async (words, code) => {
    const placed = words.map((word) => (/\.zip$|^in/.test(word) ? at(word) : word))
    const refused = await quittance('redact', ...placed)
    expect({ status: refused.status, code: refused.code }).toEqual({ status: 2, code })
  })
})

describe('quittance evidence verify, of a redacted copy', () => {
  it('says what it is, which messages it shows and how many it hides', async () => {
    const { status, document } = await quittance('verify', at('c.zip'), '--json')
    expect(status).toBe(0)
    expect(document).toMatchObject({
      verified: true,
      redacted: { shown: '3-5,9', hidden: 11, total: 15 },
      altered: [],
    })
    const results = document.checks.map(({ id, result }: Record<string, string>) => [id, result])
    expect(Object.fromEntries(results)).toMatchObject({
      layout: 'ok',
      'message-hashes': 'ok',
      'hidden-messages': 'ok',
      'tag-manifest': 'ok',
      'reading-copy': 'ok',
      'copy-manifest': 'ok',
      timestamp: 'ok',
      'timestamp-root': 'not-checked',
    })
    const trusted = await quittance('verify', at('c.zip'), '--trust', at('root.pem'))
    expect(trusted.printed).toContain(`Copie occultée du dossier ${sealed.id}`)
  })

  it('names the message that was changed, and exits with 3', async () => {
    const copy = readFileSync(at('c.zip'))
    const header = Buffer.from(`copie-occultee-${sealed.id}/messages/000004-octets.bin`)
    const place = copy.indexOf(header) + header.length + 60
    copy[place] = (copy[place] ?? 0) ^ 1
    writeFileSync(at('changed.zip'), copy)
    const { status, document } = await quittance('verify', at('changed.zip'), '--json')
    expect(status).toBe(3)
    expect(document).toMatchObject({
      verified: false,
      altered: [{ path: 'messages/000004-octets.bin', change: 'bytes', messages: [{ number: 4 }] }],
    })
    const { printed } = await quittance('verify', at('changed.zip'))
    expect(printed).toContain('message n° 4')
    expect(printed).toContain('ALTÉRÉE')
  })

  it('is verified, altered or refused, whatever its bytes: never a failure of ours', async () => {
    const copy = readFileSync(at('c.zip'))
    let state = 20_261_122
    const draw = (below: number) => (state = (state * 48_271) % 0x7fffffff) % below
    const seen = new Set<number>()
    for (let index = 0; index < 40; index += 1) {
      const changed = Buffer.from(copy)
      for (let change = 0; change <= index % 7; change += 1) {
        // The page of the verifier is most of the bytes: the rest is drawn as often.
        const near = index % 2 === 0 ? copy.length - 6000 + draw(6000) : draw(copy.length)
        changed[near] = draw(256)
      }
      writeFileSync(
        at('hostile.zip'),
        index % 5 === 0 ? changed.subarray(0, draw(copy.length)) : changed,
      )
      seen.add((await quittance('verify', at('hostile.zip'), '--json')).status)
    }
    expect([...seen].filter((status) => ![0, 2, 3].includes(status))).toEqual([])
    expect(seen.has(3)).toBe(true)
  })

  it('carries the renewals of the time-stamp, without a list that names whole files', async () => {
    const stamp = ['--tsa', 'local', '--sha512']
    await quittance('renew', at('d.zip'), '-o', at('r.zip'), ...stamp)
    await quittance('redact', at('r.zip'), '-o', at('rc.zip'), '--hide', '3')
    const { status, document } = await quittance('verify', at('rc.zip'), '--json')
    expect(status).toBe(0)
    const renewal = ({ id }: { id: string }) => id === 'renewal-list'
    expect(document.checks.find(renewal)).toMatchObject({ result: 'ok' })
    const copy = readFileSync(at('rc.zip'), 'latin1')
    expect(copy).toContain('sceau/renouvellements/')
    expect(copy).not.toMatch(/\b[0-9a-f]{128}\b/)
  })

  it('says nothing of redaction for a whole dossier', async () => {
    const { document } = await quittance('verify', at('d.zip'), '--json')
    expect(Object.keys(document)).toEqual(['verified', 'checks', 'altered'])
  })
})
