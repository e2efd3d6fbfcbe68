import type { GateCase } from '#rules/gate-case.ts'

export const regulatedTitleCases = [
  {
    name: 'our bailiffs are refused',
    rule: 'regulated-title',
    text: 'Nos huissiers suivent le dossier.',
    marks: 'Nos huissiers',
    expected: 'refuse',
  },
  {
    name: 'saying what one is not is lawful',
    rule: 'regulated-title',
    text: 'Nous ne sommes pas commissaires de justice.',
    expected: 'pass',
  },
  {
    name: '« Me » before a name is a title',
    rule: 'regulated-title',
    text: 'Notre dossier est complet. Me Durand.',
    marks: 'Me Durand',
    expected: 'refuse',
  },
  {
    name: 'the lawyer of the debtor is named freely',
    rule: 'regulated-title',
    text: 'Si Me Durand est votre avocat, donnez-nous son adresse.',
    expected: 'pass',
  },
] as const satisfies readonly GateCase[]
