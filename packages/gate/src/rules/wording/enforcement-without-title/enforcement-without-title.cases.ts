import type { GateCase } from '#rules/gate-case.ts'

export const enforcementWithoutTitleCases = [
  {
    name: 'a seizure is refused',
    rule: 'enforcement-without-title',
    text: 'Une saisie sur salaire suivra.',
    marks: 'saisie',
    expected: 'refuse',
  },
  {
    name: 'an officer who will seize everything is refused',
    rule: 'enforcement-without-title',
    text: 'Payez avant demain ou l’huissier saisira tout.',
    marks: 'huissier saisira tout',
    expected: 'refuse',
  },
  {
    name: 'an officer may put the matter before the judge',
    rule: 'enforcement-without-title',
    text: 'Le commissaire de justice saisira le juge, qui décidera.',
    expected: 'pass',
  },
  {
    name: 'letters spaced out are read',
    rule: 'enforcement-without-title',
    text: 'Une s a i s i e suivra.',
    marks: 's a i s i e',
    expected: 'refuse',
  },
  {
    name: 'a denial is lawful',
    rule: 'enforcement-without-title',
    text: 'Nous ne pouvons pratiquer aucune saisie.',
    expected: 'pass',
  },
  {
    name: 'a denial under condition is a threat',
    rule: 'enforcement-without-title',
    text: 'Aucune saisie n’aura lieu si vous payez.',
    marks: 'saisie',
    expected: 'refuse',
  },
  {
    name: 'typing is no seizure',
    rule: 'enforcement-without-title',
    text: 'Il s’agit d’une erreur de saisie.',
    expected: 'pass',
  },
  {
    name: 'a mediator may be seised',
    rule: 'enforcement-without-title',
    text: 'Vous pouvez saisir le médiateur de la consommation.',
    expected: 'pass',
  },
  {
    name: 'with a title the words are lawful',
    rule: 'enforcement-without-title',
    text: 'Une saisie suivra.',
    dossier: { title: true },
    expected: 'not-concerned',
  },
] as const satisfies readonly GateCase[]
