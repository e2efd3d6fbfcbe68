import { dayText, eurosText } from '@quittance/kernel'
import type { ComposedLetter } from '#words/composed-letter.ts'
import type { OverpaymentRefundFacts } from '#words/facts/letter-facts.ts'
import {
  creditorReference,
  firstLetterReference,
  framedLetter,
  lawfulParagraph,
  paragraph,
  waysToAnswer,
} from '#words/frame.ts'
import { oneOf } from '#words/french/typography.ts'

/** As much of an account as a letter in the post may show. */
const SHOWN = 4

/**
 * Tells a debtor that what it paid too much was given back (C. civ. 1302): how much, when, to the
 * account that ends by these signs. It asks nothing.
 */
export function overpaymentRefund(facts: OverpaymentRefundFacts): ComposedLetter {
  const { refund } = facts
  return framedLetter(facts, {
    kind: 'overpayment-refund',
    to: facts.debtor,
    subject: `Remboursement de ${eurosText(refund.amountCents)} payés en trop`,
    references: [
      creditorReference(facts),
      firstLetterReference(facts.firstLetter),
      { label: 'Virement', value: refund.reference },
    ],
    body: [
      lawfulParagraph(
        'refunded',
        `Vous aviez payé ${eurosText(refund.amountCents)} de plus que la somme due. Nous vous les ` +
          `avons rendus par virement le ${dayText(refund.on)}, sur le compte qui se termine par ` +
          `${refund.iban.slice(-SHOWN)}.`,
      ),
      lawfulParagraph(
        'nothing-to-do',
        'Vous n’avez rien à faire. La quittance que vous avez reçue reste valable pour la somme due.',
      ),
      paragraph(
        'how-to-answer',
        'Si vous ne retrouvez pas ce virement, ou si ce compte n’est pas le vôtre, dites-le-nous ' +
          `${oneOf(waysToAnswer(facts.sender.contact))} : nous vérifierons avec la banque.`,
      ),
    ],
    signsFor: null,
  })
}
