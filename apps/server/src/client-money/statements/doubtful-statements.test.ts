import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestHouse, type TestHouse } from '#testing/house.ts'
import { at, listAt } from '#testing/read.ts'
import { expectOk, readyToAct, uploaded, type Ready } from '#testing/steps.ts'

const IBAN = 'FR7699999000420000021057715'
const PAGE = '/api/separate-account'

let house: TestHouse

beforeAll(async () => {
  house = await openTestHouse('2026-05-20')
})
afterAll(async () => {
  await house.stop()
})

async function imported(member: Ready, text: string, name = 'releve.xml'): Promise<unknown> {
  const fileId = await uploaded(member, text, name)
  return expectOk(await member.post('/api/bank-statements', { fileId })).body
}

const textAt = (...of: Parameters<typeof at>) => String(at(...of))

const linesOf = async (member: Ready) =>
  listAt(await member.get('/api/bank-lines?limit=200'), 'rows')

const asides = async (member: Ready) =>
  listAt(await member.get('/api/bank-statements/aside'), 'rows')

const page = async (member: Ready) => (await member.get(PAGE)).body

const euros = (cents: bigint) => {
  const text = cents.toString().padStart(3, '0')
  return `${text.slice(0, -2)}.${text.slice(-2)}`
}

type Entry = { readonly cents: number | bigint; readonly days?: string; readonly more?: string }

const dated = (on: string) => `<BookgDt><Dt>${on}</Dt></BookgDt><ValDt><Dt>${on}</Dt></ValDt>`

function entryOf({ cents, days = dated('2026-05-19'), more = '' }: Entry): string {
  const amount = `<Amt Ccy="EUR">${euros(BigInt(cents))}</Amt><CdtDbtInd>CRDT</CdtDbtInd>`
  const payer =
    '<NtryDtls><TxDtls><RltdPties><Dbtr><Nm>M. Martin</Nm></Dbtr></RltdPties></TxDtls></NtryDtls>'
  return `<Ntry>${amount}<Sts>BOOK</Sts>${days}${more}${payer}</Ntry>`
}

/** A camt without its period, as some banks write them; balances bear the day. */
function camt(of: {
  readonly id: string
  readonly on?: string
  readonly opening?: bigint | number
  readonly closing?: bigint | number
  readonly account?: string
  readonly kind?: '053' | '054'
  readonly entries: readonly Entry[]
}): string {
  const { id, on = '2026-05-19', kind = '053', account = `<IBAN>${IBAN}</IBAN>` } = of
  const [body, each] =
    kind === '053' ? ['BkToCstmrStmt', 'Stmt'] : ['BkToCstmrDbtCdtNtfctn', 'Ntfctn']
  const balance = (code: string, cents: bigint | number | undefined) =>
    cents === undefined
      ? ''
      : `<Bal><Tp><CdOrPrtry><Cd>${code}</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">${euros(BigInt(cents))}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>${on}</Dt></Dt></Bal>`
  return `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.${kind}.001.02"><${body}><GrpHdr><MsgId>M-${id}</MsgId></GrpHdr><${each}><Id>${id}</Id><Acct><Id>${account}</Id><Ccy>EUR</Ccy></Acct>${balance('OPBD', of.opening)}${balance('CLBD', of.closing)}${of.entries.map(entryOf).join('')}</${each}></${body}></Document>`
}

/** An MT940 of the separate account: amounts as SWIFT writes them. */
function mt940(of: {
  readonly number: string
  readonly account?: string
  readonly opening: readonly [day: string, amount: string]
  readonly closing?: readonly [day: string, amount: string]
  readonly lines: readonly string[]
}): string {
  const { number, account = IBAN, opening, closing, lines } = of
  const end = closing === undefined ? '' : `\n:62F:C${closing[0]}EUR${closing[1]}\n-}\n`
  return `{1:F01BREVFRPPAXXX0000000000}{4:\n:20:${number}\n:25:${account}\n:28C:${number}/1\n:60F:C${opening[0]}EUR${opening[1]}\n${lines.join('\n')}${end}`
}

const TEN = ':61:2605190519C10,00NTRFNONREF//BREV1\n:86:/NAME/M. MARTIN/REMI/Facture 12'

