import {
  decideBankLine,
  decideBankLines,
  dossiersByRfReference,
  planForManyRows,
  type BankLineRecord,
  type NewBankLine,
} from '@quittance/database'
import { negateCents } from '@quittance/kernel'
import {
  postBankFee,
  postDebitUnidentified,
  postPaymentUnmatched,
  type Posted,
} from '@quittance/ledger'
import { isFeeCode } from '#client-money/cash/fee-code.ts'
import { receiveExpectedCovers } from '#client-money/own-orders/covers/cover-verbs.ts'
import { bookCollections } from '#client-money/direct-debits/bank/book-collections.ts'
import { linesOfOurCollections } from '#client-money/direct-debits/bank/recognise.ts'
import {
  certainShares,
  isBatch,
  onlyNamed,
  receiveShares,
  type ByReference,
} from '#client-money/lines/receive-batch.ts'
import { bookOrderedTransfers } from '#client-money/pay-over/bank/book-debit.ts'
import { bookReturnedTransfer } from '#client-money/pay-over/bank/book-return.ts'
import { linesOfOurOrders } from '#client-money/pay-over/bank/recognise.ts'
import type { Progress } from '#client-money/statements/bank-files/progress.ts'
import { writeEntries, writeManyEntries } from '#client-money/post.ts'
import { takeBackPartsIfCertain } from '#client-money/returns/return-parts.ts'
import { isReturn, takeBackIfCertain } from '#client-money/returns/recognise.ts'
import {
  matchByReference,
  matchManyByReference,
  type LineOfDossier,
} from '#client-money/statements/match-by-reference.ts'
import type { Work } from '#wiring/work.ts'

/** A line of the bank just taken; `posted` when it was recognised and waits for nobody. */
export type TakenLine = { readonly line: BankLineRecord; readonly posted: boolean }

/** From as many lines on, the tables grow by what the planner must know of. */
const MANY = 1000

/** As many lines are looked at together: those of them that name a dossier are matched by hundreds. */
const BATCH = 5000

/** As many lines of nobody are posted in one statement. */
const POSTED_AT_ONCE = 1000

/** Posts what is new: fees, certain payments, covers of the firm, and the rest as unidentified. */
export async function postLines(
  work: Work,
  lines: readonly NewBankLine[],
  say: (progress: Progress) => void = () => undefined,
): Promise<readonly TakenLine[]> {
  if (lines.length >= MANY) await planForManyRows(work.tx)
  const taken: TakenLine[] = []
  for (let from = 0; from < lines.length; from += BATCH) {
    const batch = lines.slice(from, from + BATCH)
    const sayDone = (done: number) => say({ stage: 'writing', done: from + done, of: lines.length })
    sayDone(0)
    taken.push(...(await postBatch(work, batch, sayDone)))
  }
  const waiting = taken.filter(({ posted }) => !posted).map(({ line }) => line)
  const covers = await receiveExpectedCovers(work, waiting)
  return taken.map((one) => (covers.has(one.line.id) ? { ...one, posted: true } : one))
}

/**
 * Posts the lines that are surely nothing of ours at once, and matches together those of them that
 * each name a dossier; looks at the others one by one, in the order of the bank: a debit may take
 * back a payment that came just before.
 */
