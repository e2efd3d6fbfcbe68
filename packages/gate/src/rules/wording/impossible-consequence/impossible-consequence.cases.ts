import type { GateCase } from '#rules/gate-case.ts'

export const impossibleConsequenceCases = [
  {
    name: 'a bank file is refused',
    rule: 'impossible-consequence',
    text: 'Votre inscription au FICP sera demandée.',
    expected: 'refuse',
  },
  {
    name: 'help with debts is lawful',
    rule: 'impossible-consequence',
    text: 'La commission de surendettement de la Banque de France peut vous aider.',
    expected: 'pass',
  },
  {
    name: 'a labour court judges no invoice',
    rule: 'impossible-consequence',
    text: 'Nous saisirons le conseil de prud’hommes.',
    expected: 'refuse',
  },
] as const satisfies readonly GateCase[]
