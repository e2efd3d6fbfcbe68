import type { GateCase } from '#rules/gate-case.ts'

export const sensitiveWordsCases = [
  {
    name: 'a bailiff in an unknown turn is read by a person',
    rule: 'sensitive-words',
    text: 'Un huissier pense à vous.',
    marks: 'huissier',
    expected: 'ask',
  },
  {
    name: 'an increase of the debt is read by a person',
    rule: 'sensitive-words',
    text: 'Nous majorons votre dette de dix pour cent.',
    marks: 'majorons',
    expected: 'ask',
  },
  {
    name: 'the fees of the collector are read by a person',
    rule: 'sensitive-words',
    text: 'Vous devez la facture et les honoraires de notre cabinet.',
    marks: 'honoraires de notre cabinet',
    expected: 'ask',
  },
  {
    name: 'a condition does not make a sanction harmless',
    rule: 'sensitive-words',
    text: 'Si vous ne payez pas, des sanctions suivront.',
    marks: 'sanctions',
    expected: 'ask',
  },
  {
    name: 'a right of the debtor needs nobody',
    rule: 'sensitive-words',
    text: 'Vous pouvez demander conseil à un commissaire de justice.',
    expected: 'pass',
  },
] as const satisfies readonly GateCase[]
