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
  {
    name: 'to leave no message on an answering machine is discreet',
    rule: 'harassment',
    text: 'Ne laisser aucun message. Nous ne vous laisserons pas de message.',
    expected: 'pass',
  },
  {
    name: 'to leave no rest is refused',
    rule: 'harassment',
    text: 'Nous ne vous laisserons pas.',
    expected: 'refuse',
  },
] as const satisfies readonly GateCase[]
