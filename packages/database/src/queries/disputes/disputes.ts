import { cents, type Cents, type Day } from '@quittance/kernel'
import { sql } from 'kysely'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { grouped } from '#queries/dossiers/grouped.ts'
import { here } from '#queries/here.ts'

export type DisputeOutcome = 'founded' | 'founded-in-part' | 'unfounded'

/** A dispute as kept; `settledOn` null while it stops the reminders of what it holds. */
export type DisputeRecord = {
  readonly id: string
  readonly component: string | null
  /** Of the closed list that its table checks; null where nobody said. */
  readonly category: string | null
  readonly reason: string
  /** Whether a judge would have to rule on it, as a person holds; null until someone says. */
  readonly isSerious: boolean | null
  readonly openedOn: Day
  readonly answerBy: Day | null
  readonly answeredOn: Day | null
  readonly settledOn: Day | null
  readonly resolution: string | null
  readonly outcome: string | null
  /** The items that it holds; none where it holds them all. */
  readonly parts: readonly DisputePart[]
}

/** An item that a dispute holds. */
export type DisputePart = {
  readonly claimItemId: string
  /** The part of its principal; null for the whole item. */
  readonly contestedCents: Cents | null
  readonly what: string
}

/** A document asked of a party to answer a dispute. */
export type DisputePaperRecord = {
  readonly id: string
  readonly disputeId: string
  readonly name: string
  readonly askedFrom: string
  readonly askedOn: Day
  readonly receivedOn: Day | null
  readonly exhibitId: string | null
}

type Written = { readonly at: Temporal.Instant; readonly by: string }

/** Opens a dispute on a dossier, on all of it where no part is named. */
export async function insertDispute(
  tx: OrganisationTransaction,
  dispute: Written &
    Pick<
      DisputeRecord,
      'id' | 'reason' | 'isSerious' | 'openedOn' | 'category' | 'answerBy' | 'parts'
    > & { readonly dossierId: string },
): Promise<void> {
  await tx
    .insertInto('dispute')
    .values({
      organisation_id: here,
      id: dispute.id,
      dossier_id: dispute.dossierId,
      reason: dispute.reason,
      category: dispute.category,
      is_serious: dispute.isSerious,
      opened_on: dispute.openedOn,
      answer_by: dispute.answerBy,
      recorded_at: dispute.at,
      recorded_by: dispute.by,
    })
    .execute()
  if (dispute.parts.length === 0) return
  await tx
    .insertInto('dispute_part')
    .values(
      dispute.parts.map(({ claimItemId, contestedCents, what }) => ({
        organisation_id: here,
        dispute_id: dispute.id,
        claim_item_id: claimItemId,
        contested_cents: contestedCents,
        what,
      })),
    )
    .execute()
}

