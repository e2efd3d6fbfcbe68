import { openIdentifierSet, type IdentifierSet } from '#text/identifier-set.ts'
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
  const nativeIds = openIdentifierSet()
  let messages = 0
  let attachments = 0
  return {
    add: (record) => {
      messages += 1
      attachments += record.attachments.length
      const { raw } = record.author
      if (raw !== null && record.direction !== 'system') participants.add(raw)
      warnOf(record, warnings)
      if (record.nativeId !== null && seenBefore(record, nativeIds))
        warnings.add('duplicate-record')
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

function warnOf({ time, warnings: codes }: MessageRecord, warnings: Set<WarningCode>): void {
  for (const code of codes) warnings.add(code)
  if (time.ambiguity.includes('day-month-order')) warnings.add('ambiguous-dates')
  if (time.zone === 'device-unknown') warnings.add('zone-unknown')
}

/** The same identifier twice in one conversation. */
function seenBefore(record: MessageRecord, nativeIds: IdentifierSet): boolean {
  return !nativeIds.add(JSON.stringify([...conversationOf(record), record.nativeId]))
}

/**
 * What tells a conversation from the others of its file: without an identifier its title counts,
 * but not the label that an address book gives a number. A mailbox is one conversation, because
 * a Message-ID is of one message in the world.
 */
function conversationOf({ format, conversation }: MessageRecord): readonly unknown[] {
  const { nativeId, title, participants } = conversation
  if (format === 'mbox') return []
  const named = format === 'sms-backup-restore' ? nativeId : (nativeId ?? title)
  return [named, participants]
}
