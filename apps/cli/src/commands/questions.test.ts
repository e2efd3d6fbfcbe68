import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { commands } from '#command-tree.ts'
import type { Command, FactsHandler } from '#command.ts'
import type { Output } from '#io/output.ts'
import { run } from '#run.ts'

const fixtures = new URL('../../../../tests/fixtures/', import.meta.url)
const folder = mkdtempSync(join(tmpdir(), 'quittance-questions-'))
afterAll(() => rmSync(folder, { recursive: true }))

type FactsCommand = Command & { readonly kind: 'facts' }
const questions = commands.filter((command): command is FactsCommand => command.kind === 'facts')

async function call(words: string) {
  let out = ''
  let complaint = ''
  const output: Output = {
    write: async (text) => void (out += text),
    document: async (document) => void (out += `${JSON.stringify(document)}\n`),
    flush: async () => undefined,
  }
  const complain = (line: string) => void (complaint = line)
  const status = await run(words.split(' '), { commands, output, complain })
  return { status, out, error: complaint === '' ? null : JSON.parse(complaint).error }
}

async function ask(words: string, facts: unknown) {
  const source = join(folder, 'facts.json')
  writeFileSync(source, JSON.stringify(facts))
  const { status, out, error } = await call(`${words} --facts ${source}`)
  return { status, document: out === '' ? null : JSON.parse(out), error }
}

describe('every question', () => {
  it.each(questions.map((command) => [command.words.join(' '), command] as const))(
    '%s refuses an unknown key, a list and broken JSON, and shows its schema',
    async (_, command) => {
      const handler: FactsHandler = await command.load()
      const errorOf = (text: string) => {
        const answer = handler.answer(text)
        return answer.ok ? null : { code: answer.error.code, path: answer.error.path }
      }
      expect(errorOf('{"surelyUnknown":1}')).toEqual({ code: 'unknown-key', path: 'surelyUnknown' })
      expect(errorOf('[]')).toEqual({ code: 'invalid-type', path: '' })
      expect(errorOf('{')).toEqual({ code: 'unreadable-json', path: '' })
      expect(handler.schema()).toMatchObject({ type: 'object', additionalProperties: false })
    },
  )
})

const invoice = { nature: 'invoice', creditorIs: 'professional', debtorIs: 'professional' }
const acknowledgment = {
  kind: 'private-deed',
  signedBy: ['debtor'],
  amountInWordsText: 'mille neuf cent cinquante euros',
  debtorIs: 'other',
  loan: true,
  date: '2026-01-02',
  dueOn: '2026-12-31',
  parties: {
    debtor: { name: 'Élodie Garnier', bornOn: '1990-01-01' },
    creditor: { name: 'Ana Vallon', bornOn: '1980-01-01' },
  },
}
const balance = (code: string, amount: string) =>
  `<Bal><Tp><CdOrPrtry><Cd>${code}</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">${amount}</Amt>` +
  '<CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-03-01</Dt></Dt></Bal>'
const camt =
  '<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><GrpHdr>' +
  '<MsgId>M1</MsgId><CreDtTm>2026-03-02T06:00:00+01:00</CreDtTm></GrpHdr><Stmt><Id>S1</Id>' +
  '<Acct><Id><IBAN>FR7630006000011234567890189</IBAN></Id><Ccy>EUR</Ccy></Acct>' +
  `${balance('OPBD', '1000.00')}${balance('CLBD', '975.00')}` +
  '<Ntry><Amt Ccy="EUR">25.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>' +
  '<BookgDt><Dt>2026-03-01</Dt></BookgDt></Ntry></Stmt></BkToCstmrStmt></Document>'
const fecHeader =
  'JournalCode\tJournalLib\tEcritureNum\tEcritureDate\tCompteNum\tCompteLib\tCompAuxNum\t' +
  'CompAuxLib\tPieceRef\tPieceDate\tEcritureLib\tDebit\tCredit\tEcritureLet\tDateLet\t' +
  'ValidDate\tMontantdevise\tIdevise\n'
const iban = 'FR7630006000011234567890189'
const debt = { id: 'F-1', dueOn: '2026-01-31', principal: 60_000, interest: 2500, costs: 1000 }

