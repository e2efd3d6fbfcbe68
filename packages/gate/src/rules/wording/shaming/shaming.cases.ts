import type { GateCase } from '#rules/gate-case.ts'

export const shamingCases = [
  {
    name: 'a list of bad payers is refused',
    rule: 'shaming',
    text: 'Vous serez sur la liste des mauvais payeurs.',
    expected: 'refuse',
  },
  {
    name: 'following a page is lawful',
    rule: 'shaming',
    text: 'Suivez-nous sur Facebook.',
    expected: 'pass',
  },
] as const satisfies readonly GateCase[]
