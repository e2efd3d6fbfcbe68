import { said, saidTogether, verbatim } from '@quittance/kernel'
import type { Words } from '#journal/told-facts.ts'
import { undeliveredBecause } from '#sms/receipt-words.ts'

type Facts = {
  readonly kind?: string | undefined
  readonly undeliveredCode?: string | null | undefined
  readonly reason?: string | null | undefined
  readonly declaredName?: string | undefined
}

/** What the journal says of what became of SMS. */
export const smsTold = {
  'sms-receipt-noted': ({ kind, undeliveredCode, declaredName }) => ({
    title:
      kind === 'delivered'
        ? said('SMS remis au téléphone', 'SMS delivered to the telephone')
        : said('SMS non remis', 'SMS not delivered'),
    detail: saidTogether([
      kind === 'delivered'
        ? NOT_READ
        : (undeliveredBecause(undeliveredCode ?? null) ?? verbatim('')),
      declaredName === undefined
        ? verbatim('')
        : said(`Accusé : ${declaredName}.`, `Receipt: ${declaredName}.`),
    ]),
  }),
  'sms-stopped': () => ({
    title: said('STOP par SMS', 'STOP by SMS'),
    detail: said(
      'Plus aucun SMS n’est écrit à ce numéro (règle de la maison).',
      'No SMS is written to this number any more (a rule of the house).',
    ),
  }),
  'sms-stop-lifted': ({ reason }) => ({
    title: said('STOP levé', 'STOP lifted'),
    detail: verbatim(reason ?? ''),
  }),
} as const satisfies Readonly<Record<string, (facts: Facts) => Words>>

const NOT_READ = said(
  'L’opérateur dit qu’un téléphone l’a reçu, non que quelqu’un l’a lu.',
  'The operator says that a telephone took it, not that somebody read it.',
)
