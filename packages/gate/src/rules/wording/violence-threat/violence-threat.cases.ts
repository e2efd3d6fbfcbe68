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
  {
    name: 'to hope that a friend is well threatens nobody',
    rule: 'violence-threat',
    text: 'J’espère que tu vas bien. Tu verras, c’est simple.',
    expected: 'pass',
  },
  {
    name: 'what he will see is a threat',
    rule: 'violence-threat',
    text: 'Tu vas voir.',
    expected: 'refuse',
  },
  {
    name: 'what he will pay is a threat',
    rule: 'violence-threat',
    text: 'Tu vas le payer.',
    expected: 'refuse',
  },
  {
    name: 'that a judge alone may order payment is lawful',
    rule: 'violence-threat',
    text: 'Seul un tribunal pourrait vous faire payer.',
    expected: 'pass',
  },
  {
    name: 'that we shall make him pay is a threat',
    rule: 'violence-threat',
    text: 'Nous allons vous faire payer.',
    expected: 'refuse',
  },
] as const satisfies readonly GateCase[]
