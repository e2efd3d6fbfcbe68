import { sql } from 'kysely'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { here } from '#queries/here.ts'

/** A letter on paper as it was reserved: what a batch prints, and a registered letter is followed by. */
export type PostedLetterRecord = {
  readonly actId: string
  readonly dossierId: string | null
  readonly dossierReference: string | null
  readonly debtorName: string | null
  readonly channel: string
  readonly state: string
  /** When it entered its batch; null before. */
  readonly finishedAt: Temporal.Instant | null
  readonly simulated: boolean
  readonly number: string | null
  readonly letter: string | null
  readonly reference: string | null
  /** The day printed on it. */
  readonly on: string | null
  /** The lines of its window, as they are printed. */
  readonly recipient: readonly string[]
  readonly batchId: string | null
  readonly pages: number | null
  /** The printed letter in the file store; null before it is printed. */
  readonly sha256: string | null
}

/** Letters that count in their batch: not those of which a person said that they never left. */
const STILL_IN = sql<boolean>`outward_act.state not in ('failed', 'cancelled')`

/** The letters of a batch, registered ones first, in the order in which they are printed. */
export async function lettersOfBatch(
  tx: OrganisationTransaction,
  batchId: string,
): Promise<readonly PostedLetterRecord[]> {
  const rows = await lettersQuery(tx)
    .where('postal_item.batch_id', '=', batchId)
    .where(STILL_IN)
    .orderBy(sql`(outward_act.channel = 'registered-letter')`, 'desc')
    .orderBy('outward_act.reserved_at')
    .orderBy('outward_act.id')
    .execute()
  return rows.map(letterOf)
}

/** The registered letters of a dossier that left or are leaving, chronological. */
export async function registeredLettersOf(
  tx: OrganisationTransaction,
  dossierId: string,
): Promise<readonly PostedLetterRecord[]> {
  const rows = await lettersQuery(tx)
    .where('outward_act.dossier_id', '=', dossierId)
    .where('outward_act.channel', 'in', ['registered-letter', 'electronic-registered'])
    .where(STILL_IN)
    .orderBy('outward_act.reserved_at')
    .orderBy('outward_act.id')
    .execute()
  return rows.map(letterOf)
}

/** Letters by the ids of their acts; one that is not there is left out. */
export async function postedLetters(
  tx: OrganisationTransaction,
  actIds: readonly string[],
): Promise<readonly PostedLetterRecord[]> {
  const rows = await lettersQuery(tx)
    .where('outward_act.id', '=', sql<string>`any(${actIds})`)
    .execute()
  return rows.map(letterOf)
}

/** The registered letters that bear one of these numbers. */
export async function lettersNumbered(
  tx: OrganisationTransaction,
  numbers: readonly string[],
): Promise<readonly PostedLetterRecord[]> {
  const rows = await lettersQuery(tx)
    .where('outward_act.registered_number', '=', sql<string>`any(${numbers})`)
    .where(STILL_IN)
    .execute()
  return rows.map(letterOf)
}

function lettersQuery(tx: OrganisationTransaction) {
  return tx
    .selectFrom('outward_act')
    .leftJoin('postal_item', (join) =>
      join
        .onRef('postal_item.organisation_id', '=', 'outward_act.organisation_id')
        .onRef('postal_item.act_id', '=', 'outward_act.id'),
    )
    .leftJoin('stored_file', (join) =>
      join
        .onRef('stored_file.organisation_id', '=', 'postal_item.organisation_id')
        .onRef('stored_file.id', '=', 'postal_item.file_id'),
    )
    .leftJoin('dossier', (join) =>
      join
        .onRef('dossier.organisation_id', '=', 'outward_act.organisation_id')
        .onRef('dossier.id', '=', 'outward_act.dossier_id'),
    )
    .leftJoin('debtor', (join) =>
      join
        .onRef('debtor.organisation_id', '=', 'dossier.organisation_id')
        .onRef('debtor.id', '=', 'dossier.debtor_id'),
    )
    .where('outward_act.organisation_id', '=', here)
    .select(['outward_act.id', 'outward_act.dossier_id', 'dossier.reference', 'debtor.name'])
    .select(['outward_act.channel', 'outward_act.state', 'registered_number'])
    .select('outward_act.finished_at')
    .select('outward_act.simulated')
    .select(['postal_item.batch_id', 'postal_item.pages', 'stored_file.sha256'])
    .select(sql<string | null>`outward_act.payload->>'letter'`.as('letter'))
    .select(sql<string | null>`outward_act.payload->>'reference'`.as('letter_reference'))
    .select(sql<string | null>`outward_act.payload->>'on'`.as('letter_day'))
    .select(
      sql<readonly string[] | null>`outward_act.payload->'composed'->'recipient'`.as('recipient'),
    )
}

type LetterRow = Awaited<ReturnType<ReturnType<typeof lettersQuery>['execute']>>[number]

function letterOf(row: LetterRow): PostedLetterRecord {
  return {
    actId: row.id,
    dossierId: row.dossier_id,
    dossierReference: row.reference,
    debtorName: row.name,
    channel: row.channel,
    state: row.state,
    finishedAt: row.finished_at,
    simulated: row.simulated,
    number: row.registered_number,
    letter: row.letter,
    reference: row.letter_reference,
    on: row.letter_day,
    recipient: row.recipient ?? [],
    batchId: row.batch_id,
    pages: row.pages,
    sha256: row.sha256?.toString('hex') ?? null,
  }
}
