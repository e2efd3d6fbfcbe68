import type { GateCase } from '#rules/gate-case.ts'
import { day } from '@quittance/kernel'

export const agencyStandingCases = [
  {
    name: 'the day of signature passes',
    rule: 'mandate',
    dossier: { mandate: { signedOn: day('2026-11-18'), endsOn: null } },
    expected: 'pass',
  },
  {
    name: 'the day before is refused',
    rule: 'mandate',
    dossier: { mandate: { signedOn: day('2026-11-19'), endsOn: null } },
    expected: 'refuse',
  },
  {
    name: 'the last day passes',
    rule: 'mandate',
    dossier: { mandate: { signedOn: day('2026-01-01'), endsOn: day('2026-11-18') } },
    expected: 'pass',
  },
  {
    name: 'the day after is refused',
    rule: 'mandate',
    dossier: { mandate: { signedOn: day('2026-01-01'), endsOn: day('2026-11-17') } },
    expected: 'refuse',
  },
  {
    name: 'no convention is refused',
    rule: 'mandate',
    dossier: { mandate: null },
    expected: 'refuse',
  },
  {
    name: 'a creditor for itself needs none',
    rule: 'mandate',
    dossier: { mandate: null, sender: { capacity: 'creditor' } },
    expected: 'not-concerned',
  },
  {
    name: 'insured today passes',
    rule: 'insurance',
    dossier: { insurance: { until: day('2026-11-18') } },
    expected: 'pass',
  },
  {
    name: 'insured until yesterday is refused',
    rule: 'insurance',
    dossier: { insurance: { until: day('2026-11-17') } },
    expected: 'refuse',
  },
  {
    name: 'an unknown insurance is asked',
    rule: 'insurance',
    dossier: { insurance: undefined },
    expected: 'ask',
  },
  {
    name: 'declared today passes',
    rule: 'separate-account',
    dossier: { separateAccount: { declaredOn: day('2026-11-18') } },
    expected: 'pass',
  },
  {
    name: 'declared tomorrow is refused',
    rule: 'separate-account',
    dossier: { separateAccount: { declaredOn: day('2026-11-19') } },
    expected: 'refuse',
  },
] as const satisfies readonly GateCase[]
