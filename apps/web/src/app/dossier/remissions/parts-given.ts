import type { DossierRemissions, RemissionInput } from '@quittance/contract'
import { addCents, cents, subtractCents, zeroCents, type Cents } from '@quittance/kernel'

type Item = DossierRemissions['items'][number]
type Part = RemissionInput['parts'][number]

/** What is typed for one item, part by part. */
export type Typed = {
  readonly costs: Cents | null
  readonly interest: Cents | null
  readonly indemnity: Cents | null
  readonly principal: Cents | null
}

/** All that is left of an item: what the panel proposes first. */
export function allOf({ costsCents, interestCents, indemnityCents, principalCents }: Item): Typed {
  return {
    costs: cents(costsCents),
    interest: cents(interestCents),
    indemnity: cents(indemnityCents),
    principal: cents(principalCents),
  }
}

/** What is left of an item in all. */
export function leftIn(item: Item): Cents {
  return addCents(...Object.values(allOf(item)).map((part) => part ?? zeroCents))
}

/** The part of one item as the server takes it. */
export function partOf(itemId: string, typed: Typed): Part {
  return {
    itemId,
    costsCents: typed.costs ?? 0,
    interestCents: typed.interest ?? 0,
    indemnityCents: typed.indemnity ?? 0,
    principalCents: typed.principal ?? 0,
  }
}

/** What parts give up together. */
export function givenUp(parts: readonly Omit<Part, 'itemId'>[]): Cents {
  return addCents(
    ...parts.map((part) =>
      addCents(
        cents(part.costsCents),
        cents(part.interestCents),
        cents(part.indemnityCents),
        cents(part.principalCents),
      ),
    ),
  )
}

/** What the items still owe on that day once the parts are given up. */
export function leftAfter(items: readonly Item[], parts: readonly Part[]): Cents {
  return subtractCents(addCents(...items.map(leftIn)), givenUp(parts))
}
