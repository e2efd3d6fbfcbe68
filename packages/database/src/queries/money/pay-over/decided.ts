/** When somebody did something, and who. */
export type Step = { readonly at: Temporal.Instant; readonly by: string }

/** How an order to the bank was approved, with the file that it made. */
export type Approval = Step & {
  /** True where nobody else could have approved. */
  readonly alone: boolean
  readonly fileId: string
  readonly fileSha256: string
}

/** How an order ended, and why where a person ended it. */
export type Ending = Step & { readonly because: string | null }

/** How an account was confirmed or refused. */
export type Decision = Ending & {
  /** True where nobody else could have decided. */
  readonly alone: boolean
}

type Instant = Temporal.Instant | null

/** The approval of the row of an order joined to its file, or null while it waits. */
export function approvalOf(row: {
  readonly approved_at: Instant
  readonly approved_by: string | null
  readonly approved_alone: boolean
  readonly file_id: string | null
  readonly sha256: Buffer | null
}): Approval | null {
  const { approved_at: at, approved_by: by, file_id: fileId, sha256 } = row
  if (at === null || by === null || fileId === null || sha256 === null) return null
  return { at, by, alone: row.approved_alone, fileId, fileSha256: sha256.toString('hex') }
}

/** The end of the row of an order, or null while it runs. */
export function endOf(row: {
  readonly ended_at: Instant
  readonly ended_by: string | null
  readonly ended_because: string | null
}): Ending | null {
  const { ended_at: at, ended_by: by } = row
  return at === null || by === null ? null : { at, by, because: row.ended_because }
}

/** The decision on the row of an account, or null while it waits. */
export function decisionOf(row: {
  readonly decided_at: Instant
  readonly decided_by: string | null
  readonly decided_alone: boolean
  readonly decided_because: string | null
}): Decision | null {
  const { decided_at: at, decided_by: by, decided_because: because } = row
  return at === null || by === null ? null : { at, by, alone: row.decided_alone, because }
}
