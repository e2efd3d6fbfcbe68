import { afterDe, dayText, eurosText } from '@quittance/kernel'
import type { ComposedLetter } from '#words/composed-letter.ts'
import type { PaymentNoticeAnnulmentFacts, PaymentNoticeFacts } from '#words/facts/letter-facts.ts'
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
    subject: `Paiement reçu ${afterDe(facts.debtorName)}`,
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
      lawfulParagraph('pay-over', payOverText(facts)),
      paragraph(
        'how-to-answer',
        'Si ce débiteur vous paie directement, ou vous propose un accord, dites-le-nous : le compte du dossier en dépend.',
      ),
    ],
    signsFor: null,
  })
}

function payOverText({ payOverBy, allocation }: PaymentNoticeFacts): string {
  const held = 'Ces fonds sont sur le compte réservé aux sommes encaissées pour les créanciers.'
  if (payOverBy === null) return `${held} Aucune part de ce paiement n’est à vous reverser.`
  const part = allocation.overpaidCents > 0 ? 'Hors trop-perçu, ils' : 'Ils'
  return `${held} ${part} vous seront reversés au plus tard le ${dayText(payOverBy)}.`
}

const CAUSES: Readonly<Record<PaymentNoticeAnnulmentFacts['cause'], string>> = {
  'match-undone': 'ce paiement n’était pas pour ce dossier, et son rapprochement a été annulé',
  'noted-in-error': 'ce paiement avait été noté par erreur, et aucun relevé de banque ne le montre',
}

/**
 * The creditor is told that a payment announced before was not for its case (annulation d'avis de
 * paiement): it was informed of it (CPCE R124-5), so it is informed of the contrary.
 */
export function paymentNoticeAnnulment(facts: PaymentNoticeAnnulmentFacts): ComposedLetter {
  const { annulmentNumber, causeOn, paidOverCents, payment, receiptNumber, remainingCents } = facts
  const toGiveBack =
    paidOverCents > 0
      ? [
          lawfulParagraph(
            'to-give-back',
            `Nous vous avions reversé ${eurosText(paidOverCents)} de ce paiement. Cette somme ne ` +
              `vous revenait pas: nous vous écrirons pour convenir de sa restitution ` +
              `(Code civil, article 1302).`,
          ),
        ]
      : []
  return framedLetter(facts, {
    kind: 'payment-notice-annulment',
    to: facts.creditor,
    subject: `Paiement annoncé ${afterDe(facts.debtorName)}: avis annulé`,
    references: [
      { label: 'Débiteur', value: facts.debtorName },
      { label: 'Quittance annulée', value: `${receiptNumber}, par ${annulmentNumber}` },
    ],
    body: [
      lawfulParagraph(
        'annulled',
        `Nous vous avions annoncé un paiement de ${eurosText(payment.amountCents)} reçu le ` +
          `${dayText(payment.receivedOn)}. Le ${dayText(causeOn)}, nous avons constaté que ` +
          `${CAUSES[facts.cause]}. L’avis est annulé.`,
      ),
      lawfulParagraph(
        'remaining',
        `Il reste à recouvrer ${eurosText(remainingCents)} dans ce dossier.`,
      ),
      ...toGiveBack,
      paragraph(
        'how-to-answer',
        'Si ce débiteur vous a dit avoir payé cette somme pour ce dossier, dites-le-nous: nous vérifierons avec la banque.',
      ),
    ],
    signsFor: null,
  })
}
