import { dayText, eurosText, NBSP } from '@quittance/kernel'
import type { ComposedLetter } from '#words/composed-letter.ts'
import type { DirectDebitNoticeFacts } from '#words/facts/letter-facts.ts'
import {
  creditorReference,
  firstLetterReference,
  framedLetter,
  lawfulParagraph,
  ofName,
  paragraph,
  waysToAnswer,
} from '#words/frame.ts'
import { oneOf } from '#words/french/typography.ts'

/** Signs of an account that a letter shows: enough for its holder to know it. */
const SHOWN_SIGNS = 4

/**
 * The notice of a collection to come (prénotification de prélèvement): its amount, its day, the
 * mandate and who collects. It asks for nothing: the debtor agreed before.
 *
 * The account is named by its last signs alone: a letter may be read by another.
 */
export function directDebitNotice(facts: DirectDebitNoticeFacts): ComposedLetter {
  const { mandate, collection } = facts
  const whose = facts.creditor === null ? '' : `, pour le compte ${ofName(facts.creditor)}`
  const account = mandate.iban.slice(-SHOWN_SIGNS)
  return framedLetter(facts, {
    kind: 'direct-debit-notice',
    to: facts.debtor,
    subject: `Prélèvement du ${dayText(collection.on)}`,
    references: [
      creditorReference(facts),
      firstLetterReference(facts.firstLetter),
      { label: 'Mandat', value: mandate.reference },
      { label: 'Identifiant créancier SEPA', value: mandate.identifier },
    ],
    body: [
      lawfulParagraph(
        'collection',
        `Comme vous l’avez accepté, ${eurosText(collection.amountCents)} seront prélevés le ` +
          `${dayText(collection.on)}${whose}, sur le compte ${ofName({ name: mandate.holder, civility: null })} qui se termine par ` +
          `${account}. Ce prélèvement se fait en vertu du mandat ${mandate.reference}, signé le ` +
          `${dayText(mandate.signedOn)}.`,
      ),
      lawfulParagraph(
        'after',
        'Une quittance vous est envoyée dès que ce paiement est reçu. Vous n’avez rien à faire.',
      ),
      paragraph(
        'how-to-answer',
        `Si ce montant ou ce jour n’est pas celui que vous avez accepté, si vous contestez cette ` +
          `somme ou si vous voulez révoquer ce mandat, répondez avant cette date` +
          `${NBSP}: ${oneOf(waysToAnswer(facts.sender.contact))}.`,
      ),
    ],
    signsFor: facts.creditor?.name ?? null,
  })
}
