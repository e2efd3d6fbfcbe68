import {
  batchesOfLines,
  lockDossiers,
  type BankLineRecord,
  type DetailOfLine,
  type ReturnablePayment,
} from '@quittance/database'
import { negateCents } from '@quittance/kernel'
import { postDebitUnidentified } from '@quittance/ledger'
import { writeEntries } from '#client-money/post.ts'
import { candidatesOf, onlyNamed } from '#client-money/returns/recognise.ts'
import { takeBack } from '#client-money/returns/take-back.ts'
import type { Work } from '#wiring/work.ts'

/** A payment that one of the details of a debit may take back. */
export type ReturnablePart = ReturnablePayment & { readonly detail: DetailOfLine }

/** A detail of a debit, as a debit of its own; null where the bank gives no amount of it. */
function asLine(line: BankLineRecord, detail: DetailOfLine): BankLineRecord | null {
  const { amountCents, counterparty, iban, references, remittance } = detail
  if (amountCents === null || amountCents >= 0) return null
  const returnReason = detail.returnReason ?? line.returnReason
  return {
    ...line,
    amountCents,
    counterparty,
    iban,
    references,
    remittance,
    returnReason,
    batch: null,
  }
}

/** The details of a debit that took no payment back yet; null for a debit of one payment. */
export async function detailsWaiting(
  { tx }: Pick<Work, 'tx'>,
  line: BankLineRecord,
): Promise<readonly DetailOfLine[] | null> {
  const batch = (await batchesOfLines(tx, [line.id])).get(line.id)
  if (batch === undefined || line.amountCents >= 0) return null
  return batch.details.filter(({ paymentId }) => paymentId === null)
}

/** The payments that the details of a debit may take back, detail by detail. */
export async function returnableParts(
  work: Pick<Work, 'tx'>,
  line: BankLineRecord,
  details: readonly DetailOfLine[],
): Promise<readonly ReturnablePart[]> {
  const rows: ReturnablePart[] = []
  for (const detail of details) {
    const part = asLine(line, detail)
    if (part === null) continue
    for (const one of await candidatesOf(work, part)) rows.push({ ...one, detail })
  }
  return rows
}

/**
 * Takes back each payment of a debit that the bank details, when it is certain of all: together they
 * make the debit, and each names one payment of its amount. The others wait for a person.
 */
export async function takeBackPartsIfCertain(work: Work, line: BankLineRecord): Promise<boolean> {
  const parts = await certainParts(work, line)
  if (parts === null) return false
  await lockDossiers(work.tx, [...new Set(parts.map(({ dossierId }) => dossierId))])
  // Somebody may have undone one meanwhile.
  const again = await certainParts(work, line)
  if (again?.every(({ paymentId }, at) => paymentId === parts[at]?.paymentId) !== true) return false
  const at = { effectiveOn: line.bookedOn, recordedAt: work.now, bankEntry: line.id }
  const amount = negateCents(line.amountCents)
  await writeEntries(work, postDebitUnidentified({ ...at, id: `${line.id}:out`, amount }))
  for (const { paymentId, amountCents, detail } of parts) {
    const part = { rank: detail.rank, amountCents, reason: detail.returnReason }
    await takeBack(work, { line, paymentId, by: 'rule:reference', posted: true, part })
  }
  return true
}

async function certainParts(
  work: Work,
  line: BankLineRecord,
): Promise<readonly ReturnablePart[] | null> {
  const details = await detailsWaiting(work, line)
  if (details === null || details.length !== line.batch?.count) return null
  const sum = details.reduce((total, { amountCents }) => total + (amountCents ?? 0), 0)
  if (sum !== line.amountCents) return null
  const parts: ReturnablePart[] = []
  for (const detail of details) {
    const part = asLine(line, detail)
    const only = part === null ? null : await onlyNamed(work, part)
    if (only === null) return null
    parts.push({ ...only, detail })
  }
  return new Set(parts.map(({ paymentId }) => paymentId)).size === parts.length ? parts : null
}
