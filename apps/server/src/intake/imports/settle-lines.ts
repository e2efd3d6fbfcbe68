import {
  advanceImport,
  findClaimedInvoices,
  insertDossiers,
  insertImportLines,
  keepDebtors,
  takeNumber,
  type NewDebtor,
  type NewDossier,
  type NewImportLine,
  type OrganisationTransaction,
} from '@quittance/database'
import { invariant, type Day } from '@quittance/kernel'
import { debtorIdentity } from '#intake/debtor-identity.ts'
import { alreadyClaimed, rfReferenceOf } from '#intake/deposit.ts'
import { readLine, type LineClaim, type Reading } from '#intake/fields/read-line.ts'
import type { LineRemark } from '#intake/fields/field-read.ts'
import type { TableRow } from '#intake/tables/table.ts'
import { recordAllAs, type JournalNote } from '#journal/record.ts'
import type { House } from '#wiring/house.ts'

/** A run of lines being settled, in one transaction. */
export type Settling = {
  readonly house: Pick<House, 'chance'>
  readonly tx: OrganisationTransaction
  readonly organisationId: string
  readonly now: Temporal.Instant
  readonly today: Day
  readonly importId: string
  readonly creditor: { readonly id: string; readonly name: string }
  readonly reading: Reading
}

/** A line whose claim was read. */
type ReadLine = {
  readonly line: number
  readonly claim: LineClaim
  readonly remarks: readonly LineRemark[]
  readonly identityKey: string
}

/**
 * Settles lines of a file: each becomes a dossier, is already claimed, or is rejected with its
 * errors. A few statements, whatever their number.
 */
export async function settleLines(settling: Settling, rows: readonly TableRow[]): Promise<void> {
  const { tx, importId } = settling
  const { readLines, rejected } = readRows(rows, settling.reading)
  const debtorIds = await keepDebtors(tx, {
    creditorId: settling.creditor.id,
    debtors: debtorsOf(settling, readLines),
    at: settling.now,
  })
  const debtorIdOf = ({ identityKey }: ReadLine) => {
    const id = debtorIds.get(identityKey)
    invariant(id !== undefined, 'a debtor kept has an id')
    return id
  }
  const { fresh, already } = await apart(settling, readLines, debtorIdOf)
  const dossiers = await openDossiers(settling, fresh, debtorIdOf)
  await insertImportLines(tx, importId, [
    ...rejected,
    ...linesOf(fresh, dossiers),
    ...alreadyLines(already, dossiers),
  ])
  await advanceImport(tx, importId, rows.length)
}

function readRows(rows: readonly TableRow[], reading: Reading) {
  const readLines: ReadLine[] = []
  const rejected: NewImportLine[] = []
  for (const { line, cells } of rows) {
    const found = readLine(cells, reading)
    const { remarks } = found
    if (found.kind === 'rejected') {
      rejected.push({ line, state: 'rejected', raw: cells, dossierId: null, errors: remarks })
      continue
    }
    const { claim } = found
    readLines.push({ line, claim, remarks, identityKey: debtorIdentity(claim.debtor) })
  }
  return { readLines, rejected }
}

/** The debtors in the order of their keys: two imports that meet do not wait on one another. */
function debtorsOf(settling: Settling, lines: readonly ReadLine[]): readonly NewDebtor[] {
  const once = new Map(lines.map((line) => [line.identityKey, line.claim.debtor]))
  return [...once.entries()]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([identityKey, { street, postCode, town, ...debtor }]) => ({
      ...debtor,
      id: settling.house.chance.id(),
      trade: null,
      civility: null,
      tradeName: null,
      address: { line2: '', line3: '', street, postCode, town },
      identityKey,
    }))
}

/** An invoice already claimed: by a dossier of before, or by an earlier line of the same run. */
type Already = { readonly line: ReadLine; readonly by: EarlierClaim }

type EarlierClaim =
  | { readonly dossierId: string; readonly reference: string }
  | { readonly line: number }

async function apart(
  { tx, creditor }: Settling,
  lines: readonly ReadLine[],
  debtorIdOf: (line: ReadLine) => string,
) {
  const invoices = lines.map((line) => ({
    debtorId: debtorIdOf(line),
    number: line.claim.number,
  }))
  const claimed = await findClaimedInvoices(tx, creditor.id, invoices)
  const known = new Map<string, EarlierClaim>(
    claimed.map(({ debtorId, number, dossierId, reference }) => [
      JSON.stringify([debtorId, number]),
      { dossierId, reference },
    ]),
  )
  const fresh: ReadLine[] = []
  const already: Already[] = []
  for (const line of lines) {
    const key = JSON.stringify([debtorIdOf(line), line.claim.number])
    const by = known.get(key)
    if (by === undefined) {
      known.set(key, { line: line.line })
      fresh.push(line)
    } else already.push({ line, by })
  }
  return { fresh, already }
}

