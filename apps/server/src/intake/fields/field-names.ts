import type { ImportField } from '@quittance/contract'
import { said, type Said } from '@quittance/kernel'

/** Each field as a sentence names it, with its article. */
export const fieldNames: Readonly<Record<ImportField, Said>> = {
  debtorName: said('le nom du débiteur', 'the name of the debtor'),
  debtorKind: said('la qualité du débiteur', 'the capacity of the debtor'),
  debtorSiren: said('le SIREN du débiteur', 'the SIREN of the debtor'),
  debtorEmail: said('le courriel du débiteur', 'the e-mail of the debtor'),
  debtorPhone: said('le téléphone du débiteur', 'the telephone of the debtor'),
  street: said('l’adresse', 'the address'),
  postCode: said('le code postal', 'the post code'),
  town: said('la ville', 'the town'),
  invoiceNumber: said('le numéro de la facture', 'the invoice number'),
  label: said('le libellé', 'the description'),
  issuedOn: said('la date de la facture', 'the date of the invoice'),
  dueOn: said('la date d’échéance', 'the due date'),
  amount: said('le montant', 'the amount'),
  nature: said('la nature de la créance', 'the nature of the claim'),
  performedOn: said(
    'le jour de la livraison ou de l’achèvement',
    'the day of delivery or completion',
  ),
}

/** Said of a due date in a file and in the form alike. */
export const dueBeforeIssued = said(
  'L’échéance précède la date de la facture.',
  'The due date is before the date of the invoice.',
)

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
