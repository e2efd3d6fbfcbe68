import type { Day, Said } from '@quittance/kernel'

/** From what outsiders can check (A) to what the creditor typed himself (E). */
export const identityGrades = ['A', 'B', 'C', 'D', 'E'] as const
export type IdentityGrade = (typeof identityGrades)[number]

/** On whose side an author writes. */
export const authorSides = ['debtor', 'creditor', 'other'] as const
export type AuthorSide = (typeof authorSides)[number]

/** What names somebody, normalised by who read it: equal values are the same identifier. */
export type Identifier = {
  readonly kind: 'phone' | 'email' | 'account' | 'name'
  readonly value: string
}

/**
 * Where the dossier has an identifier from.
 *
 * `party-document` is a contract, an order, a signed delivery note, a constat in which a person read
 * it; `own-document` one that the creditor's side wrote alone, such as an invoice.
 */
export type KnownSource =
  | { readonly kind: 'party-record' }
  | { readonly kind: 'imported-file'; readonly name: string; readonly line: number }
  | { readonly kind: 'export-owner' }
  | { readonly kind: 'party-document' | 'own-document'; readonly exhibit: number }
  | { readonly kind: 'person-said'; readonly exhibit: number }
  | { readonly kind: 'payer'; readonly on: Day }

/** An identifier that the dossier knows, of which party, and from where. */
export type KnownIdentifier = {
  readonly of: 'debtor' | 'creditor' | 'other-debtor'
  readonly identifier: Identifier
  /** As a person reads it. */
  readonly shown: string
  readonly source: KnownSource
}

/** An author of an export, as its messages name him. */
export type SeenAuthor = {
  readonly identifiers: readonly Identifier[]
  /** As the file writes him. */
  readonly shown: string
  /** True for what the exported telephone or account sent itself. */
  readonly sent: boolean
  /** The weakest grade that the format gives to his messages. */
  readonly formatGrade: IdentityGrade
  readonly isMail: boolean
  /** Invoices of the dossier whose number stands in his own words. */
  readonly citesInvoices: readonly string[]
  /** Days of payments of the dossier that came from an account whose IBAN he wrote. */
  readonly citesPayerOf: readonly Day[]
}

/** An export: everybody who wrote in it, and what makes the whole file doubtful. */
export type SeenConversation = {
  readonly authors: readonly SeenAuthor[]
  readonly isSuspect: boolean
}

/** Something that speaks for an identity, against it, or that would make it stronger. */
export type AuthorReason = { readonly code: string; readonly says: Said }

/** Who an author is taken to be before a person says so, how surely, and why. */
export type Attribution = {
  /** Null where nothing tells. */
  readonly side: AuthorSide | null
  /** How the author was told. */
  readonly by: 'identifier' | 'name' | 'sent' | 'only-other' | 'nothing'
  /** Of the link between the author and the party alone. */
  readonly linkGrade: IdentityGrade
  /** The weaker of the link and of what the format gives. */
  readonly grade: IdentityGrade
  readonly reasonsFor: readonly AuthorReason[]
  readonly reasonsAgainst: readonly AuthorReason[]
  readonly strengthen: readonly AuthorReason[]
}
