import { day, euros } from '@quittance/kernel'
import type { LaterDemandFacts, LetterFactsByKind, Occasion } from '@quittance/letters'

type Answers = Pick<LetterFactsByKind, 'apology' | 'dispute-answer'>

/** An apology for a letter that left in error, and the answer to a dispute, of the case of all letters. */
export function answerFacts(later: LaterDemandFacts, occasion: Occasion): Answers {
  const { debtor, creditor, firstLetter } = later
  const common = { ...occasion, debtor, creditor, firstLetter }
  return {
    apology: {
      ...common,
      way: 'paper',
      error: {
        letter: 'second-reminder',
        reference: 'REC-2026-0042-02',
        sentOn: day('2026-05-12'),
        cause: { kind: 'payment', on: day('2026-05-11'), amountCents: euros('600.00') },
      },
    },
    'dispute-answer': {
      ...common,
      way: 'paper',
      answer: 'received',
      dispute: {
        receivedOn: day('2026-05-12'),
        ground: 'not-conforming',
        items: [{ number: 'F-2025-0872', amountCents: euros('300.00') }],
        leavesARest: true,
      },
      answerBy: day('2026-05-27'),
      papers: [],
      reasons: '',
      givenUpCents: euros('0.00'),
      mediator: null,
    },
  }
}
