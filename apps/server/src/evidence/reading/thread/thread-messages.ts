import type { DnsAnswers, ExportSummary, MailTrail, UnsafeReason } from '@quittance/chat-exports'
import type { CommitmentFacts, Commitments } from '@quittance/commitments'
import type { ReadingWarning } from '@quittance/contract'
import type { NewMessage } from '@quittance/database'

/** A file whose conversation is read, and what is known of it. */
export type FileToRead = {
  readonly path: string
  readonly sizeBytes: number
  readonly fileName: string
  readonly owners: readonly string[]
  readonly dnsAnswers: DnsAnswers
}

/** What the thread is asked: of a file its path goes there, never its bytes. */
export type ReadingJob =
  /** The names to ask the DNS for, before a file is read. */
  | { readonly kind: 'key-names'; readonly path: string; readonly sizeBytes: number }
  | (FileToRead & { readonly kind: 'messages' })
  /** Its records as the lines of a bundle, the paths of their sources under this folder. */
  | (FileToRead & { readonly kind: 'lines'; readonly folder: string })
  /** A single e-mail that answers somebody. */
  | {
      readonly kind: 'mail'
      readonly path: string
      readonly sizeBytes: number
      readonly fileName: string
    }
  /** What messages commit to. */
  | {
      readonly kind: 'commitments'
      readonly messages: readonly CommitmentFacts[]
      readonly sizeBytes: number
    }

/** What goes to the thread; it holds its messages back until those before are taken. */
export type ToThread = ReadingJob | { readonly kind: 'taken' }

/** A message as the thread read it: all that costs time is done, its JSON included. */
export type ReadRow = Omit<NewMessage, 'id' | 'exhibitId' | 'rank' | 'sentAt' | 'record'> & {
  readonly sentAt: string | null
  readonly record: string
}

/** How far a reading is. */
export type ReadingProgress = {
  /** Messages are read first, then searched for commitments. */
  readonly step: 'reading' | 'searching'
  readonly messages: number
  /** Of the two passes over the file; null where nobody knows: for an archive, or a search. */
  readonly percent: number | null
}

/** Messages in the order of the file, a lot at a time. */
export type ReadLot = {
  readonly kind: 'rows'
  readonly rows: readonly ReadRow[]
  readonly progress: ReadingProgress
}

/** An e-mail as one reads it: who wrote it, its words, and what it answers. */
export type MailRead = {
  readonly fromAddress: string | null
  readonly fromName: string | null
  readonly subject: string
  readonly text: string
  /** Stretches of the text that somebody else wrote. */
  readonly quoted: readonly { readonly start: number; readonly end: number }[]
  readonly sentAt: string | null
  readonly nativeId: string | null
  readonly trail: MailTrail
}

/** How a reading ends that nothing cuts. */
export type ReadingEnd =
  | {
      readonly kind: 'conversation'
      readonly summary: ExportSummary
      readonly readerVersion: string | null
      readonly warnings: readonly ReadingWarning[]
    }
  | {
      readonly kind: 'not-a-conversation'
      readonly unsafe: UnsafeReason | null
      /** An archive that was cut before its end. */
      readonly cut: boolean
    }

/** What comes from the thread. */
export type FromThread =
  | { readonly kind: 'key-names'; readonly names: readonly string[] }
  | { readonly kind: 'commitments'; readonly found: readonly Commitments[] }
  /** Null for a file that is no single e-mail. */
  | { readonly kind: 'mail'; readonly mail: MailRead | null }
  | { readonly kind: 'progress'; readonly progress: ReadingProgress }
  | ReadLot
  | { readonly kind: 'lines'; readonly lines: readonly string[] }
  | { readonly kind: 'end'; readonly end: ReadingEnd }
  | {
      readonly kind: 'failed'
      readonly because: string
      /** True when the file could not be opened: that says nothing of what it holds. */
      readonly isOfDisk: boolean
    }

/** How many lots the thread may be ahead of who takes them. */
export const LOTS_AHEAD = 2
