import type { CsvRole, DayOrder } from '#statements/csv/mapping.ts'

/**
 * An export recognised by its titles (format connu), which may come in any order, among others.
 *
 * A decimal mark that the bank has written both ways is told by the amounts themselves.
 */
export type KnownLayout = {
  readonly name: string
  /** Titles that name the export: all of them must be there. */
  readonly titles: readonly string[]
  readonly days: DayOrder
  readonly universalTime?: true
  /** What titles say, as the bank writes them. */
  readonly roles: readonly (readonly [title: string, role: CsvRole])[]
  readonly settled?: readonly string[]
}

/**
 * The exports whose titles we know: Qonto in French and in English, Société Générale, CIC and
 * Crédit Mutuel (formats/money, 1.4).
 *
 * Qonto repeats its balance on rows that moved no money: it proves nothing, and is left out.
 */
export const knownLayouts: readonly KnownLayout[] = [
  {
    name: 'qonto-fr',
    titles: ['Date de la valeur (local)', 'Montant total (TTC)', 'IBAN du compte', 'Statut'],
    days: 'day-month-year',
    roles: [
      ['Date de la valeur (local)', 'bookedOn'],
      ['Montant total (TTC)', 'amount'],
      ['Devise', 'currency'],
      ['IBAN du compte', 'accountIban'],
      ['Nom de la contrepartie', 'counterparty'],
      ['IBAN de la contrepartie', 'counterpartyIban'],
      ['Référence', 'label'],
      ['Méthode de paiement', 'method'],
      ['Statut', 'status'],
    ],
    settled: ['Exécuté', 'Réglé'],
  },
  {
    name: 'qonto-en',
    titles: ['Settlement date (UTC)', 'Total amount (incl. VAT)', 'Transaction ID', 'Status'],
    days: 'year-month-day',
    universalTime: true,
    roles: [
      ['Settlement date (UTC)', 'bookedOn'],
      ['Total amount (incl. VAT)', 'amount'],
      ['Currency', 'currency'],
      ['Counterparty name', 'counterparty'],
      ['Reference', 'label'],
      ['Payment method', 'method'],
      ['Status', 'status'],
    ],
    settled: ['settled', 'executed'],
  },
  {
    name: 'societe-generale',
    titles: ["Date de l'opération", "Détail de l'écriture", "Montant de l'opération", 'Devise'],
    days: 'day-month-year',
    roles: [
      ["Date de l'opération", 'bookedOn'],
      ["Montant de l'opération", 'amount'],
      ["Détail de l'écriture", 'label'],
      ['Devise', 'currency'],
    ],
  },
  {
    name: 'cic-amount',
    titles: ["Date d'opération", 'Date de valeur', 'Montant', 'Libellé', 'Solde'],
    days: 'day-month-year',
    roles: [
      ["Date d'opération", 'bookedOn'],
      ['Date de valeur', 'valueOn'],
      ['Montant', 'amount'],
      ['Libellé', 'label'],
      ['Solde', 'balance'],
    ],
  },
  {
    name: 'credit-mutuel',
    titles: ['Date', 'Date de valeur', 'Débit', 'Crédit', 'Libellé', 'Solde'],
    days: 'day-month-year',
    roles: [
      ['Date', 'bookedOn'],
      ['Date de valeur', 'valueOn'],
      ['Débit', 'debit'],
      ['Crédit', 'credit'],
      ['Libellé', 'label'],
      ['Solde', 'balance'],
    ],
  },
  {
    name: 'credit-mutuel-amount',
    titles: ['Date', 'Date de valeur', 'Montant', 'Libellé', 'Solde'],
    days: 'day-month-year',
    roles: [
      ['Date', 'bookedOn'],
      ['Date de valeur', 'valueOn'],
      ['Montant', 'amount'],
      ['Libellé', 'label'],
      ['Solde', 'balance'],
    ],
  },
]

/**
 * Words by which the title of a column is likely to say what it holds, the surest first; a guess
 * that a person confirms on screen, never taken alone.
 */
export const titleWords: readonly (readonly [role: CsvRole, title: RegExp])[] = [
  ['status', /^(statut|status|etat)$/],
  ['balance', /(^| )(solde|balance)( |$)|balance$/],
  ['counterpartyIban', /iban.*(contrepartie|tiers|beneficiaire|counterparty|emetteur)/],
  ['accountIban', /^(iban|iban du compte|account iban)$/],
  ['valueOn', /date.*(valeur|value|val$)|^valeur$|^value date$|^dateval$/],
  [
    'bookedOn',
    /^(date|dateop|date op|booking date)$|(^| )jour( |$)|date.*(operation|comptab|ecriture|execution|reglement|op$)/,
  ],
  ['side', /^(sens|d c|debit credit|type de mouvement|debit ou credit)$/],
  ['debit', /^debit|^montant.*debit|^sortie|^depense|^decaissement/],
  ['credit', /^credit|^montant.*credit|entrees?$|^recette|^encaissement/],
  ['amount', /^(montant|amount|somme)( |$)/],
  ['currency', /^(devise|currency|monnaie)$/],
  ['counterparty', /contrepartie|tiers|beneficiaire|emetteur|donneur|counterparty|nom du payeur/],
  ['reference', /^ref|reference|numero d operation|end to end/],
  ['method', /^(type|type operation|type d operation|methode de paiement|mode)$/],
  ['label', /libelle|label|detail|description|motif|communication|objet|informations/],
]
