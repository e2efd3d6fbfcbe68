import { sql, type Selectable } from 'kysely'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { here } from '#queries/here.ts'
import type { PageOfPeriod } from '#queries/registered/inspected-acts.ts'
import type { PhoneCall } from '#schema.generated.ts'

/** A call with all that an inspector reads of it; without a script, all that tells one is null. */
export type InspectedCall = Selectable<PhoneCall> & {
  readonly dossier_reference: string
  readonly debtor_name: string
  readonly creditor_name: string
  readonly script: string | null
  readonly script_sha256: string | null
  readonly shown_at: Temporal.Instant | null
  readonly gate_version: string | null
  readonly gate_verdict: unknown
  /** The journal entry that tells of it: its identifier, its bytes, its leaf in the log. */
  readonly entry_id: string | null
  readonly entry_canonical: Buffer | null
  readonly entry_leaf: string | null
}

/** The calls noted between two instants, in their order. */
export async function callsMade(
  tx: OrganisationTransaction,
  of: PageOfPeriod,
): Promise<readonly InspectedCall[]> {
  let query = tx
    .selectFrom('phone_call')
    .innerJoin('dossier', (join) =>
      join
        .onRef('dossier.organisation_id', '=', 'phone_call.organisation_id')
        .onRef('dossier.id', '=', 'phone_call.dossier_id'),
    )
    .innerJoin('debtor', (join) =>
      join
        .onRef('debtor.organisation_id', '=', 'phone_call.organisation_id')
        .onRef('debtor.id', '=', 'phone_call.debtor_id'),
    )
    .innerJoin('creditor', (join) =>
      join
        .onRef('creditor.organisation_id', '=', 'dossier.organisation_id')
        .onRef('creditor.id', '=', 'dossier.creditor_id'),
    )
    .leftJoin('call_script', (join) =>
      join
        .onRef('call_script.organisation_id', '=', 'phone_call.organisation_id')
        .onRef('call_script.call_id', '=', 'phone_call.id'),
    )
    .leftJoin('journal_entry as entry', (join) =>
      join
        .onRef('entry.organisation_id', '=', 'phone_call.organisation_id')
        .onRef('entry.dossier_id', '=', 'phone_call.dossier_id')
        .on('entry.verb', '=', 'call-made')
        .on(sql<boolean>`entry.facts ->> 'callId' = phone_call.id::text`),
    )
    .selectAll('phone_call')
    .select(['dossier.reference as dossier_reference', 'debtor.name as debtor_name'])
    .select(['creditor.name as creditor_name', 'call_script.text as script', 'shown_at'])
    .select(['gate_version', 'gate_verdict'])
    .select(sql<string | null>`encode(text_sha256, 'hex')`.as('script_sha256'))
    .select(['entry.id as entry_id', 'entry.canonical as entry_canonical'])
    .select(sql<string | null>`encode(entry.leaf_hash, 'hex')`.as('entry_leaf'))
    .where('phone_call.organisation_id', '=', here)
    .where('phone_call.made_at', '>=', of.from)
    .where('phone_call.made_at', '<', of.before)
    .orderBy('phone_call.made_at')
    .orderBy('phone_call.id')
    .limit(of.limit)
  const { after } = of
  if (after !== null) {
    query = query.where(
      sql<boolean>`(phone_call.made_at, phone_call.id) > (${after.at}, ${after.id}::uuid)`,
    )
  }
  return await query.execute()
}
