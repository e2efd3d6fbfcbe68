import type { JournalSubject } from '@quittance/contract'

/** French words of each kind of thing that an entry of the journal is about. */
export const subjectsFr = {
  'account-proof': 'preuve du compte séparé',
  'bank-statement': 'relevé de banque',
  books: 'livres',
  bundle: 'dossier scellé',
  'claim-draft': 'brouillon de créance',
  constat: 'constat',
  creditor: 'créancier',
  debtor: 'débiteur',
  dossier: 'dossier',
  exhibit: 'pièce',
  file: 'fichier',
  finding: 'engagement',
  import: 'fichier de créances',
  invitation: 'invitation',
  'limitation-event': 'événement de prescription',
  member: 'membre',
  organisation: 'organisation',
  'outward-act': 'envoi',
  payment: 'versement',
  'postal-batch': 'lot postal',
  rate: 'taux',
  receipt: 'quittance',
  'transfer-order': 'ordre de virement',
} satisfies Readonly<Record<JournalSubject, string>>
