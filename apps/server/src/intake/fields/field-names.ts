import type { ImportField } from '@quittance/contract'

/** Each field as a sentence names it, with its article. */
export const fieldNames: Readonly<Record<ImportField, string>> = {
  debtorName: 'le nom du débiteur',
  debtorKind: 'la qualité du débiteur',
  debtorSiren: 'le SIREN du débiteur',
  debtorEmail: 'le courriel du débiteur',
  debtorPhone: 'le téléphone du débiteur',
  street: 'l’adresse',
  postCode: 'le code postal',
  town: 'la ville',
  invoiceNumber: 'le numéro de la facture',
  label: 'le libellé',
  issuedOn: 'la date de la facture',
  dueOn: 'la date d’échéance',
  amount: 'le montant',
  nature: 'la nature de la créance',
}

/** What no claim goes without: a column must feed each. */
export const requiredFields: readonly ImportField[] = [
  'debtorName',
  'street',
  'postCode',
  'town',
  'invoiceNumber',
  'issuedOn',
  'dueOn',
  'amount',
]
