import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { storedZip } from '@quittance/evidence'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { debtor } from '#testing/facts.ts'
import { openTestHouse, type TestHouse } from '#testing/house.ts'
import { at, listAt, textAt } from '#testing/read.ts'
import { deposited, expectOk, readyToAct, uploaded, type Ready } from '#testing/steps.ts'

let house: TestHouse
let member: Ready
beforeAll(async () => {
  house = await openTestHouse('2026-04-20')
  member = await readyToAct(house)
})
afterAll(() => house.stop())

const INBOX = 'your_facebook_activity/messages/inbox'
const thread = (text: string) =>
  Buffer.from(
    JSON.stringify({
      participants: [{ name: 'Thomas Delmas' }, { name: 'Atelier Verrières' }],
      messages: [{ sender_name: 'Thomas Delmas', timestamp_ms: 1_775_000_000_000, content: text }],
      title: 'Thomas Delmas',
    }),
  )

/** Two conversations whose only message stands at the same offset; the second holds a promise. */
const ARCHIVE = storedZip([
  { path: `${INBOX}/delmas_1/message_1.json`, bytes: thread('Bonjour, la banquette est jolie.') },
  {
    path: `${INBOX}/delmas_2/message_1.json`,
    bytes: thread('Je vous paie les 1 950 euros le 10 avril 2026.'),
  },
])

async function read(name: string) {
  const days = { issuedOn: '2025-12-11', dueOn: '2026-01-15' }
  const item = { number: `2025-118-${crypto.randomUUID().slice(0, 8)}`, label: 'Quatre tables' }
  const { id: dossierId } = await deposited(member, {
    debtor: debtor({ name: 'Thomas Delmas' }),
    items: [{ ...item, ...days, amountCents: 195_000 }],
  })
  const fileId = await uploaded(member, ARCHIVE, name)
  const attach = { expectedVersion: 1, fileId, kind: 'message-export', deviceSha256: null }
  const made = expectOk(
    await member.post(`/api/dossiers/${dossierId}/exhibits`, { ...attach, owners: [] }),
  )
  const exhibitId = textAt(made, 'exhibitId')
  await expect
    .poll(async () => at((await member.get(`/api/exhibits/${exhibitId}`)).body, 'state'), {
      timeout: 20_000,
    })
    .toBe('read')
  return { dossierId, exhibitId }
}

/** The folder of the bundle of a dossier, once it is sealed. */
async function sealed(dossierId: string): Promise<string> {
  expectOk(await member.post(`/api/dossiers/${dossierId}/bundles`, {}))
  const asked = () => member.get(`/api/dossiers/${dossierId}/bundles`)
  await expect
    .poll(async () => at((await asked()).body, 'rows', 0, 'state'), { timeout: 20_000 })
    .toBe('sealed')
  const fileId = textAt(await asked(), 'rows', 0, 'sealed', 'fileId')
  const { bytes } = expectOk(await member.get(`/api/files/${fileId}`))
  const folder = mkdtempSync(join(tmpdir(), 'quittance-members-'))
  writeFileSync(join(folder, 'b.zip'), bytes)
  execFileSync('unzip', ['-q', 'b.zip'], { cwd: folder })
  const [top = ''] = readdirSync(folder).filter((name) => name.startsWith('dossier-'))
  return join(folder, top)
}

it.each(['export.zip', 'export #2 de Delmas.zip'])(
  'keeps a finding with its own conversation of %s, at equal offsets',
  async (name) => {
    const { dossierId, exhibitId } = await read(name)
    const page = expectOk(await member.get(`/api/exhibits/${exhibitId}/messages`))
    const rows = listAt(page, 'rows')
    expect(rows.map((row) => at(row, 'member'))).toEqual([
      `${INBOX}/delmas_1/message_1.json`,
      `${INBOX}/delmas_2/message_1.json`,
    ])
    expect(at(rows[0], 'offset')).toBe(at(rows[1], 'offset'))
    expect(rows.map((row) => at(row, 'findings', 0, 'kind'))).toEqual([undefined, 'promise'])

    const folder = await sealed(dossierId)
    const line: unknown = JSON.parse(readFileSync(join(folder, 'data/engagements.ndjson'), 'utf8'))
    expect(at(line, 'message')).toMatchObject({
      original: 'data/originaux/0001.zip',
      member: `${INBOX}/delmas_2/message_1.json`,
    })
  },
)

const has = (tool: string) => spawnSync(tool, ['-v']).error === undefined

it.skipIf(!has('pdfsig'))(
  'prints it under its own message, in a report sealed as PAdES (skipped without poppler-utils)',
  async () => {
    const folder = await sealed((await read('encore.zip')).dossierId)
    const pdf = join(folder, 'data/rapport.pdf')
    const printed = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' })
    const [first, promise, found] = ['banquette est jolie', 'Je vous paie', 'Promesse'].map(
      (word) => printed.indexOf(word),
    )
    expect(first).toBeGreaterThan(0)
    expect(promise).toBeGreaterThan(Number(first))
    expect(found).toBeGreaterThan(Number(promise))
    const seal = execFileSync('pdfsig', ['-nocert', pdf], { encoding: 'utf8' })
    expect(seal).toContain('Signature Type: ETSI.CAdES.detached')
    expect(seal).toContain('Signature Validation: Signature is Valid.')
    expect(printed.indexOf('Promesse,')).toBe(printed.lastIndexOf('Promesse,'))
  },
)
