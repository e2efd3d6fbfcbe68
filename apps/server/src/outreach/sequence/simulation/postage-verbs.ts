import type { PostagePrice } from '@quittance/cases'
import type { PostagePriceInput, PostagePricesView } from '@quittance/contract'
import {
  insertPostagePrice,
  listPostagePrices,
  namesOfMembers,
  type PostagePriceRecord,
} from '@quittance/database'
import { cents, day } from '@quittance/kernel'
import { record } from '#journal/record.ts'
import type { Work } from '#wiring/work.ts'

/** The prices of the post that the organisation gave, the last day first; the product gives none. */
export async function readPostagePrices({ tx }: Pick<Work, 'tx'>): Promise<PostagePricesView> {
  const names = await namesOfMembers(tx)
  const prices = await listPostagePrices(tx)
  return {
    rows: prices.toReversed().map(({ id, kind, fromOn, priceCents, source, setAt, setBy }) => ({
      id,
      kind,
      from: fromOn.toString(),
      priceCents,
      source,
      at: setAt.toString(),
      by: names.get(setBy) ?? '',
    })),
  }
}

/** Keeps the price of a kind of letter from a day on, with its source; a slip is put right by another. */
export async function setPostagePrice(
  work: Work,
  { kind, from, priceCents, source }: PostagePriceInput,
): Promise<PostagePricesView> {
  const { caller, house, now, tx } = work
  await insertPostagePrice(tx, {
    id: house.chance.id(),
    kind,
    fromOn: day(from),
    priceCents: cents(priceCents),
    source,
    setAt: now,
    setBy: caller.userId,
  })
  await record(work, {
    verb: 'postage-price-set',
    subject: { kind: 'organisation', id: caller.organisationId },
    facts: { kind, from, priceCents, source },
  })
  return await readPostagePrices(work)
}

/** A price as the pure rule reads it. */
export function priceOf({ kind, fromOn, priceCents, source }: PostagePriceRecord): PostagePrice {
  return { kind, from: fromOn, price: priceCents, source }
}
