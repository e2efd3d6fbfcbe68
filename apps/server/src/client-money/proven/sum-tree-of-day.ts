import {
  holderCommitment,
  layLeaves,
  sumTree,
  type AccountDay,
  type AccountHolder,
  type HeldBalance,
  type LaidLeaf,
  type SumTree,
} from '@quittance/evidence'
import { fastSha256 } from '@quittance/evidence/authority'
import { invariant } from '@quittance/kernel'
import type { HeldOnDay } from '@quittance/database'
import type { AccountDayFacts } from '#client-money/proven/read-day.ts'
import type { Chance } from '#ports/chance.ts'

/** Whose a leaf is, and the creditor who may ask for its proof. */
export type LeafHolder = { readonly holder: AccountHolder; readonly creditorId: string | null }

/** The leaves of a day and the tree over them. */
export type TreeOfDay = {
  readonly leaves: readonly LaidLeaf<LeafHolder>[]
  readonly tree: SumTree
}

/** Draws the tree of a day: its cuts, salts and order come from the chance of the house. */
export function treeOfDay(facts: AccountDayFacts, chance: Chance): TreeOfDay {
  invariant(facts.inDebit.length === 0, 'nothing is proven over an account in debit')
  const balances = facts.owed.map((held): HeldBalance<LeafHolder> => {
    const holder = holderOf(held, facts)
    const creditorId = held.account === CREDITORS ? held.creditorId : null
    return {
      holder: { holder, creditorId },
      commitment: holderCommitment(holder, fastSha256),
      amount: BigInt(held.amountCents),
    }
  })
  const leaves = layLeaves(balances, (bytes) => Buffer.from(chance.secret(bytes), 'base64url'))
  const tree = sumTree(facts.statement.to.toString(), leaves, fastSha256)
  invariant(tree !== 'sum-overflows', 'what is owed fits in 63 bits')
  invariant(tree.root.sum === BigInt(facts.totalCents), 'the tree sums to what is owed')
  return { leaves, tree }
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

/** What is published of a day. */
export function publishedOf(facts: AccountDayFacts, tree: SumTree): AccountDay {
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
