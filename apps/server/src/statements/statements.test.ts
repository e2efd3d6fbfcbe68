import { Workbook } from '@cj-tech-master/excelts'
import type { AssessmentView } from '@quittance/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { debtor } from '#testing/facts.ts'
import { openTestHouse, type TestHouse } from '#testing/house.ts'
import { pdfText, readsPdf } from '#testing/pdf-text.ts'
import { deposited, expectOk, readyToAct, versionOf, type Ready } from '#testing/steps.ts'

const AS_OF = '2026-07-31'
let house: TestHouse
let member: Ready
/** Two invoices between professionals, a credit note, a payment that serves interest first. */
let traded = ''

beforeAll(async () => {
  house = await openTestHouse('2026-05-04')
  member = await readyToAct(house)
  const { id } = await deposited(member, {
    items: [
      item('F-118', 'Devanture en chêne', { dueOn: '2025-11-30', amountCents: 200_000 }),
      item('F-131', 'Pose', { dueOn: '2026-01-31', amountCents: 84_550 }),
    ],
    creditNotes: [{ invoiceNumber: 'F-118', number: 'A-9', on: '2026-02-10', amountCents: 30_000 }],
  })
  traded = id
  expectOk(
    await member.post(`/api/dossiers/${id}/payments`, {
      expectedVersion: await versionOf(member, id),
      amountCents: 50_000,
      receivedOn: '2026-04-20',
      method: 'transfer',
    }),
  )
})
afterAll(async () => {
  await house.stop()
})

function item(number: string, label: string, of: { dueOn: string; amountCents: number }) {
  return { number, label, issuedOn: '2025-10-31', ...of }
}

const statement = (form: string, query = `?asOf=${AS_OF}`, of = member) =>
  of.get(`/api/dossiers/${traded}/statement.${form}${query}`)

/** What the page of the dossier says on that day. */
async function onThePage(): Promise<AssessmentView['statement']> {
  const answer = expectOk(await member.get(`/api/dossiers/${traded}/assessment?asOf=${AS_OF}`))
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what the contract promises
  return (answer.body as AssessmentView).statement
}

/** « 1234,56 » in cents, as a spreadsheet of France reads it. */
const centsOf = (cell = '') => Number(cell.replace(',', ''))