async function postBatch(
  work: Work,
  fresh: readonly NewBankLine[],
  say: (done: number) => void,
): Promise<readonly TakenLine[]> {
  const lines = fresh.map((line): BankLineRecord => ({ ...line, state: 'to-match' }))
  const references = lines.flatMap((line) => [
    ...line.references,
    ...(line.batch?.details ?? []).flatMap((detail) => detail.references),
  ])
  const byReference = await dossiersByRfReference(work.tx, references)
  const orders = await linesOfOurOrders(work, lines)
  const ours = orders.union(await linesOfOurCollections(work, lines))
  const plain = lines.filter((line) => !ours.has(line) && (line.amountCents > 0 || !isReturn(line)))
  const ofNobody = plain.filter((line) => certainDossier(line, byReference) === null)
  for (let from = 0; from < ofNobody.length; from += POSTED_AT_ONCE) {
    await writeManyEntries(work, ofNobody.slice(from, from + POSTED_AT_ONCE).map(eventOf(work)))
  }
  const fees = plain.filter(isFee)
  const feeIds = fees.map(({ id }) => id)
  await decideBankLines(work.tx, { ids: feeIds, state: 'fee', by: BY_CODE, at: work.now })
  const posted = new Set<BankLineRecord>(fees)
  const isPlain = new Set(plain)
  let named: LineOfDossier[] = []
  const matchNamed = async () => {
    const entering = eventOf(work)
    for (const line of await matchManyByReference(work, named, { entering, say })) posted.add(line)
    named = []
  }
  for (const line of lines) {
    const dossierId = certainDossier(line, byReference)
    if (isPlain.has(line)) {
      if (dossierId !== null) named.push({ line, dossierId })
      const shares = certainShares(line, byReference)
      if (shares === null) continue
      await matchNamed()
      if (await receiveShares(work, line, shares)) posted.add(line)
      continue
    }
    await matchNamed()
    const recognised =
      (ours.has(line) && (await bookOwnOrder(work, line))) ||
      (await postAlone(work, line, byReference))
    if (recognised) posted.add(line)
  }
  await matchNamed()
  return lines.map((line) => ({ line, posted: posted.has(line) }))
}

/** A line that is one of our own orders: of transfers, executed or come back; of direct debits. */
async function bookOwnOrder(work: Work, line: BankLineRecord): Promise<boolean> {
  if (line.amountCents < 0) return await bookOrderedTransfers(work, line)
  return (await bookReturnedTransfer(work, line)) || (await bookCollections(work, line))
}

/** What a line is that turned out to be no order of ours; true when it waits for nobody. */
async function postAlone(
  work: Work,
  line: BankLineRecord,
  byReference: ByReference,
): Promise<boolean> {
  const takesBack = isBatch(line) ? takeBackPartsIfCertain : takeBackIfCertain
  if (line.amountCents < 0 && isReturn(line) && (await takesBack(work, line))) return true
  await writeEntries(work, eventOf(work)(line))
  if (isFee(line)) {
    await decideBankLine(work.tx, { id: line.id, state: 'fee', by: BY_CODE, at: work.now })
    return true
  }
  const shares = certainShares(line, byReference)
  if (shares !== null) return await receiveShares(work, line, shares)
  const dossierId = certainDossier(line, byReference)
  return dossierId !== null && (await matchByReference(work, line, dossierId))
}

/** The one dossier that the references of a credit name, or null; they do not name those of a batch. */
function certainDossier(line: BankLineRecord, byReference: ByReference): string | null {
  if (line.amountCents < 0 || isBatch(line)) return null
  return onlyNamed(line.references, byReference)
}

const BY_CODE = 'rule:bank-code'

/** A debit that is a fee stands on the firm. */
function isFee({ amountCents, bankCode }: BankLineRecord): boolean {
  return amountCents < 0 && isFeeCode(bankCode)
}

/**
 * What a line of the bank is before anybody says more: money of nobody yet, a fee, or a debit that
 * the firm answers for until a person says what it was.
 */
function eventOf({ now }: Work): (line: BankLineRecord) => Posted {
  return (line) => {
    const at = { effectiveOn: line.bookedOn, recordedAt: now, bankEntry: line.id }
    if (line.amountCents > 0) {
      const credit = { ...at, id: `${line.id}:in`, receipt: line.id, amount: line.amountCents }
      return postPaymentUnmatched(credit)
    }
    const debit = { ...at, id: `${line.id}:out`, amount: negateCents(line.amountCents) }
    return isFee(line) ? postBankFee(debit) : postDebitUnidentified(debit)
  }
}
