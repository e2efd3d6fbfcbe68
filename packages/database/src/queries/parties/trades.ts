import { invariant } from '@quittance/kernel'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { here } from '#queries/here.ts'

const trades = ['merchant', 'artisan', 'other'] as const

/** What a professional does for a living, as far as a court minds (activité); null until said. */
export type PartyTrade = (typeof trades)[number]

/** A checked column as a trade. */
export function tradeOf(text: string | null): PartyTrade | null {
  if (text === null) return null
  const trade = trades.find((one) => one === text)
  invariant(trade !== undefined, `'${text}' is a trade`)
  return trade
}

/** Keeps what a professional does, for all his dossiers; null puts it back among the unknown. */
export async function setTrade(
  tx: OrganisationTransaction,
  of: {
    readonly party: 'creditor' | 'debtor'
    readonly id: string
    readonly trade: PartyTrade | null
  },
): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable(of.party)
    .set((set) => ({ trade: of.trade, version: set('version', '+', 1) }))
    .where('organisation_id', '=', here)
    .where('id', '=', of.id)
    .executeTakeFirst()
  invariant(numUpdatedRows === 1n, 'the party of a dossier exists')
}
