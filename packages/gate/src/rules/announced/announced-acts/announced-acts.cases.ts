import type { GateCase } from '#rules/gate-case.ts'

export const announcedActsCases = [
  {
    name: 'an act that no list knows is left to a person',
    rule: 'announced-acts',
    text: 'Nous punaiserons la liste au marché.',
    marks: 'Nous punaiserons la liste au marché',
    expected: 'ask',
  },
  {
    name: 'an answer announced is known',
    rule: 'announced-acts',
    text: 'Nous examinerons vos raisons et nous vous enverrons un reçu.',
    expected: 'pass',
  },
  {
    name: 'the creditor may ask the judge',
    rule: 'announced-acts',
    text: 'À défaut, le créancier pourra demander au juge d’ordonner le paiement.',
    expected: 'pass',
  },
  {
    name: 'an unknown act on the goods of the debtor is refused',
    rule: 'announced-acts',
    text: 'Nous cadenasserons votre voiture.',
    marks: 'Nous cadenasserons votre voiture',
    expected: 'refuse',
  },
  {
    name: 'denied, it is none',
    rule: 'announced-acts',
    text: 'Nous ne cadenasserons pas votre voiture.',
    expected: 'pass',
  },
  {
    name: 'not to hesitate denies nothing',
    rule: 'announced-acts',
    text: 'Nous n’hésiterons pas à agir.',
    marks: 'Nous n’hésiterons pas à agir',
    expected: 'ask',
  },
  {
    name: 'what is owed to the debtor is not said to be refused',
    rule: 'announced-acts',
    text: 'Nous ne lirons pas vos explications.',
    marks: 'Nous ne lirons pas vos explications',
    expected: 'ask',
  },
  {
    name: 'an order that no list knows is left to a person',
    rule: 'announced-acts',
    text: 'Estimez-vous heureux.',
    marks: 'Estimez-vous heureux',
    expected: 'ask',
  },
  {
    name: 'what another has done for the law is read by a person',
    rule: 'announced-acts',
    text: 'Le magistrat a signé.',
    marks: 'Le magistrat a signé',
    expected: 'ask',
  },
  {
    name: 'and is said where a title exists',
    rule: 'announced-acts',
    text: 'Le magistrat a signé.',
    dossier: { title: true },
    expected: 'pass',
  },
  {
    name: 'somebody whom no list knows is told',
    rule: 'announced-acts',
    text: 'Nous parlerons aux autres copropriétaires.',
    marks: 'Nous parlerons aux autres copropriétaires',
    expected: 'ask',
  },
  {
    name: 'a name that ends as a verb to come is a name',
    rule: 'announced-acts',
    text: 'Madame Dahra Petit, 12, rue des Exemples. Nora Disparue nous doit une réponse.',
    expected: 'pass',
  },
] as const satisfies readonly GateCase[]
