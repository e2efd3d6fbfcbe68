import { said, saidTogether, verbatim, type Said } from '@quittance/kernel'
import { routeName, titleName } from '#agreements/titles/title-words.ts'
import { dayTold, sumTold, type Words } from '#journal/told-facts.ts'

type Facts = {
  readonly number?: string | number | undefined
  readonly route?: string | undefined
  readonly kind?: string | undefined
  readonly amountCents?: number | null | undefined
  readonly on?: string | undefined
  readonly office?: unknown
  readonly exhibit?: string | number | null | undefined
  readonly reason?: string | null | undefined
}

/** What the journal says of title files, as a dossier tells it. */
export const titlesTold = {
  'title-file-prepared': ({ number, route, amountCents }) => {
    const [name, sum] = [routeName(route), sumTold(amountCents)]
    return {
      title: numbered(number, ['préparé', 'prepared']),
      detail: said(
        `Pour la voie « ${name.fr} », ${sum.fr} dus ce jour. Rien n’est envoyé.`,
        `For the way “${name.en}”, ${sum.en} owed on that day. Nothing is sent.`,
      ),
    }
  },
  'title-file-handed-over': ({ number, office, on }) => {
    const to = typeof office === 'string' ? office : ''
    return {
      title: numbered(number, ['remis', 'handed over']),
      detail: said(`À ${to}, le ${dayTold(on).fr}.`, `To ${to}, on ${dayTold(on).en}.`),
    }
  },
  'title-obtained': ({ kind, on, exhibit }) => {
    const name = titleName(kind)
    return {
      title: said('Titre exécutoire obtenu', 'Enforceable title obtained'),
      detail: said(
        `${name.fr}, du ${dayTold(on).fr}, pièce ${String(exhibit ?? '')}.`,
        `${name.en}, of ${dayTold(on).en}, exhibit ${String(exhibit ?? '')}.`,
      ),
    }
  },
  'title-refused': ({ number, on, reason }) => ({
    title: numbered(number, ['sans titre', 'without a title']),
    detail: saidTogether([
      said(`Refusé le ${dayTold(on).fr}.`, `Refused on ${dayTold(on).en}.`),
      verbatim(reason ?? ''),
    ]),
  }),
  'title-file-given-up': ({ number, reason }) => ({
    title: numbered(number, ['abandonné', 'given up']),
    detail: verbatim(reason ?? ''),
  }),
} as const satisfies Readonly<Record<string, (facts: Facts) => Words>>

function numbered(number: Facts['number'], [fr, en]: readonly [fr: string, en: string]): Said {
  return said(`Dossier n° ${String(number ?? '')} ${fr}`, `File no. ${String(number ?? '')} ${en}`)
}
