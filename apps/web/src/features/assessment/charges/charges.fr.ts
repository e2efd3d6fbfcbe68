import type { ChargeKind, ChargeStanding } from '@quittance/law'

/** French words of what may be asked of the debtor beside principal and interest, and what never. */
export const chargesFr = {
  allowed: 'Peut être demandé',
  'judge-only': 'Seul un juge peut l’accorder',
  refused: 'Ne se demande jamais',
  allowedSays: 'à ce débiteur, à cette date',
  judgeSays: 'rien ne s’en demande avant sa décision',
  refusedSays: 'à la charge du créancier, ou sans objet ici',
  noneAllowed: 'Rien d’autre que le principal et les intérêts.',
  perInvoice: (amount: string, count: string) => `${amount} par facture, ${count} factures`,
  verdictNone: 'Aucun à demander',
  verdict: (amount: string) => `${amount} d’indemnité`,
  unknownCharges: 'Des faits manquent pour répondre.',

  'recovery-indemnity': 'Indemnité forfaitaire de recouvrement',
  'further-recovery-indemnity': 'Complément d’indemnité, sur justificatifs',
  reminder: 'Relances',
  'formal-notice-letter': 'Mise en demeure, recommandé',
  'visit-or-call': 'Visites et appels',
  'agency-commission': 'Honoraires du cabinet de recouvrement',
  'lump-sum-by-clause': 'Forfait de frais prévu au contrat',
  'act-prescribed-by-law': 'Acte que la loi prescrit',
  'small-claims-procedure': 'Procédure des petites créances',
  'uncontested-claim-procedure': 'Procédure des créances incontestées',
  'payment-order-registry': 'Greffe de l’injonction de payer',
  'payment-order-service': 'Signification de l’injonction de payer',
  enforcement: 'Exécution forcée',
  'court-costs': 'Dépens',
  'unrecoverable-costs': 'Frais irrépétibles (article 700)',
} satisfies Record<ChargeKind | ChargeStanding, string> & Record<string, unknown>
