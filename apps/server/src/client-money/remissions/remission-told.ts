import {
  cents,
  dayText,
  englishDay,
  englishEuros,
  eurosText,
  parseDay,
  said,
  type Said,
} from '@quittance/kernel'

type Words = { readonly title: Said; readonly detail: Said }

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
    const day = parseDay(on ?? '')
    const [fr, en] = day === null ? ['', ''] : [dayText(day), englishDay(day)]
    const sum = cents(amountCents ?? 0)
    return {
      title: said('Remise accordée par le créancier', 'Remission granted by the creditor'),
      detail: said(
        `${eurosText(sum)} sur ${number}, à compter du ${fr}. Décidée par ${decidedBy}.`,
        `${englishEuros(sum)} on ${number}, from ${en}. Decided by ${decidedBy}.`,
      ),
    }
  },
  'remission-undone': ({ amountCents, reason }) => {
    const sum = cents(amountCents ?? 0)
    return {
      title: said('Remise annulée', 'Remission undone'),
      detail: said(
        `${eurosText(sum)} sont dus de nouveau. ${reason ?? ''}`.trim(),
        `${englishEuros(sum)} is owed again. ${reason ?? ''}`.trim(),
      ),
    }
  },
} as const satisfies Readonly<Record<string, (facts: Facts) => Words>>
