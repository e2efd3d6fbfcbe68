import type { PayOverQueue } from '@quittance/contract'
import { linesLikeTransfers, type LineLikeTransfer } from '@quittance/database'
import {
  cents,
  dayText,
  englishDay,
  englishEuros,
  eurosText,
  said,
  type Said,
} from '@quittance/kernel'
import type { Work } from '#wiring/work.ts'

/** Lines of the bank that name one of our orders and are not it: each with what differs. */
export async function lookalikes({ tx }: Work): Promise<PayOverQueue['lookalikes']> {
  const found = await linesLikeTransfers(tx)
  return found.map((one) => ({
    bankLineId: one.bankLineId,
    bookedOn: one.bookedOn.toString(),
    amountCents: one.amountCents,
    said: differenceSaid(one),
  }))
}

function differenceSaid(one: LineLikeTransfer): Said {
  const { reference } = one
  const sum = cents(Math.abs(one.amountCents))
  const [frSum, enSum] = [eurosText(sum), englishEuros(sum)]
  const [frOrder, enOrder] = [eurosText(one.orderedCents), englishEuros(one.orderedCents)]
  if (one.amountCents > 0) {
    return said(
      `Ce crédit de ${frSum} cite le virement ${reference}, de ${frOrder}, sans en être le retour exact : dites ce qu’il est.`,
      `This credit of ${enSum} names transfer ${reference}, of ${enOrder}, without being its exact return: say what it is.`,
    )
  }
  if (one.executedOn !== null) {
    const [fr, en] = [dayText(one.executedOn), englishDay(one.executedOn)]
    return said(
      `Ce débit de ${frSum} cite le virement ${reference}, déjà exécuté le ${fr} : demandez à la banque s’il est parti deux fois.`,
      `This debit of ${enSum} names transfer ${reference}, already executed on ${en}: ask the bank whether it left twice.`,
    )
  }
  if (!one.approved) {
    return said(
      `Ce débit de ${frSum} cite ${reference}, un ordre qui n’est pas approuvé, ou ne court plus : il reste inexpliqué.`,
      `This debit of ${enSum} names ${reference}, an order that is not approved, or no longer runs: it stays unexplained.`,
    )
  }
  return said(
    `Ce débit de ${frSum} cite ${reference}, un ordre de ${frOrder} : le montant diffère, il reste inexpliqué.`,
    `This debit of ${enSum} names ${reference}, an order of ${enOrder}: the sum differs, it stays unexplained.`,
  )
}
