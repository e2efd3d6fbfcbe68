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
import type { CommissionInvoiceFacts } from '#words/facts/letter-facts.ts'
import { framedLetter, lawfulParagraph, paragraph, waysToAnswer } from '#words/frame.ts'
import { oneOf } from '#words/french/typography.ts'

/**
 * The invoice of a commission, or the credit note that undoes it (C. com. L441-9).
 *
 * The number of the firm for VAT and its legal form are among its legal mentions, at the foot of the
 * page, where it gave them.
 */
export function commissionInvoice(facts: CommissionInvoiceFacts): ComposedLetter {
  const { credits, invoiceNumber } = facts
  return framedLetter(facts, {
    kind: 'commission-invoice',
    to: facts.creditor,
    subject:
      credits === null
        ? `Facture n° ${invoiceNumber}, commission de recouvrement`
        : `Avoir n° ${invoiceNumber} sur la facture n° ${credits.number}`,
    references: [
      { label: 'Débiteur', value: facts.debtorName },
      { label: 'Convention', value: facts.agreement },
    ],
    body: [
      lawfulParagraph('service', serviceText(facts)),
      figuresTable(facts),
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

function serviceText({ credits, debtorName, earnedOn }: CommissionInvoiceFacts): string {
  if (credits === null) {
    return `Recouvrement amiable : commission sur la somme encaissée le ${dayText(earnedOn)} (débiteur : ${debtorName}).`
  }
  return (
    `La banque a repris le paiement du ${dayText(earnedOn)} (débiteur : ${debtorName}). La facture ` +
    `n° ${credits.number} du ${dayText(credits.issuedOn)} est annulée en entier, comme la convention le prévoit.`
  )
}

function figuresTable(facts: CommissionInvoiceFacts) {
  const { baseCents, credits, netCents, vatCents, vatRateHundredths } = facts
  const signed = (amount: Cents): Cents => (credits === null ? amount : negateCents(amount))
  return {
    kind: 'table' as const,
    id: 'figures',
    columns: [
      { title: 'Prestation', holds: 'phrase' as const },
      { title: 'Assiette', holds: 'figures' as const },
      { title: 'Hors taxes', holds: 'figures' as const },
    ],
    rows: [['Commission de recouvrement', amountText(baseCents), amountText(signed(netCents))]],
    sums: [
      { label: 'Total hors taxes', value: amountText(signed(netCents)) },
      { label: `TVA à ${percentText(vatRateHundredths)}`, value: amountText(signed(vatCents)) },
      {
        label: 'Total toutes taxes comprises',
        value: eurosText(signed(addCents(netCents, vatCents))),
      },
    ],
  }
}

function settlementText({ credits, dueOn, paidOn }: CommissionInvoiceFacts): string {
  if (credits !== null) return 'Si cette facture a été réglée, la somme vous est due.'
  if (paidOn !== null) return `Réglée le ${dayText(paidOn)} : il ne reste rien à payer.`
  if (dueOn === null) {
    return 'Cette somme a été retenue sur les fonds encaissés, comme la convention le permet : il ne reste rien à régler.'
  }
  return `À régler au plus tard le ${dayText(dueOn)}, sans escompte pour paiement anticipé.`
}

const latePayment = lawfulParagraph(
  'late-payment',
  'Passé ce jour, des pénalités sont dues sans rappel, au taux de l’article L441-10, II, du Code de commerce, avec l’indemnité de 40 € de l’article D441-5.',
)