describe('a statement that gives no period', () => {
  it('waits when one is missing before it, though the account began at nothing', async () => {
    const member = await readyToAct(house)
    const first = camt({ id: 'A', opening: 0, closing: 1000, entries: [{ cents: 1000 }] })
    expect(await imported(member, first)).toMatchObject({ lines: 1, aside: [] })
    const entries = [{ cents: 1000, days: dated('2026-05-20') }]
    const later = camt({ id: 'C', on: '2026-05-20', opening: 5000, closing: 6000, entries })
    expect(await imported(member, later)).toMatchObject({
      lines: 0,
      aside: [{ reason: 'gap', from: '2026-05-20', to: '2026-05-20' }],
    })
    expect(await page(member)).toMatchObject({
      bankCents: 1000,
      ledgerBankCents: 1000,
      gapCents: 0,
    })
    const missing = camt({
      id: 'B',
      on: '2026-05-20',
      opening: 1000,
      closing: 5000,
      entries: [{ cents: 4000, days: dated('2026-05-20') }],
    })
    expect(await imported(member, missing)).toMatchObject({ aside: [], takenLate: 1 })
    expect(await page(member)).toMatchObject({
      bankCents: 6000,
      ledgerBankCents: 6000,
      gapCents: 0,
    })
  })

  it('waits so of an export of CIC too, which writes balances and no period', async () => {
    const member = await readyToAct(house)
    const cic = (row: string) => `Date d'opération;Date de valeur;Montant;Libellé;Solde\n${row}\n`
    const first = cic('19/05/2026;19/05/2026;10,00;VIR MARTIN;10,00')
    const asked = await imported(member, first, 'cic.csv')
    expect(asked).toMatchObject({ lines: 0, aside: [{ reason: 'unknown-account' }] })
    const path = `/api/bank-statements/${textAt(asked, 'aside', 0, 'statementId')}/taking`
    const reason = 'Exporté depuis la page du compte séparé.'
    expect(expectOk(await member.post(path, { reason })).body).toMatchObject({ lines: 1 })
    const later = cic('20/05/2026;20/05/2026;10,00;VIR DURAND;60,00')
    const answer = await imported(member, later, 'cic-2.csv')
    expect(answer).toMatchObject({ lines: 0, aside: [{ reason: 'gap' }] })
    expect(await page(member)).toMatchObject({ bankCents: 1000, ledgerBankCents: 1000 })
  })

  it('closes its day though nothing moved', async () => {
    const member = await readyToAct(house)
    const first = camt({ id: 'A', opening: 0, closing: 1000, entries: [{ cents: 1000 }] })
    await imported(member, first)
    const empty = camt({ id: 'E', on: '2026-05-20', opening: 1000, closing: 1000, entries: [] })
    expect(await imported(member, empty)).toMatchObject({ lines: 0, aside: [] })
    expect(await page(member)).toMatchObject({ bankOn: '2026-05-20', gapCents: 0 })
  })
})