describe('the statement as CSV', () => {
  it('has lines that add up to the total of the page, to the cent', async () => {
    const answer = expectOk(await statement('csv'))
    const page = await onThePage()
    const [head = '', ...lines] = answer.bytes.toString().trimEnd().split('\r\n')
    expect(head).toBe(
      '\uFEFFFacture;Ligne;Du;Au;Jours;Base;Taux annuel;Source du taux;Montant (EUR);À confirmer',
    )
    const rows = lines.map((line) => line.split(';'))
    const sum = (of: readonly string[][]) => of.reduce((all, row) => all + centsOf(row[8]), 0)
    const [last = [], ...others] = rows.toReversed()
    expect(last.slice(0, 4)).toEqual(['', 'Reste dû', '', '31/07/2026'])
    expect(centsOf(last[8])).toBe(page.totalCents)
    expect(sum(others)).toBe(page.totalCents)
    const named = (name: string) => rows.filter(([, line]) => line?.startsWith(name) === true)
    expect(sum(named('Intérêts'))).toBe(page.interestCents)
    expect(sum(named('Indemnité'))).toBe(page.indemnityCents)
    expect(sum(named('Paiement'))).toBe(-page.paidCents)
    expect(sum([...named('Principal'), ...named('Avoir')])).toBe(page.principalCents)
    expect(named('Intérêts')[0]).toEqual([
      'F-118',
      'Intérêts',
      '01/12/2025',
      '31/12/2025',
      '31',
      '2000,00',
      '12,15',
      'taux de la BCE + 10 points, 2e semestre 2025',
      '20,64',
      '',
    ])
    expect(named('Avoir')).toEqual([
      ['F-118', 'Avoir A-9', '10/02/2026', '', '', '', '', '', '-300,00', 'oui'],
    ])
  })

  it('keeps the interest that is known where a rate is missing, and says from when it is not', async () => {
    const at = async (day: string) => {
      const answer = expectOk(await statement('csv', `?asOf=${day}`))
      const lines = answer.bytes.toString().trimEnd().split('\r\n').slice(1)
      return lines.map((line) => line.replaceAll(/\s/gu, ' '))
    }
    const [whole, short] = [await at('2026-12-31'), await at('2027-01-15')]
    const sumOf = (lines: readonly string[]) => centsOf(lines.at(-1)?.split(';')[8])
    expect(sumOf(short)).toBe(sumOf(whole))
    expect(short.at(-1)).toMatch(
      /^;Reste dû, sans les intérêts à compter du 1er janv\. 2027;;15\/01\/2027;.*;oui$/u,
    )
    const missing = short.filter((line) => line.includes('Intérêts non comptés'))
    expect(missing.map((line) => line.split(';'))).toEqual(
      ['F-118', 'F-131'].map((number) => [
        number,
        'Intérêts non comptés : taux non publié',
        '01/01/2027',
        '15/01/2027',
        '',
        '',
        '',
        '',
        '0,00',
        'oui',
      ]),
    )
    expectOk(await statement('xlsx', '?asOf=2027-01-15'))
    const pdf = expectOk(await statement('pdf', '?asOf=2027-01-15'))
    if (!readsPdf) return
    expect(pdfText(pdf.bytes).replaceAll(/\s+/gu, ' ')).toContain(
      'Reste dû au 15 janvier 2027, sans les intérêts à compter du 1er janvier 2027',
    )
  })

  it('says of the order of the indemnity that it is a reading', async () => {
    const { lines } = await onThePage()
    const paid = lines.find(({ component }) => component === 'paid')
    expect(paid?.certainty).toBe('arguable')
    expect(paid?.because?.steps[0]?.steps).toMatchObject([
      { rule: 'statement/indemnity-before-principal', citations: [{ kind: 'practice' }] },
    ])
  })

  it('is written in English when it is asked so', async () => {
    const answer = expectOk(await statement('csv', `?asOf=${AS_OF}&lang=en`))
    const lines = answer.bytes.toString()
    expect(lines).toContain('F-118;Interest;2025-12-01;2025-12-31;31;2000.00;12.15;')
    expect(lines).toContain('ECB rate + 10 points, second half of 2025;20.64;')
  })

  it('is kept under a French name, and guessed as nothing else', async () => {
    const { headers, mediaType } = await statement('csv')
    expect(headers.get('content-disposition')).toMatch(
      /^attachment; filename\*=UTF-8''decompte-.*-2026-07-31\.csv$/,
    )
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(mediaType).toBe('text/csv')
  })
})

describe('the statement as a workbook', () => {
  it('has real days and numbers, and a sum that gives the total again', async () => {
    const answer = expectOk(await statement('xlsx'))
    const page = await onThePage()
    const book = new Workbook()
    await book.xlsx.load(answer.bytes)
    const sheet = book.getWorksheet('Décompte')
    if (sheet === undefined) throw new Error('the workbook has its sheet')
    const amounts: number[] = []
    sheet.eachRow((row, number) => {
      const { value } = row.getCell(9)
      if (number > 1 && typeof value === 'number') amounts.push(value)
    })
    const sum = amounts.reduce((all, one) => all + Math.round(one * 100), 0)
    expect(sum).toBe(page.totalCents)
    const total = sheet.getRow(amounts.length + 2).getCell(9).value
    expect(total).toMatchObject({
      formula: `SUM(I2:I${amounts.length + 1})`,
      result: page.totalCents / 100,
    })
    const line = sheet.getRow(4)
    expect(line.getCell(2).value).toBe('Intérêts')
    expect(line.getCell(3).value).toEqual(new Date('2025-12-01T00:00:00Z'))
    expect(line.getCell(6).value).toBe(2000)
    expect(line.getCell(7).value).toBe(0.1215)
    expect(line.getCell(9).value).toBe(20.64)
    expect(line.getCell(3).numFmt).toBe('dd/mm/yyyy')
  })

  it('tells where each payment went, and what is to be read with the figures', async () => {
    const answer = expectOk(await statement('xlsx'))
    const book = new Workbook()
    await book.xlsx.load(answer.bytes)
    const payments = book.getWorksheet('Imputation')
    const row = payments?.getRow(2)
    const parts = [3, 4, 5, 6].map((at) => Math.round(Number(row?.getCell(at).value) * 100))
    expect(parts.reduce((all, one) => all + one, 0)).toBe(50_000)
    expect(parts[1]).toBeGreaterThan(0)
    const notes = book.getWorksheet('À lire')
    const texts: string[] = []
    notes?.eachRow((one) => texts.push(one.getCell(2).text))
    expect(texts.join('\n')).toContain('ce n’est pas une demande de paiement')
    expect(texts.join('\n')).toContain('C. com. L441-10, II')
    expect(texts.at(-1)).toMatch(/^[0-9a-f]{64}$/)
  })
})

