import { sql } from 'kysely'
import { asJson } from '#column-types.ts'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { here } from '#queries/here.ts'

/** A call to a debtor and what came of it. */
export type PhoneCallRecord = {
  readonly id: string
  readonly dossierId: string
  readonly outcome: string
  /** The number as it stood; null where none was known. */
  readonly numberCalled: string | null
  readonly durationSeconds: number | null
  readonly identity: string
  readonly report: string
  readonly exhibitId: string | null
  readonly at: Temporal.Instant
  readonly by: string
}

/** Keeps a call, beside its note. */
export async function insertPhoneCall(
  tx: OrganisationTransaction,
  call: PhoneCallRecord & {
    readonly debtorId: string
    readonly noteId: string
    readonly promiseId: string | null
    readonly disputeId: string | null
  },
): Promise<void> {
  await tx
    .insertInto('phone_call')
    .values({
      organisation_id: here,
      id: call.id,
      dossier_id: call.dossierId,
      debtor_id: call.debtorId,
      note_id: call.noteId,
      outcome: call.outcome,
      number_called: call.numberCalled,
      duration_seconds: call.durationSeconds,
      identity: call.identity,
      report: call.report,
      promise_id: call.promiseId,
      dispute_id: call.disputeId,
      exhibit_id: call.exhibitId,
      made_at: call.at,
      made_by: call.by,
    })
    .execute()
}

/** The script of a call as it was shown, and the verdict of the gate at that instant. */
export type CallScriptRecord = {
  readonly callId: string
  readonly text: string
  readonly textSha256: string
  readonly shownAt: Temporal.Instant
  readonly gateVersion: string
  readonly gateVerdict: unknown
}

/** Keeps the script that was read during a call. */
export async function insertCallScript(
  tx: OrganisationTransaction,
  script: CallScriptRecord,
): Promise<void> {
  await tx
    .insertInto('call_script')
    .values({
      organisation_id: here,
      call_id: script.callId,
      text: script.text,
      text_sha256: Buffer.from(script.textSha256, 'hex'),
      shown_at: script.shownAt,
      gate_version: script.gateVersion,
      gate_verdict: asJson(script.gateVerdict),
    })
    .execute()
}

/** The calls of a dossier, the latest first. */
export async function callsOfDossier(
  tx: OrganisationTransaction,
  dossierId: string,
): Promise<readonly PhoneCallRecord[]> {
  const rows = await tx
    .selectFrom('phone_call')
    .selectAll()
    .where('organisation_id', '=', here)
    .where('dossier_id', '=', dossierId)
    .orderBy('made_at', 'desc')
    .orderBy('id')
    .limit(50)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    dossierId: row.dossier_id,
    outcome: row.outcome,
    numberCalled: row.number_called,
    durationSeconds: row.duration_seconds,
    identity: row.identity,
    report: row.report,
    exhibitId: row.exhibit_id,
    at: row.made_at,
    by: row.made_by,
  }))
}

/** Why the telephone of a debtor is closed, as calls taught it on whichever dossier. */
export type PhoneStanding = {
  /** The number known now was answered by somebody else. */
  readonly isWrong: boolean
  /** When the debtor last asked to be reached in writing; null where never. */
  readonly inWritingSince: Temporal.Instant | null
}

/** The telephones that are closed, by debtor; one that may be called is absent. */
export async function phoneStandings(
  tx: OrganisationTransaction,
  debtorIds: readonly string[],
): Promise<ReadonlyMap<string, PhoneStanding>> {
  const { rows } = await sql<{
    debtor_id: string
    is_wrong: boolean
    in_writing_since: Temporal.Instant | null
  }>`
    select made.debtor_id,
      coalesce(bool_or(made.outcome = 'wrong-number' and made.number_called = debtor.phone), false)
        as is_wrong,
      max(made.made_at) filter (where made.outcome = 'asks-in-writing') as in_writing_since
    from phone_call made
    join debtor on debtor.organisation_id = made.organisation_id and debtor.id = made.debtor_id
    where made.organisation_id = ${here} and made.debtor_id = any(${debtorIds}::uuid[])
      and made.outcome in ('wrong-number', 'asks-in-writing')
    group by made.debtor_id`.execute(tx)
  return new Map(
    rows.flatMap(({ debtor_id: id, is_wrong: isWrong, in_writing_since: inWritingSince }) =>
      isWrong || inWritingSince !== null ? [[id, { isWrong, inWritingSince }] as const] : [],
    ),
  )
}
