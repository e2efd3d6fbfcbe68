import { dayText, eurosText } from '@quittance/kernel'
import type { ComposedLetter, LetterBlock } from '#words/composed-letter.ts'
import type { FormalNoticeFacts, InterestAfterNotice } from '#words/facts/letter-facts.ts'
import {
  creditorReference,
  firstLetterReference,
  framedLetter,
  lawfulParagraph,
} from '#words/frame.ts'
import { paymentBlock, statementBlock } from '#words/kinds/debt-blocks.ts'
import {
  amountAsked,
  foundation,
  howToAnswer,
  onBehalf,
  receiptPromise,
  transferOr,
} from '#words/kinds/demand-paragraphs.ts'
import { recalled } from '#words/kinds/reminders.ts'
import { demandWords, passageBlock } from '#words/templates/demand-words.ts'

const INTEREST: Readonly<Record<InterestAfterNotice, string | null>> = {
  'starts-at-legal-rate':
    'À compter de cette mise en demeure, la somme due en principal porte intérêts au taux légal (C. civ. 1231-6 et 1344-1).',
  'already-runs': 'Les intérêts de retard continuent de courir jusqu’au jour du paiement.',
  'not-said': null,
}

/**
 * A formal notice to pay (mise en demeure, C. civ. 1344): it says plainly that payment is required,
 * of what and by when.
 *
 * It interrupts no limitation period, even registered (Cass. com. 18/05/2022, n° 20-23.204), and
 * announces only what can be done next: to ask a judge.
 */
export function formalNotice(facts: FormalNoticeFacts): ComposedLetter {
  const interest = interestSays(facts)
  const words = demandWords('formal-notice', facts)
  return framedLetter(facts, {
    kind: 'formal-notice',
    to: facts.debtor,
    subject: words.subject,
    references: [creditorReference(facts), firstLetterReference(facts.firstLetter)],
    body: [
      recalled(facts),
      ...passageBlock('recall', words.opening),
      foundation(facts),
      statementBlock('debt', facts.lines, 'Total à payer'),
      noticeToPay(facts),
      paymentBlock(facts.payment, amountAsked(facts)),
      ...(interest === null ? [] : [lawfulParagraph('interest', interest)]),
      ...passageBlock('what-follows', words.followUp),
      ...passageBlock('offer', words.offer),
      ...howToAnswer(facts),
    ],
    closing: words.closing,
    signsFor: facts.creditor?.name ?? null,
  })
}

/** What the notice changes for interest; null where nothing is said. */
export function interestSays({ interestAfterNotice }: FormalNoticeFacts): string | null {
  return INTEREST[interestAfterNotice]
}

/** That payment is required, of what and by when (C. civ. 1344). */
export function noticeToPay(facts: FormalNoticeFacts): LetterBlock {
  return lawfulParagraph(
    'notice-to-pay',
    `Nous vous mettons en demeure${onBehalf(facts)} de payer cette somme de ` +
      `${eurosText(amountAsked(facts))} au plus tard le ${dayText(facts.payBy)}, ` +
      `${transferOr(facts)}.${receiptPromise(facts)}`,
  )
}
