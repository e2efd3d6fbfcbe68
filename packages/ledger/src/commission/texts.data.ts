import type { Citation } from '@quittance/kernel'

/** The texts behind a commission. */
export const commissionTexts = {
  terms: {
    code: 'CPCE',
    article: 'R124-3, 3°',
    kind: 'regulation',
    quote: 'Les conditions de détermination de la rémunération à la charge du créancier',
  },
  taxable: { code: 'CGI', article: '261 C, 1°, c', kind: 'statute' },
  /** The standard rate since 1 January 2014; no text at hand, so shown as to confirm. */
  usualRate: { code: 'CGI', article: '278 (à confirmer)', kind: 'practice' },
} as const satisfies Record<string, Citation>
