import type { AccountToday, ProofCreditor, ProvenDay } from '@quittance/contract'
import {
  accountProofOf,
  creditorsOfProof,
  findAccountProof,
  listAccountProofs,
  namesOfMembers,
  type AccountProofLine,
} from '@quittance/database'
import { sha256Hex } from '@quittance/evidence'
import { cents, daysBetween, type Day } from '@quittance/kernel'
import { accountSaid } from '#client-money/account-words.ts'
import { gapOf, readDay, type AccountDayFacts } from '#client-money/proven/read-day.ts'
import {
  ageOf,
  itemSaid,
  itemsOf,
  itemsSchema,
  type ReconcilingItem,
} from '#client-money/proven/reconciliation/reconciling-items.ts'
import { noProof } from '#client-money/proven/proof-refusals.ts'
import { stampIs } from '#evidence/reception/stamp-words.ts'
import type { Work } from '#wiring/work.ts'

/** The day that the last statement closes, as it stands now, and its proof where there is one. */
export async function readToday(work: Work): Promise<AccountToday> {
  const { tx, today } = work
  const read = await readDay(tx)
  if (read.kind !== 'day') return { state: read.kind, day: null, proof: null, daysSince: null }
  const { facts } = read
  const { statement, upToPosition } = facts
  const proof = await accountProofOf(tx, { statementId: statement.id, upToPosition })
  return {
    state: 'day',
    day: {
      on: statement.to.toString(),
      bankCents: statement.closingCents,
      ledgerBankCents: facts.ledgerBankCents,
      firmShortfallCents: facts.shortfalls.firm,
      creditorsShortfallCents: facts.shortfalls.creditors,
      totalCents: facts.totalCents,
      gapCents: gapOf(facts),
      statementSha256: statement.fileSha256,
      statementName: statement.fileName,
      parts: partsOfDay(facts),
      items: itemsOf(facts).map((item) => itemView(item, today)),
      provable: facts.inDebit.length === 0,
    },
    proof: proof === null ? null : await provenDay(work, proof),
    daysSince: daysBetween(statement.to, today),
  }
}

function partsOfDay({ owed }: AccountDayFacts) {
  const sums = new Map<string, number>()
  for (const { account, amountCents } of owed) {
    sums.set(account, (sums.get(account) ?? 0) + amountCents)
  }
  return [...sums]
    .filter(([, amountCents]) => amountCents !== 0)
    .map(([account, amountCents]) => ({ account, label: accountSaid(account), amountCents }))
}

function itemView(item: ReconcilingItem, today: Day) {
  const { kind, on, amountCents } = item
  return { kind, on, amountCents, said: itemSaid(item), ageDays: ageOf(item, today) }
}

/** The proofs, the last day first. */
export async function readProofs(
  work: Work,
  asked: { readonly cursor?: string | undefined; readonly limit: number },
): Promise<{ rows: ProvenDay[]; nextCursor: string | null }> {
  const offset = Number(asked.cursor ?? 0)
  const found = await listAccountProofs(work.tx, { offset, limit: asked.limit + 1 })
  const rows: ProvenDay[] = []
  for (const proof of found.slice(0, asked.limit)) rows.push(await provenDay(work, proof))
  return { rows, nextCursor: found.length > asked.limit ? String(offset + asked.limit) : null }
}

/** The creditors of a proof and what is due to each. @throws Refused `not-found`. */
export async function readProofCreditors(
  { tx }: Work,
  { id }: { readonly id: string },
): Promise<{ rows: ProofCreditor[] }> {
  if ((await findAccountProof(tx, id)) === null) throw noProof()
  const rows = await creditorsOfProof(tx, id)
  return { rows: rows.map((row) => ({ ...row })) }
}

/** A proof as the screens show it. */
export async function provenDay({ tx, today }: Work, proof: AccountProofLine): Promise<ProvenDay> {
  const names = await namesOfMembers(tx)
  const { stamp, reconciliation } = proof
  const { bankCents, totalCents, firmShortfallCents, creditorsShortfallCents } = proof
  return {
    id: proof.id,
    on: proof.on.toString(),
    builtAt: proof.builtAt.toString(),
    builtByName: names.get(proof.builtBy) ?? null,
    root: Buffer.from(proof.root).toString('hex'),
    publishedSha256: sha256Hex(proof.published),
    leaves: 2 ** proof.depth,
    bankCents,
    totalCents,
    firmShortfallCents,
    creditorsShortfallCents,
    gapCents: cents(bankCents + firmShortfallCents + creditorsShortfallCents - totalCents),
    items: itemsSchema.parse(proof.items).map((item) => itemView(item, today)),
    journalEntryId: proof.journalEntryId,
    stamp: stamp && {
      at: stamp.stampedAt.toString(),
      authority: stamp.authority,
      worth: stampIs(stamp.local),
    },
    signed: reconciliation && {
      at: reconciliation.signedAt.toString(),
      by: names.get(reconciliation.signedBy) ?? reconciliation.signedBy,
      role: reconciliation.role,
      sha256: reconciliation.factsSha256,
    },
  }
}
