import type { LimitationEventKind } from '@quittance/law'

/** French words of what may have happened to a claim, as far as its limitation goes. */
export const eventKindsFr = {
  reminder: 'Relance',
  'formal-notice': 'Mise en demeure',
  acknowledgment: 'Reconnaissance de la dette',
  'partial-acknowledgment': 'Reconnaissance d’une partie',
  'part-payment': 'Paiement partiel du débiteur',
  'part-payment-by-third-party': 'Paiement partiel par un tiers',
  'court-claim': 'Demande en justice',
  'conciliation-request-registered': 'Requête en conciliation, au greffe',
  'payment-order-request': 'Requête en injonction de payer',
  'payment-order-served': 'Injonction de payer signifiée',
  'enforcement-act': 'Acte d’exécution forcée',
  'protective-measure': 'Mesure conservatoire',
  mediation: 'Médiation',
  conciliation: 'Conciliation',
  'participatory-procedure': 'Procédure participative',
  'small-claims-agreement': 'Accord recueilli pour une petite créance',
  'investigation-measure': 'Mesure d’instruction avant procès',
  'force-majeure': 'Force majeure',
  'insolvency-declaration': 'Déclaration à la procédure collective',
  negotiation: 'Négociation',
  'plan-signed': 'Échéancier signé',
  'debtor-change-of-address': 'Déménagement du débiteur',
} satisfies Record<LimitationEventKind, string>
