import type { DossierMoney, MoneyPlace, PaymentMoney } from '@quittance/contract'
import { whereMoneyIs, type PaymentWhereabouts } from '@quittance/database'
import { addCents, zeroCents, type Cents } from '@quittance/kernel'
import { sharesOf, totalOf, type Share } from '#client-money/where/shares.ts'
import { whyThere } from '#client-money/where/why-there.ts'
import { noDossier } from '#dossier/moved.ts'
import type { Work } from '#wiring/work.ts'

/** Where the money of every payment of a dossier is now. @throws Refused `not-found`. */
export async function readDossierMoney(
  { tx }: Work,
  { id }: { readonly id: string },
): Promise<DossierMoney> {
  const found = await whereMoneyIs(tx, id)
  if (found === null) throw noDossier()
  const payments = found.payments.map((payment) => ({
    payment,
    shares: sharesOf(payment, found.forItself),
  }))
  const shares = payments.flatMap((one) => one.shares)
  return {
    payments: payments.map((one) => viewOf(one.payment, one.shares)),
    places: [...byPlace(shares)].map(([place, amountCents]) => ({ place, amountCents })),
    totalCents: totalOf(shares),
  }
}

function byPlace(shares: readonly Share[]): ReadonlyMap<MoneyPlace, Cents> {
  const sums = new Map<MoneyPlace, Cents>()
  for (const { place, amountCents } of shares) {
    sums.set(place, addCents(sums.get(place) ?? zeroCents, amountCents))
  }
  return sums
}

function viewOf(payment: PaymentWhereabouts, shares: readonly Share[]): PaymentMoney {
  const { credited, receipt, takenBack, parts } = payment
  const left = parts.filter(({ state }) => state !== 'pending')
  return {
    paymentId: payment.paymentId,
    receivedOn: payment.receivedOn.toString(),
    amountCents: payment.amountCents,
    credited: credited === null ? null : { ...credited, on: credited.on.toString() },
    receipt:
      receipt === null
        ? null
        : { id: receipt.id, number: receipt.reference, annulledBy: receipt.annulledBy },
    shares: shares.map((share) => ({
      ...share,
      on: share.on?.toString() ?? null,
      cameBackOn: share.cameBackOn?.toString() ?? null,
    })),
    leftBeforeCents: takenBack === null ? zeroCents : totalOf(left),
    shortfallCents: takenBack?.shortfallCents ?? zeroCents,
    because: whyThere(payment, shares),
  }
}
