import type { GateCase } from '#rules/gate-case.ts'

export const harassmentCases = [
  {
    name: 'daily calls are refused',
    rule: 'harassment',
    text: 'Nous vous appellerons tous les jours.',
    expected: 'refuse',
  },
  {
    name: 'opening hours are lawful',
    rule: 'harassment',
    text: 'Vous pouvez nous appeler tous les jours de 9 h à 17 h.',
    expected: 'pass',
  },
] as const satisfies readonly GateCase[]
