import type { GateCase } from '#rules/gate-case.ts'

export const formalNoticeContentCases = [
  {
    name: 'sum, demand and days pass',
    rule: 'formal-notice-content',
    text: 'Nous vous mettons en demeure de payer 1 490,00 € sous quinze jours.',
    dossier: { step: 'formal-notice' },
    expected: 'pass',
  },
  {
    name: 'a date to come is a time limit',
    rule: 'formal-notice-content',
    text: 'Mise en demeure : payez 1 490,00 € avant le 5 décembre 2026.',
    dossier: { step: 'formal-notice' },
    expected: 'pass',
  },
  {
    name: 'a date gone by is none',
    rule: 'formal-notice-content',
    text: 'Mise en demeure : payez 1 490,00 € avant le 5 novembre 2026.',
    dossier: { step: 'formal-notice' },
    expected: 'refuse',
  },
  {
    name: 'no sum is refused',
    rule: 'formal-notice-content',
    text: 'Nous vous mettons en demeure de payer sous quinze jours.',
    dossier: { step: 'formal-notice' },
    expected: 'refuse',
  },
  {
    name: 'no demand is refused',
    rule: 'formal-notice-content',
    text: 'Il reste 1 490,00 € à régler sous quinze jours.',
    dossier: { step: 'formal-notice' },
    expected: 'refuse',
  },
  {
    name: 'a reminder is another matter',
    rule: 'formal-notice-content',
    expected: 'not-concerned',
  },
] as const satisfies readonly GateCase[]
