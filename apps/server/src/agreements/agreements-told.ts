import { said, saidTogether, verbatim, type Said } from '@quittance/kernel'
import { forceSaid } from '#agreements/deeds/deed-words.ts'
import { dayTold, sumTold, type Words } from '#journal/told-facts.ts'

const waysTold: Readonly<Record<string, Said | undefined>> = {
  paper: said('à signer sur papier', 'to be signed on paper'),
  provider: said(
    'à signer chez un prestataire de signature',
    'to be signed at a signature provider',
  ),
}

type Facts = {
  readonly number?: string | number | undefined
  readonly amountCents?: number | null | undefined
  readonly instalments?: readonly unknown[] | undefined
  readonly signature?: string | undefined
  readonly level?: string | undefined
  readonly kind?: string | undefined
  readonly text?: string | undefined
  readonly reason?: string | null | undefined
  readonly until?: string | undefined
  readonly force?: string | undefined
  readonly review?: unknown
  readonly reviewed?: unknown
}

const numbered = (number: Facts['number']): string => String(number ?? '')

/** What the journal says of plans offered to be signed, as a dossier tells it. */
export const agreementsTold = {
  'acknowledgment-checked': ({ number, amountCents, force }) => {
    const sum = sumTold(amountCents)
    return {
      title: said(
        `Reconnaissance de dette vérifiée, pièce ${numbered(number)}`,
        `Acknowledgment of debt checked, exhibit ${numbered(number)}`,
      ),
      detail: saidTogether([
        amountCents == null ? verbatim('') : said(`${sum.fr}.`, `${sum.en}.`),
        forceSaid(force),
      ]),
    }
  },
  'plan-offered': ({ number, amountCents, instalments = [], signature, until, ...of }) => {
    const [sum, last, count] = [sumTold(amountCents), dayTold(until), instalments.length]
    const how: Said =
      waysTold[signature ?? ''] ??
      said('à signer par un lien et un code', 'to be signed by a link and a code')
    return {
      title: said(
        `Échéancier n° ${numbered(number)} proposé`,
        `Payment plan no. ${numbered(number)} offered`,
      ),
      detail: saidTogether([
        said(
          `${sum.fr} en ${count} échéance${count > 1 ? 's' : ''}, ${how.fr} jusqu’au ${last.fr}.`,
          `${sum.en} in ${count} instalment${count === 1 ? '' : 's'}, ${how.en} until ${last.en}.`,
        ),
        reviewTold(of),
      ]),
    }
  },
  'plan-offer-withdrawn': ({ number, reason }) => ({
    title: said(
      `Échéancier n° ${numbered(number)} retiré`,
      `Payment plan no. ${numbered(number)} withdrawn`,
    ),
    detail: verbatim(reason ?? ''),
  }),
  'plan-code-sent': ({ number }) => ({
    title: said('Code envoyé au débiteur', 'Code sent to the debtor'),
    detail: said(
      `Pour lire l’échéancier n° ${numbered(number)}.`,
      `To read payment plan no. ${numbered(number)}.`,
    ),
  }),
  'plan-code-refused': ({ number }) => ({
    title: said('Code faux', 'Wrong code'),
    detail: said(
      `Sur la page de l’échéancier n° ${numbered(number)}.`,
      `On the page of payment plan no. ${numbered(number)}.`,
    ),
  }),
  'plan-read': ({ number }) => ({
    title: said('Échéancier ouvert par le débiteur', 'Payment plan opened by the debtor'),
    detail: said(
      `Le texte de l’échéancier n° ${numbered(number)} lui est montré.`,
      `The text of payment plan no. ${numbered(number)} is shown to them.`,
    ),
  }),
  'plan-signed': ({ number, amountCents, level }) => {
    const sum = sumTold(amountCents)
    return {
      title: said(
        `Échéancier n° ${numbered(number)} signé`,
        `Payment plan no. ${numbered(number)} signed`,
      ),
      detail: said(`${sum.fr}. ${levelTold(level).fr}`, `${sum.en}. ${levelTold(level).en}`),
    }
  },
  'plan-signed-late': ({ number, reason }) => ({
    title: said(
      `Échéancier n° ${numbered(number)} signé sans effet`,
      `Payment plan no. ${numbered(number)} signed to no effect`,
    ),
    detail: verbatim(reason ?? ''),
  }),
  'plan-offer-expired': ({ number }) => ({
    title: said(
      `Échéancier n° ${numbered(number)} non signé à temps`,
      `Payment plan no. ${numbered(number)} not signed in time`,
    ),
    detail: said(
      'Le délai est passé chez le prestataire de signature.',
      'The time is over at the signature provider.',
    ),
  }),
  'plan-answered': ({ number, kind, text }) => ({
    title:
      kind === 'contested'
        ? said('Échéancier contesté par le débiteur', 'Payment plan disputed by the debtor')
        : said('Échéancier non signé par le débiteur', 'Payment plan not signed by the debtor'),
    detail: saidTogether([
      said(`Échéancier n° ${numbered(number)}.`, `Payment plan no. ${numbered(number)}.`),
      verbatim(text ?? ''),
    ]),
  }),
} as const satisfies Readonly<Record<string, (facts: Facts) => Words>>

/** Whether what was offered is what a reader read. */
function reviewTold({ review, reviewed }: Pick<Facts, 'review' | 'reviewed'>): Said {
  if (typeof review !== 'number') return verbatim('')
  return reviewed === 'offered'
    ? said(
        `C’est le texte de la relecture n° ${review}.`,
        `The words are those of review no. ${review}.`,
      )
    : said(
        `La relecture n° ${review} est d’une version antérieure.`,
        `Review no. ${review} is of an earlier version.`,
      )
}

/** What a signature is, as it was given: nothing more is claimed of it. */
function levelTold(level: Facts['level']): Said {
  if (level === 'handwritten') {
    return said('Signé de sa main, sur papier.', 'Signed by hand, on paper.')
  }
  return level === 'simple-at-provider'
    ? said(
        'Signature électronique simple, chez un prestataire : à qui s’en prévaut d’en prouver la fiabilité (C. civ. 1366 et 1367).',
        'Simple electronic signature, at a provider: whoever relies on it must prove its reliability (C. civ. 1366 and 1367).',
      )
    : said(
        'Signature électronique simple, par un code (C. civ. 1366 et 1367).',
        'Simple electronic signature, by a code (C. civ. 1366 and 1367).',
      )
}
