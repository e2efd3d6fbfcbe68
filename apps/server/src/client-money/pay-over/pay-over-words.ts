import { said, verbatim } from '@quittance/kernel'
import { z } from 'zod'
import { dayTold, sumTold, type Words } from '#journal/told-facts.ts'

const factsSchema = z.looseObject({
  endToEndId: z.string().catch(''),
  amountCents: z.number().catch(0),
  on: z.string().catch(''),
  dueOn: z.string().catch(''),
  creditor: z.string().catch(''),
  returnReason: z.string().nullish().catch(null),
  reason: z.string().catch(''),
})

type Facts = z.infer<typeof factsSchema>

/** The steps of a reversement, each by its verb of the journal. */
export const payOverTold: Readonly<
  Record<
    'paid-over' | 'pay-over-returned' | 'pay-over-frozen' | 'pay-over-unfrozen',
    (facts: unknown) => Words
  >
> = {
  'paid-over': telling(({ amountCents, creditor, on, endToEndId }) => {
    const [sum, day] = [sumTold(amountCents), dayTold(on)]
    return {
      title: said(`${sum.fr} reversés à ${creditor}`, `${sum.en} paid over to ${creditor}`),
      detail: said(
        `Virement ${endToEndId}, vu au relevé de banque du ${day.fr}.`,
        `Transfer ${endToEndId}, seen on the bank statement of ${day.en}.`,
      ),
    }
  }),
  'pay-over-returned': telling(({ amountCents, creditor, on, dueOn, endToEndId, ...facts }) => {
    const [sum, day, due] = [sumTold(amountCents), dayTold(on), dayTold(dueOn)]
    const code = facts.returnReason == null ? '' : ` (${facts.returnReason})`
    return {
      title: said(
        `Reversement de ${sum.fr} revenu${code}`,
        `Transfer of ${sum.en} came back${code}`,
      ),
      detail: said(
        `Le virement ${endToEndId} à ${creditor} est revenu le ${day.fr}. L’échéance du ${due.fr} tient ; le compte est à vérifier.`,
        `Transfer ${endToEndId} to ${creditor} came back on ${day.en}. The term of ${due.en} stands; the account is to be checked.`,
      ),
    }
  }),
  'pay-over-frozen': telling(({ reason }) => ({
    title: said('Fonds bloqués', 'Funds frozen'),
    detail: verbatim(reason),
  })),
  'pay-over-unfrozen': telling(({ reason }) => ({
    title: said('Blocage des fonds levé', 'Freeze of funds lifted'),
    detail: verbatim(reason),
  })),
}

function telling(words: (facts: Facts) => Words) {
  return (facts: unknown): Words => words(factsSchema.parse(facts))
}
