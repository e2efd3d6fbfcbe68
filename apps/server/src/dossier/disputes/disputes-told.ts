import { said, saidTogether, verbatim, type Said } from '@quittance/kernel'
import { disputeCategoryWords, disputeOutcomeWords } from '#dossier/disputes/dispute-words.ts'
import { dayTold, sumTold, type Words } from '#journal/told-facts.ts'

type Facts = {
  readonly reason?: string | null | undefined
  readonly resolution?: string | undefined
  readonly isSerious?: unknown
  readonly kind?: string | undefined
  readonly decision?: string | undefined
  readonly amountCents?: number | null | undefined
  readonly dueOn?: string | null | undefined
  readonly text?: string | undefined
  readonly on?: string | undefined
}

/** What the journal says of the disputes of a dossier. */
export const disputesTold = {
  'dispute-opened': ({ reason, kind, amountCents, dueOn }) => ({
    title: said('Contestation reçue', 'Dispute received'),
    detail: saidTogether([
      disputeCategoryWords(kind),
      contested(amountCents),
      verbatim(reason ?? ''),
      answerBy(dueOn),
    ]),
  }),
  'dispute-settled': ({ resolution, decision }) => ({
    title: said('Contestation close', 'Dispute closed'),
    detail: saidTogether([disputeOutcomeWords(decision), verbatim(resolution ?? '')]),
  }),
  'dispute-weighed': ({ isSerious }) => ({
    title: said('Contestation pesée', 'Dispute weighed'),
    detail: seriousness(isSerious),
  }),
  'dispute-paper-asked': ({ text }) => ({
    title: said('Document demandé pour une contestation', 'Document asked for a dispute'),
    detail: verbatim(text ?? ''),
  }),
  'dispute-paper-received': ({ text, on }) => {
    const day = dayTold(on)
    return {
      title: said('Document reçu pour une contestation', 'Document received for a dispute'),
      detail: saidTogether([verbatim(text ?? ''), said(`Le ${day.fr}.`, `On ${day.en}.`)]),
    }
  },
} as const satisfies Readonly<Record<string, (facts: Facts) => Words>>

function contested(amountCents: number | null | undefined): Said {
  if (amountCents == null) return verbatim('')
  const sum = sumTold(amountCents)
  return said(`${sum.fr} de principal contestés.`, `${sum.en} of principal contested.`)
}

function answerBy(on: string | null | undefined): Said {
  if (on == null) return verbatim('')
  const day = dayTold(on)
  return said(`À répondre avant le ${day.fr}.`, `To be answered by ${day.en}.`)
}

function seriousness(isSerious: unknown): Said {
  if (isSerious === true) return said('Tenue pour sérieuse.', 'Held for serious.')
  return isSerious === false
    ? said('Tenue pour non sérieuse.', 'Held for not serious.')
    : said('Personne ne dit plus si elle est sérieuse.', 'Nobody says any more if it is serious.')
}
