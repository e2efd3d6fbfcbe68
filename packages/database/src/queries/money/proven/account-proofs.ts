import { cents, type Cents, type Day } from '@quittance/kernel'
import { asJson } from '#column-types.ts'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { here } from '#queries/here.ts'

/** A day of the separate account as published. */
export type AccountProofRecord = {
  readonly id: string
  readonly on: Day
  readonly statementId: string
  readonly upToPosition: number
  readonly bankCents: Cents
  readonly ledgerBankCents: Cents
  readonly firmShortfallCents: Cents
  readonly creditorsShortfallCents: Cents
  readonly totalCents: Cents
  readonly depth: number
  readonly root: Uint8Array
  /** The exact bytes that were hashed, sealed and time-stamped. */
  readonly published: Uint8Array
  readonly items: unknown
  readonly journalEntryId: string
  readonly builtAt: Temporal.Instant
  readonly builtBy: string
}

/** The time-stamp over what was published. */
export type AccountProofStamp = {
  readonly stampedAt: Temporal.Instant
  readonly authority: string
  readonly local: boolean
  readonly reply: Uint8Array
}

/** Who signed the reconciliation of a day, and all that it prints. */
export type AccountReconciliation = {
  readonly signedAt: Temporal.Instant
  readonly signedBy: string
  readonly role: string
  readonly facts: unknown
  readonly factsSha256: string
}

/** A proof with what came after it. */
export type AccountProofLine = AccountProofRecord & {
  readonly stamp: AccountProofStamp | null
  readonly reconciliation: AccountReconciliation | null
}

/** A leaf of a sum tree as kept. */
export type AccountProofLeaf = {
  readonly position: number
  readonly creditorId: string | null
  readonly holder: unknown
  readonly commitment: Uint8Array
  readonly amountCents: Cents
  readonly salt: Uint8Array
}

/** Keeps a proof; the same statement over the same books is proven once. */
export async function insertAccountProof(
  tx: OrganisationTransaction,
  proof: AccountProofRecord,
): Promise<void> {
  await tx
    .insertInto('account_proof')
    .values({
      organisation_id: here,
      id: proof.id,
      on_day: proof.on,
      statement_id: proof.statementId,
      up_to_position: proof.upToPosition,
      bank_cents: proof.bankCents,
      ledger_bank_cents: proof.ledgerBankCents,
      firm_shortfall_cents: proof.firmShortfallCents,
      creditors_shortfall_cents: proof.creditorsShortfallCents,
      total_cents: proof.totalCents,
      depth: proof.depth,
      root: Buffer.from(proof.root),
      published: Buffer.from(proof.published),
      items: asJson(proof.items),
      journal_entry_id: proof.journalEntryId,
      built_at: proof.builtAt,
      built_by: proof.builtBy,
    })
    .execute()
}

const LEAVES_A_STATEMENT = 4000

/** Keeps the leaves of a proof with their salts. */
export async function insertAccountProofLeaves(
  tx: OrganisationTransaction,
  proofId: string,
  leaves: readonly AccountProofLeaf[],
): Promise<void> {
  for (let from = 0; from < leaves.length; from += LEAVES_A_STATEMENT) {
    await tx
      .insertInto('account_proof_leaf')
      .values(
        leaves.slice(from, from + LEAVES_A_STATEMENT).map((leaf) => ({
          organisation_id: here,
          proof_id: proofId,
          position: leaf.position,
          creditor_id: leaf.creditorId,
          holder: leaf.holder === null ? null : asJson(leaf.holder),
          commitment: Buffer.from(leaf.commitment),
          amount_cents: leaf.amountCents,
          salt: Buffer.from(leaf.salt),
        })),
      )
      .execute()
  }
}

