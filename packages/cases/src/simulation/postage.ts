import { cents, isAfter, zeroCents, type Cents, type Day } from '@quittance/kernel'

/** What the post carries for a price; the rest costs no stamp. */
export const postageKinds = ['letter', 'registered-letter'] as const
export type PostageKind = (typeof postageKinds)[number]

/** What a letter costs to post from a day on, as the organisation says, and where that is from. */
export type PostagePrice = {
  readonly kind: PostageKind
  readonly from: Day
  readonly price: Cents
  readonly source: string
}

/** Letters of a kind posted on a day. */
export type Posted = { readonly kind: PostageKind; readonly on: Day; readonly count: number }

/** What letters cost to post, and how many of them have no known price (affranchissement). */
export type Postage = { readonly known: Cents; readonly counted: number; readonly unknown: number }

/** The price of a kind in force on a day; null where nobody gave one: it is unknown, never nothing. */
export function postagePriceOn(
  prices: readonly PostagePrice[],
  { kind, on }: Pick<Posted, 'kind' | 'on'>,
): PostagePrice | null {
  return prices
    .filter((price) => price.kind === kind && !isAfter(price.from, on))
    .reduce<PostagePrice | null>(
      (last, price) => (last === null || !isAfter(last.from, price.from) ? price : last),
      null,
    )
}

/** What these letters cost to post, each at the price of its day. Of two prices of one day, the last given counts. */
export function postageOf(posted: readonly Posted[], prices: readonly PostagePrice[]): Postage {
  let [known, counted, unknown] = [zeroCents, 0, 0]
  for (const of of posted) {
    const price = postagePriceOn(prices, of)
    if (price === null) unknown += of.count
    else {
      counted += of.count
      known = cents(known + price.price * of.count)
    }
  }
  return { known, counted, unknown }
}
