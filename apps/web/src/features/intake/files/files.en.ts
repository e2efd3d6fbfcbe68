import type { filesFr } from '#features/intake/files/files.fr.ts'
import type { SameKeys } from '#words/use-words.ts'

/** English words of the files dropped on the deposit. */
export const filesEn: SameKeys<typeof filesFr> = {
  title: 'Start from a file',
  label: 'E-invoices, messages of their life cycle, or the accounting file (FEC) of the creditor',
  help: 'Factur-X, CII or UBL: each invoice becomes a draft, its original is kept with its fingerprint. A life-cycle message (CDAR) goes to the case that claims its invoice. Of a FEC, only the lines of customer accounts (41) are kept; the rest is read, then forgotten.',
  reading: (name) => `Reading ${name}…`,
  silent: 'The server did not answer.',
  silentNext: 'Drop this file again: nothing is taken twice.',
  nothingTaken: 'Nothing was taken of it.',
  draft: (number) => `Draft of invoice ${number}`,
  draftAlready: (number) => `Invoice ${number} has its draft already: nothing was added`,
  reduction: (number, names) =>
    names === ''
      ? `Credit note ${number}: it names no invoice and founds none`
      : `Credit note ${number}: it is no claim, it reduces ${names}`,
  deposited: (number) => `Invoice ${number} has its case already`,
  nothingDue: (number) => `Invoice ${number} leaves nothing to pay: no claim`,
  status: (invoice, name, effect) => `${invoice}: ${name}. ${effect}`,
  ledger: 'Accounting file read: choose the items to claim',
  drafts: 'Drafts',
  number: 'Item',
  parties: 'Debtor',
  amount: 'To claim',
  toDo: 'Still to do',
  noDebtor: 'debtor to be named',
  noAmount: 'to be typed',
  creditNote: 'credit note',
  toAnswer: (count) => (count === 1 ? '1 question' : `${count} questions`),
  toRead: 'to read again',
  ofCreditor: (name) => `for ${name}`,
  noCreditor: 'creditor to be chosen',
}
