import { said, saidTogether, verbatim, type Said } from '@quittance/kernel'
import {
  channelName,
  draftName,
  outcomeName,
  qualityName,
} from '#agreements/reviews/review-words.ts'
import { dayTold, type Words } from '#journal/told-facts.ts'

type Facts = {
  readonly number?: string | number | undefined
  readonly kind?: string | undefined
  readonly on?: string | undefined
  readonly channel?: unknown
  readonly outcome?: unknown
  readonly reader?: unknown
  readonly quality?: unknown
  readonly text?: string | undefined
  readonly exhibit?: string | number | null | undefined
  readonly reason?: string | null | undefined
}

/** What the journal says of reviews of drafts, as a dossier tells it. */
export const reviewsTold = {
  'draft-review-asked': ({ number, kind, reader, quality }) => {
    const [draft, who] = [draftName(kind), qualityName(quality)]
    const name = typeof reader === 'string' ? reader : ''
    return {
      title: numbered(number, ['demandée', 'asked']),
      detail: said(
        `Projet : ${draft.fr}. À ${name}, ${who.fr}. Rien n’en part à la signature avant sa réponse.`,
        `Draft: ${draft.en}. Of ${name}, ${who.en}. Nothing of it leaves to be signed before the answer.`,
      ),
    }
  },
  'draft-review-sent': ({ number, channel, on, reader }) => {
    const [how, name] = [channelName(channel), typeof reader === 'string' ? reader : '']
    return {
      title: said(
        `Projet envoyé pour relecture, n° ${String(number ?? '')}`,
        `Draft sent for review, no. ${String(number ?? '')}`,
      ),
      detail: said(
        `À ${name}, ${how.fr}, le ${dayTold(on).fr}.`,
        `To ${name}, ${how.en}, on ${dayTold(on).en}.`,
      ),
    }
  },
  'draft-review-returned': ({ number, outcome, on, exhibit, text }) => {
    const answer = outcomeName(outcome)
    const paper =
      exhibit == null ? said('', '') : said(`, pièce ${exhibit}`, `, exhibit ${exhibit}`)
    return {
      title: numbered(number, [`rendue : ${answer.fr}`, `returned: ${answer.en}`]),
      detail: saidTogether([
        said(`Le ${dayTold(on).fr}${paper.fr}.`, `On ${dayTold(on).en}${paper.en}.`),
        verbatim(text ?? ''),
      ]),
    }
  },
  'draft-review-withdrawn': ({ number, outcome, reason }) => ({
    title:
      outcome === 'not-approved' || outcome === 'approved-with-changes'
        ? numbered(number, ['passée outre', 'passed over'])
        : numbered(number, ['retirée', 'withdrawn']),
    detail: verbatim(reason ?? ''),
  }),
} as const satisfies Readonly<Record<string, (facts: Facts) => Words>>

function numbered(number: Facts['number'], [fr, en]: readonly [fr: string, en: string]): Said {
  return said(
    `Relecture n° ${String(number ?? '')} ${fr}`,
    `Review no. ${String(number ?? '')} ${en}`,
  )
}