describe('answers', () => {
  it.each([
    ['law late-payment-rate', { on: '2024-09-10' }, { value: { rate: '14.25' } }],
    [
      'law limitation',
      { asOf: '2026-11-21', startsOn: '2021-03-31', claim: invoice },
      { value: { status: 'expired', lastDay: '2026-03-31', timeBarredOn: '2026-04-01' } },
    ],
    [
      'law limitation',
      { asOf: '2026-11-21', startsOn: '2021-03-31', claim: { nature: 'invoice' } },
      { outcome: 'needs-facts', missing: ['claim.creditorIs', 'claim.debtorIs'] },
    ],
    [
      'law writing',
      { asOf: '2026-11-21', actOn: '2025-02-01', actAmount: 150_000, claimedAmount: 150_000 },
      { outcome: 'needs-facts', missing: ['actKind', 'against'] },
    ],
    [
      'law acknowledgment-form',
      { ...acknowledgment, amountInFigures: 159_000 },
      { value: { force: 'full', amount: 195_000, amountFrom: 'words' } },
    ],
    [
      'money reference new',
      { case: 'D20260001' },
      { reference: 'RF21D20260001', printed: 'RF21 D202 6000 1' },
    ],
    [
      'law deadline',
      { from: '2008-03-07', length: { days: 15 }, place: 'metropole' },
      { value: { normalEnd: '2008-03-22', end: '2008-03-25' } },
    ],
    [
      'law prior-attempt',
      { on: '2026-11-21', court: 'judicial', procedure: 'claim', amount: 300_000 },
      { value: { required: true, satisfied: false } },
    ],
    ['law route', { on: '2026-11-21' }, { outcome: 'needs-facts' }],
    [
      'evidence commitments',
      {
        text: 'Je vous règle les 1 950 € vendredi.',
        sentAt: '2026-04-14T10:30:00+02:00',
        author: 'debtor',
        context: { debtCents: 195_000 },
      },
      { primaryKind: 'promise', promisedCents: 195_000, due: { date: '2026-04-17', bound: 'on' } },
    ],
    ['law first-letter', { text: 'Bonjour.' }, { value: { compliant: false } }],
    [
      'law capacity',
      { on: '2026-11-21', organisation: { kind: 'creditor' }, act: 'serve' },
      { value: { permitted: false } },
    ],
    [
      'law recovery-indemnity',
      {
        asOf: '2026-11-21',
        dueOn: '2026-03-31',
        creditorIs: 'professional',
        debtorIs: 'consumer',
      },
      { outcome: 'not-applicable' },
    ],
    [
      'law claim-conditions',
      { asOf: '2026-03-31', dueOn: '2026-03-31', amount: 'stated', dispute: 'serious' },
      { value: { certain: 'no', liquid: 'yes', due: 'yes' } },
    ],
    [
      'law capitalisation',
      { asOf: '2026-11-21', basis: 'none' },
      { value: { permitted: false, because: ['no-clause-nor-decision'], firstOn: null } },
    ],
    ['law penalty-clause', { on: '2026-11-21', kind: 'late-rate' }, { outcome: 'needs-facts' }],
    [
      'law charges',
      {
        on: '2026-11-21',
        creditorIs: 'professional',
        debtorIs: 'consumer',
        title: false,
        charges: ['reminder'],
      },
      { value: { charges: [{ kind: 'reminder', standing: 'judge-only', amount: null }] } },
    ],
    [
      'law payment-term',
      { invoiceOn: '2025-02-15', agreed: 'end-of-month' },
      { value: { dueOn: '2025-04-30', otherDueOn: '2025-04-14' }, certainty: 'arguable' },
    ],
    [
      'law allocation',
      { payment: { amount: 5000, on: '2026-04-14' }, debts: [debt] },
      { outcome: 'answer', value: { allocations: [{ toCosts: 1000, toInterest: 2500 }] } },
    ],
    [
      'law exchange-value',
      { on: '2026-11-21', exchange: 'covert-recording' },
      { outcome: 'needs-facts', missing: ['actOn', 'actAmount', 'against'] },
    ],
    [
      'law act-effect',
      {
        on: '2026-11-05',
        act: 'formal-notice',
        dueOn: '2026-06-30',
        claim: invoice,
        startsOn: '2026-06-30',
      },
      { value: { interest: { effect: 'already-runs', from: '2026-07-01' } } },
    ],
    [
      'law saving-acts',
      { asOf: '2025-01-10', claim: invoice, startsOn: '2021-03-31', amount: 195_000 },
      { value: { standing: 'in-time', cheapest: 'acknowledgment', surest: 'court-claim' } },
    ],
    [
      'law formalities',
      {
        on: '2026-03-10',
        deed: 'payment-plan',
        amount: 195_000,
        loan: false,
        form: 'private-deed',
        medium: 'paper',
        interests: 2,
        draftedBy: 'creditor',
      },
      { outcome: 'answer' },
    ],
    [
      'law title-routes',
      { on: '2026-11-21', deed: 'acknowledgment-of-debt', signedByDebtor: true },
      { outcome: 'needs-facts', missing: ['form', 'insolvency'] },
    ],
    [
      'law acceleration',
      { asOf: '2026-11-21', clause: 'none' },
      { value: { accelerated: false, because: 'no-clause' } },
    ],
    [
      'gate',
      { on: '2026-11-20T10:00:00+01:00', channel: 'sms', text: 'Bonjour.', dossier: {} },
      { outcome: 'answer', value: { verdict: 'ask-a-person' } },
    ],
    ['money reference check', { reference: 'RF22D20260001' }, { valid: false }],
    ['money iban check', { iban: 'fr76 3000 6000 0112 3456 7890 189' }, { valid: true }],
    ['money registered-number check', { number: '1A 2' }, { valid: false }],
    ['money due-by', { collectedOn: '2026-01-31' }, { dueBy: '2026-02-28' }],
    [
      'money due-by',
      { collectedOn: '2026-01-31', convention: { days: 15 } },
      { dueBy: '2026-02-15' },
    ],
    [
      'money allocate',
      { payment: { amount: 5000, on: '2026-04-14' }, debts: [debt] },
      {
        allocations: [
          { debt: 'F-1', toCosts: 1000, toInterest: 2500, toPrincipal: 1500, left: 58_500 },
        ],
        unallocated: 0,
      },
    ],
    ['money epc-qr', { name: 'A', iban }, { bytes: 44 }],
  ])('%s %j', async (words, facts, expected) => {
    const { status, document } = await ask(words, facts)
    expect(status).toBe(0)
    expect(document).toMatchObject(expected)
  })
})

