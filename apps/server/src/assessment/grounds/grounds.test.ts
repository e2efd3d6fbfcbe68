import type { GroundsView } from '@quittance/contract'
import { storedZip } from '@quittance/evidence'
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { convention, creditor, debtor } from '#testing/facts.ts'
import { openTestHouse, type TestHouse } from '#testing/house.ts'
import { at, listAt, numberAt, textAt } from '#testing/read.ts'
import { deposited, expectOk, readyToAct, uploaded, versionOf, type Ready } from '#testing/steps.ts'

const fixtures = new URL('../../../../../tests/fixtures/', import.meta.url)
const fixture = async (path: string) => await readFile(new URL(path, fixtures))

let house: TestHouse
let member: Ready
let folder = ''
beforeAll(async () => {
  house = await openTestHouse('2026-04-20')
  member = await readyToAct(house)
  folder = await mkdtemp(join(tmpdir(), 'quittance-grounds-'))
})
afterAll(async () => {
  await house.stop()
  await rm(folder, { recursive: true })
})

const item = (number: string, dueOn: string, amountCents: number) => ({
  number,
  label: 'Devanture en chêne',
  issuedOn: '2025-12-11',
  dueOn,
  amountCents,
})

/** Each for a creditor of its own: an invoice is claimed once. */
async function newDossier(others = [item('F-2025-400', '2026-02-15', 50_000)]): Promise<string> {
  const name = `Atelier ${crypto.randomUUID()}`
  const creditorId = textAt(expectOk(await member.post('/api/creditors', creditor({ name }))), 'id')
  expectOk(await member.post(`/api/creditors/${creditorId}/conventions`, convention()))
  const { id } = await deposited(
    { ...member, creditorId },
    {
      debtor: debtor({ name: 'Thomas Delmas', tradeName: null, phone: '06 39 98 14 07' }),
      items: [item('F-2025-318', '2026-01-15', 235_000), ...others],
      creditNotes: [
        {
          number: 'A-2026-021',
          on: '2026-02-20',
          amountCents: 40_000,
          invoiceNumber: 'F-2025-318',
        },
      ],
    },
  )
  return id
}

async function attached(
  dossierId: string,
  file: { readonly name: string; readonly bytes: Uint8Array; readonly kind: string },
): Promise<string> {
  const answer = await member.post(`/api/dossiers/${dossierId}/exhibits`, {
    expectedVersion: await versionOf(member, dossierId),
    fileId: await uploaded(member, file.bytes, file.name),
    kind: file.kind,
    owners: ['Atelier Verrières'],
    deviceSha256: null,
  })
  const exhibitId = textAt(expectOk(answer), 'exhibitId')
  await expect
    .poll(async () => at((await member.get(`/api/exhibits/${exhibitId}`)).body, 'state'), {
      timeout: 20_000,
    })
    .not.toBe('reading')
  return exhibitId
}

async function grounds(dossierId: string, asOf = '2026-04-20'): Promise<GroundsView> {
  const answer = await member.get(`/api/dossiers/${dossierId}/grounds?asOf=${asOf}`)
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the contract checked it on its way out
  return expectOk(answer).body as GroundsView
}

async function decideAll(exhibitId: string, dossierId: string): Promise<void> {
  const rows = listAt(await member.get(`/api/exhibits/${exhibitId}/messages?limit=200`), 'rows')
  const findings = rows.flatMap((row) => {
    const found = at(row, 'findings')
    return Array.isArray(found) ? found.map((one: unknown) => String(at(one, 'id'))) : []
  })
  for (const id of findings) {
    expectOk(
      await member.post(`/api/findings/${id}/decision`, {
        expectedVersion: await versionOf(member, dossierId),
        decision: 'kept',
        amountCents: null,
        dueOn: null,
        reason: null,
      }),
    )
  }
}

const factsOf = (view: GroundsView, at: number) =>
  Object.fromEntries(
    view.lines[at]?.facts.map(({ fact, carriedCents, bareCents }) => [
      fact,
      [carriedCents, bareCents],
    ]) ?? [],
  )

