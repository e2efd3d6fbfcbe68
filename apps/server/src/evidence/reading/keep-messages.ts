import type { DnsAnswers } from '@quittance/chat-exports'
import {
  insertMessages,
  JsonText,
  type ExhibitFile,
  type NewMessage,
  type OrganisationTransaction,
} from '@quittance/database'
import { invariant } from '@quittance/kernel'
import type { StoppedReading } from '#evidence/reading/thread/listen.ts'
import type { ReadingEnd, ReadRow } from '#evidence/reading/thread/thread-messages.ts'
import type { House } from '#wiring/house.ts'

/** What became of the messages of a file. */
export type Kept = ReadingEnd | StoppedReading

export type KeepingWork = {
  readonly house: Pick<House, 'files' | 'chance' | 'readings'>
  /** What the DNS answered for the keys of the exhibit. */
  readonly dnsAnswers: DnsAnswers
  readonly tx: OrganisationTransaction
}

/**
 * Has the file of an exhibit read in the thread of readings, and keeps its messages a lot at a
 * time. Of a reading that is stopped, the messages kept so far are for the caller to undo.
 *
 * @throws BrokenInvariant when the stored bytes are no longer those that were received.
 */
export async function keepMessages(
  { house, tx, dnsAnswers }: KeepingWork,
  exhibit: ExhibitFile,
): Promise<Kept> {
  const lots = house.readings.messages(exhibit.id, {
    path: house.files.path(exhibit.sha256),
    sizeBytes: exhibit.sizeBytes,
    fileName: exhibit.declaredName,
    owners: exhibit.owners,
    dnsAnswers,
  })
  let kept = 0
  for await (const said of lots) {
    if (said.kind !== 'rows') return checked(said, exhibit)
    const from = kept
    kept += said.rows.length
    const messages = said.rows.map((row, index) =>
      messageOf(row, { id: house.chance.id(), exhibit, rank: from + index }),
    )
    await insertMessages(tx, messages)
  }
  invariant(false, 'a reading says how it ended')
}

function checked(end: Kept, { sha256 }: ExhibitFile): Kept {
  if (end.kind === 'conversation') {
    invariant(end.summary.sha256 === sha256, 'a stored file keeps its bytes')
  }
  return end
}

type Place = { readonly id: string; readonly exhibit: ExhibitFile; readonly rank: number }

function messageOf(row: ReadRow, { id, exhibit, rank }: Place): NewMessage {
  return {
    ...row,
    id,
    exhibitId: exhibit.id,
    rank,
    sentAt: row.sentAt === null ? null : Temporal.Instant.from(row.sentAt),
    record: new JsonText(row.record),
  }
}
