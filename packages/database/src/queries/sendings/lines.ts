import { sql } from 'kysely'
import { asJson } from '#column-types.ts'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { oneOf } from '#queries/dossiers/load-dossiers.ts'
import { here } from '#queries/here.ts'
import type { NewSendingLine } from '#queries/sendings/batches.ts'

export type LineState = 'proposed' | 'excepted' | 'waiting' | 'reserved' | 'refused' | 'moved'

/** One letter of a batch, with what became of its act where it has one. */
export type SendingLineRecord = Omit<NewSendingLine, 'state'> & {
  readonly reference: string
  readonly debtorName: string
  readonly creditorName: string
  readonly state: LineState
  /** Why a person left it out. */
  readonly reason: string | null
  readonly actId: string | null
  readonly actState: string | null
  /** From when it may leave; until then it may be taken back. */
  readonly leavesFrom: Temporal.Instant | null
}

/** The lines of batches by batch, in their order. */
export async function linesOfBatches(
  tx: OrganisationTransaction,
  batchIds: readonly string[],
): Promise<ReadonlyMap<string, readonly SendingLineRecord[]>> {
  const rows = await tx
    .selectFrom('sending_line as line')
    .innerJoin('dossier', (join) =>
      join
        .onRef('dossier.organisation_id', '=', 'line.organisation_id')
        .onRef('dossier.id', '=', 'line.dossier_id'),
    )
    .innerJoin('debtor', (join) =>
      join
        .onRef('debtor.organisation_id', '=', 'dossier.organisation_id')
        .onRef('debtor.id', '=', 'dossier.debtor_id'),
    )
    .innerJoin('creditor', (join) =>
      join
        .onRef('creditor.organisation_id', '=', 'dossier.organisation_id')
        .onRef('creditor.id', '=', 'dossier.creditor_id'),
    )
    .leftJoin('outward_act as act', (join) =>
      join
        .onRef('act.organisation_id', '=', 'line.organisation_id')
        .onRef('act.id', '=', 'line.act_id'),
    )
    .select(['line.batch_id', 'line.dossier_id', 'line.letter', 'line.channel', 'line.state'])
    .select(['line.dossier_version', 'line.text_sha256', 'line.total_cents', 'line.verdict'])
    .select(['line.reason', 'line.act_id', 'line.grouped_with', 'dossier.reference'])
    .select(['debtor.name as debtor_name', 'creditor.name as creditor_name'])
    .select(['act.state as act_state', 'act.not_before'])
    .select(sql<SendingLineRecord['because']>`line.because`.as('because'))
    .where('line.organisation_id', '=', here)
    .where('line.batch_id', '=', sql<string>`any(${batchIds}::uuid[])`)
    .orderBy('line.rank')
    .execute()
  const ordered = rows.map((row) => [row.batch_id, lineOf(row)] as const)
  return new Map(
    [...Map.groupBy(ordered, ([batchId]) => batchId)].map(([batchId, some]) => [
      batchId,
      some.map(([, line]) => line),
    ]),
  )
}

type Row = {
  readonly dossier_id: string
  readonly reference: string
  readonly debtor_name: string
  readonly creditor_name: string
  readonly letter: string
  readonly channel: string
  readonly dossier_version: number
  readonly text_sha256: string | null
  readonly total_cents: number
  readonly verdict: string
  readonly state: string
  readonly because: SendingLineRecord['because']
  readonly reason: string | null
  readonly act_id: string | null
  readonly grouped_with: string | null
  readonly act_state: string | null
  readonly not_before: Temporal.Instant | null
}

function lineOf(row: Row): SendingLineRecord {
  return {
    dossierId: row.dossier_id,
    reference: row.reference,
    debtorName: row.debtor_name,
    creditorName: row.creditor_name,
    ...sentOf(row),
    dossierVersion: row.dossier_version,
    textSha256: row.text_sha256,
    totalCents: row.total_cents,
    verdict: row.verdict === 'pass' || row.verdict === 'refuse' ? row.verdict : 'ask-a-person',
    state: stateOf(row.state),
    because: row.because,
    reason: row.reason,
    actId: row.act_id,
    groupedWith: row.grouped_with,
    actState: row.act_state,
    leavesFrom: row.not_before,
  }
}

const letters = ['first-reminder', 'second-reminder', 'last-reminder', 'formal-notice'] as const
const channels = ['letter', 'registered-letter', 'electronic-registered', 'e-mail', 'sms'] as const

