import type { GateCase } from '#rules/gate-case.ts'

export const respectfulWordsCases = [
  {
    name: 'an insult is refused',
    rule: 'respectful-words',
    text: 'Vous êtes un voleur.',
    marks: 'voleur',
    expected: 'refuse',
  },
  {
    name: 'comfort is lawful',
    rule: 'respectful-words',
    text: 'Il n’y a aucune honte à être en difficulté.',
    expected: 'pass',
  },
] as const satisfies readonly GateCase[]
