import { said } from '@quittance/kernel'
import { costSaid } from '#assessment/claim/cost-words.ts'
import { dayTold, sumTold, type Words } from '#journal/told-facts.ts'

type Facts = {
  readonly amountCents?: number | null | undefined
  readonly on?: string | undefined
  readonly kind?: string | undefined
  readonly reference?: string | undefined
  readonly reason?: string | null | undefined
  readonly side?: string | undefined
  readonly taken?: string | undefined
}

/** What the journal says of costs advanced, as a dossier tells it. */
export const costTold = {
  'cost-advanced': ({ amountCents, on, kind = '', side, taken }) => {
    const [sum, day] = [sumTold(amountCents), dayTold(on)]
    const what = costSaid({ kind })
    const who =
      side === 'debtor'
        ? said('à la charge du débiteur par la loi', 'borne by the debtor by law')
        : taken === 'rebilled'
          ? said('refacturé au créancier', 'rebilled to the creditor')
          : said('gardé par le cabinet', 'kept by the office')
    return {
      title: said('Frais avancé', 'Cost advanced'),
      detail: said(
        `${sum.fr}, ${what.fr}, le ${day.fr} : ${who.fr}.`,
        `${sum.en}, ${what.en}, on ${day.en}: ${who.en}.`,
      ),
    }
  },
  'cost-invoice-issued': ({ reference = '', amountCents, kind }) => {
    const sum = sumTold(amountCents)
    return {
      title:
        kind === 'credit-note'
          ? said(`Avoir de frais ${reference}`, `Credit note for a cost ${reference}`)
          : said(`Facture de frais ${reference}`, `Invoice of a cost ${reference}`),
      detail: said(`Pour ${sum.fr}.`, `For ${sum.en}.`),
    }
  },
  'cost-settled': ({ amountCents, on }) => {
    const [sum, day] = [sumTold(amountCents), dayTold(on)]
    return {
      title: said('Frais réglé par le créancier', 'Cost paid by the creditor'),
      detail: said(`${sum.fr}, le ${day.fr}.`, `${sum.en}, on ${day.en}.`),
    }
  },
  'cost-undone': ({ amountCents, reason }) => {
    const sum = sumTold(amountCents)
    return {
      title: said('Frais avancé annulé', 'Cost advanced undone'),
      detail: said(`${sum.fr}. ${reason ?? ''}`.trim(), `${sum.en}. ${reason ?? ''}`.trim()),
    }
  },
} as const satisfies Readonly<Record<string, (facts: Facts) => Words>>
