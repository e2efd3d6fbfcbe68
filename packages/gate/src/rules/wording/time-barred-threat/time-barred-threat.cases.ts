import type { GateCase } from '#rules/gate-case.ts'

export const timeBarredThreatCases = [
  {
    name: 'a court claim on a time-barred debt is refused',
    rule: 'time-barred-threat',
    text: 'Nous saisirons le tribunal.',
    dossier: { limitation: 'expired' },
    expected: 'refuse',
  },
  {
    name: 'the same words are lawful in time',
    rule: 'time-barred-threat',
    text: 'Nous saisirons le tribunal.',
    expected: 'pass',
  },
  {
    name: 'asking without a threat is left to a person',
    rule: 'time-barred-threat',
    dossier: { limitation: 'expired' },
    expected: 'ask',
  },
  {
    name: 'a formal notice on it is refused',
    rule: 'time-barred-threat',
    dossier: { limitation: 'expired', step: 'formal-notice' },
    expected: 'refuse',
  },
  {
    name: 'a notice that asks for nothing passes',
    rule: 'time-barred-threat',
    dossier: { limitation: 'expired', step: 'notice' },
    expected: 'pass',
  },
  {
    name: 'an unknown limitation is asked',
    rule: 'time-barred-threat',
    dossier: { limitation: undefined },
    expected: 'ask',
  },
  {
    name: 'a debt said to last for ever is refused',
    rule: 'time-barred-threat',
    text: 'Une dette ne s’éteint jamais avec le temps.',
    marks: 'dette ne s’éteint jamais',
    expected: 'refuse',
  },
] as const satisfies readonly GateCase[]
