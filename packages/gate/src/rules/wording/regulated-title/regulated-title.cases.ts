import type { GateCase } from '#rules/gate-case.ts'

export const regulatedTitleCases = [
  {
    name: 'our bailiffs are refused',
    rule: 'regulated-title',
    text: 'Nos huissiers suivent le dossier.',
    marks: 'Nos huissiers',
    expected: 'refuse',
  },
  {
    name: 'saying what one is not is lawful',
    rule: 'regulated-title',
    text: 'Nous ne sommes pas commissaires de justice.',
    expected: 'pass',
  },
] as const satisfies readonly GateCase[]
