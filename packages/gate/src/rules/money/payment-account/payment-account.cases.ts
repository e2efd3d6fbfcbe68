import type { GateCase } from '#rules/gate-case.ts'

export const paymentAccountCases = [
  {
    name: 'the account of the dossier passes',
    rule: 'payment-account',
    text: 'IBAN FR7630006000011234567890189.',
    expected: 'pass',
  },
  {
    name: 'another is refused',
    rule: 'payment-account',
    text: 'IBAN FR14 2004 1010 0505 0001 3M02 606.',
    marks: 'FR14 2004 1010 0505 0001 3M02 606',
    expected: 'refuse',
  },
  {
    name: 'no account known is asked',
    rule: 'payment-account',
    text: 'IBAN FR7630006000011234567890189.',
    dossier: { paymentIbans: undefined },
    expected: 'ask',
  },
] as const satisfies readonly GateCase[]
