import type { DossierLaw, ItemLaw } from '@quittance/contract'
import { cents, subtractCents, type Answer } from '@quittance/kernel'
import { answerLimitation, withoutArguableEvents, type Limitation } from '@quittance/law'
import { principalOf } from '#app/law/forgotten/item-answers.ts'

/** The limitation of one item of a claim: every debt has its own. */
export type ItemLastDay = {
  readonly item: ItemLaw
  /** True where nothing is left of its principal. */
  readonly isPaid: boolean
  /** Without what is arguable: its last day is the one to act by; null where facts are missing. */
  readonly sure: Answer<Limitation> | null
}

/**
 * The last day of each item of a claim, as the law answers it of that item alone.
 *
 * No period runs before the term (C. civ. 2233): that of an item starts on its due day, or on the
 * starting point of the dossier where that is later. A payment bears on the items that it served.
 */
export function itemLastDays(
  { items }: Pick<DossierLaw, 'items'>,
  asOf: string,
): readonly ItemLastDay[] {
  return items.map((item) => {
    const outcome = answerLimitation(withoutArguableEvents({ ...item.limitation, asOf }))
    return {
      item,
      isPaid: leftOf(item) <= 0,
      sure: outcome.outcome === 'answer' ? outcome : null,
    }
  })
}

function leftOf(item: ItemLaw): number {
  const paid = [...item.served, ...item.remitted].reduce(
    (sum, { toPrincipalCents }) => sum + toPrincipalCents,
    0,
  )
  return subtractCents(principalOf(item), cents(paid))
}
