import type { GateCase } from '#rules/gate-case.ts'

const mediator = { name: 'Médiation Fictive' }

export const consumerMediatorCases = [
  {
    name: 'a first letter that names it passes',
    rule: 'consumer-mediator',
    text: 'Vous pouvez saisir son médiateur de la consommation : Médiation Fictive, 1, rue de l’Exemple.',
    channel: 'letter',
    dossier: { step: 'first-letter', mediator },
    expected: 'pass',
  },
  {
    name: 'accents and capitals make no other mediator',
    rule: 'consumer-mediator',
    text: 'Médiateur : MEDIATION  FICTIVE.',
    dossier: { step: 'formal-notice', mediator },
    expected: 'pass',
  },
  {
    name: 'a first letter without it is refused',
    rule: 'consumer-mediator',
    channel: 'letter',
    dossier: { step: 'first-letter', mediator },
    expected: 'refuse',
  },
  {
    name: 'a formal notice without it is refused',
    rule: 'consumer-mediator',
    channel: 'registered-letter',
    dossier: { step: 'formal-notice', mediator },
    expected: 'refuse',
  },
  {
    name: 'a reminder between them need not name it',
    rule: 'consumer-mediator',
    text: 'Merci de régler.',
    dossier: { step: 'reminder', mediator },
    expected: 'pass',
  },
  {
    name: 'a reminder that speaks of the mediator in general names no other',
    rule: 'consumer-mediator',
    text: 'Vous pouvez saisir le médiateur de la consommation.',
    dossier: { step: 'reminder', mediator },
    expected: 'pass',
  },
  {
    name: 'another mediator is refused at any step',
    rule: 'consumer-mediator',
    text: 'Vous pouvez saisir le médiateur de la consommation : Médiation des Sables.',
    dossier: { step: 'reminder', mediator },
    marks: 'médiateur de la consommation :',
    expected: 'refuse',
  },
  {
    name: 'nobody said which one: a person is asked before the first letter',
    rule: 'consumer-mediator',
    dossier: { step: 'first-letter', mediator: undefined },
    expected: 'ask',
  },
  {
    name: 'nobody said which one: a person is asked before the formal notice',
    rule: 'consumer-mediator',
    dossier: { step: 'formal-notice', mediator: undefined },
    expected: 'ask',
  },
  {
    name: 'none is known: nothing is missing',
    rule: 'consumer-mediator',
    dossier: { step: 'first-letter', mediator: null },
    expected: 'pass',
  },
  {
    name: 'none is known, and one is named: a person knows why',
    rule: 'consumer-mediator',
    text: 'Son médiateur : Médiation Fictive.',
    dossier: { step: 'reminder', mediator: null },
    marks: 'médiateur :',
    expected: 'ask',
  },
  {
    name: 'a short message has no room for it',
    rule: 'consumer-mediator',
    channel: 'sms',
    dossier: { step: 'formal-notice', mediator },
    expected: 'not-concerned',
  },
  {
    name: 'a professional has no mediator of consumption',
    rule: 'consumer-mediator',
    dossier: { debtor: { kind: 'professional' }, step: 'first-letter', mediator },
    expected: 'not-concerned',
  },
  {
    name: 'a private individual is no consumer',
    rule: 'consumer-mediator',
    dossier: { debtor: { kind: 'private-individual' }, step: 'first-letter', mediator: undefined },
    expected: 'not-concerned',
  },
] as const satisfies readonly GateCase[]
