import type { GateCase } from '#rules/gate-case.ts'

export const paymentReceivedCases = [
  {
    name: 'nothing came in',
    rule: 'payment-received',
    expected: 'pass',
  },
  {
    name: 'something came in',
    rule: 'payment-received',
    dossier: { paymentSinceComposition: true },
    expected: 'refuse',
  },
  {
    name: 'a receipt is what must leave then',
    rule: 'payment-received',
    dossier: { paymentSinceComposition: true, step: 'receipt' },
    expected: 'not-concerned',
  },
  {
    name: 'nobody knows',
    rule: 'payment-received',
    dossier: { paymentSinceComposition: undefined },
    expected: 'ask',
  },
] as const satisfies readonly GateCase[]
