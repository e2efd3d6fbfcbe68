import type { AccountProofLeaf, HeldOnDay } from '@quittance/database'
import type { AccountDay, AccountHolder } from '@quittance/evidence'
import { cents, invariant } from '@quittance/kernel'
import type { AccountDayFacts } from '#client-money/proven/read-day.ts'
import { PART_BYTES, type LaidTree, type OwedToHolder } from '#client-money/proven/tree/lay-tree.ts'
import { layTreeApart } from '#client-money/proven/tree/tree-apart.ts'
import type { Chance } from '#ports/chance.ts'

/** The tree of a day, and whose its leaves are. */
export type TreeOfDay = LaidTree & {
  readonly owed: readonly (OwedToHolder & {
    /** The creditor who may ask for its proof. */
    readonly creditorId: string | null
  })[]
}

/** Draws the tree of a day. */
export async function treeOfDay(facts: AccountDayFacts, chance: Chance): Promise<TreeOfDay> {
  invariant(facts.inDebit.length === 0, 'nothing is proven over an account in debit')
  const owed = facts.owed.map((held) => ({
    holder: holderOf(held, facts),
    creditorId: held.account === CREDITORS ? held.creditorId : null,
    amount: BigInt(held.amountCents),
  }))
  const tree = await layTreeApart(facts.statement.to.toString(), owed, chance)
  invariant(tree.root.sum === BigInt(facts.totalCents), 'the tree sums to what is owed')
  return { ...tree, owed }
}

const CREDITORS = '467100'

/** The creditor or debtor of an account, the line of the bank of a receipt; else the firm. */
function holderOf(held: HeldOnDay, { organisation }: AccountDayFacts): AccountHolder {
  const { account, creditorId, debtorId, receiptId, name, siren } = held
  const id = creditorId ?? debtorId ?? receiptId
  const isFirm = id === null
  return {
    organisation: organisation.id,
    account,
    id,
    name: isFirm ? organisation.name : name,
    number: siren,
  }
}

/** The leaves of a tree from one position to another, this one left out, as they are kept. */
export function leavesOf(
  { owed, holders, amounts, commitments, salts }: TreeOfDay,
  { from, to }: { readonly from: number; readonly to: number },
): readonly AccountProofLeaf[] {
  const part = (all: Uint8Array, at: number) => all.subarray(at * PART_BYTES, (at + 1) * PART_BYTES)
  return Array.from(holders.subarray(from, to), (rank, index) => {
    const position = from + index
    return {
      position,
      creditorId: owed[rank]?.creditorId ?? null,
      holder: owed[rank]?.holder ?? null,
      commitment: part(commitments, position),
      amountCents: cents(Number(amounts[position])),
      salt: part(salts, position),
    }
  })
}

/** What is published of a day. */
export function publishedOf(facts: AccountDayFacts, tree: LaidTree): AccountDay {
  const { organisation, account, statement, shortfalls } = facts
  return {
    organisation: { id: organisation.id, name: organisation.name },
    account,
    day: statement.to.toString(),
    statement: { sha256: statement.fileSha256, closing: BigInt(statement.closingCents) },
    shortfalls: { firm: BigInt(shortfalls.firm), creditors: BigInt(shortfalls.creditors) },
    total: tree.root.sum,
    root: Buffer.from(tree.root.hash).toString('hex'),
    depth: tree.depth,
  }
}