describe('refusals', () => {
  const payment = { amount: 5000, on: '2026-04-14' }

  it.each([
    ['law interest', { principal: 0 }, 'principal'],
    ['law interest', { payments: [{ on: '2024-02-30', amount: 1 }] }, 'payments[0].on'],
    ['law interest', { regime: { kind: 'usury' } }, 'regime.kind'],
    ['law limitation', { events: [{ on: '2023-01-10', kind: 'phone' }] }, 'events[0].kind'],
    ['law late-payment-rate', { on: '2024-09-10', contractRate: 9 }, 'contractRate'],
    [
      'evidence commitments',
      { text: 'OK', sentAt: '2026-04-14T10:30:00', author: 'debtor' },
      'sentAt',
    ],
    [
      'evidence commitments',
      { text: 'OK', sentAt: '2026-04-14T10:30:00Z', author: 'debtor', context: { debtCents: -1 } },
      'context.debtCents',
    ],
    ['law penalty-clause', { annualRate: 12 }, 'annualRate'],
    ['law charges', { charges: ['tip'] }, 'charges[0]'],
    ['law acceleration', { daysGiven: 0 }, 'daysGiven'],
    ['law act-effect', { on: '2026-11-05', endedOn: '2026-11-04' }, 'endedOn'],
    ['law act-effect', { exchange: { on: '2026-11-05' } }, 'exchange.on'],
    ['law formalities', { interests: 1 }, 'interests'],
    ['law saving-acts', { betweenMerchants: 'yes' }, 'betweenMerchants'],
    ['law deadline', { from: '2025-03-07', length: { days: 'x' } }, 'length.days'],
    ['law deadline', { from: '2025-03-07', length: { weeks: 2 } }, 'length.weeks'],
    ['gate', { on: '2026-11-20T10:00:00', channel: 'sms', text: '', dossier: {} }, 'on'],
    [
      'gate',
      {
        on: '2026-11-20T10:00:00+01:00',
        channel: 'sms',
        text: '',
        dossier: { disputes: [{ component: 'whole', openedOn: '2026-13-01' }] },
      },
      'dossier.disputes[0].openedOn',
    ],
    ['money reference new', { case: 'D-2026' }, 'case'],
    ['money reference new', { case: 'D2026000000000000000001' }, 'case'],
    ['money allocate', { payment, debts: [{ ...debt, bank: 1 }] }, 'debts[0].bank'],
    ['money allocate', { payment, debts: [debt, debt] }, 'debts[1].id'],
    ['money allocate', { payment: { ...payment, for: 'F-9' }, debts: [debt] }, 'payment.for'],
    ['money allocate', { payment: { ...payment, amount: -1 }, debts: [] }, 'payment.amount'],
    ['money allocate', { payment: { ...payment, amount: 2 ** 53 }, debts: [] }, 'payment.amount'],
    ['money due-by', { collectedOn: '2026-01-31', convention: { days: -1 } }, 'convention.days'],
    ['money due-by', { collectedOn: '2026-01-31', convention: { weeks: 1 } }, 'convention.weeks'],
    ['money epc-qr', { name: 'A', iban: 'FR7630006000011234567890188' }, 'iban'],
  ])('%s refuses %j at « %s »', async (words, facts, path) => {
    const { status, document, error } = await ask(words, facts)
    expect({ status, document, path: error?.path }).toEqual({ status: 2, document: null, path })
  })
})

