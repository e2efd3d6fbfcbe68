import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { expect, it } from 'vitest'
import { commands } from '#command-tree.ts'
import { outputTo } from '#io/output.ts'
import { run } from '#run.ts'

const fixtures = join(import.meta.dirname, '../../../../../tests/fixtures')
const folder = mkdtempSync(join(tmpdir(), 'quittance-asic-'))
const at = (...names: string[]) => join(folder, ...names)
const original = join(fixtures, 'sms-backup-restore/valid/delmas.xml')
const errors: string[] = []
const quittance = (...words: string[]) =>
  run(['evidence', ...words], {
    commands,
    output: outputTo(new Writable({ write: (_chunk, _encoding, done) => done() })),
    complain: (line) => {
      errors.push(line)
    },
  })

const status = await quittance(
  'seal',
  original,
  '-o',
  at('d.zip'),
  '--tsa',
  'local',
  '--asic',
  at('d.asice'),
)
execFileSync('unzip', ['-q', 'd.asice', '-d', 'asic'], { cwd: folder })
execFileSync('unzip', ['-q', 'd.zip', '-d', 'zip'], { cwd: folder })

it('writes a container whose type is its first member, stored, where `file` looks', () => {
  expect(status).toBe(0)
  const head = readFileSync(at('d.asice')).subarray(30, 69).toString('latin1')
  expect(head).toBe('mimetypeapplication/vnd.etsi.asic-e+zip')
})

it('lists every file of the same bundle with its SHA-256', () => {
  const manifest = readFileSync(at('asic/META-INF/ASiCManifest.xml'), 'utf8')
  const listed = [...manifest.matchAll(/DataObjectReference URI="([^"]+)">[^]*?Value>([^<]+)</g)]
  const [top = ''] = readdirSync(at('zip'))
  const files = readdirSync(at('zip', top), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(at('zip', top).length + 1))
  expect(listed.map(([, path = '']) => path).toSorted()).toEqual(files.toSorted())
  for (const [, path = '', value] of listed) {
    const bytes = readFileSync(at('asic', path))
    expect(bytes.equals(readFileSync(at('zip', top, path)))).toBe(true)
    expect(createHash('sha256').update(bytes).digest('base64')).toBe(value)
  }
})

it('has a token over its list that openssl verifies, and no more once a byte of it changes', () => {
  const trust = '-CAfile sceau/ac-racine.pem -untrusted sceau/tsa.pem'
  const verify = (data: string) =>
    spawnSync(
      'sh',
      ['-c', `openssl ts -verify -token_in -in META-INF/timestamp.tst -data ${data} ${trust}`],
      { cwd: at('asic'), encoding: 'utf8' },
    ).status
  expect(verify('META-INF/ASiCManifest.xml')).toBe(0)
  const changed = readFileSync(at('asic/META-INF/ASiCManifest.xml'))
  changed[changed.length - 2] = 0x20
  writeFileSync(at('asic/changed.xml'), changed)
  expect(verify('changed.xml')).toBe(1)
})

it('is refused without a time-stamp, and nothing is written', async () => {
  expect(await quittance('seal', original, '-o', at('x.zip'), '--asic', at('x.asice'))).toBe(2)
  expect(errors.at(-1)).toContain('missing-option')
  expect(existsSync(at('x.zip')) || existsSync(at('x.asice'))).toBe(false)
})
