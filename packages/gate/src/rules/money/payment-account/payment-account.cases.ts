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
  {
    name: 'vouchers are refused to all',
    rule: 'payment-account',
    text: 'Réglez par tickets PCS.',
    marks: 'tickets PCS',
    expected: 'refuse',
  },
  {
    name: 'saying that they are not taken is lawful',
    rule: 'payment-account',
    text: 'Nous n’acceptons pas les tickets PCS.',
    expected: 'not-concerned',
  },
  {
    name: 'a purse held elsewhere is refused to an agency',
    rule: 'payment-account',
    text: 'Vous pouvez payer par PayPal.',
    marks: 'PayPal',
    expected: 'refuse',
  },
  {
    name: 'and left to a person where a creditor writes',
    rule: 'payment-account',
    text: 'Vous pouvez payer par PayPal.',
    dossier: { sender: { capacity: 'creditor' } },
    expected: 'ask',
  },
] as const satisfies readonly GateCase[]
