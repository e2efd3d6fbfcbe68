import type { CostKind } from '@quittance/contract'
import type { CostRecord } from '@quittance/database'
import { said, THIN_SPACE, type Said } from '@quittance/kernel'
import { z } from 'zod'

/** What a cost was paid for, as a document says it to a debtor or a creditor. */
const costKindWords: Readonly<Record<CostKind, Said>> = {
  reminder: said('relance', 'reminder'),
  'formal-notice-letter': said('mise en demeure en recommandé', 'registered formal notice'),
  'visit-or-call': said('visite ou recherche', 'visit or search'),
  'act-prescribed-by-law': said('acte que la loi prescrit', 'act prescribed by law'),
  'small-claims-procedure': said('procédure des petites créances', 'small claims procedure'),
  'uncontested-claim-procedure': said(
    'procédure des créances incontestées',
    'procedure of uncontested claims',
  ),
  'payment-order-registry': said(
    'greffe de l’injonction de payer',
    'registry of the payment order',
  ),
  'payment-order-service': said(
    'signification de l’injonction de payer',
    'service of the payment order',
  ),
  enforcement: said('exécution forcée', 'enforcement'),
  'court-costs': said('dépens', 'court costs'),
  'unrecoverable-costs': said('frais irrépétibles', 'unrecoverable costs'),
}

/** The words of a kind as it is kept. */
export function costSaid({ kind }: Pick<CostRecord, 'kind'>): Said {
  const known: Readonly<Partial<Record<string, Said>>> = costKindWords
  return known[kind] ?? said(kind, kind)
}

const judgedSchema = z.looseObject({
  citations: z.array(z.looseObject({ code: z.string(), article: z.string(), kind: z.string() })),
})

/**
 * The texts that put a cost on the debtor, or leave it with the creditor: « CPCE L111-8, al. 1 »; a
 * mere reading of them is told in the reasons.
 */
export function costBasis({
  because,
  prescribedBy,
}: Pick<CostRecord, 'because' | 'prescribedBy'>): string {
  const { citations } = judgedSchema.parse(because)
  const texts = citations.filter(({ kind }) => kind !== 'practice')
  const cited = (texts.length === 0 ? citations : texts).map(({ code, article }) =>
    `${code} ${article}`.trim(),
  )
  return [...(prescribedBy === null ? [] : [prescribedBy]), ...cited].join(`${THIN_SPACE}; `)
}
