import { afterDe, dayText, eurosText } from '@quittance/kernel'
import type { ComposedLetter } from '#words/composed-letter.ts'
import type { PaymentReturnNoticeFacts } from '#words/facts/letter-facts.ts'
import { framedLetter, lawfulParagraph, paragraph } from '#words/frame.ts'

/**
 * The creditor is told that a payment he was told of did not stand (avis de reprise d’un paiement):
 * the debt is owed again, and what becomes of the funds.
 */
export function paymentReturnNotice(facts: PaymentReturnNoticeFacts): ComposedLetter {
  const { payment, returnedOn, paidOver, annulmentNumber } = facts
  return framedLetter(facts, {
    kind: 'payment-return-notice',
    to: facts.creditor,
    subject: `Paiement ${afterDe(facts.debtorName)} repris par la banque`,
    references: [
      { label: 'Débiteur', value: facts.debtorName },
      { label: 'Quittance annulée', value: facts.receiptNumber },
    ],
    body: [
      lawfulParagraph(
        'returned',
        `Le ${dayText(returnedOn)}, la banque a repris le paiement de ` +
          `${eurosText(payment.amountCents)} reçu pour vous le ${dayText(payment.receivedOn)}. ` +
          `La quittance n° ${facts.receiptNumber} est annulée par le n° ${annulmentNumber} : cette ` +
          `somme est de nouveau due par le débiteur.`,
      ),
      lawfulParagraph(
        'funds',
        paidOver
          ? 'Ces fonds vous avaient déjà été reversés, en tout ou partie. Nous les avons couverts sur le compte réservé et revenons vers vous pour les régulariser, dans les termes de notre convention.'
          : 'Ces fonds ne vous avaient pas été reversés : vous n’avez rien à rendre, et ils ne vous seront pas versés.',
      ),
      paragraph(
        'how-to-answer',
        'Le recouvrement reprend pour cette somme. Si ce débiteur vous paie directement, ou vous propose un accord, dites-le-nous.',
      ),
    ],
    signsFor: null,
  })
}
