import { said } from '@quittance/kernel'
import { z } from 'zod'
import { dayTold, sumTold, type Words } from '#journal/told-facts.ts'

const factsSchema = z.looseObject({
  endToEndId: z.string().catch(''),
  amountCents: z.number().catch(0),
  leftCents: z.number().catch(0),
  on: z.string().catch(''),
  payee: z.string().catch(''),
  returnReason: z.string().nullish().catch(null),
})

/** What the history of a dossier tells of orders that pay no creditor, each by its verb. */
export const ownOrdersTold: Readonly<
  Record<
    'overpayment-refunded' | 'own-transfer-returned' | 'shortfall-set-off',
    (facts: unknown) => Words
  >
> = {
  'overpayment-refunded': (given) => {
    const { amountCents, endToEndId, on, payee } = factsSchema.parse(given)
    const [sum, day] = [sumTold(amountCents), dayTold(on)]
    return {
      title: said(`${sum.fr} de trop-perçu rendus`, `Overpayment of ${sum.en} refunded`),
      detail: said(
        `Virement ${endToEndId} à ${payee}, vu au relevé de banque du ${day.fr}.`,
        `Transfer ${endToEndId} to ${payee}, seen on the bank statement of ${day.en}.`,
      ),
    }
  },
  'own-transfer-returned': (given) => {
    const { amountCents, endToEndId, on, payee, returnReason } = factsSchema.parse(given)
    const [sum, day] = [sumTold(amountCents), dayTold(on)]
    const code = returnReason == null ? '' : ` (${returnReason})`
    return {
      title: said(
        `Remboursement de ${sum.fr} revenu${code}`,
        `Refund of ${sum.en} came back${code}`,
      ),
      detail: said(
        `Le virement ${endToEndId} à ${payee} est revenu le ${day.fr} : la somme est de nouveau à rendre.`,
        `Transfer ${endToEndId} to ${payee} came back on ${day.en}: the sum is to be refunded again.`,
      ),
    }
  },
  'shortfall-set-off': (given) => {
    const { amountCents, leftCents } = factsSchema.parse(given)
    const [sum, left] = [sumTold(amountCents), sumTold(leftCents)]
    return {
      title: said(`${sum.fr} compensés avec une avance`, `${sum.en} set off against an advance`),
      detail: said(
        `Le cabinet reprend ce qu’il avait avancé pour ce mandant, comme la convention le permet. Il lui reste dû ${left.fr}.`,
        `The office takes back what it had advanced for this creditor, as the convention allows. ${left.en} is still owed to it.`,
      ),
    }
  },
}
