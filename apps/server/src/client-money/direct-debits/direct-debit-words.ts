import { said, verbatim, type Said } from '@quittance/kernel'
import { z } from 'zod'
import { dayTold, sumTold, type Words } from '#journal/told-facts.ts'

const factsSchema = z.looseObject({
  reference: z.string().catch(''),
  mandate: z.string().catch(''),
  holder: z.string().catch(''),
  state: z.string().catch(''),
  amountCents: z.number().catch(0),
  collectOn: z.string().catch(''),
  noticedOn: z.string().catch(''),
  on: z.string().catch(''),
  endToEndId: z.string().nullish().catch(null),
  returnReason: z.string().nullish().catch(null),
  reason: z.string().nullish().catch(null),
})

type Facts = z.infer<typeof factsSchema>

/** A step of a direct debit as the history of a dossier tells it. */
type Told = Words & { readonly icon: 'euro'; readonly link: null }

/** Verbs that are done to no dossier: its page never shows them. */
export type DirectDebitsOffDossier =
  | 'creditor-identifier-set'
  | 'direct-debits-rejected'
  | `direct-debit-order-${string}`

/** The steps of mandates and collections, each by its verb of the journal. */
export const directDebitTellers: Readonly<
  Record<
    | 'mandate-recorded'
    | 'mandate-changed'
    | 'mandate-amended'
    | 'direct-debit-planned'
    | 'direct-debit-dropped'
    | 'direct-debit-collected'
    | 'direct-debit-returned',
    (facts: unknown) => Told
  >
> = {
  'mandate-recorded': telling(({ reference, holder }) => ({
    title: said(`Mandat de prélèvement ${reference}`, `Direct debit mandate ${reference}`),
    detail: said(`Signé par ${holder}.`, `Signed by ${holder}.`),
  })),
  'mandate-changed': telling(({ reference, state, reason }) => {
    const now = states[state] ?? said('changé', 'changed')
    return {
      title: said(`Mandat ${reference} ${now.fr}`, `Mandate ${reference} ${now.en}`),
      detail: verbatim(reason ?? ''),
    }
  }),
  'mandate-amended': telling(({ reference, reason }) => ({
    title: said(`Mandat ${reference} modifié`, `Mandate ${reference} amended`),
    detail: verbatim(reason ?? ''),
  })),
  'direct-debit-planned': telling(({ amountCents, collectOn, noticedOn, mandate }) => {
    const [sum, on, told] = [sumTold(amountCents), dayTold(collectOn), dayTold(noticedOn)]
    return {
      title: said(`Prélèvement prévu le ${on.fr}`, `Direct debit planned on ${on.en}`),
      detail: said(
        `${sum.fr}, par le mandat ${mandate} ; débiteur prévenu le ${told.fr}.`,
        `${sum.en}, by mandate ${mandate}; debtor told on ${told.en}.`,
      ),
    }
  }),
  'direct-debit-dropped': telling(({ amountCents, collectOn, reason }) => {
    const [sum, on] = [sumTold(amountCents), dayTold(collectOn)]
    return {
      title: said(`Prélèvement du ${on.fr} abandonné`, `Direct debit of ${on.en} dropped`),
      detail: said(`${sum.fr}. ${reason ?? ''}`, `${sum.en}. ${reason ?? ''}`),
    }
  }),
  'direct-debit-collected': telling(({ amountCents, on, endToEndId }) => {
    const [sum, day] = [sumTold(amountCents), dayTold(on)]
    return {
      title: said(`${sum.fr} prélevés`, `${sum.en} collected by direct debit`),
      detail: said(
        `Crédités le ${day.fr}, prélèvement ${endToEndId ?? ''}.`,
        `Credited on ${day.en}, direct debit ${endToEndId ?? ''}.`,
      ),
    }
  }),
  'direct-debit-returned': telling(({ amountCents, on, returnReason }) => {
    const [sum, day] = [sumTold(amountCents), dayTold(on)]
    const why = returnReason ?? ''
    return {
      title: said(`Prélèvement de ${sum.fr} revenu`, `Direct debit of ${sum.en} returned`),
      detail: said(`Repris le ${day.fr}. ${why}`, `Taken back on ${day.en}. ${why}`),
    }
  }),
}

const states: Readonly<Record<string, Said>> = {
  active: said('repris', 'taken up again'),
  suspended: said('suspendu', 'suspended'),
  revoked: said('révoqué', 'revoked'),
}

function telling(words: (facts: Facts) => Words): (facts: unknown) => Told {
  return (facts) => ({ icon: 'euro', link: null, ...words(factsSchema.parse(facts)) })
}
