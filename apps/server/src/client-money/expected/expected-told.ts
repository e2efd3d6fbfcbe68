import { said } from '@quittance/kernel'
import { dayTold, sumTold, type Words } from '#journal/told-facts.ts'

type Facts = {
  readonly amountCents?: number | null | undefined
  readonly leftCents?: number | undefined
  readonly planVersion?: number | undefined
  readonly instalments?: readonly unknown[] | undefined
  readonly knownToCreditor?: boolean | undefined
  readonly rank?: number | undefined
  readonly of?: number | undefined
  readonly dueOn?: string | null | undefined
  readonly on?: string | undefined
  readonly reason?: string | null | undefined
}

/** What the journal says of plans of instalments, as a dossier tells it. */
export const expectedTold = {
  'plan-agreed': ({ amountCents, instalments = [], planVersion = 1, knownToCreditor }) => {
    const sum = sumTold(amountCents)
    const count = instalments.length
    return {
      title:
        planVersion > 1
          ? said('Échéancier renégocié', 'Payment plan agreed anew')
          : said('Échéancier convenu', 'Payment plan agreed'),
      detail: said(
        `${sum.fr} en ${count} échéance${count > 1 ? 's' : ''}. ` +
          (knownToCreditor === true
            ? 'Le créancier le connaît.'
            : 'Le créancier ne le connaît pas encore.'),
        `${sum.en} in ${count} instalment${count === 1 ? '' : 's'}. ` +
          (knownToCreditor === true
            ? 'The creditor knows it.'
            : 'The creditor does not know it yet.'),
      ),
    }
  },
  'plan-stopped': ({ reason }) => ({
    title: said('Échéancier arrêté', 'Payment plan stopped'),
    detail: { fr: reason ?? '', en: reason ?? '' },
  }),
  'plan-known-to-creditor': ({ on }) => {
    const since = dayTold(on)
    return {
      title: said('Échéancier connu du créancier', 'Payment plan known to the creditor'),
      detail: said(`Depuis le ${since.fr}.`, `Since ${since.en}.`),
    }
  },
  'creditor-notice-spared': () => ({
    title: said('Créancier non avisé de ce versement', 'Creditor not told of this payment'),
    detail: said(
      'Il exécute un échéancier que le créancier connaît (CPCE R124-5).',
      'It executes a payment plan that the creditor knows (CPCE R124-5).',
    ),
  }),
  'plan-instalment-defaulted': ({ rank = 1, of = 1, dueOn, leftCents }) => {
    const [left, due] = [sumTold(leftCents), dayTold(dueOn)]
    return {
      title: said(`Échéance ${rank}/${of} en défaut`, `Instalment ${rank}/${of} in default`),
      detail: said(
        `Il manquait ${left.fr} sur celle du ${due.fr}. Rien d’autre n’en devient exigible.`,
        `${left.en} of the one due on ${due.en} was missing. Nothing else falls due by it.`,
      ),
    }
  },
} as const satisfies Readonly<Record<string, (facts: Facts) => Words>>