/** What a line sends and by what way. */
function sentOf({
  letter,
  channel,
}: Pick<Row, 'letter' | 'channel'>): Pick<NewSendingLine, 'letter' | 'channel'> {
  return { letter: oneOf(letters, letter), channel: oneOf(channels, channel) }
}

function stateOf(text: string): LineState {
  switch (text) {
    case 'excepted':
    case 'waiting':
    case 'reserved':
    case 'refused':
    case 'moved':
      return text
    default:
      return 'proposed'
  }
}

/**
 * Leaves lines of a batch out, each with its reason, and with it all that is of the same letter; how
 * many of those named were proposed.
 */
export async function exceptLines(
  tx: OrganisationTransaction,
  of: {
    readonly batchId: string
    readonly except: readonly { readonly dossierId: string; readonly reason: string }[]
    readonly at: Temporal.Instant
  },
): Promise<number> {
  const { rows } = await sql<{ named: number }>`
    with named as (
      select coalesce(line.grouped_with, line.dossier_id) as first_id, given.reason
        from jsonb_to_recordset(${JSON.stringify(of.except)}::jsonb)
          as given ("dossierId" uuid, reason text)
        join sending_line as line on line.organisation_id = ${here}
          and line.batch_id = ${of.batchId} and line.dossier_id = given."dossierId"
       where line.state = 'proposed'
    ), left_out as (
      update sending_line as line
         set state = 'excepted', reason = named.reason, answered_at = ${of.at}
        from named
       where line.organisation_id = ${here} and line.batch_id = ${of.batchId}
         and coalesce(line.grouped_with, line.dossier_id) = named.first_id
         and line.state = 'proposed'
    )
    select count(*)::integer as named from named`.execute(tx)
  return rows[0]?.named ?? 0
}

/** Lets what passed the gate, and was not left out, wait for its turn; how many letters that is. */
export async function letLinesGo(tx: OrganisationTransaction, batchId: string): Promise<number> {
  const rows = await tx
    .updateTable('sending_line')
    .set({ state: 'waiting' })
    .where('organisation_id', '=', here)
    .where('batch_id', '=', batchId)
    .where('state', '=', 'proposed')
    .where('verdict', '=', 'pass')
    .returning('grouped_with')
    .execute()
  return rows.filter(({ grouped_with: first }) => first === null).length
}

/** A line whose turn it is. */
export type WaitingLine = Pick<
  NewSendingLine,
  'dossierId' | 'letter' | 'channel' | 'dossierVersion'
> & { readonly textSha256: string }

/**
 * The next letter that waits, locked to the end of the transaction: its line, then those of the other
 * dossiers that it groups; none where none is free.
 */
export async function lockNextLetter(
  tx: OrganisationTransaction,
  batchId: string,
): Promise<readonly WaitingLine[]> {
  const first = await waitingLines(tx, batchId)
    .where('grouped_with', 'is', null)
    .orderBy('rank')
    .limit(1)
    .skipLocked()
    .executeTakeFirst()
  if (first === undefined) return []
  const others = await waitingLines(tx, batchId)
    .where('grouped_with', '=', first.dossier_id)
    .orderBy('dossier_id')
    .execute()
  return [first, ...others].map((row) => ({
    dossierId: row.dossier_id,
    ...sentOf(row),
    dossierVersion: row.dossier_version,
    textSha256: row.text_sha256 ?? '',
  }))
}

function waitingLines(tx: OrganisationTransaction, batchId: string) {
  return tx
    .selectFrom('sending_line')
    .select(['dossier_id', 'letter', 'channel', 'dossier_version', 'text_sha256'])
    .where('organisation_id', '=', here)
    .where('batch_id', '=', batchId)
    .where('state', '=', 'waiting')
    .forUpdate()
}

/** Says what became of a line that waited; false where another said so first. */
export async function answerLine(
  tx: OrganisationTransaction,
  of: {
    readonly batchId: string
    readonly dossierId: string
    readonly at: Temporal.Instant
    readonly state: 'reserved' | 'refused' | 'moved'
    readonly actId?: string
    readonly because?: unknown
  },
): Promise<boolean> {
  const row = await tx
    .updateTable('sending_line')
    .set({
      state: of.state,
      answered_at: of.at,
      act_id: of.actId ?? null,
      because: of.because === undefined ? null : asJson(of.because),
    })
    .where('organisation_id', '=', here)
    .where('batch_id', '=', of.batchId)
    .where('dossier_id', '=', of.dossierId)
    .where('state', '=', 'waiting')
    .returning('dossier_id')
    .executeTakeFirst()
  return row !== undefined
}
