import { cents, type Cents, type Day } from '@quittance/kernel'
import { asJson } from '#column-types.ts'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { here } from '#queries/here.ts'

/** An acknowledgment of debt that came back, as a person read it, and the force of its form. */
export type AcknowledgmentDeed = {
  readonly id: string
  readonly exhibitId: string
  readonly kind: string
  readonly signedByDebtor: boolean
  readonly figuresCents: Cents | null
  readonly wordsText: string | null
  readonly mentionBy: string
  readonly debtorIs: string
  readonly isLoan: boolean
  readonly datedOn: Day
  readonly dueOn: Day | null
  readonly partiesNamed: boolean
  readonly force: string
  readonly certainty: string
  readonly amountCents: Cents | null
  /** Codes, as the rule gave them. */
  readonly defects: unknown
  readonly formalities: unknown
  readonly at: Temporal.Instant
  readonly by: string
}

/** Keeps what a person read of a deed, and what its form is worth. */
export async function insertAcknowledgmentDeed(
  tx: OrganisationTransaction,
  dossierId: string,
  deed: AcknowledgmentDeed,
): Promise<void> {
  await tx
    .insertInto('acknowledgment_deed')
    .values({
      organisation_id: here,
      id: deed.id,
      dossier_id: dossierId,
      exhibit_id: deed.exhibitId,
      kind: deed.kind,
      signed_by_debtor: deed.signedByDebtor,
      figures_cents: deed.figuresCents,
      words_text: deed.wordsText,
      mention_by: deed.mentionBy,
      debtor_is: deed.debtorIs,
      is_loan: deed.isLoan,
      dated_on: deed.datedOn,
      due_on: deed.dueOn,
      parties_named: deed.partiesNamed,
      force: deed.force,
      certainty: deed.certainty,
      amount_cents: deed.amountCents,
      defects: asJson(deed.defects),
      formalities: asJson(deed.formalities),
      recorded_at: deed.at,
      recorded_by: deed.by,
    })
    .execute()
}

/** The deeds of a dossier that came back, the last first. */
export async function listAcknowledgmentDeeds(
  tx: OrganisationTransaction,
  dossierId: string,
): Promise<readonly AcknowledgmentDeed[]> {
  const rows = await tx
    .selectFrom('acknowledgment_deed')
    .selectAll()
    .where('organisation_id', '=', here)
    .where('dossier_id', '=', dossierId)
    .orderBy('recorded_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    exhibitId: row.exhibit_id,
    kind: row.kind,
    signedByDebtor: row.signed_by_debtor,
    figuresCents: row.figures_cents === null ? null : cents(row.figures_cents),
    wordsText: row.words_text,
    mentionBy: row.mention_by,
    debtorIs: row.debtor_is,
    isLoan: row.is_loan,
    datedOn: row.dated_on,
    dueOn: row.due_on,
    partiesNamed: row.parties_named,
    force: row.force,
    certainty: row.certainty,
    amountCents: row.amount_cents === null ? null : cents(row.amount_cents),
    defects: row.defects,
    formalities: row.formalities,
    at: row.recorded_at,
    by: row.recorded_by,
  }))
}
