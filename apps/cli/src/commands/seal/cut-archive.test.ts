import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { storedZip } from '@quittance/evidence'
import { expect, it } from 'vitest'
import { commands } from '#command-tree.ts'
import { outputTo } from '#io/output.ts'
import { run } from '#run.ts'

const folder = mkdtempSync(join(tmpdir(), 'quittance-cut-'))
const at = (name: string) => join(folder, name)
const bytesOf = (text: string) => new TextEncoder().encode(text)

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

/** Poppler’s, which not every machine has. */
const hasPdfReader = spawnSync('pdftotext', ['-v']).status === 0

const chat = [
  '[12/03/2026, 18:04:12] Alice Marin: Bonjour, quand payez-vous ?\r\n',
  '[12/03/2026, 18:09:40] Bruno Petit: Vendredi, sans faute.\r\n',
  '[14/03/2026, 09:00:02] Alice Marin: Entendu.\r\n',
].join('')
const whole = storedZip([
  { path: '_chat.txt', bytes: bytesOf(chat) },
  { path: 'photo.jpg', bytes: bytesOf('x'.repeat(500)) },
])
writeFileSync(at('cut.zip'), whole.subarray(0, 400))
writeFileSync(at('cut-in-chat.zip'), whole.subarray(0, 155))
const other = storedZip([
  { path: 'notes/a.bin', bytes: bytesOf('x') },
  { path: 'notes/b.bin', bytes: bytesOf('y'.repeat(200)) },
])
writeFileSync(at('other.zip'), other.subarray(0, 150))

const summaryOf = (text: string) => JSON.parse(text.trimEnd().split('\n').at(-1) ?? '').summary

it('reads what is left of an archive that was cut, and says so', async () => {
  const read = await quittance('read', at('cut.zip'))
  expect(read.status).toBe(0)
  expect(summaryOf(read.text)).toMatchObject({ format: 'whatsapp', messages: 3 })
  expect(summaryOf(read.text).warnings).toContain('truncated-file')
  const less = await quittance('read', at('cut-in-chat.zip'))
  expect(less.status).toBe(0)
  expect(summaryOf(less.text)).toMatchObject({ messages: 2 })
  expect(summaryOf(less.text).warnings).toEqual(
    expect.arrayContaining(['damaged-member', 'truncated-file']),
  )
})

it('refuses one of which nothing left is a conversation, and names what is left', async () => {
  const { status, text, error } = await quittance('read', at('other.zip'))
  expect({ status, text }).toEqual({ status: 2, text: '' })
  const { code, message } = JSON.parse(error).error
  expect(code).toBe('unknown-format')
  expect(message).toContain('coupée avant sa fin')
  expect(message).toContain('notes/a.bin, notes/b.bin')
})

it('seals one whose messages are verified in what is left, and verifies no bundle that is cut', async () => {
  const seal = ['seal', at('cut.zip'), at('cut-in-chat.zip'), '-o', at('dossier.zip')]
  const sealed = await quittance(...seal)
  expect(JSON.parse(sealed.text)).toMatchObject({ files: 2, messages: 5 })
  const verified = await quittance('verify', at('dossier.zip'), '--json')
  expect(verified.status).toBe(0)
  expect(JSON.parse(verified.text)).toMatchObject({ verified: true, altered: [] })
  const bundle = readFileSync(at('dossier.zip'))
  writeFileSync(at('part.zip'), bundle.subarray(0, bundle.length - 30))
  expect((await quittance('verify', at('part.zip'))).status).toBe(2)
})

it.runIf(hasPdfReader)('says in the report, for each, that the file was cut', async () => {
  await quittance('seal', at('cut.zip'), at('cut-in-chat.zip'), '-o', at('told.zip'))
  const report = execFileSync('unzip', ['-p', at('told.zip'), '*/data/rapport.pdf'])
  writeFileSync(at('report.pdf'), report)
  const words = execFileSync('pdftotext', [at('report.pdf'), '-'], { encoding: 'utf8' })
  expect(words.replaceAll(/\s+/g, ' ').match(/avant sa fin/g)).toHaveLength(2)
})
