/** French words of the search box of every page. */
export const searchFr = {
  found: 'Trouvé',
  searchPlaceholder: 'Nom, facture, téléphone, montant…',
  foundIn: (place: string) => `par ${place}`,
  reference: 'référence',
  debtor: 'débiteur',
  creditor: 'créancier',
  phone: 'téléphone',
  invoice: 'facture',
  amount: 'montant',
  forCreditor: (creditor: string) => `pour ${creditor}`,
}