describe('MT940', () => {
  const day = (number: string, [from, to]: readonly [string, string], lines = [TEN]) =>
    mt940({ number, opening: ['260518', from], closing: ['260519', to], lines })

  it('goes from the statement to the proof of its day', async () => {
    const member = await readyToAct(house)
    const fees = ':61:260521C5,00NTRFNONREF//BREV2\n:86:/NAME/DURAND'
    const answer = await imported(member, day('1', ['0,', '15,00'], [TEN, fees]), 'jour.sta')
    expect(answer).toMatchObject({ lines: 2, balanced: true, aside: [] })
    expect((await linesOf(member)).map((line) => at(line, 'bookedOn'))).toEqual([
      '2026-05-19',
      '2026-05-19',
    ])
    expect(await page(member)).toMatchObject({
      bankCents: 1500,
      bankOn: '2026-05-19',
      ledgerBankCents: 1500,
      gapCents: 0,
    })
    const today = expectOk(await member.get('/api/separate-account/today')).body
    expect(today).toMatchObject({
      state: 'day',
      day: { on: '2026-05-19', bankCents: 1500, gapCents: 0 },
    })
    const proof = expectOk(await member.post('/api/separate-account/proofs', {}))
    expect(proof.body).toMatchObject({ on: '2026-05-19', totalCents: 1500 })
  })

  it('keeps two equal payments of a day two, and changes nothing when it comes again', async () => {
    const member = await readyToAct(house)
    expect(await imported(member, day('1', ['0,', '10,00']), 'a.sta')).toMatchObject({
      lines: 1,
    })
    const second = day('2', ['10,00', '20,00'])
    expect(await imported(member, second, 'b.sta')).toMatchObject({ lines: 1, aside: [] })
    for (const number of ['7', '8']) {
      const again = day(number, ['0,', '10,00'])
      expect(await imported(member, again, 'c.sta')).toMatchObject({ lines: 0, aside: [] })
    }
    const lines = await linesOf(member)
    expect(lines).toMatchObject([
      { amountCents: 1000, isOpening: false },
      { amountCents: 1000, isOpening: false },
    ])
    expect(await page(member)).toMatchObject({ bankCents: 2000, ledgerBankCents: 2000 })
  })

  it('takes nothing of a statement that is cut, and no line of an amount that is not whole', async () => {
    const member = await readyToAct(house)
    const cut = mt940({ number: '1', opening: ['260518', '0,'], lines: [':61:2605190519C1'] })
    const fileId = await uploaded(member, cut, 'coupe.sta')
    const refused = await member.post('/api/bank-statements', { fileId })
    expect(refused.body).toMatchObject({ code: 'invalid-input' })
    const open = mt940({ number: '2', opening: ['260518', '0,'], lines: [TEN] })
    const answer = await imported(member, open, 'ouvert.sta')
    expect(answer).toMatchObject({
      lines: 0,
      aside: [{ reason: 'not-closed' }],
      warnings: [{ code: 'statement-not-closed' }],
    })
    expect(await linesOf(member)).toEqual([])
    const whole = day('2', ['0,', '10,00'])
    expect(await imported(member, whole, 'entier.sta')).toMatchObject({ lines: 1, aside: [] })
    const id = textAt((await asides(member))[0], 'statementId')
    const path = `/api/bank-statements/${id}/taking`
    const reason = 'Le relevé entier est venu depuis.'
    expect(expectOk(await member.post(path, { reason })).body).toMatchObject({ lines: 0 })
    expect(await asides(member)).toEqual([])
  })
})

describe('CFONB 120', () => {
  const fixture = new URL(
    '../../../../../tests/fixtures/cfonb120/valid/interleaved-accounts.txt',
    import.meta.url,
  )

  it('without its record 07 waits, and is taken once it comes whole', async () => {
    const member = await readyToAct(house)
    const whole = await readFile(fixture, 'latin1')
    const cut = whole.split(/\r?\n/).filter((line) => !line.startsWith('07'))
    const answer = await imported(member, cut.join('\n'), 'coupe.txt')
    expect(answer).toMatchObject({ lines: 0, aside: [{ reason: 'not-closed' }] })
    expect(await linesOf(member)).toEqual([])
    expect(await imported(member, whole, 'entier.txt')).toMatchObject({ aside: [], balanced: true })
    expect(await page(member)).toMatchObject({ bankCents: 214_060, ledgerBankCents: 214_060 })
  })

  it('of another bank or branch is of another account, whatever the number', async () => {
    const member = await readyToAct(house)
    const elsewhere = (await readFile(fixture, 'latin1')).replaceAll(/^(0\d)99999/gm, '$130006')
    const fileId = await uploaded(member, elsewhere, 'ailleurs.txt')
    const refused = await member.post('/api/bank-statements', { fileId })
    expect(refused.body).toMatchObject({ code: 'invalid-input', path: 'fileId' })
  })
})

