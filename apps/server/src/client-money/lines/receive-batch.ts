import {
  advanceDossier,
  batchesOfLines,
  decideBankLine,
  insertDetailPayment,
  loadDossier,
  loadDossiers,
  lockDossiers,
  type BankLineRecord,
  type DetailOfLine,
} from '@quittance/database'
import { cents, invariant, said, type Cents } from '@quittance/kernel'
import { confirmNoted } from '#client-money/confirm-noted.ts'
import { powersToReceive, termsAmong } from '#client-money/convention-terms.ts'
import { receiveFromBank } from '#client-money/receive.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

/** Dossiers by their payment reference. */
export type ByReference = ReadonlyMap<string, { readonly dossierId: string }>

const BY_REFERENCE = 'rule:reference'

/** The one dossier that some references name, or null. */
export function onlyNamed(references: readonly string[], byReference: ByReference): string | null {
  const named = references.flatMap((reference) => byReference.get(reference) ?? [])
  const [only, ...others] = new Set(named.map(({ dossierId }) => dossierId))
  return only !== undefined && others.length === 0 ? only : null
}

/** True for a line in which the bank booked several payments: no reference of it names them all. */
export function isBatch({ batch }: BankLineRecord): boolean {
  return (batch?.count ?? 0) > 1
}

type Share = {
  readonly dossierId: string
  readonly rank: number
  readonly amountCents: Cents
  readonly references: readonly string[]
}

/**
 * How a credit of several payments is shared out for certain: the bank details them all, each names
 * one dossier by its payment reference, and together they make the line to the cent. Null otherwise.
 */
export function certainShares(
  line: BankLineRecord,
  byReference: ByReference,
): readonly Share[] | null {
  const { batch } = line
  if (batch === null || batch === undefined || !isBatch(line)) return null
  if (batch.details.length !== batch.count) return null
  const shares: Share[] = []
  for (const [rank, { amount, references }] of batch.details.entries()) {
    const dossierId = onlyNamed(references, byReference)
    if (dossierId === null || amount === null || amount <= 0) return null
    shares.push({ dossierId, rank, amountCents: cents(amount), references })
  }
  const sum = shares.reduce((total, { amountCents }) => total + amountCents, 0)
  return sum === line.amountCents ? shares : null
}

/**
 * Receives each payment of a batch for its dossier; the line stands on 471100 already.
 *
 * @returns false where there is no power to receive one of them: the line waits for a person.
 */
export async function receiveShares(
  work: Work,
  line: BankLineRecord,
  shares: readonly Share[],
): Promise<boolean> {
  const ids = [...new Set(shares.map(({ dossierId }) => dossierId))].toSorted()
  await lockDossiers(work.tx, ids)
  const dossiers = await loadDossiers(work.tx, ids)
  const powers = await powersToReceive(work, dossiers)
  const received = dossiers.filter((one) => termsAmong(powers, one, line.bookedOn) !== null)
  if (received.length < ids.length) return false
  for (const { dossierId, rank, ...share } of shares) {
    // Read again: an earlier payment of the same line may have served it.
    const dossier = await loadDossier(work.tx, dossierId)
    invariant(dossier !== null, 'a dossier that is locked is there')
    const part = { ...line, ...share }
    const { paymentId } =
      (await confirmNoted(work, { dossier, line: part, by: BY_REFERENCE })) ??
      (await receiveFromBank(work, { dossier, line: part }))
    await insertDetailPayment(work.tx, { paymentId, bankLineId: line.id, rank })
  }
  const { id } = line
  await decideBankLine(work.tx, { id, state: 'matched', by: BY_REFERENCE, at: work.now })
  for (const dossierId of ids) await advanceDossier(work.tx, dossierId)
  return true
}

/** The payments of a line that the bank details, and that are no payment of ours yet. */
export async function waitingDetails(
  { tx }: Pick<Work, 'tx'>,
  lineId: string,
): Promise<{ readonly count: number; readonly waiting: readonly DetailOfLine[] } | null> {
  const batch = (await batchesOfLines(tx, [lineId])).get(lineId)
  if (batch === undefined) return null
  return { count: batch.count, waiting: batch.details.filter((one) => one.paymentId === null) }
}

/**
 * A line of several payments is not matched whole to one dossier, unless the person says that all of
 * it is its; or one payment alone of it still waits.
 *
 * @returns the rank of that payment among those that the bank details, or null.
 * @throws Refused `invalid-input`.
 */
export async function requireOnePayment(
  work: Pick<Work, 'tx'>,
  of: {
    readonly line: BankLineRecord
    readonly left: Cents
    readonly whole: boolean
  },
): Promise<number | null> {
  const batch = await waitingDetails(work, of.line.id)
  if (batch === null) return null
  const [only, ...others] = batch.waiting
  const isPart = of.left < of.line.amountCents
  if (only !== undefined && others.length === 0 && isPart && only.amountCents === of.left) {
    return only.rank
  }
  if (of.whole || (isPart && batch.waiting.length === 0)) return null
  throw new Refused('invalid-input', severalPayments(batch.count), { path: 'whole' })
}

function severalPayments(count: number) {
  return said(
    `La banque a crédité ${count} paiements en une ligne : répartissez-la, ou dites qu’elle est toute à ce dossier.`,
    `The bank credited ${count} payments in one line: share it out, or say that all of it is this case’s.`,
  )
}
