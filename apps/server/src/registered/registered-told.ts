import { said, saidTogether, verbatim } from '@quittance/kernel'
import { dayTold, type Words } from '#journal/told-facts.ts'
import { registeredStateName } from '#registered/state-words.ts'

type Facts = {
  readonly on?: string | undefined
  readonly kind?: string | undefined
  readonly number?: string | number | undefined
  readonly reason?: string | null | undefined
  readonly note?: string | undefined
  readonly declaredName?: string | undefined
}

/** What the journal says of what became of registered letters. */
export const registeredTold = {
  'registered-state-noted': ({ on, kind = '', number, note, declaredName }) => {
    const day = dayTold(on)
    return {
      title: registeredStateName(kind),
      detail: saidTogether([
        said(`Le ${day.fr}.`, `On ${day.en}.`),
        number === undefined ? verbatim('') : said(`N° ${number}.`, `No. ${number}.`),
        verbatim(note ?? ''),
        declaredName === undefined
          ? said('Sans preuve jointe.', 'No proof enclosed.')
          : said(`Preuve : ${declaredName}.`, `Proof: ${declaredName}.`),
      ]),
    }
  },
  'electronic-consent-noted': ({ on, note }) => {
    const day = dayTold(on)
    return {
      title: said(
        'Consentement au recommandé électronique',
        'Consent to electronic registered letters',
      ),
      detail: saidTogether([
        said(`Donné le ${day.fr}.`, `Given on ${day.en}.`),
        verbatim(note ?? ''),
      ]),
    }
  },
  'electronic-consent-withdrawn': ({ reason }) => ({
    title: said(
      'Consentement au recommandé électronique retiré',
      'Consent to electronic registered letters withdrawn',
    ),
    detail: verbatim(reason ?? ''),
  }),
  'registered-state-withdrawn': ({ kind = '', reason }) => {
    const state = registeredStateName(kind)
    return {
      title: said(`Retiré : ${state.fr}`, `Withdrawn: ${state.en}`),
      detail: verbatim(reason ?? ''),
    }
  },
} as const satisfies Readonly<Record<string, (facts: Facts) => Words>>
