import { cents, day, type Cents, type Explanation } from '@quittance/kernel'

/** Fictional people and figures of the gallery; the interest lines are computed by hand. */
export const prints = {
  dossier: 'c41e0b7a9d25f8360be1749d3ca850f2417b9e06d8c35af21904be7d68f0a35b',
  message: '0f5a9c3e71d248b6e0a7f193c58d264b7e90a1c3f5d8264b09e7ac1538f2d641',
  letter: '9e27b1f04d8ac6350f7be218d94c60a3e5718bf2036dc49a17e50b8f3c2d6a94',
} as const

export const amounts = {
  principal: cents(320_000),
  interest: cents(10_160),
  indemnity: cents(4000),
  none: cents(0),
  total: cents(334_160),
  reminders: cents(1840),
} satisfies Record<string, Cents>

export const days = {
  today: day('2026-04-14'),
  startsOn: day('2026-01-12'),
  lastDay: day('2031-01-11'),
  arguable: day('2031-04-09'),
}

const settled = { certainty: 'established' } as const

/** « 3 341,60 € », down to the article. */
export const explanation: Explanation = {
  rule: 'statement/total',
  sentence:
    'Dû par Mme Vasseur le 14 avril 2026 : le prix qui reste, les intérêts de 93 jours et l’indemnité forfaitaire.',
  citations: [],
  steps: [
    {
      rule: 'statement/principal',
      sentence: 'Principal',
      result: '3 200,00',
      citations: [{ code: 'C. civ.', article: '1103', kind: 'statute' }],
      ...settled,
      steps: [
        {
          rule: 'statement/invoice',
          sentence: 'Facture F-2025-207, échue le 11 janvier 2026',
          result: '3 600,00',
          citations: [{ code: '', article: 'pièce 2', kind: 'official-page' }],
          steps: [],
        },
        {
          rule: 'statement/credit-note',
          sentence: 'Avoir A-2026-012 du 30 janvier',
          result: '− 400,00',
          citations: [{ code: '', article: 'pièce 9', kind: 'official-page' }],
          steps: [],
        },
      ],
    },
    {
      rule: 'late-payment/interest',
      sentence: 'Intérêts de retard',
      result: '101,60',
      citations: [{ code: 'C. com.', article: 'L441-10, II', kind: 'statute' }],
      steps: [
        {
          rule: 'late-payment/line',
          sentence: '12 janv. – 30 janv., 19 jours : 3 600,00 × 19 × 12,15 ÷ 36 500',
          result: '22,77',
          citations: [],
          steps: [],
        },
        {
          rule: 'late-payment/line',
          sentence: '31 janv. – 14 avr., 74 jours : 3 200,00 × 74 × 12,15 ÷ 36 500',
          result: '78,83',
          citations: [],
          steps: [
            {
              rule: 'late-payment/rate',
              sentence: 'Taux : 2,15 + 10 points',
              result: '12,15 %',
              certainty: 'arguable',
              citations: [
                {
                  code: '',
                  article: 'taux de la BCE au 1er janvier 2026',
                  kind: 'practice',
                },
              ],
              steps: [],
            },
            {
              rule: 'late-payment/day-count',
              sentence: 'Année de 365 jours, arrondi par ligne',
              result: '365',
              citations: [
                {
                  code: '',
                  article: 'formule officielle, imprimée sur le décompte',
                  kind: 'official-page',
                },
              ],
              ...settled,
              steps: [],
            },
          ],
        },
      ],
    },
    {
      rule: 'late-payment/recovery-indemnity',
      sentence: 'Indemnité forfaitaire',
      result: '40,00',
      citations: [{ code: 'C. com.', article: 'D441-5', kind: 'regulation' }],
      ...settled,
      steps: [],
    },
    {
      rule: 'costs/left-to-creditor',
      sentence: 'Frais de relance : 18,40 non comptés',
      result: '0,00',
      citations: [{ code: 'CPCE', article: 'L111-8, al. 2', kind: 'statute' }],
      ...settled,
      steps: [],
    },
  ],
}