describe('money transfer-file', () => {
  const transfers = [{ id: 'T1', name: 'Alix Test', iban, amount: 12_345, text: 'Reversement' }]
  const order = {
    scheme: 'pain.001.001.09',
    messageId: 'M1',
    createdAt: '2026-11-21T10:00:00+01:00',
    executeOn: '2026-11-23',
    debtor: { name: 'Cabinet', iban },
    transfers,
  }

  it('prints the XML as it is', async () => {
    const source = join(folder, 'order.json')
    writeFileSync(source, JSON.stringify(order))
    const { status, out } = await call(`money transfer-file --facts ${source}`)
    expect(status).toBe(0)
    expect(out).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>\n/)
    expect(out).toContain('<InstdAmt Ccy="EUR">123.45</InstdAmt>')
  })

  it('refuses an address without a country', async () => {
    const address = { town: 'Lyon' }
    const wrong = { ...order, transfers: [{ ...transfers[0], address }] }
    const { status, error } = await ask('money transfer-file', wrong)
    expect([status, error.path]).toEqual([2, 'transfers[0].address.country'])
  })
})

describe('evidence read', () => {
  const chat = '[12/03/2026 à 18:42:07] Alix Test: Je vous règle vendredi.\n'

  it('gives the records in the order of the bytes, then the summary', async () => {
    const file = join(folder, 'chat.bin')
    writeFileSync(file, `${chat}[13/03/2026 à 09:00:00] Cabinet: Merci.\n`)
    const { status, out } = await call(`evidence read ${file} --owner Cabinet`)
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(status).toBe(0)
    expect(lines).toMatchObject([
      {
        source: { path: 'chat.bin', offset: 0, length: Buffer.byteLength(chat) - 1 },
        text: 'Je vous règle vendredi.',
        direction: 'in',
        time: { instant: null, local: '2026-03-12T18:42:07', zone: 'device-unknown' },
      },
      { direction: 'out', author: { raw: 'Cabinet' } },
      { summary: { format: 'whatsapp', messages: 2, warnings: ['zone-unknown'] } },
    ])
  })

  it('proves the origin of an e-mail with the key of its domain, and says when it has not the key', async () => {
    const mail = fileURLToPath(new URL('eml/valid/delmas-signed.eml', fixtures))
    const answers = fileURLToPath(new URL('eml/delmas-signed.dns.json', fixtures))
    const first = (out: string) => JSON.parse(out.split('\n')[0] ?? '')
    expect(first((await call(`evidence read ${mail} --dns ${answers}`)).out)).toMatchObject({
      author: { raw: 'thomas@cafe-lanterne.example', strength: 'A' },
      warnings: [],
    })
    expect(first((await call(`evidence read ${mail}`)).out)).toMatchObject({
      author: { strength: 'C' },
      warnings: ['dkim-unverified'],
    })
  })

  it('refuses answers of the DNS in another shape', async () => {
    const file = join(folder, 'chat.txt')
    const answers = join(folder, 'answers.json')
    writeFileSync(file, chat)
    writeFileSync(answers, '{"a._domainkey.b.example": "v=DKIM1; p="}')
    const { status, error } = await call(`evidence read ${file} --dns ${answers}`)
    expect([status, error.code]).toEqual([2, 'invalid-dns-answers'])
  })

  it('computes an instant only with a zone given', async () => {
    const file = join(folder, 'zone.txt')
    writeFileSync(file, chat)
    const { out } = await call(`evidence read ${file} --zone Europe/Paris`)
    expect(JSON.parse(out.split('\n')[0] ?? '')).toMatchObject({
      time: { instant: '2026-03-12T17:42:07Z' },
    })
  })

  it('refuses another file, a missing one, a zone that does not exist', async () => {
    const file = join(folder, 'other.txt')
    writeFileSync(file, 'Bonjour.')
    expect((await call(`evidence read ${file}`)).error.code).toBe('unknown-format')
    expect((await call(`evidence read ${file}.gone`)).error.code).toBe('file-not-found')
    expect((await call(`evidence read ${folder}`)).error.code).toBe('not-a-file')
    expect((await call(`evidence read ${file} --zone Mars`)).error.code).toBe('unknown-zone')
  })
})

