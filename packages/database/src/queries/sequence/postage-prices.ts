import { cents, type Cents, type Day } from '@quittance/kernel'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { here } from '#queries/here.ts'

/** What an organisation says a letter costs to post from a day on (affranchissement), and its source. */
export type PostagePriceRecord = {
  readonly id: string
  readonly kind: 'letter' | 'registered-letter'
  readonly fromOn: Day
  readonly priceCents: Cents
  readonly source: string
  readonly setAt: Temporal.Instant
  readonly setBy: string
}

/** Keeps a price: it holds from its day on. */
export async function insertPostagePrice(
  tx: OrganisationTransaction,
  of: PostagePriceRecord,
): Promise<void> {
  await tx
    .insertInto('postage_price')
    .values({
      organisation_id: here,
      id: of.id,
      kind: of.kind,
      from_on: of.fromOn,
      price_cents: of.priceCents,
      source: of.source,
      set_at: of.setAt,
      set_by: of.setBy,
    })
    .execute()
}

/** Every price, the first day first; of two of one day, the last given comes last. */
export async function listPostagePrices(
  tx: OrganisationTransaction,
): Promise<readonly PostagePriceRecord[]> {
  const rows = await tx
    .selectFrom('postage_price')
    .selectAll()
    .where('organisation_id', '=', here)
    .orderBy('from_on')
    .orderBy('set_at')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind === 'letter' ? 'letter' : 'registered-letter',
    fromOn: row.from_on,
    priceCents: cents(row.price_cents),
    source: row.source,
    setAt: row.set_at,
    setBy: row.set_by,
  }))
}
