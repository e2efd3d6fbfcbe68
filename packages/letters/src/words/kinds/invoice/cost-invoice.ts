import {
  addCents,
  amountText,
  dayText,
  eurosText,
  negateCents,
  percentText,
  type Cents,
} from '@quittance/kernel'
import type { ComposedLetter } from '#words/composed-letter.ts'
import type { CostInvoiceFacts } from '#words/facts/letter-facts.ts'
import { framedLetter, lawfulParagraph, paragraph, waysToAnswer } from '#words/frame.ts'
import { oneOf, setFrench } from '#words/french/typography.ts'

/**
 * The invoice of a cost that the office advanced, or the credit note that undoes it.
 *
 * A disbursement (débours) is rendered apart, to the cent and without VAT (CGI 267, II-2°, to be
 * confirmed by an expert-comptable); a rebilled cost bears VAT as a service does.
 */
export function costInvoice(facts: CostInvoiceFacts): ComposedLetter {
  const { credits, invoiceNumber } = facts
  return framedLetter(facts, {
    kind: 'cost-invoice',
    to: facts.creditor,
    subject:
      credits === null
        ? `Facture n° ${invoiceNumber}, frais avancés`
        : `Avoir n° ${invoiceNumber} sur la facture n° ${credits.number}`,
    references: [
      { label: 'Débiteur', value: facts.debtorName },
      ...(facts.agreement === null ? [] : [{ label: 'Convention', value: facts.agreement }]),
    ],
    body: [
      lawfulParagraph('service', costText(facts)),
      figuresTable(facts),
      lawfulParagraph('basis', basisText(facts)),
      lawfulParagraph('settlement', settlementText(facts)),
      ...(facts.dueOn !== null && facts.betweenProfessionals ? [latePayment] : []),
      paragraph(
        'how-to-answer',
        `Pour toute question sur ce document, répondez ${oneOf(waysToAnswer(facts.sender.contact))}.`,
      ),
    ],
    signsFor: null,
  })
}

function costText({ credits, cost }: CostInvoiceFacts): string {
  if (credits !== null) {
    return (
      `Ce frais a été noté par erreur. La facture n° ${credits.number} du ` +
      `${dayText(credits.issuedOn)} est annulée en entier.`
    )
  }
  const numbered = cost.document === '' ? '' : `, document n° ${cost.document}`
  return `Frais avancés : ${cost.what}, payé à ${cost.supplier} le ${dayText(cost.paidOn)}${numbered}.`
}

function figuresTable(facts: CostInvoiceFacts) {
  const { cost, credits, netCents, vatCents, vatRateHundredths } = facts
  const signed = (amount: Cents): Cents => (credits === null ? amount : negateCents(amount))
  const total = eurosText(signed(addCents(netCents, vatCents)))
  const what = cost.isDisbursement
    ? `Débours avancé en votre nom et pour votre compte : ${cost.what}`
    : `Frais refacturés : ${cost.what}`
  return {
    kind: 'table' as const,
    id: 'figures',
    columns: [
      { title: cost.isDisbursement ? 'Débours' : 'Prestation', holds: 'phrase' as const },
      {
        title: cost.isDisbursement ? 'Somme exacte' : 'Hors taxes',
        holds: 'figures' as const,
      },
    ],
    rows: [[setFrench(what), amountText(signed(netCents))]],
    sums: cost.isDisbursement
      ? [{ label: 'Total, sans TVA', value: total }]
      : [
          { label: 'Total hors taxes', value: amountText(signed(netCents)) },
          { label: `TVA à ${percentText(vatRateHundredths)}`, value: amountText(signed(vatCents)) },
          { label: 'Total toutes taxes comprises', value: total },
        ],
  }
}

function basisText({ cost }: CostInvoiceFacts): string {
  return cost.isDisbursement
    ? `La loi met ces frais à la charge du débiteur (${cost.basis}) : ils s’ajoutent à ce qu’il doit, et lui sont demandés. Débours rendu au centime, sans TVA (CGI, article 267, II-2°, à confirmer par un expert-comptable).`
    : `Ces frais restent au créancier (${cost.basis}) : ils ne sont pas demandés au débiteur. La convention prévoit qu’ils vous sont refacturés.`
}

function settlementText({ credits, dueOn, paidOn }: CostInvoiceFacts): string {
  if (credits !== null) return 'Si cette facture a été réglée, la somme vous est due.'
  if (paidOn !== null) return `Réglée le ${dayText(paidOn)} : il ne reste rien à payer.`
  if (dueOn === null) return 'Il ne reste rien à payer.'
  return `À régler au plus tard le ${dayText(dueOn)}, sans escompte pour paiement anticipé.`
}

const latePayment = lawfulParagraph(
  'late-payment',
  'Passé ce jour, des pénalités sont dues sans rappel, au taux de l’article L441-10, II, du Code de commerce, avec l’indemnité de 40 € de l’article D441-5.',
)