describe('the graph of a dossier', () => {
  it('adds up to the balance of its page, that day and another', async () => {
    const id = await newDossier()
    const page = expectOk(await member.get(`/api/dossiers/${id}`))
    const view = await grounds(id)
    expect(view.balanceCents).toBe(numberAt(page, 'assessment', 'statement', 'totalCents'))
    const sum = view.lines.reduce((total, { amountCents }) => total + amountCents, 0)
    expect(sum).toBe(view.balanceCents)
    expect(view.lines.map(({ label, amountCents }) => [label.en, amountCents])).toEqual([
      ['Principal, F-2025-318', 235_000],
      ['Principal, F-2025-400', 50_000],
      ['Credit note A-2026-021 of 20 February 2026', -40_000],
      ['Interest, F-2025-318', expect.any(Number)],
      ['Interest, F-2025-400', expect.any(Number)],
      ['Lump sum, F-2025-318', 4_000],
      ['Lump sum, F-2025-400', 4_000],
    ])
    expect(view.lines.every(({ because }) => because !== null)).toBe(true)
    const later = await grounds(id, '2026-12-31')
    const assessed = await member.get(`/api/dossiers/${id}/assessment?asOf=2026-12-31`)
    expect(later.balanceCents).toBe(numberAt(expectOk(assessed), 'statement', 'totalCents'))
  })

  it('puts each exhibit under the euros that it carries, and says which rest on nothing', async () => {
    const id = await newDossier()
    expect((await grounds(id)).lines[0]?.rests).toBe('nothing')
    const bytes = Buffer.from('facture')
    await attached(id, { name: 'facture-F-2025-318.txt', bytes, kind: 'invoice' })
    const view = await grounds(id)
    expect(factsOf(view, 0)['amount']).toEqual([195_000, 0])
    expect(factsOf(view, 1)['amount']).toEqual([0, 50_000])
    expect(view.lines[0]?.facts[2]?.links[0]?.support.label.fr).toBe('facture-F-2025-318.txt')
    expect(view.exhibits[0]).toMatchObject({ number: 1, role: 'none', weakness: 'own-document' })
    expect(view.exhibits[0]?.because?.rule).toBe('proof/exhibit')
    const page = expectOk(await member.get(`/api/dossiers/${id}`))
    const gauge = listAt(page, 'proof', 'facts')
    expect(gauge.map((fact) => at(fact, 'strength'))).toEqual([0, 0, 1, 0, 0])
  })

  it('weighs messages on both sides, until their author is said to be somebody else', async () => {
    const id = await newDossier([])
    const bytes = await fixture('sms-backup-restore/valid/delmas.xml')
    const exhibitId = await attached(id, { name: 'sms.xml', bytes, kind: 'message-export' })
    expect(factsOf(await grounds(id), 0)['admission']).toEqual([0, 195_000])
    await decideAll(exhibitId, id)
    const view = await grounds(id)
    expect(factsOf(view, 0)['admission']).toEqual([195_000, 0])
    expect(view.against.map(({ kind, amountCents }) => [kind, amountCents])).toContainEqual([
      'author-unconfirmed',
      195_000,
    ])
    const authors = listAt(await member.get(`/api/exhibits/${exhibitId}/authors`), 'rows')
    const debtorPrint = String(
      at(
        authors.find((one) => at(one, 'sent') === false),
        'print',
      ),
    )
    expectOk(
      await member.post(`/api/exhibits/${exhibitId}/authors/${debtorPrint}`, {
        sent: false,
        expectedVersion: await versionOf(member, id),
        side: 'other',
        restsOn: null,
        reason: 'Son frère.',
      }),
    )
    const refused = await grounds(id)
    expect(factsOf(refused, 0)['admission']).toEqual([0, 195_000])
    expect(refused.against.filter(({ counts }) => counts)).toEqual([])
  })

  it('keeps disputes at the size of what they touch', async () => {
    const id = await newDossier()
    expectOk(
      await member.post(`/api/dossiers/${id}/disputes`, {
        expectedVersion: await versionOf(member, id),
        reason: 'La porte coince.',
        on: '2026-04-01',
        isSerious: null,
      }),
    )
    const view = await grounds(id)
    expect(view.against).toMatchObject([
      {
        kind: 'dispute',
        words: 'La porte coince.',
        standing: 'open',
        isWhole: true,
        amountCents: view.balanceCents,
      },
    ])
    expect(view.contestedCents).toBe(view.balanceCents)
    expect((await grounds(id, '2026-03-01')).against).toEqual([])
  })

  it('says at least so much where messages contest several sums', async () => {
    const id = await newDossier([])
    const text = [
      '15/04/2026 09:12 - Thomas Delmas: Je conteste 400 € de pose sur la facture.',
      '16/04/2026 10:05 - Thomas Delmas: Je conteste 500 € pour la vitrine.',
    ].join('\n')
    const name = encodeURIComponent('Discussion WhatsApp avec Thomas Delmas.txt')
    await attached(id, { name, bytes: Buffer.from(text), kind: 'message-export' })
    const { contestedCents, contestedIsLeast, lines } = await grounds(id)
    expect([contestedCents, contestedIsLeast]).toEqual([50_000, true])
    expect(lines.filter((line) => line.contestedIsLeast).map(({ kind }) => kind)).toEqual([
      'principal',
    ])
  })

  it('shows the grade of the file and that of the link, as the list of authors has it', async () => {
    const id = await newDossier([])
    const text = [
      '14/04/2026 18:40 - Atelier Verrières: Bonjour, la facture reste due.',
      '15/04/2026 09:12 - Tom: Je conteste 400 € de pose sur la facture.',
      '16/04/2026 10:05 - Tom: Je conteste 500 € pour la vitrine.',
    ].join('\n')
    const name = encodeURIComponent('Discussion WhatsApp avec Tom.txt')
    const exhibitId = await attached(id, { name, bytes: Buffer.from(text), kind: 'message-export' })
    const { messages } = await grounds(id)
    const authors = listAt(await member.get(`/api/exhibits/${exhibitId}/authors`), 'rows')
    expect(messages[0]?.author).toMatchObject({ grade: 'D', linkGrade: 'E' })
    expect([at(authors[0], 'formatGrade'), at(authors[0], 'linkGrade')]).toEqual(['D', 'E'])
  })

  it('is nobody else’s', async () => {
    const id = await newDossier()
    const stranger = await house.founded({ name: 'Une autre maison' })
    const answer = await stranger.get(`/api/dossiers/${id}/grounds?asOf=2026-04-20`)
    expect(answer.body).toMatchObject({ code: 'not-found' })
  })
})

