import { cents, invariant, minCents, zeroCents, type Cents } from '@quittance/kernel'

/**
 * What a debt is made of (composantes): costs that the law puts on the debtor, interest due on the
 * day of payment, the lump-sum indemnity and penalties, the principal.
 */
export const components = ['costs', 'interest', 'indemnity', 'principal'] as const
export type Component = (typeof components)[number]
export type Components = Readonly<Record<Component, Cents>>

/** A debt owed nothing, or a payment that served nothing. */
export const noComponents: Components = {
  costs: zeroCents,
  interest: zeroCents,
  indemnity: zeroCents,
  principal: zeroCents,
}

/** What the components make together. */
export function sumOfComponents(of: Components): Cents {
  return cents(of.costs + of.interest + of.indemnity + of.principal)
}

/**
 * Serves the components of one debt in their order (imputation au sein d'une dette): by default
 * costs, interest, indemnity, principal.
 *
 * The indemnity's place is not settled by any text; a contract or a judge may order otherwise.
 *
 * @throws BrokenInvariant when the amount is more than the debt, or the order names a component
 * twice or leaves one out.
 * @see C. civ. 1343-1
 */
export function serveComponents(
  amount: Cents,
  owed: Components,
  order: readonly Component[] = components,
): { readonly served: Components; readonly left: Components } {
  invariant(new Set(order).size === components.length, 'an order names each component once')
  const served = { ...noComponents }
  const left = { ...owed }
  let remaining = amount
  for (const component of order) {
    const part = minCents(remaining, owed[component])
    served[component] = part
    left[component] = cents(owed[component] - part)
    remaining = cents(remaining - part)
  }
  invariant(remaining === 0, 'a debt takes no more than it is owed')
  return { served, left }
}
