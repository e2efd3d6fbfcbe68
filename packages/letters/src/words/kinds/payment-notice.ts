import { dayText, eurosText } from '@quittance/kernel'
import type { ComposedLetter } from '#words/composed-letter.ts'
import type { PaymentNoticeFacts } from '#words/facts/letter-facts.ts'
import { framedLetter, lawfulParagraph, paragraph } from '#words/frame.ts'
import { allocationBlock, receivedHow } from '#words/kinds/receipt.ts'

/** The creditor is told of a payment, even partial (avis de paiement, CPCE R124-5 and R124-6). */
export function paymentNotice(facts: PaymentNoticeFacts): ComposedLetter {
  const { payment, allocation } = facts
  const left =
    allocation.remainingCents > 0
      ? `Au ${dayText(payment.receivedOn)}, ce paiement déduit, il restait à recouvrer ` +
        `${eurosText(allocation.remainingCents)}.`
      : 'Il ne reste rien à recouvrer dans ce dossier.'
  return framedLetter(facts, {
    kind: 'payment-notice',
    to: facts.creditor,
    subject: `Paiement reçu de ${facts.debtorName}`,
    references: [
      { label: 'Débiteur', value: facts.debtorName },
      facts.receiptNumber === null ? null : { label: 'Quittance', value: facts.receiptNumber },
    ],
    body: [
      lawfulParagraph(
        'received',
        `Nous avons reçu pour vous, ${receivedHow(payment)}, la somme de ` +
          `${eurosText(payment.amountCents)}. Elle a été affectée ainsi :`,
      ),
      allocationBlock(payment, allocation),
      lawfulParagraph('remaining', left),
      lawfulParagraph(
        'pay-over',
        `Ces fonds sont sur le compte réservé aux sommes encaissées pour les créanciers. ` +
          `${allocation.overpaidCents > 0 ? 'Hors trop-perçu, ils' : 'Ils'} vous seront reversés ` +
          `au plus tard le ${dayText(facts.payOverBy)}.`,
      ),
      paragraph(
        'how-to-answer',
        'Si ce débiteur vous paie directement, ou vous propose un accord, dites-le-nous : le compte du dossier en dépend.',
      ),
    ],
    signsFor: null,
  })
}