describe('a statement of an account that cannot be compared', () => {
  it('waits until a person says that it is this one, which is remembered and told', async () => {
    const member = await readyToAct(house)
    const of = (number: string, from: string, to: string) =>
      mt940({
        number,
        account: 'BNPAFRPP/1234567',
        opening: ['260518', from],
        closing: ['260519', to],
        lines: [TEN],
      })
    const answer = await imported(member, of('1', '0,', '10,00'), 'a.sta')
    expect(answer).toMatchObject({ lines: 0, aside: [{ reason: 'unknown-account' }] })
    expect(textAt(answer, 'aside', 0, 'why', 'fr')).toContain('BNPAFRPP/1234567')
    await imported(member, of('3', '20,00', '30,00'), 'c.sta')
    expect(await page(member)).toMatchObject({ bankCents: null, ledgerBankCents: 0 })
    const id = textAt(answer, 'aside', 0, 'statementId')
    const path = `/api/bank-statements/${id}/taking`
    const reason = 'C’est le numéro du compte séparé chez cette banque.'
    expect(expectOk(await member.post(path, { reason })).body).toMatchObject({ lines: 1 })
    expect(await asides(member)).toMatchObject([{ reason: 'gap' }])
    expect(await imported(member, of('2', '10,00', '20,00'), 'b.sta')).toMatchObject({
      lines: 2,
      aside: [],
      takenLate: 1,
    })
    const journal = listAt(await member.get('/api/journal'), 'rows')
    const told = journal.find((row) => at(row, 'verb') === 'bank-account-recognised')
    expect(textAt(told, 'canonical')).toContain('"named":"BNPAFRPP/1234567"')
    expect(textAt(told, 'canonical')).toContain(reason)
  })

  it('that turns out not to hold waits for what is missing, the account known', async () => {
    const member = await readyToAct(house)
    await imported(member, camt({ id: 'A', opening: 0, closing: 1000, entries: [{ cents: 1000 }] }))
    const entries = [{ cents: 1000, days: dated('2026-05-20') }]
    const account = '<Othr><Id>COMPTE-DU-CABINET</Id></Othr>'
    const given = camt({
      id: 'Z',
      on: '2026-05-20',
      account,
      opening: 5000,
      closing: 6000,
      entries,
    })
    const answer = await imported(member, given)
    expect(answer).toMatchObject({ lines: 0, aside: [{ reason: 'unknown-account' }] })
    expect(textAt(answer, 'aside', 0, 'why', 'en')).toContain('“COMPTE-DU-CABINET”')
    const id = textAt(answer, 'aside', 0, 'statementId')
    const reason = 'Le contrat du compte le nomme ainsi.'
    const said = await member.post(`/api/bank-statements/${id}/taking`, { reason })
    expect(expectOk(said).body).toMatchObject({ lines: 0 })
    expect(await asides(member)).toMatchObject([{ reason: 'gap' }])
    expect(await page(member)).toMatchObject({ bankCents: 1000, ledgerBankCents: 1000 })
  })
})

describe('a statement of days to come', () => {
  it('waits, nothing posted, whatever a person says', async () => {
    const member = await readyToAct(house)
    const entries = [{ cents: 1000, days: dated('2062-05-19') }]
    const far = camt({ id: 'F', on: '2062-05-19', opening: 0, closing: 1000, entries })
    const answer = await imported(member, far)
    expect(answer).toMatchObject({ lines: 0, posted: 0, aside: [{ reason: 'in-the-future' }] })
    const id = textAt(answer, 'aside', 0, 'statementId')
    const forced = await member.post(`/api/bank-statements/${id}/taking`, { reason: 'Pris.' })
    expect(forced.body).toMatchObject({ code: 'invalid-input' })
    const real = camt({ id: 'R', opening: 0, closing: 1000, entries: [{ cents: 1000 }] })
    expect(await imported(member, real)).toMatchObject({ lines: 1, aside: [] })
    expect(await page(member)).toMatchObject({ bankOn: '2026-05-19', bankCents: 1000, gapCents: 0 })
    const today = expectOk(await member.get('/api/separate-account/today')).body
    expect(today).toMatchObject({ day: { on: '2026-05-19' } })
    expect(JSON.stringify(at(today, 'day', 'items'))).toContain('"ageDays":0')
    house.clock.set('2026-05-21')
    const soon = camt({ id: 'T', on: '2026-05-22', opening: 1000, closing: 1000, entries: [] })
    expect(await imported(member, soon)).toMatchObject({ aside: [{ reason: 'in-the-future' }] })
    house.clock.set('2026-05-22')
    const late = camt({ id: 'V', on: '2026-05-21', opening: 1000, closing: 1000, entries: [] })
    expect(await imported(member, late)).toMatchObject({ takenLate: 1 })
    expect(await page(member)).toMatchObject({ bankOn: '2026-05-22' })
    house.clock.set('2026-05-20')
  })
})

