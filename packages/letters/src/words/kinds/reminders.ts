import type { ComposedLetter, LetterBlock, ParagraphBlock } from '#words/composed-letter.ts'
import type { DemandFacts, LaterDemandFacts } from '#words/facts/letter-facts.ts'
import {
  creditorReference,
  firstLetterReference,
  framedLetter,
  lawfulParagraph,
} from '#words/frame.ts'
import { paymentBlock, statementBlock } from '#words/kinds/debt-blocks.ts'
import {
  amountAsked,
  firstLetterNamed,
  foundation,
  howToAnswer,
  howToPay,
  onBehalf,
  whoAsks,
} from '#words/kinds/demand-paragraphs.ts'
import { costsOfRecoveryQuotation } from '#words/legal-quotation.ts'
import { demandWords, passageBlock, type DemandWords } from '#words/templates/demand-words.ts'

/**
 * The first letter (lettre de l’article R124-4): for an agency, its five mentions, the fifth word
 * for word.
 *
 * A creditor who writes in his own name, and a judicial officer, are not bound by R124-4: the
 * quotation is the agency's only.
 */
export function firstReminder(facts: DemandFacts): ComposedLetter {
  const words = demandWords('first-reminder', facts)
  return framedLetter(facts, {
    kind: 'first-reminder',
    to: facts.debtor,
    subject: words.subject,
    references: [creditorReference(facts)],
    body: [
      ...whoAsks(facts),
      ...passageBlock('opening', words.opening),
      ...askedAndPaid(facts, words),
      ...(facts.sender.capacity === 'agency' ? [costsOfRecoveryQuotation(facts.issuedOn)] : []),
    ],
    closing: words.closing,
    signsFor: facts.creditor?.name ?? null,
  })
}

/** The second reminder (deuxième relance): it recalls, and asks what stands in the way. */
export function secondReminder(facts: LaterDemandFacts): ComposedLetter {
  return laterReminder('second-reminder', facts)
}

/** The last reminder before a formal notice: it says what comes next, and nothing it cannot do. */
export function lastReminder(facts: LaterDemandFacts): ComposedLetter {
  return laterReminder('last-reminder', facts)
}

function laterReminder(
  kind: 'second-reminder' | 'last-reminder',
  facts: LaterDemandFacts,
): ComposedLetter {
  const words = demandWords(kind, facts)
  return framedLetter(facts, {
    kind,
    to: facts.debtor,
    subject: words.subject,
    references: [creditorReference(facts), firstLetterReference(facts.firstLetter)],
    body: [
      recalled(facts),
      ...passageBlock('recall', words.opening),
      ...askedAndPaid(facts, words),
    ],
    closing: words.closing,
    signsFor: facts.creditor?.name ?? null,
  })
}

/**
 * « Par notre lettre du …, référence …, nous vous avons demandé … »: the first letter recalled, as an
 * agency must in each step (CPCE R124-4).
 */
export function recalled(facts: LaterDemandFacts): ParagraphBlock {
  if (facts.firstLetter === null) {
    return lawfulParagraph(
      'first-letter',
      'Nous revenons vers vous au sujet d’une somme dont le paiement reste attendu.',
    )
  }
  const named = firstLetterNamed(facts.firstLetter)
  return lawfulParagraph(
    'first-letter',
    `Par notre ${named}, nous vous avons demandé${onBehalf(facts)} le paiement de la somme rappelée ci-dessous.`,
  )
}

function askedAndPaid(facts: DemandFacts, words: DemandWords): readonly LetterBlock[] {
  return [
    foundation(facts),
    statementBlock('debt', facts.lines, 'Total à payer'),
    howToPay(facts),
    paymentBlock(facts.payment, amountAsked(facts)),
    ...passageBlock('what-follows', words.followUp),
    ...passageBlock('offer', words.offer),
    ...howToAnswer(facts),
  ]
}
