import { said } from '@quittance/kernel'
import { dayTold, sumTold, type Words } from '#journal/told-facts.ts'

type Facts = {
  readonly amountCents?: number | null | undefined
  readonly on?: string | undefined
  readonly number?: string | number | undefined
  readonly decidedBy?: string | undefined
  readonly reason?: string | null | undefined
}

/** What the journal says of remissions, as a dossier tells it. */
export const remissionTold = {
  'remission-noted': ({ amountCents, on, number = '', decidedBy = '' }) => {
    const [sum, day] = [sumTold(amountCents), dayTold(on)]
    return {
      title: said('Remise accordée par le créancier', 'Remission granted by the creditor'),
      detail: said(
        `${sum.fr} sur ${number}, à compter du ${day.fr}. Décidée par ${decidedBy}.`,
        `${sum.en} on ${number}, from ${day.en}. Decided by ${decidedBy}.`,
      ),
    }
  },
  'remission-undone': ({ amountCents, reason }) => {
    const sum = sumTold(amountCents)
    return {
      title: said('Remise annulée', 'Remission undone'),
      detail: said(
        `${sum.fr} sont dus de nouveau. ${reason ?? ''}`.trim(),
        `${sum.en} is owed again. ${reason ?? ''}`.trim(),
      ),
    }
  },
} as const satisfies Readonly<Record<string, (facts: Facts) => Words>>
