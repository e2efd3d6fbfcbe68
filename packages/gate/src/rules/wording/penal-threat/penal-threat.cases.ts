import type { GateCase } from '#rules/gate-case.ts'

export const penalThreatCases = [
  {
    name: 'a complaint announced is refused',
    rule: 'penal-threat',
    text: 'Nous déposerons plainte contre vous.',
    marks: 'déposerons plainte contre',
    expected: 'refuse',
  },
  {
    name: 'a complaint of the debtor is not one',
    rule: 'penal-threat',
    text: 'Votre plainte au sujet du liner est notée.',
    expected: 'pass',
  },
  {
    name: 'an insurance policy is no police',
    rule: 'penal-threat',
    text: 'La police d’assurance n° 4471 vous couvre.',
    expected: 'pass',
  },
  {
    name: 'a street is no prison',
    rule: 'penal-threat',
    text: 'Écrivez au 3, rue de la Prison.',
    expected: 'pass',
  },
  {
    name: 'a word to the tax office is refused',
    rule: 'penal-threat',
    text: 'Sinon nous vous dénoncerons à l’URSSAF.',
    marks: 'dénoncerons à l’URSSAF',
    expected: 'refuse',
  },
  {
    name: 'to acknowledge receipt accuses nobody',
    rule: 'penal-threat',
    text: 'Nous accusons bonne réception de votre courriel. J’accuse aussi réception du colis.',
    expected: 'pass',
  },
  {
    name: 'to accuse the debtor is refused',
    rule: 'penal-threat',
    text: 'Nous vous accusons de mentir.',
    expected: 'refuse',
  },
  {
    name: 'a sky seen through bars is refused',
    rule: 'penal-threat',
    text: 'Vous le verrez derrière des barreaux.',
    expected: 'refuse',
  },
] as const satisfies readonly GateCase[]
