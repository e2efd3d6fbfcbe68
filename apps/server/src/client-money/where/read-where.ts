import type { DossierMoney, MoneyPlace, PaymentMoney } from '@quittance/contract'
import { refundsOf, whereMoneyIs, type PaymentWhereabouts } from '@quittance/database'
import { addCents, zeroCents, type Cents } from '@quittance/kernel'
import { refundsByPayment } from '#client-money/where/refunds.ts'
import { sharesOf, totalOf, type Share } from '#client-money/where/shares.ts'
import { whyThere } from '#client-money/where/why-there.ts'
import { requireCreditor } from '#creditors/creditor-verbs.ts'
import { noDossier } from '#dossier/moved.ts'
import type { Work } from '#wiring/work.ts'

/** Where the money of every payment of a dossier is now. @throws Refused `not-found`. */
export async function readDossierMoney(
  { tx }: Work,
  { id }: { readonly id: string },
): Promise<DossierMoney> {
  const placed = await placedPayments(tx, { dossierId: id })
  if (placed === null) throw noDossier()
  return {
    payments: placed.map((one) => viewOf(one.payment, one.shares)),
    ...sumsOf(placed.flatMap(({ shares }) => shares)),
  }
}

/**
 * Where the money of the dossiers of a creditor that had a payment is now, a page at a time, the
 * last paid first; the sums are those of all of them.
 *
 * @throws Refused `not-found`.
 */
export async function readCreditorMoney(
  work: Work,
  asked: { readonly id: string; readonly cursor?: string | undefined; readonly limit: number },
) {
  const { id: creditorId } = await requireCreditor(work, asked.id)
  const placed = (await placedPayments(work.tx, { creditorId })) ?? []
  const rows = byDossier(placed)
  const from = rows.findIndex(({ dossierId }) => dossierId === asked.cursor) + 1
  const page = rows.slice(from, from + asked.limit)
  const last = rows.length > from + asked.limit ? page.at(-1) : undefined
  return {
    rows: page,
    nextCursor: last?.dossierId ?? null,
    ...sumsOf(placed.flatMap(({ shares }) => shares)),
  }
}

type Placed = { readonly payment: PaymentWhereabouts; readonly shares: readonly Share[] }

async function placedPayments(
  tx: Work['tx'],
  of: Parameters<typeof whereMoneyIs>[1],
): Promise<readonly Placed[] | null> {
  const found = await whereMoneyIs(tx, of)
  if (found === null) return null
  const { forItself, payments } = found
  const dossierIds = [...new Set(payments.map(({ dossierId }) => dossierId))]
  const refunds = refundsByPayment(payments, await refundsOf(tx, dossierIds))
  return payments.map((payment) => ({
    payment,
    shares: sharesOf(payment, forItself, refunds.get(payment.paymentId)),
  }))
}

/** One row a dossier, the one that was paid last first. */
function byDossier(placed: readonly Placed[]) {
  const groups = Map.groupBy(placed.toReversed(), ({ payment }) => payment.dossierId)
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    if (first === undefined) return []
    const { dossierId, dossierReference, debtorName } = first.payment
    const shares = group.flatMap((one) => one.shares)
    return [{ dossierId, dossierReference, debtorName, ...sumsOf(shares) }]
  })
}

/** The places in the order in which money goes through them. */
const journey: readonly MoneyPlace[] = [
  'awaiting-bank',
  'held',
  'to-pay-over',
  'ordered',
  'paid-over',
  'retained',
  'set-off',
  'overpaid',
  'refund-ordered',
  'refunded',
  'direct',
  'own',
  'taken-back',
]

/** The sums of what is of these dossiers: a payment undone was of another. */
function sumsOf(all: readonly Share[]) {
  const shares = all.filter(({ place }) => place !== 'undone')
  const sums = byPlace(shares)
  return {
    places: journey.flatMap((place) => {
      const amountCents = sums.get(place)
      return amountCents === undefined ? [] : [{ place, amountCents }]
    }),
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
  const { credited, receipt, takenBack, undone, parts } = payment
  const ended = takenBack ?? undone
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
    leftBeforeCents: ended === null ? zeroCents : totalOf(left),
    shortfallCents: ended?.shortfallCents ?? zeroCents,
    because: whyThere(payment, shares),
  }
}