describe('the statement as a letter', () => {
  it.skipIf(!readsPdf)('prints the lines, the sums and the total (needs poppler)', async () => {
    const answer = expectOk(await statement('pdf'))
    expect(answer.mediaType).toBe('application/pdf')
    const page = await onThePage()
    const text = pdfText(answer.bytes)
    expect(text).toContain('Décompte des intérêts au 31 juillet 2026')
    expect(text).toContain('ce n’est pas une demande')
    expect(text.replaceAll(/\s+/g, ' ')).toContain(
      'Les intérêts courent du 1er décembre 2025, lendemain de l’échéance.',
    )
    expect(text).toMatch(/1er déc\. 2025\s+31 déc\. 2025\s+31\s+2 000,00\s+12,15 %/)
    expect(text).toContain('à confirmer')
    const printed = [...text.matchAll(/Reste dû au 31 juillet 2026\s+([\d ]+,\d{2}) €/g)]
    expect(printed.map(([, sum = '']) => centsOf(sum.replaceAll(' ', '')))).toEqual([
      page.totalCents,
    ])
    const items = [...text.matchAll(/Reste dû, n° F-\d+\s+([\d ]+,\d{2})/g)]
    const sums = items.map(([, sum = '']) => centsOf(sum.replaceAll(' ', '')))
    expect(sums).toHaveLength(2)
    expect(sums.reduce((all, one) => all + one, 0)).toBe(page.totalCents)
    expect(text).toContain('C. com. L441-10, II')
  })

  it('gives the same bytes for the same figures', async () => {
    const [once, twice] = [await statement('pdf'), await statement('pdf')]
    expect(twice.bytes.equals(once.bytes)).toBe(true)
  })

  it('says that no interest runs before a formal notice to a consumer', async () => {
    const { id } = await deposited(member, {
      debtor: debtor({ kind: 'consumer', trade: null, name: 'Anne Roussel' }),
      nature: 'works',
      items: [item('F-200', 'Isolation', { dueOn: '2026-01-31', amountCents: 90_000 })],
    })
    const answer = expectOk(await member.get(`/api/dossiers/${id}/statement.csv?asOf=${AS_OF}`))
    const lines = answer.bytes.toString().trimEnd().split('\r\n')
    expect(lines.map((line) => line.split(';')[1])).toEqual(['Ligne', 'Principal', 'Reste dû'])
    expectOk(await member.get(`/api/dossiers/${id}/statement.pdf`))
  })
})

describe('who may take a statement away', () => {
  it.each(['pdf', 'xlsx', 'csv'])('any member, of that organisation alone: %s', async (form) => {
    const auditor = await house.joined(member.organisationId, 'auditor')
    expect((await auditor.get(`/api/dossiers/${traded}/statement.${form}`)).status).toBe(200)
    const other = await readyToAct(house)
    expect(await statement(form, '', other)).toMatchObject({
      status: 404,
      body: { code: 'not-found' },
    })
    const visitor = await house.visitor().get(`/api/dossiers/${traded}/statement.${form}`)
    expect(visitor.status).toBe(401)
  })

  it('refuses a day that does not exist', async () => {
    expect(await statement('pdf', '?asOf=2026-02-30')).toMatchObject({
      status: 422,
      body: { code: 'invalid-input', path: 'asOf' },
    })
  })
})

it('leaves no failure behind', () => {
  expect(house.failures).toEqual([])
})
