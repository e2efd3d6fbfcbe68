import { cents, type Cents, type Day } from '@quittance/kernel'
import { sql } from 'kysely'
import { asJson } from '#column-types.ts'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { oneOf } from '#queries/dossiers/load-dossiers.ts'
import { here } from '#queries/here.ts'

export type FindingState = 'proposed' | 'kept' | 'corrected' | 'set-aside'

const states: readonly FindingState[] = ['proposed', 'kept', 'corrected', 'set-aside']

/** What a reading proposes about a message; a person decides. */
export type NewFinding = {
  readonly id: string
  readonly messageId: string
  readonly dossierId: string
  readonly rank: number
  readonly kind: string
  readonly amountCents: number | null
  readonly dueOn: Day | null
  /** Stretches of the text in UTF-16 units, each with the rule that read it. */
  readonly spans: unknown
  readonly rules: readonly string[]
  readonly ruleVersion: string
  readonly details: unknown
}

/**
 * Writes what was found, as proposals; a finding already there stays as it is.
 *
 * @returns how many were written.
 */
export async function insertFindings(
  tx: OrganisationTransaction,
  findings: readonly NewFinding[],
): Promise<number> {
  if (findings.length === 0) return 0
  const written = await tx
    .insertInto('finding')
    .values(
      findings.map((finding) => ({
        organisation_id: here,
        id: finding.id,
        message_id: finding.messageId,
        dossier_id: finding.dossierId,
        rank: finding.rank,
        kind: finding.kind,
        amount_cents: finding.amountCents,
        due_on: finding.dueOn,
        spans: asJson(finding.spans),
        rules: [...finding.rules],
        rule_version: finding.ruleVersion,
        details: asJson(finding.details),
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['organisation_id', 'message_id', 'rank']).doNothing(),
    )
    .returning('id')
    .execute()
  return written.length
}

/** A finding with what a person decided of it. */
export type FindingLine = {
  readonly id: string
  readonly messageId: string
  readonly dossierId: string
  readonly kind: string
  readonly proposed: { readonly amountCents: Cents | null; readonly dueOn: Day | null }
  readonly kept: { readonly amountCents: Cents | null; readonly dueOn: Day | null }
  readonly spans: unknown
  readonly rules: readonly string[]
  readonly details: unknown
  readonly state: FindingState
  readonly decidedBy: string | null
  readonly reason: string | null
  /** Set aside because a person said that its author is not the debtor. */
  readonly isOfRefusedAuthor: boolean
}

/** The findings of messages, in the order of each message. */
export async function findingsOfMessages(
  tx: OrganisationTransaction,
  messageIds: readonly string[],
): Promise<readonly FindingLine[]> {
  const rows = await tx
    .selectFrom('finding')
    .selectAll()
    .where('organisation_id', '=', here)
    .where('message_id', '=', sql<string>`any(${messageIds})`)
    .orderBy('rank')
    .execute()
  return rows.map(lineOf)
}

/** How many findings of an exhibit wait for a person. */
export async function countProposedFindings(
  tx: OrganisationTransaction,
  exhibitId: string,
): Promise<number> {
  const row = await tx
    .selectFrom('finding')
    .innerJoin('message', (join) =>
      join
        .onRef('message.organisation_id', '=', 'finding.organisation_id')
        .onRef('message.id', '=', 'finding.message_id'),
    )
    .select(sql<number>`count(*)::integer`.as('count'))
    .where('finding.organisation_id', '=', here)
    .where('message.exhibit_id', '=', exhibitId)
    .where('finding.state', '=', 'proposed')
    .executeTakeFirstOrThrow()
  return row.count
}

/** A finding about to be decided, with the message it was found in. */
export type FindingToDecide = FindingLine & {
  readonly sentLocal: string | null
  readonly format: string | null
  readonly sliceSha256: string
}

/** Takes a finding for this transaction, or null; whoever decides of it meanwhile waits. */
export async function takeFinding(
  tx: OrganisationTransaction,
  id: string,
): Promise<FindingToDecide | null> {
  const row = await tx
    .selectFrom('finding')
    .selectAll()
    .where('organisation_id', '=', here)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (row === undefined) return null
  const message = await tx
    .selectFrom('message')
    .select(['sent_local', 'slice_sha256', sql<string | null>`record ->> 'format'`.as('format')])
    .where('organisation_id', '=', here)
    .where('id', '=', row.message_id)
    .executeTakeFirstOrThrow()
  return {
    ...lineOf(row),
    sentLocal: message.sent_local,
    format: message.format,
    sliceSha256: message.slice_sha256.toString('hex'),
  }
}

/** What a person decided about a finding, and why. */
export type FindingDecision = {
  readonly id: string
  readonly state: Exclude<FindingState, 'proposed'>
  readonly keptAmountCents: number | null
  readonly keptDueOn: Day | null
  readonly reason: string | null
  readonly at: Temporal.Instant
  readonly by: string
}

/** Writes what a person decided of a finding; what was found stays beside it. */
export async function decideFinding(
  tx: OrganisationTransaction,
  decision: FindingDecision,
): Promise<void> {
  await tx
    .updateTable('finding')
    .set({
      state: decision.state,
      kept_amount_cents: decision.keptAmountCents,
      kept_due_on: decision.keptDueOn,
      reason: decision.reason,
      decided_at: decision.at,
      decided_by: decision.by,
    })
    .where('organisation_id', '=', here)
    .where('id', '=', decision.id)
    .execute()
}

/** Withdraws the promises that a finding had given and that still run. */
export async function withdrawPromisesOf(
  tx: OrganisationTransaction,
  { findingId, on }: { readonly findingId: string; readonly on: Day },
): Promise<void> {
  await tx
    .updateTable('promise')
    .set({ state: 'withdrawn', ended_on: on })
    .where('organisation_id', '=', here)
    .where('finding_id', '=', findingId)
    .where('state', '=', 'running')
    .execute()
}

type FindingRow = {
  readonly id: string
  readonly message_id: string
  readonly dossier_id: string
  readonly kind: string
  readonly amount_cents: number | null
  readonly due_on: Day | null
  readonly kept_amount_cents: number | null
  readonly kept_due_on: Day | null
  readonly spans: unknown
  readonly rules: readonly string[]
  readonly details: unknown
  readonly state: string
  readonly decided_by: string | null
  readonly reason: string | null
  readonly author_statement_id: string | null
}

function lineOf(row: FindingRow): FindingLine {
  return {
    id: row.id,
    messageId: row.message_id,
    dossierId: row.dossier_id,
    kind: row.kind,
    proposed: { amountCents: centsOrNull(row.amount_cents), dueOn: row.due_on },
    kept: { amountCents: centsOrNull(row.kept_amount_cents), dueOn: row.kept_due_on },
    spans: row.spans,
    rules: row.rules,
    details: row.details,
    state: oneOf(states, row.state),
    decidedBy: row.decided_by,
    reason: row.reason,
    isOfRefusedAuthor: row.author_statement_id !== null,
  }
}

function centsOrNull(amount: number | null): Cents | null {
  return amount === null ? null : cents(amount)
}
