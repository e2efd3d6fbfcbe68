import { said, type Said } from '@quittance/kernel'
import type { CsvFaultCode } from '#statements/csv/read-rows.ts'

/** What is wrong in a row of an export, in words that follow the number of its line. */
export const csvFaultWords: Readonly<Record<CsvFaultCode, Said>> = {
  'broken-row': said(
    'elle est coupée, ou un guillemet n’y est pas fermé',
    'it is cut, or a quotation mark in it is not closed',
  ),
  'too-many-rows': said(
    'le fichier a plus de 200 000 lignes',
    'the file has more than 200,000 lines',
  ),
  'short-row': said(
    'elle a moins de cellules que de colonnes lues',
    'it has fewer cells than columns that are read',
  ),
  day: said(
    'le jour n’existe pas ou n’est pas dans cet ordre',
    'the day does not exist or is not in this order',
  ),
  'no-amount': said('il n’y a pas de montant', 'there is no amount'),
  amount: said('le montant n’est pas lisible', 'the amount cannot be read'),
  'amount-not-in-cents': said(
    'le montant ne tient pas en centimes',
    'the amount does not hold in whole cents',
  ),
  'debit-and-credit': said('elle a un débit et un crédit', 'it has a debit and a credit'),
  'debit-signs': said(
    'la colonne des débits a des montants des deux signes',
    'the column of debits has amounts of both signs',
  ),
  side: said(
    'le sens n’est ni débit ni crédit, ou contredit le montant',
    'the side is neither debit nor credit, or contradicts the amount',
  ),
  balance: said('le solde n’est pas lisible', 'the balance cannot be read'),
}