/** The leaves of a proof in their order, from one position. */
export async function accountProofLeaves(
  tx: OrganisationTransaction,
  proofId: string,
  { from, many }: { readonly from: number; readonly many: number },
): Promise<readonly AccountProofLeaf[]> {
  const rows = await tx
    .selectFrom('account_proof_leaf')
    .select(['position', 'creditor_id', 'holder', 'commitment', 'amount_cents', 'salt'])
    .where('organisation_id', '=', here)
    .where('proof_id', '=', proofId)
    .where('position', '>=', from)
    .orderBy('position')
    .limit(many)
    .execute()
  return rows.map((row) => ({
    position: row.position,
    creditorId: row.creditor_id,
    holder: row.holder,
    commitment: row.commitment,
    amountCents: cents(row.amount_cents),
    salt: row.salt,
  }))
}

function proofsWithAll(tx: OrganisationTransaction) {
  return tx
    .selectFrom('account_proof as proof')
    .leftJoin('account_proof_stamp as stamp', (join) =>
      join
        .onRef('stamp.organisation_id', '=', 'proof.organisation_id')
        .onRef('stamp.proof_id', '=', 'proof.id'),
    )
    .leftJoin('account_reconciliation as signed', (join) =>
      join
        .onRef('signed.organisation_id', '=', 'proof.organisation_id')
        .onRef('signed.proof_id', '=', 'proof.id'),
    )
    .selectAll('proof')
    .select(['stamp.stamped_at', 'stamp.authority', 'stamp.local', 'stamp.reply'])
    .select(['signed.signed_at', 'signed.signed_by', 'signed.role', 'signed.facts'])
    .select('signed.facts_sha256')
    .where('proof.organisation_id', '=', here)
}

type ProofRow = Awaited<ReturnType<ReturnType<typeof proofsWithAll>['execute']>>[number]

function proofLineOf(row: ProofRow): AccountProofLine {
  const { stamped_at, authority, local, reply, signed_at, signed_by, role, facts_sha256 } = row
  const isStamped = stamped_at !== null && authority !== null && local !== null && reply !== null
  const isSigned =
    signed_at !== null && signed_by !== null && role !== null && facts_sha256 !== null
  return {
    id: row.id,
    on: row.on_day,
    statementId: row.statement_id,
    upToPosition: row.up_to_position,
    bankCents: cents(row.bank_cents),
    ledgerBankCents: cents(row.ledger_bank_cents),
    firmShortfallCents: cents(row.firm_shortfall_cents),
    creditorsShortfallCents: cents(row.creditors_shortfall_cents),
    totalCents: cents(row.total_cents),
    depth: row.depth,
    root: row.root,
    published: row.published,
    items: row.items,
    journalEntryId: row.journal_entry_id,
    builtAt: row.built_at,
    builtBy: row.built_by,
    stamp: isStamped ? { stampedAt: stamped_at, authority, local, reply } : null,
    reconciliation: isSigned
      ? {
          signedAt: signed_at,
          signedBy: signed_by,
          role,
          facts: row.facts,
          factsSha256: facts_sha256.toString('hex'),
        }
      : null,
  }
}

/** A proof by its identifier, or null. */
export async function findAccountProof(
  tx: OrganisationTransaction,
  id: string,
): Promise<AccountProofLine | null> {
  const row = await proofsWithAll(tx).where('proof.id', '=', id).executeTakeFirst()
  return row === undefined ? null : proofLineOf(row)
}

/** The proof of this statement over these books, or null. */
export async function accountProofOf(
  tx: OrganisationTransaction,
  of: { readonly statementId: string; readonly upToPosition: number },
): Promise<AccountProofLine | null> {
  const row = await proofsWithAll(tx)
    .where('proof.statement_id', '=', of.statementId)
    .where('proof.up_to_position', '=', of.upToPosition)
    .executeTakeFirst()
  return row === undefined ? null : proofLineOf(row)
}

