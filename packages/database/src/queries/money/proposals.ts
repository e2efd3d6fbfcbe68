import type { Cents } from '@quittance/kernel'
import { sql } from 'kysely'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { here } from '#queries/here.ts'

/** A live dossier that a line of the bank may be for. */
export type MatchCandidate = {
  readonly dossierId: string
  readonly reference: string
  readonly debtorName: string
  readonly foundBy: 'reference' | 'invoice' | 'name' | 'amount'
}

/** Dossiers by their payment reference: each reference belongs to one. */
export async function dossiersByRfReference(
  tx: OrganisationTransaction,
  references: readonly string[],
): Promise<ReadonlyMap<string, MatchCandidate>> {
  if (references.length === 0) return new Map()
  const rows = await candidates(tx)
    .select('dossier.rf_reference')
    .where('dossier.rf_reference', '=', sql<string>`any(${references})`)
    .execute()
  return new Map(
    rows.map((row) => [
      row.rf_reference,
      {
        dossierId: row.id,
        reference: row.reference,
        debtorName: row.name,
        foundBy: 'reference' as const,
      },
    ]),
  )
}

/** Live dossiers whose debtor bears a name, or whose claim has an amount: to be looked at by a person. */
export async function dossiersThatMayMatch(
  tx: OrganisationTransaction,
  line: {
    readonly counterparty: string | null
    /** The counterparty as debtors' identity keys write a name: folded, sorted, without legal form. */
    readonly nameKey: string | null
    /** Words of the bank's label that may be invoice numbers. */
    readonly words: readonly string[]
    readonly amountCents: Cents
    readonly limit: number
  },
): Promise<readonly MatchCandidate[]> {
  const name = line.counterparty?.trim().toLowerCase() ?? ''
  const byName =
    name === ''
      ? []
      : await candidates(tx)
          .where(
            sql<boolean>`(lower(debtor.name) = ${name}
              or starts_with(debtor.identity_key, ${line.nameKey} || '|'))`,
          )
          .where('dossier.status', '<>', 'closed')
          .limit(line.limit)
          .execute()
  const byInvoice = await candidates(tx)
    .where(
      sql<boolean>`exists (select from claim_item
        where claim_item.organisation_id = dossier.organisation_id
          and claim_item.dossier_id = dossier.id
          and claim_item.number = any(${line.words}))`,
    )
    .where('dossier.status', '<>', 'closed')
    .limit(line.limit)
    .execute()
  const byAmount = await candidates(tx)
    .where(
      sql<boolean>`exists (select from claim_item
        where claim_item.organisation_id = dossier.organisation_id
          and claim_item.dossier_id = dossier.id
          and claim_item.principal_cents = ${line.amountCents})`,
    )
    .where('dossier.status', '<>', 'closed')
    .limit(line.limit)
    .execute()
  const found = new Map<string, MatchCandidate>()
  for (const [rows, foundBy] of [
    [byInvoice, 'invoice'],
    [byName, 'name'],
    [byAmount, 'amount'],
  ] as const) {
    for (const row of rows) {
      if (found.has(row.id)) continue
      const { id: dossierId, reference, name: debtorName } = row
      found.set(row.id, { dossierId, reference, debtorName, foundBy })
    }
  }
  return [...found.values()].slice(0, line.limit)
}

function candidates(tx: OrganisationTransaction) {
  return tx
    .selectFrom('dossier')
    .innerJoin('debtor', (join) =>
      join
        .onRef('debtor.organisation_id', '=', 'dossier.organisation_id')
        .onRef('debtor.id', '=', 'dossier.debtor_id'),
    )
    .select(['dossier.id', 'dossier.reference', 'debtor.name'])
    .where('dossier.organisation_id', '=', here)
}
