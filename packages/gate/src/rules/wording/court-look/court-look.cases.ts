import type { GateCase } from '#rules/gate-case.ts'

export const courtLookCases = [
  {
    name: 'a summons is refused',
    rule: 'court-look',
    text: 'SOMMATION DE PAYER',
    marks: 'SOMMATION DE PAYER',
    expected: 'refuse',
  },
  {
    name: 'an order is not a command',
    rule: 'court-look',
    text: 'Votre commande du 2 mai est livrée.',
    expected: 'pass',
  },
  {
    name: 'a request for a payment order is lawful',
    rule: 'court-look',
    text: 'Le créancier pourra demander une injonction de payer.',
    expected: 'pass',
  },
  {
    name: 'an officer may write it',
    rule: 'court-look',
    text: 'SOMMATION DE PAYER',
    dossier: { sender: { capacity: 'judicial-officer' } },
    expected: 'not-concerned',
  },
] as const satisfies readonly GateCase[]
