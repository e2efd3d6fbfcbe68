import type { NotedEvent } from '@quittance/contract'
import { said, verbatim, type Said } from '@quittance/kernel'

const eventNames: Readonly<Record<NotedEvent['kind'], Said>> = {
  reminder: said('Relance', 'Reminder'),
  'formal-notice': said('Mise en demeure', 'Formal notice'),
  acknowledgment: said('Reconnaissance de la dette', 'Acknowledgment of the debt'),
  'partial-acknowledgment': said('Reconnaissance d’une partie', 'Acknowledgment of a part'),
  'part-payment': said('Paiement partiel du débiteur', 'Part payment by the debtor'),
  'part-payment-by-third-party': said(
    'Paiement partiel par un tiers',
    'Part payment by a third party',
  ),
  'court-claim': said('Demande en justice', 'Court claim'),
  'conciliation-request-registered': said(
    'Requête en conciliation, au greffe',
    'Conciliation request, registered at court',
  ),
  'payment-order-request': said('Requête en injonction de payer', 'Request for a payment order'),
  'payment-order-served': said('Injonction de payer signifiée', 'Payment order served'),
  'enforcement-act': said('Acte d’exécution forcée', 'Act of enforcement'),
  'protective-measure': said('Mesure conservatoire', 'Protective measure'),
  mediation: said('Médiation', 'Mediation'),
  conciliation: said('Conciliation', 'Conciliation'),
  'participatory-procedure': said('Procédure participative', 'Participatory procedure'),
  'small-claims-agreement': said(
    'Accord recueilli pour une petite créance',
    'Agreement recorded for a small claim',
  ),
  'investigation-measure': said(
    'Mesure d’instruction avant procès',
    'Pre-trial investigation measure',
  ),
  'force-majeure': said('Force majeure', 'Force majeure'),
  'insolvency-declaration': said(
    'Déclaration à la procédure collective',
    'Declaration in insolvency proceedings',
  ),
  negotiation: said('Négociation', 'Negotiation'),
  'plan-signed': said('Échéancier signé', 'Payment plan signed'),
  'debtor-change-of-address': said('Déménagement du débiteur', 'Debtor’s change of address'),
}

const named: Readonly<Record<string, Said | undefined>> = eventNames

/** An act that bears on limitation, as the history of a dossier names it. */
export function eventName(kind: string | undefined): Said {
  return named[kind ?? ''] ?? verbatim(kind ?? '')
}
