import type { ExportFormat, ExportSummary, MessageRecord, WarningCode } from '#message-record.ts'

export type SummaryTally = {
  readonly add: (record: MessageRecord) => void
  /** Adds what is said of a file rather than of one of its records. */
  readonly warn: (codes: readonly WarningCode[]) => void
  readonly result: (named: NamedFormat, sha256: string) => ExportSummary
}

export type NamedFormat = { readonly format: ExportFormat; readonly variant: string }

/** Counts records as they pass: the summary needs no second look at the file. */
export function startTally(): SummaryTally {
  const participants = new Set<string>()
  const warnings = new Set<WarningCode>()
  const nativeIds = new Set<string>()
  let messages = 0
  let attachments = 0
  return {
    add: (record) => {
      messages += 1
      attachments += record.attachments.length
      const { raw } = record.author
      if (raw !== null && record.direction !== 'system') participants.add(raw)
      for (const code of warningsOf(record)) warnings.add(code)
      if (seenBefore(record, nativeIds)) warnings.add('duplicate-record')
    },
    warn: (codes) => {
      for (const code of codes) warnings.add(code)
    },
    result: ({ format, variant }, sha256) => ({
      format,
      variant,
      messages,
      participants: [...participants],
      attachments,
      warnings: [...warnings].toSorted(),
      sha256,
    }),
  }
}

function warningsOf(record: MessageRecord): readonly WarningCode[] {
  const codes: WarningCode[] = [...record.warnings]
  if (record.time.ambiguity.includes('day-month-order')) codes.push('ambiguous-dates')
  if (record.time.zone === 'device-unknown') codes.push('zone-unknown')
  return codes
}

function seenBefore(record: MessageRecord, nativeIds: Set<string>): boolean {
  if (record.nativeId === null) return false
  const { nativeId, participants } = record.conversation
  const key = JSON.stringify([nativeId, participants, record.nativeId])
  const seen = nativeIds.has(key)
  nativeIds.add(key)
  return seen
}
