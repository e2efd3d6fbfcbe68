/** A stretch of bytes of the original that anyone can cut out and hash again. */
export type Slice = {
  readonly fileSha256: string
  /** The base name of the file; for a member of an archive, `name.zip#path/in/the/zip`. */
  readonly path: string
  /** Counted in bytes of the file, or of the uncompressed member. */
  readonly offset: number
  readonly length: number
  readonly sliceSha256: string
}

export type AuthorKind = 'phone' | 'email' | 'account' | 'displayName' | 'none'

/** From a cryptographic proof (A) to what the creditor typed himself (E). */
export type AuthorStrength = 'A' | 'B' | 'C' | 'D' | 'E'

/** Who a message is from, as far as the file says; never more than the file says. */
export type Author = {
  /** The strongest identifier the file gives, character for character. */
  readonly raw: string | null
  readonly name: string | null
  readonly kind: AuthorKind
  readonly strength: AuthorStrength
}

export type Direction = 'in' | 'out' | 'system' | 'unknown'

export type TimeAmbiguity = 'day-month-order' | 'dst-fold' | 'two-digit-year' | 'zone'

/** When a message was sent, as written, and as an instant where one can be known. */
export type MessageTime = {
  readonly raw: string | null
  /** UTC; only where the file gives an instant or an offset, or the person gave the zone. */
  readonly instant: string | null
  readonly local: string | null
  readonly zone: 'utc' | 'offset' | 'device-unknown'
  readonly precision: 'ms' | 's' | 'min' | 'day'
  readonly ambiguity: readonly TimeAmbiguity[]
}

export type Delivery = 'draft' | 'failed' | 'queued' | 'sent' | 'delivered' | 'read' | 'unknown'

/** A file that a message carried: there, left out by the export, or missing from the archive. */
export type Attachment = {
  readonly name: string | null
  readonly sha256: string | null
  readonly state: 'present' | 'omitted' | 'missing'
}

/** What may be said against a file or one of its records; the codes never change meaning. */
export type WarningCode =
  | 'ambiguous-dates'
  | 'arc-failed'
  | 'bad-attachment-data'
  | 'columns-by-position'
  | 'count-mismatch'
  | 'damaged-member'
  | 'dkim-body-hash-mismatch'
  | 'dkim-signature-mismatch'
  | 'dkim-unverified'
  | 'doctype-ignored'
  | 'duplicate-header'
  | 'duplicate-record'
  | 'forged-line-suspicion'
  | 'invalid-escape'
  | 'log-not-read'
  | 'malformed-record'
  | 'mojibake-repaired'
  | 'multiple-from'
  | 'near-export-limit'
  | 'snowflake-mismatch'
  | 'text-not-read'
  | 'third-party-export'
  | 'truncated-file'
  | 'unreadable-date'
  | 'zone-unknown'

export type ExportFormat =
  | 'discord'
  | 'eml'
  | 'imazing'
  | 'instagram'
  | 'ios-sms-db'
  | 'mbox'
  | 'messenger'
  | 'outlook-msg'
  | 'signal'
  | 'slack'
  | 'sms-backup-restore'
  | 'sms-ie'
  | 'teams'
  | 'telegram'
  | 'vmg'
  | 'whatsapp'

/** One message (message) as the export gives it: nothing added, nothing sorted. */
export type MessageRecord = {
  readonly source: Slice
  readonly format: ExportFormat
  readonly formatVariant: string
  readonly parser: { readonly name: string; readonly version: string }
  readonly conversation: {
    readonly nativeId: string | null
    readonly title: string | null
    readonly participants: readonly string[]
  }
  readonly nativeId: string | null
  readonly direction: Direction
  readonly author: Author
  readonly time: MessageTime
  /** The sender's or the network's own clock. */
  readonly sentByPeerAt: string | null
  readonly text: string
  /** Parts of the text (UTF-16 indices) that somebody else wrote. */
  readonly quoted: readonly { readonly start: number; readonly end: number }[]
  readonly edited: 'no' | 'yes' | 'unknown'
  readonly editHistory: readonly { readonly at: string | null; readonly text: string | null }[]
  readonly deleted: 'no' | 'yes' | 'unknown'
  readonly delivery: Delivery
  readonly attachments: readonly Attachment[]
  readonly warnings: readonly WarningCode[]
}

/** What a whole export holds: the last line of a reading. */
export type ExportSummary = {
  readonly format: ExportFormat
  readonly variant: string
  readonly messages: number
  /** Distinct non-null `author.raw` of the records that are not `system`, as they first appear. */
  readonly participants: readonly string[]
  readonly attachments: number
  /** Each code once, in alphabetical order. */
  readonly warnings: readonly WarningCode[]
  readonly sha256: string
}
