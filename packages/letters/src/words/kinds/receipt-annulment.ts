import { dayText, eurosText } from '@quittance/kernel'
import type { ComposedLetter, LetterBlock } from '#words/composed-letter.ts'
import type { ReceiptAnnulmentFacts } from '#words/facts/letter-facts.ts'
import {
  creditorReference,
  firstLetterReference,
  framedLetter,
  lawfulParagraph,
  paragraph,
  waysToAnswer,
} from '#words/frame.ts'
import { oneOf } from '#words/french/typography.ts'
import { statementBlock } from '#words/kinds/debt-blocks.ts'
import { sumOf } from '#words/refusals.ts'

const CAUSES: Readonly<Record<ReceiptAnnulmentFacts['cause'], string>> = {
  'payment-rejected': 'la banque a rejeté ce paiement',
  'payment-called-back': 'ce paiement a été rappelé par la banque qui l’avait émis',
  'payment-misidentified': 'ce paiement a été reconnu comme celui d’un autre dossier',
  'match-undone':
    'le rapprochement de ce paiement avec ce dossier a été annulé, car il n’était pas pour lui',
  'noted-in-error': 'ce paiement avait été noté par erreur et aucun relevé de banque ne le montre',
  slip: 'cette quittance comportait une erreur',
}

/**
 * The annulment of a receipt by another number: a receipt is never withdrawn in silence, were the
 * debt paid by others.
 */
export function receiptAnnulment(facts: ReceiptAnnulmentFacts): ComposedLetter {
  const { receipt } = facts
  return framedLetter(facts, {
    kind: 'receipt-annulment',
    to: facts.debtor,
    subject: `Annulation n° ${facts.annulmentNumber} de la quittance n° ${receipt.number}`,
    references: [creditorReference(facts), firstLetterReference(facts.firstLetter)],
    body: [
      lawfulParagraph(
        'annulled',
        `La quittance n° ${receipt.number} du ${dayText(receipt.issuedOn)}, de ` +
          `${eurosText(receipt.amountCents)}, est annulée : le ${dayText(facts.causeOn)}, ` +
          `${CAUSES[facts.cause]}. La présente pièce la remplace dans le dossier.`,
      ),
      ...standing(facts),
      paragraph(
        'how-to-answer',
        `Si cette annulation vous surprend, ou si vous pensez que le paiement a bien eu lieu, ` +
          `répondez ${oneOf(waysToAnswer(facts.sender.contact))} : nous vérifierons avec la banque.`,
      ),
    ],
    signsFor: facts.creditor?.name ?? null,
  })
}

function standing({ lines }: ReceiptAnnulmentFacts): readonly LetterBlock[] {
  if (sumOf(lines) === 0) {
    const settled =
      'Vos autres paiements règlent toute la créance : il ne vous reste rien à payer à ce jour.'
    return [lawfulParagraph('standing', settled)]
  }
  return [
    lawfulParagraph('standing', 'L’état de la créance est de nouveau le suivant :'),
    statementBlock('debt', lines, 'Reste à payer'),
  ]
}