describe('money files', () => {
  it('reads a statement, whatever the name of its file', async () => {
    const file = join(folder, 'releve.txt')
    writeFileSync(file, camt)
    const { status, out } = await call(`money read-statement ${file}`)
    expect(status).toBe(0)
    expect(JSON.parse(out)).toMatchObject({
      format: 'camt.053',
      statements: [{ id: 'S1', opening: 100_000, closing: 97_500, balanced: true }],
    })
  })

  it.each([
    ['<!DOCTYPE a><a/>', 'dtd-refused'],
    ['<a/>', 'unsupported-format'],
    ['', 'unreadable'],
  ])('refuses « %s »', async (content, code) => {
    const file = join(folder, 'wrong.xml')
    writeFileSync(file, content)
    const { status, out, error } = await call(`money read-statement ${file}`)
    expect([status, out, error.code]).toEqual([2, '', code])
  })

  it('answers about a file of entries that does not conform', async () => {
    const file = join(folder, '123456789FEC20251231.txt')
    writeFileSync(file, `${fecHeader}VE\tVentes\t1\n`)
    const { status, out } = await call(`money fec check ${file}`)
    expect(status).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ conforms: false, separator: '\t', lines: 1 })
  })

  it('finds no open item where nothing is owed, and refuses a day that does not exist', async () => {
    const file = join(folder, '123456789FEC20251231.txt')
    writeFileSync(file, fecHeader)
    const { status, out } = await call(`money fec open-items ${file}`)
    expect(status).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ asOf: '2025-12-31', customers: [] })
    expect((await call(`money fec open-items ${file} --as-of 2025-02-30`)).status).toBe(2)
  })

  it.each([
    ['money read-invoice', '%PDF-1.7\n%%EOF\n', 'no-embedded-invoice'],
    ['money read-invoice', '<a/>', 'unsupported-format'],
    ['money read-invoice', '<!DOCTYPE a><a/>', 'dtd-refused'],
    ['money read-lifecycle', '<a/>', 'unsupported-format'],
    ['money read-lifecycle', '<a', 'unreadable'],
  ])('%s refuses « %s »', async (words, content, code) => {
    const file = join(folder, 'invoice')
    writeFileSync(file, content)
    const { status, out, error } = await call(`${words} ${file}`)
    expect({ status, out, code: error?.code }).toEqual({ status: 2, out: '', code })
  })

  it('refuses a folder, a device and a file that is not there', async () => {
    expect((await call(`money read-statement ${folder}`)).error.code).toBe('not-a-file')
    expect((await call('money read-statement /dev/null')).error.code).toBe('not-a-file')
    expect((await call('money read-statement /no/file')).error.code).toBe('file-not-found')
  })

  it('refuses a file over 32 MiB before it reads it', async () => {
    const file = join(folder, 'large')
    writeFileSync(file, '')
    truncateSync(file, 32 * 1024 * 1024 + 1)
    expect((await call(`money read-statement ${file}`)).error.code).toBe('file-too-large')
  })
})
