import { sql } from 'kysely'
import type { Day } from '@quittance/kernel'
import { asJson } from '#column-types.ts'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { here } from '#queries/here.ts'

/** An item of a claim (poste): an invoice or a term, with its due day. */
export type NewItem = {
  readonly id: string
  readonly number: string
  readonly label: string
  readonly issuedOn: Day
  readonly dueOn: Day
  readonly principalCents: number
}

/** A credit note (avoir) that reduces one item of a claim. */
export type NewCreditNote = {
  readonly id: string
  readonly claimItemId: string
  readonly number: string
  readonly on: Day
  readonly amountCents: number
}

/** A dossier about to be opened, all its rows at once. */
export type NewDossier = {
  readonly id: string
  readonly reference: string
  readonly rfReference: string
  readonly creditorId: string
  readonly debtorId: string
  readonly nature: string
  readonly title: string
  readonly limitationStartsOn: Day
  /** True where a person or a file said it; absent where it was taken from the items. */
  readonly limitationStartSaid?: boolean
  readonly contractRateHundredths: number | null
  readonly openedOn: Day
  readonly createdAt: Temporal.Instant
  readonly items: readonly NewItem[]
  readonly creditNotes: readonly NewCreditNote[]
}

/** Opens dossiers, with their items and credit notes, in three statements whatever their number. */
export async function insertDossiers(
  tx: OrganisationTransaction,
  dossiers: readonly NewDossier[],
): Promise<void> {
  if (dossiers.length === 0) return
  await tx
    .insertInto('dossier')
    .values(
      dossiers.map((dossier) => ({
        organisation_id: here,
        id: dossier.id,
        reference: dossier.reference,
        rf_reference: dossier.rfReference,
        creditor_id: dossier.creditorId,
        debtor_id: dossier.debtorId,
        nature: dossier.nature,
        title: dossier.title,
        limitation_starts_on: dossier.limitationStartsOn,
        commercial: asJson({ limitationStartSaid: dossier.limitationStartSaid === true }),
        contract_rate_hundredths: dossier.contractRateHundredths,
        status: 'amicable',
        opened_on: dossier.openedOn,
        created_at: dossier.createdAt,
      })),
    )
    .execute()
  await insertItems(tx, dossiers)
  await insertCreditNotes(
    tx,
    dossiers.flatMap(({ creditNotes }) => creditNotes),
  )
}

async function insertItems(tx: OrganisationTransaction, dossiers: readonly NewDossier[]) {
  await tx
    .insertInto('claim_item')
    .values(
      dossiers.flatMap((dossier) =>
        dossier.items.map((item, index) => ({
          organisation_id: here,
          id: item.id,
          dossier_id: dossier.id,
          creditor_id: dossier.creditorId,
          debtor_id: dossier.debtorId,
          rank: index + 1,
          number: item.number,
          label: item.label,
          issued_on: item.issuedOn,
          due_on: item.dueOn,
          principal_cents: item.principalCents,
        })),
      ),
    )
    .execute()
}

/** Adds credit notes to the invoices that they reduce. */
export async function insertCreditNotes(
  tx: OrganisationTransaction,
  notes: readonly NewCreditNote[],
): Promise<void> {
  if (notes.length === 0) return
  await tx
    .insertInto('credit_note')
    .values(
      notes.map((note) => ({
        organisation_id: here,
        id: note.id,
        claim_item_id: note.claimItemId,
        number: note.number,
        dated_on: note.on,
        amount_cents: note.amountCents,
      })),
    )
    .execute()
}

/** An invoice already claimed from a debtor, and in which dossier. */
export type ClaimedInvoice = {
  readonly debtorId: string
  readonly number: string
  readonly dossierId: string
  readonly reference: string
}

/** Which of these invoices are already claimed for this creditor: none is claimed twice. */
export async function findClaimedInvoices(
  tx: OrganisationTransaction,
  creditorId: string,
  invoices: readonly { readonly debtorId: string; readonly number: string }[],
): Promise<readonly ClaimedInvoice[]> {
  if (invoices.length === 0) return []
  const rows = await tx
    .selectFrom('claim_item')
    .innerJoin('dossier', (join) =>
      join
        .onRef('dossier.organisation_id', '=', 'claim_item.organisation_id')
        .onRef('dossier.id', '=', 'claim_item.dossier_id'),
    )
    .select(['claim_item.debtor_id', 'claim_item.number', 'dossier.id', 'dossier.reference'])
    .where('claim_item.organisation_id', '=', here)
    .where('claim_item.creditor_id', '=', creditorId)
    .where(
      sql<boolean>`(claim_item.debtor_id, claim_item.number) in (
        select (asked->>'debtorId')::uuid, asked->>'number'
        from jsonb_array_elements(${asJson(invoices)}::jsonb) as asked)`,
    )
    .execute()
  return rows.map((row) => ({
    debtorId: row.debtor_id,
    number: row.number,
    dossierId: row.id,
    reference: row.reference,
  }))
}