/** The dossiers of lines, by line: numbers are taken last, others wait for them. */
async function openDossiers(
  settling: Settling,
  lines: readonly ReadLine[],
  debtorIdOf: (line: ReadLine) => string,
): Promise<ReadonlyMap<number, NewDossier>> {
  if (lines.length === 0) return new Map()
  const { tx, today } = settling
  const { year } = today
  const first = await takeNumber(tx, { series: 'dossier', year, count: lines.length })
  const dossiers = lines.map((line, index) =>
    dossierOf(settling, line, { debtorId: debtorIdOf(line), year, number: first + index }),
  )
  await insertDossiers(tx, dossiers)
  await recordAllAs(
    { ...settling, actor: { kind: 'worker', id: 'import-runs' } },
    lines.map((line, index) => noteOf(settling, line, dossiers[index])),
  )
  return new Map(lines.flatMap(({ line }, index) => pairOf(line, dossiers[index])))
}

function pairOf(line: number, dossier: NewDossier | undefined): readonly [number, NewDossier][] {
  return dossier === undefined ? [] : [[line, dossier]]
}

function dossierOf(
  { house, creditor, today, now }: Settling,
  { claim }: ReadLine,
  of: { readonly debtorId: string; readonly year: number; readonly number: number },
): NewDossier {
  const { label, number, issuedOn, dueOn, amount, nature, performedOn, debtor } = claim
  const start = debtor.kind === 'consumer' ? performedOn : null
  const named = nounOf(claim)
  return {
    id: house.chance.id(),
    reference: `${of.year}-${String(of.number).padStart(4, '0')}`,
    rfReference: rfReferenceOf(of.year, of.number),
    creditorId: creditor.id,
    debtorId: of.debtorId,
    nature,
    title: label ?? named,
    limitationStartsOn: start ?? dueOn,
    limitationStartSaid: start !== null,
    contractRateHundredths: null,
    openedOn: today,
    createdAt: now,
    items: [
      {
        id: house.chance.id(),
        number,
        label: label ?? named,
        issuedOn,
        dueOn,
        principalCents: amount,
      },
    ],
    creditNotes: [],
  }
}

/** What is claimed where the file has no words for it. */
function nounOf({ nature, number }: LineClaim): string {
  if (nature === 'residential-rent' || nature === 'commercial-rent') return `le loyer ${number}`
  return nature === 'loan' ? `l’échéance ${number}` : `la facture ${number}`
}

function noteOf(
  { creditor, importId }: Settling,
  { line, claim }: ReadLine,
  dossier: NewDossier | undefined,
): JournalNote {
  invariant(dossier !== undefined, 'each fresh line opens a dossier')
  return {
    verb: 'claim-deposited',
    subject: { kind: 'dossier', id: dossier.id },
    dossierId: dossier.id,
    facts: {
      reference: dossier.reference,
      creditor: creditor.name,
      debtor: claim.debtor.name,
      nature: claim.nature,
      items: [
        {
          number: claim.number,
          label: dossier.title,
          issuedOn: claim.issuedOn.toString(),
          dueOn: claim.dueOn.toString(),
          amountCents: claim.amount,
        },
      ],
      creditNotes: [],
      importId,
      line,
    },
  }
}

function linesOf(
  lines: readonly ReadLine[],
  dossiers: ReadonlyMap<number, NewDossier>,
): readonly NewImportLine[] {
  return lines.map(({ line, remarks }) => ({
    line,
    state: 'imported',
    raw: [],
    dossierId: dossiers.get(line)?.id ?? null,
    errors: remarks,
  }))
}

function alreadyLines(
  lines: readonly Already[],
  dossiers: ReadonlyMap<number, NewDossier>,
): readonly NewImportLine[] {
  return lines.map(({ line: { line, claim }, by }) => {
    const earlier = 'line' in by ? dossiers.get(by.line) : by
    const dossierId =
      earlier === undefined ? null : 'id' in earlier ? earlier.id : earlier.dossierId
    const { number } = claim
    const remark: LineRemark = {
      field: 'invoiceNumber',
      code: 'already-claimed',
      value: number,
      said: alreadyClaimed({ number, reference: earlier?.reference ?? '' }),
    }
    return { line, state: 'already', raw: [], dossierId, errors: [remark] }
  })
}
