import type { ExhibitKind } from '@quittance/law'

/** French words of each kind of exhibit. */
export const exhibitKindsFr = {
  'notarial-deed': 'Acte notarié',
  'lawyer-deed': 'Acte contresigné par avocats',
  'private-deed': 'Acte sous signature privée',
  'acknowledgment-of-debt': 'Reconnaissance de dette',
  invoice: 'Facture',
  order: 'Commande, devis',
  'delivery-note': 'Bon de livraison',
  sms: 'SMS',
  'instant-message': 'Messagerie instantanée',
  'e-mail': 'Courriel',
  'bank-transfer': 'Virement',
  witness: 'Témoignage',
  'bailiff-report': 'Constat de commissaire de justice',
  'admission-in-court': 'Aveu judiciaire',
  oath: 'Serment décisoire',
  books: 'Livres de commerce',
} satisfies Record<ExhibitKind, string>
