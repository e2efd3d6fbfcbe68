import type { GateCase } from '#rules/gate-case.ts'

export const violenceThreatCases = [
  {
    name: 'a veiled threat is refused',
    rule: 'violence-threat',
    text: 'Nous savons où vous habitez.',
    marks: 'savons où vous habitez',
    expected: 'refuse',
  },
  {
    name: 'knowing an address is lawful',
    rule: 'violence-threat',
    text: 'Votre adresse a-t-elle changé ?',
    expected: 'pass',
  },
] as const satisfies readonly GateCase[]
