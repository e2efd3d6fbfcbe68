import type { GateCase } from '#rules/gate-case.ts'

export const firstLetterCases = [
  {
    name: 'a first letter without the law is refused',
    rule: 'first-letter/reproduction-of-l111-8',
    dossier: { step: 'first-letter', firstLetter: null },
    expected: 'refuse',
  },
  {
    name: 'a creditor for itself needs no mention',
    rule: 'first-letter/reproduction-of-l111-8',
    dossier: { step: 'first-letter', sender: { capacity: 'creditor' } },
    expected: 'not-concerned',
  },
  {
    name: 'later letters need no mention',
    rule: 'first-letter/reproduction-of-l111-8',
    expected: 'not-concerned',
  },
  {
    name: 'the activity is part of the first mention',
    rule: 'first-letter/collector-and-activity',
    dossier: { step: 'first-letter', firstLetter: null },
    expected: 'refuse',
  },
  {
    name: 'an unknown sender is asked',
    rule: 'first-letter/collector-and-activity',
    dossier: { step: 'first-letter', sender: { capacity: 'agency' } },
    expected: 'ask',
  },
  {
    name: 'a nameless creditor is refused',
    rule: 'first-letter/creditor',
    dossier: { step: 'first-letter', firstLetter: null },
    expected: 'refuse',
  },
  {
    name: 'a sum without its elements is refused',
    rule: 'first-letter/basis-and-amount',
    dossier: { step: 'first-letter', firstLetter: null },
    expected: 'refuse',
  },
  {
    name: 'no way to pay is refused',
    rule: 'first-letter/order-and-means-to-pay',
    dossier: { step: 'first-letter', firstLetter: null },
    expected: 'refuse',
  },
] as const satisfies readonly GateCase[]
