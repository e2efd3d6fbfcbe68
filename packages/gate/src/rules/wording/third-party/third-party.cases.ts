import type { GateCase } from '#rules/gate-case.ts'

export const thirdPartyCases = [
  {
    name: 'an employer is refused',
    rule: 'third-party',
    text: 'Nous préviendrons votre employeur.',
    expected: 'refuse',
  },
  {
    name: 'confidence kept is lawful',
    rule: 'third-party',
    text: 'Nous ne contacterons ni votre employeur ni vos proches.',
    expected: 'pass',
  },
  {
    name: 'a third party reads nothing of a debt',
    rule: 'third-party',
    text: 'Votre fille a une dette.',
    dossier: { recipient: 'third-party' },
    marks: 'dette',
    expected: 'refuse',
  },
  {
    name: 'an unknown reader is asked',
    rule: 'third-party',
    dossier: { recipient: undefined },
    expected: 'ask',
  },
] as const satisfies readonly GateCase[]
