import type { GateCase } from '#rules/gate-case.ts'

export const firstLetterReferenceCases = [
  {
    name: 'reference and date pass',
    rule: 'first-letter-reference',
    expected: 'pass',
  },
  {
    name: 'the date in figures passes',
    rule: 'first-letter-reference',
    text: 'Réf. 2026-0139 du 14/10/2026.',
    expected: 'pass',
  },
  {
    name: 'the day before is another letter',
    rule: 'first-letter-reference',
    text: 'Réf. 2026-0139 du 13/10/2026.',
    expected: 'refuse',
  },
  {
    name: 'a date alone is refused',
    rule: 'first-letter-reference',
    text: 'Notre lettre du 14 octobre 2026.',
    expected: 'refuse',
  },
  {
    name: 'a reference alone is refused',
    rule: 'first-letter-reference',
    text: 'Réf. 2026-0139.',
    expected: 'refuse',
  },
  {
    name: 'no first letter, no other step',
    rule: 'first-letter-reference',
    dossier: { firstLetter: null },
    expected: 'refuse',
  },
  {
    name: 'a receipt is no step',
    rule: 'first-letter-reference',
    text: 'Reçu.',
    dossier: { step: 'receipt' },
    expected: 'not-concerned',
  },
  {
    name: 'a creditor for itself repeats nothing',
    rule: 'first-letter-reference',
    text: 'Bonjour.',
    dossier: { sender: { capacity: 'creditor' } },
    expected: 'not-concerned',
  },
  {
    name: 'an unknown first letter is asked',
    rule: 'first-letter-reference',
    dossier: { firstLetter: undefined },
    expected: 'ask',
  },
] as const satisfies readonly GateCase[]