describe('a line that cannot be placed', () => {
  it('without any day keeps its notification waiting, and says so', async () => {
    const member = await readyToAct(house)
    const entries = [{ cents: 1000, days: '' }]
    const answer = await imported(member, camt({ id: 'N', kind: '054', entries }))
    expect(answer).toMatchObject({ lines: 0, aside: [{ reason: 'no-day' }] })
    const id = textAt(answer, 'aside', 0, 'statementId')
    const forced = await member.post(`/api/bank-statements/${id}/taking`, { reason: 'Pris.' })
    expect(forced.body).toMatchObject({ code: 'invalid-input' })
  })

  it('without a day in a statement that ends is of its end, once a person says to take it', async () => {
    const member = await readyToAct(house)
    const entries = [{ cents: 1000, days: '' }]
    const answer = await imported(member, camt({ id: 'U', opening: 0, closing: 1000, entries }))
    expect(answer).toMatchObject({ lines: 0, aside: [{ reason: 'no-day', to: '2026-05-19' }] })
    const path = `/api/bank-statements/${textAt(answer, 'aside', 0, 'statementId')}/taking`
    const reason = 'La banque confirme le jour.'
    expect(expectOk(await member.post(path, { reason })).body).toMatchObject({ lines: 1 })
    expect(await linesOf(member)).toMatchObject([{ bookedOn: '2026-05-19', amountCents: 1000 }])
  })

  it('of a day that does not exist is said, as in CFONB 120', async () => {
    const member = await readyToAct(house)
    const days = '<BookgDt><Dt>2026-02-30</Dt></BookgDt><ValDt><Dt>2026-05-19</Dt></ValDt>'
    const answer = await imported(
      member,
      camt({ id: 'I', kind: '054', entries: [{ cents: 1000, days }] }),
    )
    expect(answer).toMatchObject({ lines: 1, warnings: [{ code: 'invalid-day', count: 1 }] })
  })

  it('that the bank numbers apart from another is another, and is one again in its statement', async () => {
    const member = await readyToAct(house)
    const notified = (id: string, more: string) =>
      camt({ id, kind: '054', entries: [{ cents: 1000, more }] })
    const reference = (of: string) => `<AcctSvcrRef>${of}</AcctSvcrRef>`
    expect(await imported(member, notified('N1', reference('B-1')))).toMatchObject({ lines: 1 })
    expect(await imported(member, notified('N2', reference('B-2')))).toMatchObject({ lines: 1 })
    expect(await imported(member, notified('N3', reference('B-2')))).toMatchObject({ lines: 0 })
    const entries = ['B-1', 'B-2'].map((one) => ({ cents: 1000, more: reference(one) }))
    const whole = camt({ id: 'S', opening: 0, closing: 2000, entries })
    expect(await imported(member, whole)).toMatchObject({ lines: 0, aside: [] })
    expect(await page(member)).toMatchObject({ bankCents: 2000, ledgerBankCents: 2000 })
  })

  it('of an amount that no bank reaches waits, and the page of the account still answers', async () => {
    const member = await readyToAct(house)
    const huge = 9_007_199_254_740_991n
    for (const id of ['H1', 'H2']) {
      const answer = await imported(member, camt({ id, kind: '054', entries: [{ cents: huge }] }))
      expect(answer).toMatchObject({ lines: 0, aside: [{ reason: 'too-large' }] })
    }
    const balanced = camt({ id: 'H3', opening: 0, closing: huge, entries: [{ cents: huge }] })
    expect(await imported(member, balanced)).toMatchObject({ aside: [{ reason: 'too-large' }] })
    expect((await member.get(PAGE)).status).toBe(200)
    expect(await linesOf(member)).toEqual([])
  })

  it('leaves no failure behind', () => {
    expect(house.failures).toEqual([])
  })
})
