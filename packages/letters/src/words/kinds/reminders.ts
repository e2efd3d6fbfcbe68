import type { ComposedLetter, LetterBlock } from '#words/composed-letter.ts'
import type { DemandFacts, LaterDemandFacts, LetterKind } from '#words/facts/letter-facts.ts'
import { creditorReference, firstLetterReference, framedLetter, paragraph } from '#words/frame.ts'
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

/**
 * The first letter (lettre de l’article R124-4): for an agency, its five mentions, the fifth word
 * for word.
 *
 * A creditor who writes in his own name, and a judicial officer, are not bound by R124-4: the
 * quotation is the agency's only.
 */
export function firstReminder(facts: DemandFacts): ComposedLetter {
  return framedLetter(facts, {
    kind: 'first-reminder',
    to: facts.debtor,
    subject: 'Demande amiable de paiement',
    references: [creditorReference(facts)],
    body: [
      ...whoAsks(facts),
      ...askedAndPaid(facts),
      ...(facts.sender.capacity === 'agency' ? [costsOfRecoveryQuotation(facts.issuedOn)] : []),
    ],
    signsFor: facts.creditor?.name ?? null,
  })
}

/** The second reminder (deuxième relance): it recalls, and asks what stands in the way. */
export function secondReminder(facts: LaterDemandFacts): ComposedLetter {
  return laterReminder(facts, {
    kind: 'second-reminder',
    subject: 'Deuxième relance',
    recall:
      'Cette somme ne nous a pas encore été payée en entier. Si ce courrier croise votre règlement, n’en tenez pas compte.',
    after: [],
  })
}

/** The last reminder before a formal notice: it says what comes next, and nothing it cannot do. */
export function lastReminder(facts: LaterDemandFacts): ComposedLetter {
  return laterReminder(facts, {
    kind: 'last-reminder',
    subject: 'Rappel avant mise en demeure',
    recall: 'Malgré notre rappel, cette somme ne nous a pas été payée en entier.',
    after: [
      paragraph(
        'what-follows',
        'Sans paiement ni réponse à cette date, une mise en demeure de payer pourra vous être adressée. Un paiement en plusieurs fois reste possible : il suffit de nous le proposer avant.',
      ),
    ],
  })
}

type LaterReminder = {
  readonly kind: LetterKind
  readonly subject: string
  readonly recall: string
  readonly after: readonly LetterBlock[]
}

function laterReminder(facts: LaterDemandFacts, of: LaterReminder): ComposedLetter {
  return framedLetter(facts, {
    kind: of.kind,
    to: facts.debtor,
    subject: of.subject,
    references: [creditorReference(facts), firstLetterReference(facts.firstLetter)],
    body: [
      paragraph('recall', `${recalled(facts)} ${of.recall}`),
      ...askedAndPaid(facts),
      ...of.after,
    ],
    signsFor: facts.creditor?.name ?? null,
  })
}

/** « Par notre lettre du …, référence …, nous vous avons demandé … »: the first letter recalled. */
export function recalled(facts: LaterDemandFacts): string {
  if (facts.firstLetter === null) {
    return 'Nous revenons vers vous au sujet d’une somme dont le paiement reste attendu.'
  }
  const named = firstLetterNamed(facts.firstLetter)
  return `Par notre ${named}, nous vous avons demandé${onBehalf(facts)} le paiement de la somme rappelée ci-dessous.`
}

function askedAndPaid(facts: DemandFacts): readonly LetterBlock[] {
  return [
    foundation(facts),
    statementBlock('debt', facts.lines, 'Total à payer'),
    howToPay(facts),
    paymentBlock(facts.payment, amountAsked(facts)),
    ...howToAnswer(facts),
  ]
}
