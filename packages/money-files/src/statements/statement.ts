/** Something a person should know about a file that was read all the same (avertissement). */
export type FileWarning = {
  readonly code: string
  readonly path: string | null
  readonly message: string
}

/** What a statement may leave to check though it was read: `read-statement` of the contracts. */
export type StatementWarningCode =
  | 'not-balanced'
  | 'statement-gap'
  | 'foreign-currency'
  | 'reversal-sign'
  | 'not-booked'
  | 'record-without-parent'
  | 'statement-not-closed'
  | 'invalid-day'
  | 'row-left-out'
  | 'batch-not-summed'

export type StatementWarning = FileWarning & { readonly code: StatementWarningCode }

/** The account of a statement (compte). */
export type StatementAccount = {
  readonly iban: string | null
  readonly id: string
  readonly currency: string | null
}

/** One payment inside a batch (opération d'une remise). */
export type BatchDetail = {
  /** Signed cents; null where the bank gives no amount per payment. */
  readonly amount: number | null
  readonly counterparty: string | null
  readonly iban: string | null
  readonly references: readonly string[]
  readonly remittance: string | null
  readonly returnReason: string | null
}

/** One booking of the bank (écriture bancaire), signed as it moves the account: credit above zero. */
export type StatementEntry = {
  /** The same at every reading and every sending of the statement. */
  readonly key: string
  readonly bookedOn: string | null
  readonly valueOn: string | null
  readonly amount: number
  readonly counterparty: string | null
  readonly iban: string | null
  readonly references: readonly string[]
  readonly remittance: string | null
  readonly bankCode: string | null
  readonly returnReason: string | null
  readonly batch: {
    readonly count: number
    readonly details: readonly BatchDetail[]
    /** The PmtInfId of the order that the bank booked as one, where it names it. */
    readonly lot?: string
  } | null
}

/** One statement (relevé): opening + entries = closing, or `balanced` says that it does not. */
export type Statement = {
  readonly id: string | null
  readonly sequence: string | null
  readonly account: StatementAccount | null
  readonly opening: number | null
  readonly closing: number | null
  readonly from: string | null
  readonly to: string | null
  readonly balanced: boolean | null
  readonly entries: readonly StatementEntry[]
}

export type StatementFormat =
  | 'camt.053'
  | 'camt.052'
  | 'camt.054'
  | 'cfonb120'
  | 'mt940'
  | 'ofx'
  | 'csv'

/** An entry that is not in euros, by its place: it is never posted (formats/money, 1.3). */
export type ForeignEntry = {
  readonly statement: number
  readonly entry: number
  readonly currency: string
}

/** What an entry says beside what `read-statement` answers of it. */
export type EntryBeside = {
  /** The day of booking, where the file leaves its year to be told from its balances (MT940). */
  readonly bookedOn: string | null
  /**
   * The bank's own reference of the booking, with its kind (AcctSvcrRef, NtryRef of one format). Two
   * bookings may share it; bookings that have two are two.
   */
  readonly bankReference: string | null
}

/** What a statement says beside what `read-statement` answers of it, for who takes it. */
export type StatementBeside = {
  /** The days of its balances (OPBD and CLBD, fields 60 and 62); the first is often the day before. */
  readonly openingOn: string | null
  readonly closingOn: string | null
  /** Bank, branch and number of the account, where the format gives them apart (CFONB 120). */
  readonly accountNumber: string | null
  /** By the place of the entry; empty where none says more. */
  readonly entries: readonly EntryBeside[]
}

/**
 * A file of statements, read; `foreign` and `beside` apart, what `quittance money read-statement`
 * answers.
 */
export type StatementFile = {
  readonly format: StatementFormat
  readonly account: StatementAccount | null
  readonly statements: readonly Statement[]
  readonly warnings: readonly StatementWarning[]
  readonly foreign: readonly ForeignEntry[]
  /** Of each statement, in their order. */
  readonly beside: readonly StatementBeside[]
}
