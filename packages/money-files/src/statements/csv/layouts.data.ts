/** How the days of an export are written. */
export type DayOrder = 'DD-MM-YYYY' | 'DD/MM/YYYY' | 'YYYY-MM-DD'

/**
 * Which columns of a bank's CSV export say what (correspondance des colonnes), by their titles.
 *
 * A column may be absent from a row's file where it is optional here; days are the local ones.
 */
export type CsvLayout = {
  readonly name: string
  readonly separator: ';' | ',' | '\t'
  readonly decimal: ',' | '.'
  readonly days: DayOrder
  readonly bookedOn: string
  readonly valueOn?: string
  /** One signed column, or two unsigned ones. */
  readonly amount: string | { readonly debit: string; readonly credit: string }
  readonly currency?: string
  readonly accountIban?: string
  readonly counterparty?: string
  readonly counterpartyIban?: string
  readonly remittance?: string
  readonly method?: string
  readonly transactionId?: string
  /** Only rows whose status is one of these moved money. */
  readonly status?: { readonly column: string; readonly settled: readonly string[] }
}

/** The exports recognised by their titles. */
export const knownLayouts = [
  {
    name: 'qonto-fr',
    separator: ';',
    decimal: ',',
    days: 'DD-MM-YYYY',
    bookedOn: 'Date de la valeur (local)',
    valueOn: 'Date de la valeur (local)',
    amount: 'Montant total (TTC)',
    currency: 'Devise',
    accountIban: 'IBAN du compte',
    counterparty: 'Nom de la contrepartie',
    counterpartyIban: 'IBAN de la contrepartie',
    remittance: 'Référence',
    method: 'Méthode de paiement',
    transactionId: 'Identifiant de transaction',
    status: { column: 'Statut', settled: ['Exécuté', 'Réglé'] },
  },
] as const satisfies readonly CsvLayout[]