/** Keeps whether an open dispute is serious; false where it is not open on that dossier. */
export async function weighDispute(
  tx: OrganisationTransaction,
  of: {
    readonly id: string
    readonly dossierId: string
    readonly isSerious: boolean | null
  },
): Promise<boolean> {
  const row = await tx
    .updateTable('dispute')
    .set({ is_serious: of.isSerious })
    .where('organisation_id', '=', here)
    .where('dossier_id', '=', of.dossierId)
    .where('id', '=', of.id)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Settles every open dispute of a dossier; returns how many there were. */
export async function settleDisputes(
  tx: OrganisationTransaction,
  { dossierId, on, resolution }: { dossierId: string; on: Day; resolution: string },
): Promise<number> {
  const rows = await tx
    .updateTable('dispute')
    .set({ settled_on: on, answered_on: on, resolution })
    .where('organisation_id', '=', here)
    .where('dossier_id', '=', dossierId)
    .where('settled_on', 'is', null)
    .returning('id')
    .execute()
  return rows.length
}

/** Settles one dispute with its outcome; false where it is not open on that dossier. */
export async function resolveDispute(
  tx: OrganisationTransaction,
  of: {
    readonly id: string
    readonly dossierId: string
    readonly on: Day
    readonly outcome: DisputeOutcome
    readonly resolution: string
  },
): Promise<boolean> {
  const row = await tx
    .updateTable('dispute')
    .set({
      settled_on: of.on,
      answered_on: sql<Day>`coalesce(answered_on, ${of.on}::date)`,
      outcome: of.outcome,
      resolution: of.resolution,
    })
    .where('organisation_id', '=', here)
    .where('dossier_id', '=', of.dossierId)
    .where('id', '=', of.id)
    .where('settled_on', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** The disputes of dossiers with the items that each holds, the first opened first. */
export async function disputesOf(
  tx: OrganisationTransaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly DisputeRecord[]>> {
  const rows = await tx
    .selectFrom('dispute')
    .selectAll()
    .where('organisation_id', '=', here)
    .where('dossier_id', '=', sql<string>`any(${ids})`)
    .orderBy('opened_on')
    .orderBy('recorded_at')
    .execute()
  const parts = await partsOf(
    tx,
    rows.map(({ id }) => id),
  )
  return grouped(rows, (row): DisputeRecord => ({
    id: row.id,
    component: row.component,
    category: row.category,
    reason: row.reason,
    isSerious: row.is_serious,
    openedOn: row.opened_on,
    answerBy: row.answer_by,
    answeredOn: row.answered_on,
    settledOn: row.settled_on,
    resolution: row.resolution,
    outcome: row.outcome,
    parts: parts.filter(({ disputeId }) => disputeId === row.id).map(({ part }) => part),
  }))
}

async function partsOf(tx: OrganisationTransaction, disputeIds: readonly string[]) {
  if (disputeIds.length === 0) return []
  const rows = await tx
    .selectFrom('dispute_part')
    .selectAll()
    .where('organisation_id', '=', here)
    .where('dispute_id', '=', sql<string>`any(${disputeIds})`)
    .orderBy('claim_item_id')
    .execute()
  return rows.map((row) => ({
    disputeId: row.dispute_id,
    part: {
      claimItemId: row.claim_item_id,
      contestedCents: row.contested_cents === null ? null : cents(row.contested_cents),
      what: row.what,
    } satisfies DisputePart,
  }))
}

/** Asks a document to answer a dispute. */
export async function insertDisputePaper(
  tx: OrganisationTransaction,
  paper: Written & Omit<DisputePaperRecord, 'receivedOn' | 'exhibitId'>,
): Promise<void> {
  await tx
    .insertInto('dispute_paper')
    .values({
      organisation_id: here,
      id: paper.id,
      dispute_id: paper.disputeId,
      name: paper.name,
      asked_from: paper.askedFrom,
      asked_on: paper.askedOn,
      recorded_at: paper.at,
      recorded_by: paper.by,
    })
    .execute()
}

/** Notes that a document came in, once; false when it was noted before. */
export async function insertDisputePaperIn(
  tx: OrganisationTransaction,
  of: Written & {
    readonly paperId: string
    readonly receivedOn: Day
    readonly exhibitId: string | null
  },
): Promise<boolean> {
  const row = await tx
    .insertInto('dispute_paper_in')
    .values({
      organisation_id: here,
      paper_id: of.paperId,
      received_on: of.receivedOn,
      exhibit_id: of.exhibitId,
      recorded_at: of.at,
      recorded_by: of.by,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('paper_id')
    .executeTakeFirst()
  return row !== undefined
}

/** The documents asked to answer the disputes of a dossier, the first asked first. */
export async function papersOfDisputes(
  tx: OrganisationTransaction,
  dossierId: string,
): Promise<readonly DisputePaperRecord[]> {
  const rows = await tx
    .selectFrom('dispute_paper as paper')
    .innerJoin('dispute', (join) =>
      join
        .onRef('dispute.organisation_id', '=', 'paper.organisation_id')
        .onRef('dispute.id', '=', 'paper.dispute_id'),
    )
    .leftJoin('dispute_paper_in as received', (join) =>
      join
        .onRef('received.organisation_id', '=', 'paper.organisation_id')
        .onRef('received.paper_id', '=', 'paper.id'),
    )
    .select(['paper.id', 'paper.dispute_id', 'paper.name', 'paper.asked_from', 'paper.asked_on'])
    .select(['received.received_on', 'received.exhibit_id'])
    .where('paper.organisation_id', '=', here)
    .where('dispute.dossier_id', '=', dossierId)
    .orderBy('paper.asked_on')
    .orderBy('paper.recorded_at')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    disputeId: row.dispute_id,
    name: row.name,
    askedFrom: row.asked_from,
    askedOn: row.asked_on,
    receivedOn: row.received_on,
    exhibitId: row.exhibit_id,
  }))
}
