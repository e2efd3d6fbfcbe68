import type { PlainReason } from '@quittance/contract'
/** Why an invoice is a PDF without data. */
const plainFr: Readonly<Record<PlainReason, string>> = {
  'no-vat-number': 'PDF simple : le numéro de TVA manque aux réglages',
  'no-tax': 'PDF simple : sans TVA',
  'tax-rounded-otherwise': 'PDF simple : TVA arrondie autrement',
}

/** French words of the commissions of an agency. */
export const commissionFr = {
  money: 'Fonds de tiers',
  title: 'Commissions',
  says: 'Ce que chaque encaissement a rapporté au cabinet, selon la convention en vigueur ce jour-là.',
  toConfirm:
    'Comptes, écritures, TVA et mentions des factures sont des propositions, à confirmer par votre expert-comptable.',
  sums: 'En tout',
  earned: 'Acquises, hors taxes',
  earnedNote: 'avoirs déduits',
  tax: 'TVA',
  toSweep: 'À virer au cabinet',
  toSweepNote: 'gardées sur les encaissements, encore sur le compte séparé (467800)',
  unpaid: 'Facturées, à régler par les créanciers',
  credited: 'Annulées par avoir',
  list: 'Commissions, de la plus récente',
  empty:
    'Aucune commission encore : la première vient avec un encaissement sous une convention qui en fixe une.',
  costs: 'Frais facturés aux créanciers',
  costsList: 'Factures de frais, de la plus récente',
  noCosts:
    'Aucun frais facturé : un frais avancé que la loi ou la convention laisse au créancier aura ici sa facture.',
  cost: 'Frais',
  issuedOn: 'Établie le',
  creditor: 'Créancier',
  on: 'Encaissé le',
  net: 'Hors taxes',
  vat: 'TVA',
  gross: 'TTC',
  state: 'Où elle en est',
  invoice: 'Facture',
  noInvoice: 'à établir',
  electronic: 'Factur-X',
  plain: (because: PlainReason) => plainFr[because],
  issue: 'Établir les factures',
  issued: (count: number) =>
    count === 0
      ? 'Aucune facture ne manque.'
      : count === 1
        ? '1 document établi.'
        : `${count} documents établis.`,
  notIssued: 'Les factures n’ont pas été établies : recommencez.',
  retained: 'Gardée sur l’encaissement',
  invoiced: 'À régler par le créancier',
  paid: (day: string) => `Réglée le ${day}`,
  creditedRow: 'Annulée par avoir',
  returned: 'Paiement repris, commission due',
  readPdf: (number: string) => `Lire ${number} en PDF`,
  send: 'Envoyer au mandant',
  sent: (number: string) => `${number} part par courriel.`,
  chooseInvoiced: 'Choisissez une commission dont la facture est établie.',
  notePaid: 'Noter le règlement',
  paidTitle: 'Règlement d’une commission',
  paidSays: (euros: string, name: string) =>
    `${euros} toutes taxes comprises, reçus sur le compte du cabinet. Créancier : ${name}.`,
  paidOn: 'Reçu le',
  noPaidOn: 'Il manque le jour du règlement.',
  save: 'Enregistrer le règlement',
  choose: 'choisir',
  why: 'pourquoi',
  more: 'Lire la suite',
  cannotHandle: 'Seuls la responsable et la comptable notent un règlement.',
  chooseFirst: 'Choisissez une commission facturée qui reste à régler.',
  chooseCost: 'Choisissez une facture de frais.',
  sendCost: 'Envoyer au mandant',
  sendCostNumber: (number: string) => `Envoyer ${number} au mandant`,
} as const
