import {
  collectionsOfOrders,
  openLots,
  type BankLineRecord,
  type CollectionRecord,
  type OpenLot,
} from '@quittance/database'
import { addCents, day, isBefore } from '@quittance/kernel'
import type { Work } from '#wiring/work.ts'

/** Our references as they stand in the words of a bank: of a collection, or of a lot of an order. */
const COLLECTION = /\bP-\d{4}-\d{4,}-\d+\b/g
const LOT = /\bP-\d{4}-\d{4,}-L\d+\b/g

/** Interbank code of direct debits issued, and the family of ISO 20022 (formats/money, 1.2). */
const ISSUED = /^A1$|\/IDDT\//

/** Every text of a line in which a reference of ours may stand. */
function textsOf({ references, remittance, counterparty, batch }: BankLineRecord): string {
  return [
    batch?.lot ?? '',
    ...references,
    remittance ?? '',
    counterparty ?? '',
    ...(batch?.details ?? []).flatMap((one) => [...one.references, one.remittance ?? '']),
  ].join('\n')
}

/**
 * Of many lines of the account, the credits that may be collections of ours: by a reference, or by
 * the total of a lot at the bank. The others are none, for certain.
 */
export async function linesOfOurCollections(
  { tx }: Work,
  lines: readonly BankLineRecord[],
): Promise<ReadonlySet<BankLineRecord>> {
  const [first] = lines
  if (first === undefined) return new Set()
  const lots = await openLots(tx, first.account)
  if (lots.length === 0) return new Set()
  return new Set(
    lines.filter((line) => {
      if (line.amountCents <= 0) return false
      const words = textsOf(line)
      return (
        words.match(COLLECTION) !== null ||
        words.match(LOT) !== null ||
        lots.some((lot) => couldBe(line, lot))
      )
    }),
  )
}

/**
 * The collections that a credit of the bank is, all of them and to the cent; none where anything
 * differs: a credit that only looks like a lot is left to a person.
 *
 * By the references of its collections; by that of a lot; or, where the bank names neither, by what
 * one lot alone adds up to, when the bank says that it is of direct debits.
 */
export async function collectionsOfCredit(
  work: Work,
  line: BankLineRecord,
): Promise<readonly CollectionRecord[]> {
  const lots = await openLots(work.tx, line.account)
  const orderIds = [...new Set(lots.map(({ orderId }) => orderId))]
  const all = await collectionsOfOrders(work.tx, { orderIds, lock: true })
  const waiting = all.filter(
    ({ state, orderState }) => state === 'ordered' && orderState === 'approved',
  )
  const words = textsOf(line)
  const named = new Set(words.match(COLLECTION))
  const byName = waiting.filter(({ place }) => place !== null && named.has(place.endToEndId))
  if (named.size > 0) {
    return byName.length === named.size && makes(line, byName) && detailsAgree(line, byName)
      ? byName
      : []
  }
  const lotNames = new Set(words.match(LOT))
  const meant =
    lotNames.size > 0
      ? lots.filter(({ lotId }) => lotNames.has(lotId))
      : lots.filter((lot) => couldBe(line, lot))
  const [only] = meant
  if (only === undefined || meant.length > 1) return []
  const ofLot = waiting.filter(({ place }) => place?.lotId === only.lotId)
  return makes(line, ofLot) ? ofLot : []
}

function makes({ amountCents }: BankLineRecord, rows: readonly CollectionRecord[]): boolean {
  return rows.length > 0 && addCents(...rows.map((row) => row.amountCents)) === amountCents
}

/** Without any reference: what the lot adds up to, as many, not before its day, called a direct debit. */
function couldBe(line: BankLineRecord, lot: OpenLot): boolean {
  const { amountCents, batch, bankCode, bookedOn } = line
  if (amountCents !== lot.amountCents || isBefore(bookedOn, day(lot.collectOn))) return false
  const issued = bankCode !== null && ISSUED.test(bankCode)
  return batch === null || batch === undefined
    ? issued
    : batch.count === lot.collections && (issued || batch.count > 1)
}

/** Where the bank details a batch, each of its payments is the collection that it names. */
function detailsAgree({ batch }: BankLineRecord, rows: readonly CollectionRecord[]): boolean {
  return (batch?.details ?? []).every((detail) => {
    const words = [...detail.references, detail.remittance ?? ''].join('\n')
    const named = new Set(words.match(COLLECTION))
    const meant = rows.find(({ place }) => place !== null && named.has(place.endToEndId))
    return meant !== undefined && (detail.amount === null || detail.amount === meant.amountCents)
  })
}
