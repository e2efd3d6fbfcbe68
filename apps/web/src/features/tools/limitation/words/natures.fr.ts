import type { ClaimNature } from '@quittance/law'

/** French words of what a claim was born of, as far as its limitation goes. */
export const naturesFr = {
  invoice: 'Facture',
  sale: 'Vente',
  services: 'Prestation de services',
  works: 'Travaux',
  loan: 'Prêt',
  'consumer-credit': 'Crédit à la consommation',
  'residential-rent': 'Loyer d’habitation',
  'commercial-rent': 'Loyer commercial ou professionnel',
  maintenance: 'Pension alimentaire',
  'insurance-premium': 'Prime d’assurance',
  wages: 'Salaire',
  carriage: 'Transport de marchandises',
  telecom: 'Téléphone, internet',
  'bill-of-exchange': 'Lettre de change, contre l’accepteur',
  'enforceable-title': 'Titre exécutoire (jugement)',
  other: 'Autre créance',
} satisfies Record<ClaimNature, string>
