import type { AllocationView, ItemLaw } from '@quittance/contract'

/** A payment that nobody recorded, and how it would be allocated by item. */
export type ForgottenPayment = {
  readonly on: string
  readonly allocations: readonly AllocationView[]
}

/**
 * The items as they would be with a payment more: each interest is then asked again from its day.
 *
 * A payment after the day of the facts changes nothing of them.
 */
export function withPayment(
  items: readonly ItemLaw[],
  { on, allocations }: ForgottenPayment,
  asOf: string,
): readonly ItemLaw[] {
  if (on > asOf) return items
  return items.map((item) => {
    const own = allocations.filter(({ itemNumber }) => itemNumber === item.number)
    const served = own.map((one) => ({
      paymentId: '',
      on,
      toCostsCents: one.toCostsCents,
      toInterestCents: one.toInterestCents,
      toIndemnityCents: one.toIndemnityCents,
      toPrincipalCents: one.toPrincipalCents,
    }))
    const amounts = own
      .map(({ toInterestCents, toPrincipalCents }) => toInterestCents + toPrincipalCents)
      .filter((amount) => amount > 0)
    if (served.length === 0) return item
    const { interest } = item
    return {
      ...item,
      served: [...item.served, ...served],
      interest: interest && {
        ...interest,
        payments: [...(interest.payments ?? []), ...amounts.map((amount) => ({ on, amount }))],
      },
    }
  })
}