/** The last proof whose tree has leaves of a creditor, or null. */
export async function lastProofOfCreditor(
  tx: OrganisationTransaction,
  creditorId: string,
): Promise<string | null> {
  const row = await tx
    .selectFrom('account_proof_leaf as leaf')
    .innerJoin('account_proof as proof', (join) =>
      join
        .onRef('proof.organisation_id', '=', 'leaf.organisation_id')
        .onRef('proof.id', '=', 'leaf.proof_id'),
    )
    .select('proof.id')
    .where('leaf.organisation_id', '=', here)
    .where('leaf.creditor_id', '=', creditorId)
    .orderBy('proof.on_day', 'desc')
    .orderBy('proof.built_at', 'desc')
    .orderBy('proof.up_to_position', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.id ?? null
}

/** The proofs, the last day first, and of one day the last one made first. */
export async function listAccountProofs(
  tx: OrganisationTransaction,
  page: { readonly offset: number; readonly limit: number },
): Promise<readonly AccountProofLine[]> {
  const rows = await proofsWithAll(tx)
    .orderBy('proof.on_day', 'desc')
    .orderBy('proof.built_at', 'desc')
    .orderBy('proof.up_to_position', 'desc')
    .offset(page.offset)
    .limit(page.limit)
    .execute()
  return rows.map(proofLineOf)
}

/** The creditors that a proof covers and what is due to each, by name. */
export async function creditorsOfProof(
  tx: OrganisationTransaction,
  proofId: string,
): Promise<readonly { readonly id: string; readonly name: string; readonly amountCents: Cents }[]> {
  const rows = await tx
    .selectFrom('account_proof_leaf as leaf')
    .innerJoin('creditor', (join) =>
      join
        .onRef('creditor.organisation_id', '=', 'leaf.organisation_id')
        .onRef('creditor.id', '=', 'leaf.creditor_id'),
    )
    .select(['creditor.id', 'creditor.name'])
    .select(({ fn }) => fn.sum('amount_cents').as('amount'))
    .where('leaf.organisation_id', '=', here)
    .where('proof_id', '=', proofId)
    .groupBy(['creditor.organisation_id', 'creditor.id', 'creditor.name'])
    .orderBy('creditor.name')
    .orderBy('creditor.id')
    .execute()
  return rows.map(({ id, name, amount }) => ({ id, name, amountCents: cents(Number(amount)) }))
}

/** Keeps the token over a published day. The first one stays. @returns false when it has one. */
export async function keepAccountProofStamp(
  tx: OrganisationTransaction,
  { proofId, stamp }: { readonly proofId: string; readonly stamp: AccountProofStamp },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('account_proof_stamp')
    .values({
      organisation_id: here,
      proof_id: proofId,
      stamped_at: stamp.stampedAt,
      authority: stamp.authority,
      local: stamp.local,
      reply: Buffer.from(stamp.reply),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

/** Proofs that wait for their token, the oldest first. */
export async function accountProofsToStamp(
  tx: OrganisationTransaction,
): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('account_proof as proof')
    .leftJoin('account_proof_stamp as stamp', (join) =>
      join
        .onRef('stamp.organisation_id', '=', 'proof.organisation_id')
        .onRef('stamp.proof_id', '=', 'proof.id'),
    )
    .select('proof.id')
    .where('proof.organisation_id', '=', here)
    .where('stamp.proof_id', 'is', null)
    .orderBy('proof.built_at')
    .execute()
  return rows.map(({ id }) => id)
}

/** Keeps a signed reconciliation. @returns false when the proof is signed already. */
export async function insertReconciliation(
  tx: OrganisationTransaction,
  { proofId, signed }: { readonly proofId: string; readonly signed: AccountReconciliation },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('account_reconciliation')
    .values({
      organisation_id: here,
      proof_id: proofId,
      signed_at: signed.signedAt,
      signed_by: signed.signedBy,
      role: signed.role,
      facts: asJson(signed.facts),
      facts_sha256: Buffer.from(signed.factsSha256, 'hex'),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}
