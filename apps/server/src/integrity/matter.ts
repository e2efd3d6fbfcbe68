import type { OrganisationTransaction } from '@quittance/database'
import type { FileStore } from '#ports/file-store.ts'

/** One thing that is not as it was kept: what, where, and in a French sentence. */
export type Fault = { readonly code: string; readonly subject: string; readonly sentence: string }

/** What one kind of check looked at, and what it found. */
export type Checked = { readonly checked: number; readonly faults: readonly Fault[] }

/** What a check of the sealed logs is told from outside of the database. */
export type LogMatter = {
  /** The public key of the house; null where it is not known. */
  readonly publicKey: Uint8Array | null
  /** Checkpoints that somebody kept elsewhere, as they were signed. */
  readonly witnessed: readonly string[]
}

/** What a check may read: the rows of one organisation, and the bytes of the file store. */
export type Matter = {
  readonly organisationId: string
  readonly files: Pick<FileStore, 'read'>
  readonly log: LogMatter
  readonly reads: <Result>(
    read: (tx: OrganisationTransaction) => Promise<Result>,
  ) => Promise<Result>
}

/** Rows read at a time. */
export const PAGE = 500
