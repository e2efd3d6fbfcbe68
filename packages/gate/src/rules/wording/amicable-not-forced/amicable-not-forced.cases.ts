import type { GateCase } from '#rules/gate-case.ts'

export const amicableNotForcedCases = [
  {
    name: 'forced recovery is refused',
    rule: 'amicable-not-forced',
    text: 'Votre dossier passe en recouvrement forcé.',
    marks: 'recouvrement forcé',
    expected: 'refuse',
  },
  {
    name: 'works were executed',
    rule: 'amicable-not-forced',
    text: 'L’exécution des travaux est complète.',
    expected: 'pass',
  },
] as const satisfies readonly GateCase[]
