import { plainReasons, type CommissionRow, type CommissionSummary } from '@quittance/contract'
import {
  commissionTotals,
  insertCommissionPaid,
  listCommissions,
  lockCommission,
  readBalance,
  type CommissionLine,
} from '@quittance/database'
import { day, isAfter, isBefore, negateCents, said, type Explanation } from '@quittance/kernel'
import { postCommissionPaid } from '@quittance/ledger'
import { z } from 'zod'
import { writeEntries } from '#client-money/post.ts'
import { record } from '#journal/record.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

/** Commissions, the last earned first, each with why it is what it is. */
export async function readCommissions(
  { tx }: Work,
  asked: { readonly cursor?: string | undefined; readonly limit: number },
): Promise<{ rows: CommissionRow[]; nextCursor: string | null }> {
  const { rows, nextCursor } = await listCommissions(tx, asked)
  return { rows: rows.map(rowOf), nextCursor }
}

/** What commissions make together, and what of them still stands on the separate account. */
export async function readCommissionSummary({ tx, caller }: Work): Promise<CommissionSummary> {
  const { organisationId } = caller
  const totals = await commissionTotals(tx)
  const acquired = await readBalance(tx, { organisationId, account: '467800' })
  return { ...totals, toSweepCents: negateCents(acquired) }
}

/**
 * Notes that a creditor paid a commission that was invoiced to it: its tax falls due that day.
 *
 * @throws Refused `already-done` for one that was paid, retained or credited back; `invalid-input`
 * for a day to come, or before it was earned; `not-found`.
 */
export async function recordPaid(
  work: Work,
  input: { readonly id: string; readonly paidOn: string },
): Promise<CommissionRow> {
  const commission = await lockCommission(work.tx, input.id)
  if (commission === null) throw new Refused('not-found', noCommission)
  if (commission.taken === 'retained') throw new Refused('already-done', wasRetained)
  if (commission.paidOn !== null) throw new Refused('already-done', paidAlready)
  if (commission.credited) throw new Refused('already-done', wasCredited)
  const paidOn = day(input.paidOn)
  if (isAfter(paidOn, work.today) || isBefore(paidOn, commission.earnedOn)) {
    throw new Refused('invalid-input', noSuchPayment, { path: 'paidOn' })
  }
  const { netCents: net, vatCents: vat, grossCents: gross, paymentId } = commission
  await insertCommissionPaid(work.tx, {
    commissionId: commission.id,
    paidOn,
    recordedAt: work.now,
    recordedBy: work.caller.userId,
  })
  await writeEntries(
    work,
    postCommissionPaid({
      id: `${paymentId}:commission-paid`,
      effectiveOn: paidOn,
      recordedAt: work.now,
      creditor: commission.creditorId,
      commission: { net, vat, gross },
    }),
  )
  await record(work, {
    verb: 'commission-paid',
    subject: { kind: 'payment', id: paymentId },
    dossierId: commission.dossierId,
    facts: { amountCents: gross, on: input.paidOn },
  })
  return { ...rowOf(commission), paidOn: input.paidOn }
}

const noCommission = said(
  'Cette commission n’existe pas ici.',
  'This commission does not exist here.',
)
const wasRetained = said(
  'Cette commission a été gardée sur l’encaissement : le créancier n’a rien à régler.',
  'This commission was kept out of the receipt: the creditor has nothing to pay.',
)
const paidAlready = said('Cette commission est déjà réglée.', 'This commission is paid already.')
const wasCredited = said(
  'Cette commission est annulée par un avoir.',
  'This commission is cancelled by a credit note.',
)
const noSuchPayment = said(
  'Le règlement est entre le jour où la commission est due et aujourd’hui.',
  'The payment is between the day on which the commission is due and today.',
)

/** The working of a commission, as it was kept. */
export const keptExplanation = z.custom<Explanation>(
  (value) => typeof value === 'object' && value !== null,
)

function rowOf(line: CommissionLine): CommissionRow {
  return {
    id: line.id,
    creditorId: line.creditorId,
    creditorName: line.creditorName,
    dossierId: line.dossierId,
    dossierReference: line.dossierReference,
    taken: line.taken,
    earnedOn: line.earnedOn.toString(),
    baseCents: line.baseCents,
    netCents: line.netCents,
    vatCents: line.vatCents,
    grossCents: line.grossCents,
    because: keptExplanation.parse(line.because),
    invoiceId: line.invoiceId,
    invoiceReference: line.invoiceReference,
    electronic: line.electronic,
    plainBecause: plainReasons.find((reason) => reason === line.plainBecause) ?? null,
    creditNoteId: line.creditNoteId,
    creditNoteReference: line.creditNoteReference,
    paidOn: line.paidOn?.toString() ?? null,
    returnedOn: line.returnedOn?.toString() ?? null,
    credited: line.credited,
  }
}