describe('the command of a message', () => {
  const chat = 'Discussion WhatsApp [1].txt'
  it.each([
    [
      'plain',
      'l’export de sms.xml',
      async () => await fixture('sms-backup-restore/valid/delmas.xml'),
    ],
    [
      'in an archive',
      'export.zip',
      async () => storedZip([{ path: chat, bytes: await fixture('whatsapp/valid/delmas.txt') }]),
    ],
  ])('finds its bytes again, %s', async (how, name, bytesOf) => {
    if (how !== 'plain' && spawnSync('unzip', ['-v']).status !== 0) return
    const id = await newDossier()
    const bytes = await bytesOf()
    await attached(id, { name: encodeURIComponent(name), bytes, kind: 'message-export' })
    const { messages } = await grounds(id)
    expect(messages.length).toBeGreaterThan(0)
    await writeFile(join(folder, name), bytes)
    for (const { command, sliceSha256 } of messages) {
      const printed = execFileSync('sh', ['-c', command ?? ''], { cwd: folder, encoding: 'utf8' })
      expect(printed.slice(0, 64)).toBe(sliceSha256)
    }
  })
})

describe('a message of an archive that was cut', () => {
  it('gives no command that `unzip` could not run', async () => {
    const id = await newDossier()
    const text = await fixture('whatsapp/valid/delmas.txt')
    const whole = storedZip([{ path: 'Discussion WhatsApp.txt', bytes: text }])
    const bytes = whole.subarray(0, whole.length - 30)
    await attached(id, { name: 'export.zip', bytes, kind: 'message-export' })
    const { messages } = await grounds(id)
    expect(messages.map(({ command }) => command)).toContain(null)
    expect(messages.filter(({ command }) => command !== null)).toEqual([])
  })
})

describe('the house', () => {
  it('has logged no failure of all this', () => {
    expect(house.failures).toEqual([])
  })
})
