import { said } from '@quittance/kernel'
import { dayTold, sumTold, type Words } from '#journal/told-facts.ts'

type Facts = {
  readonly amountCents?: number | null | undefined
  readonly receivedOn?: string | undefined
  readonly collectedOn?: string | undefined
  readonly on?: string | undefined
  readonly taken?: string | undefined
  readonly kind?: string | undefined
  readonly reference?: string | undefined
  readonly annuls?: string | undefined
}

/** What the journal says of payments, of their return and of commissions, as a dossier tells it. */
export const moneyTold = {
  'payment-recorded': ({ amountCents, receivedOn }) => {
    const [sum, on] = [sumTold(amountCents), dayTold(receivedOn)]
    return {
      title: said(`Versement de ${sum.fr}`, `Payment of ${sum.en}`),
      detail: said(`Reçu le ${on.fr}.`, `Received on ${on.en}.`),
    }
  },
  'cash-refused': ({ amountCents, on }) => {
    const [sum, day] = [sumTold(amountCents), dayTold(on)]
    return {
      title: said(`Espèces refusées : ${sum.fr}`, `Cash refused: ${sum.en}`),
      detail: said(
        `Offertes et refusées le ${day.fr} : la dette n’a pas bougé.`,
        `Offered and refused on ${day.en}: the debt did not move.`,
      ),
    }
  },
  'payment-confirmed': ({ amountCents, collectedOn }) => {
    const [sum, on] = [sumTold(amountCents), dayTold(collectedOn)]
    return {
      title: said(`Versement de ${sum.fr} confirmé`, `Payment of ${sum.en} confirmed`),
      detail: said(
        `Vu au relevé de banque du ${on.fr}.`,
        `Seen on the bank statement of ${on.en}.`,
      ),
    }
  },
  'payments-replayed': () => ({
    title: said('Imputation des versements refaite', 'Allocation of payments made anew'),
    detail: said(
      'Les versements du dossier ne sont plus les mêmes : chacun est imputé de nouveau, dans l’ordre.',
      'The payments of the case are no longer the same: each is allocated anew, in order.',
    ),
  }),
  'payment-returned': ({ amountCents, on }) => {
    const [sum, day] = [sumTold(amountCents), dayTold(on)]
    return {
      title: said(
        `Versement de ${sum.fr} repris par la banque`,
        `Payment of ${sum.en} taken back by the bank`,
      ),
      detail: said(
        `Débité le ${day.fr} : son imputation est annulée, la dette est de nouveau due.`,
        `Debited on ${day.en}: its allocation is undone, the debt is owed again.`,
      ),
    }
  },
  'match-undone': ({ amountCents, kind }) => {
    const sum = sumTold(amountCents)
    return kind === 'noted'
      ? {
          title: said(
            `Versement de ${sum.fr} annulé : noté par erreur`,
            `Payment of ${sum.en} undone: recorded in error`,
          ),
          detail: said(
            'Son imputation est annulée, la dette est de nouveau due.',
            'Its allocation is undone, the debt is owed again.',
          ),
        }
      : {
          title: said(`Rapprochement de ${sum.fr} annulé`, `Match of ${sum.en} undone`),
          detail: said(
            'Ce paiement n’était pas pour ce dossier : la dette est de nouveau due.',
            'This payment was not for this case: the debt is owed again.',
          ),
        }
  },
  'commission-earned': ({ amountCents, taken }) => {
    const sum = sumTold(amountCents)
    return {
      title: said('Commission acquise', 'Commission earned'),
      detail:
        taken === 'retained'
          ? said(
              `${sum.fr} toutes taxes comprises, gardés sur l’encaissement.`,
              `${sum.en} with tax, kept out of the receipt.`,
            )
          : said(
              `${sum.fr} toutes taxes comprises, à facturer au créancier.`,
              `${sum.en} with tax, to be invoiced to the creditor.`,
            ),
    }
  },
  'commission-invoice-issued': ({ reference = '', amountCents, kind }) => {
    const sum = sumTold(amountCents)
    return {
      title:
        kind === 'credit-note'
          ? said(`Avoir ${reference}`, `Credit note ${reference}`)
          : said(`Facture de commission ${reference}`, `Commission invoice ${reference}`),
      detail: said(`Pour ${sum.fr}.`, `For ${sum.en}.`),
    }
  },
  'commission-paid': ({ amountCents, on }) => {
    const [sum, day] = [sumTold(amountCents), dayTold(on)]
    return {
      title: said('Commission réglée par le créancier', 'Commission paid by the creditor'),
      detail: said(`${sum.fr}, le ${day.fr}.`, `${sum.en}, on ${day.en}.`),
    }
  },
  'receipt-issued': ({ reference = '', amountCents }) => {
    const sum = sumTold(amountCents)
    return {
      title: said(`Quittance ${reference}`, `Receipt ${reference}`),
      detail: said(`Remise au débiteur pour ${sum.fr}.`, `Given to the debtor for ${sum.en}.`),
    }
  },
  'receipt-annulled': ({ reference = '', annuls = '' }) => ({
    title: said(`Quittance ${annuls} annulée`, `Receipt ${annuls} annulled`),
    detail: said(`Par le numéro ${reference}.`, `By the number ${reference}.`),
  }),
} as const satisfies Readonly<Record<string, (facts: Facts) => Words>>
