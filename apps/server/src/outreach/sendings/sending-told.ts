import { said } from '@quittance/kernel'
import { letterName } from '#departures/letter-names.ts'
import type { Words } from '#journal/told-facts.ts'

type Facts = { readonly letter?: string | undefined }

/** What the journal says of a letter that was taken back before it left. */
export const sendingTold = {
  'act-taken-back': ({ letter }) => {
    const name = letterName(letter ?? null)
    return {
      title: said(`Envoi annulé : ${name.fr}`, `Sending taken back: ${name.en}`),
      detail: said(
        'Annulé avant son départ : rien n’est parti.',
        'Taken back before it left: nothing left.',
      ),
    }
  },
} as const satisfies Readonly<Record<string, (facts: Facts) => Words>>
