import {
  accountProofLeaves,
  type AccountProofLeaf,
  type AccountProofLine,
  type OrganisationTransaction,
} from '@quittance/database'
import {
  accountDayBytes,
  holderCommitment,
  readAccountDay,
  siblingsOf,
  sumTree,
  writeAccountProof,
  type AccountDay,
  type AccountHolder,
  type SumTree,
} from '@quittance/evidence'
import { fastSha256 } from '@quittance/evidence/authority'
import { z } from 'zod'
import { accountSaid } from '#client-money/account-words.ts'

const holderSchema: z.ZodType<AccountHolder> = z.object({
  organisation: z.string(),
  account: z.string(),
  id: z.string().nullable(),
  name: z.string().nullable(),
  number: z.string().nullable(),
})

/** A proof as kept, its tree made again from its leaves. */
export type KeptProof = {
  readonly published: AccountDay
  readonly leaves: readonly AccountProofLeaf[]
  readonly tree: SumTree
}

/**
 * What is kept of a proof, once it is shown to be what was published: the same text, leaves whose
 * holders are those committed to, the same root and total. Null where something was changed since.
 */
export async function keptProof(
  tx: OrganisationTransaction,
  proof: AccountProofLine,
): Promise<KeptProof | null> {
  const published = readAccountDay(Buffer.from(proof.published).toString('utf8'))
  const leaves = await accountProofLeaves(tx, proof.id)
  if (published === null || leaves.length !== 2 ** proof.depth) return null
  if (!Buffer.from(accountDayBytes(published)).equals(proof.published)) return null
  if (!leaves.every(isOfItsHolder)) return null
  const tree = sumTree(
    published.day,
    leaves.map(({ commitment, amountCents, salt }) => ({
      commitment,
      amount: BigInt(amountCents),
      salt,
    })),
    fastSha256,
  )
  if (tree === 'sum-overflows') return null
  const root = Buffer.from(tree.root.hash)
  const same =
    root.equals(proof.root) &&
    root.toString('hex') === published.root &&
    tree.root.sum === published.total &&
    published.total === BigInt(proof.totalCents)
  return same ? { published, leaves, tree } : null
}

function isOfItsHolder({ holder, commitment }: AccountProofLeaf): boolean {
  if (holder === null) return true
  const read = holderSchema.safeParse(holder)
  return (
    read.success &&
    Buffer.from(holderCommitment(read.data, fastSha256)).equals(Buffer.from(commitment))
  )
}

/** The proof file of a creditor; null where it has no leaf in that tree. */
export function proofOfCreditor(
  { published, leaves, tree }: KeptProof,
  creditorId: string,
): { readonly text: string; readonly name: string } | null {
  const own = leaves.filter((leaf) => leaf.creditorId === creditorId)
  const [first] = own
  if (first === undefined) return null
  const holder = holderSchema.parse(first.holder)
  const text = writeAccountProof({
    published,
    proof: {
      day: published.day,
      depth: tree.depth,
      holder,
      balance: own.reduce((sum, { amountCents }) => sum + BigInt(amountCents), 0n),
      leaves: own.map(({ position, amountCents, salt }) => ({
        position,
        amount: BigInt(amountCents),
        salt: new Uint8Array(salt),
        path: siblingsOf(tree, position),
      })),
    },
  })
  return { text, name: holder.name ?? creditorId }
}

/** What is owed by account, as the leaves kept say it. */
export function partsOf({ leaves }: KeptProof) {
  const sums = new Map<string, number>()
  for (const { holder, amountCents } of leaves) {
    if (holder === null || amountCents === 0) continue
    const { account } = holderSchema.parse(holder)
    sums.set(account, (sums.get(account) ?? 0) + amountCents)
  }
  return [...sums]
    .toSorted(([left], [right]) => (left < right ? -1 : 1))
    .map(([account, amountCents]) => ({ account, label: accountSaid(account), amountCents }))
}
