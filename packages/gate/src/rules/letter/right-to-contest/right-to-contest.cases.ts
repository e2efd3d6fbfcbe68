import type { GateCase } from '#rules/gate-case.ts'

export const rightToContestCases = [
  {
    name: 'a letter without it is refused',
    rule: 'right-to-contest',
    text: 'Merci de régler.',
    channel: 'letter',
    expected: 'refuse',
  },
  {
    name: 'a disagreement invited is enough',
    rule: 'right-to-contest',
    text: 'Un désaccord ? Écrivez-nous.',
    channel: 'letter',
    expected: 'pass',
  },
  {
    name: 'a short message has no room for it',
    rule: 'right-to-contest',
    text: 'Merci de régler.',
    channel: 'sms',
    expected: 'not-concerned',
  },
  {
    name: 'a professional knows it',
    rule: 'right-to-contest',
    text: 'Merci de régler.',
    dossier: { debtor: { kind: 'professional' } },
    expected: 'not-concerned',
  },
  {
    name: 'an unknown debtor is asked',
    rule: 'right-to-contest',
    dossier: { debtor: {} },
    expected: 'ask',
  },
  {
    name: 'an amount that seems wrong to him is enough',
    rule: 'right-to-contest',
    text: 'Si le montant vous paraît faux, dites-nous pourquoi.',
    channel: 'letter',
    expected: 'pass',
  },
  {
    name: 'the right denied is not said',
    rule: 'right-to-contest',
    text: 'Toute contestation de votre part est inutile.',
    channel: 'letter',
    expected: 'refuse',
  },
] as const satisfies readonly GateCase[]
