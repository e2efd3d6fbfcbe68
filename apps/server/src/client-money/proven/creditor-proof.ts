import {
  accountProofLeaves,
  type AccountProofLeaf,
  type AccountProofLine,
  type OrganisationTransaction,
} from '@quittance/database'
import {
  accountDayBytes,
  readAccountDay,
  writeAccountProof,
  type AccountDay,
} from '@quittance/evidence'
import { cents } from '@quittance/kernel'
import { accountSaid } from '#client-money/account-words.ts'
import { holderSchema, type ShownTree } from '#client-money/proven/tree/show-tree.ts'
import { showTreeApart } from '#client-money/proven/tree/tree-apart.ts'

/** A proof as kept, its tree made again from its leaves. */
export type KeptProof = {
  readonly published: AccountDay
  /** The leaves of the creditor asked for. */
  readonly own: readonly AccountProofLeaf[]
  readonly tree: ShownTree
}

/**
 * What is kept of a proof, once it is shown to be what was published: the same text, leaves whose
 * holders are those committed to, the same root and total. Null where something was changed since.
 *
 * @param creditorId - Whose leaves are to be proven; those of nobody without it.
 */
export async function keptProof(
  tx: OrganisationTransaction,
  proof: AccountProofLine,
  creditorId: string | null = null,
): Promise<KeptProof | null> {
  const published = readAccountDay(Buffer.from(proof.published).toString('utf8'))
  if (published === null) return null
  if (!Buffer.from(accountDayBytes(published)).equals(proof.published)) return null
  const own: AccountProofLeaf[] = []
  const tree = await showTreeApart(proof.depth, pagesOf(tx, proof, { creditorId, own }), () => ({
    day: published.day,
    positions: own.map(({ position }) => position),
  }))
  if (tree === null) return null
  const root = Buffer.from(tree.root.hash)
  const same =
    root.equals(proof.root) &&
    root.toString('hex') === published.root &&
    tree.root.sum === published.total &&
    published.total === BigInt(proof.totalCents)
  return same ? { published, own, tree } : null
}

/** Leaves read at a time: as many as the server reads before it answers others. */
const LEAVES_AT_ONCE = 4000

/** The leaves of a proof in their order, by pages; those of a creditor are set aside. */
async function* pagesOf(
  tx: OrganisationTransaction,
  { id }: AccountProofLine,
  { creditorId, own }: { readonly creditorId: string | null; readonly own: AccountProofLeaf[] },
): AsyncGenerator<readonly AccountProofLeaf[], void, undefined> {
  let from = 0
  for (;;) {
    const page = await accountProofLeaves(tx, id, { from, many: LEAVES_AT_ONCE })
    const last = page.at(-1)
    if (last === undefined) return
    if (creditorId !== null) own.push(...page.filter((leaf) => leaf.creditorId === creditorId))
    yield page
    from = last.position + 1
  }
}

/** The proof file of the creditor asked for; null where it has no leaf in that tree. */
export function proofOfCreditor({
  published,
  own,
  tree,
}: KeptProof): { readonly text: string; readonly name: string | null } | null {
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
      leaves: own.map(({ position, amountCents, salt }, rank) => ({
        position,
        amount: BigInt(amountCents),
        salt: new Uint8Array(salt),
        path: tree.paths[rank] ?? [],
      })),
    },
  })
  return { text, name: holder.name }
}

/** What is owed by account, as the leaves kept say it. */
export function partsOf({ tree: { owed } }: KeptProof) {
  return owed
    .toSorted(([left], [right]) => (left < right ? -1 : 1))
    .map(([account, amount]) => ({
      account,
      label: accountSaid(account),
      amountCents: cents(Number(amount)),
    }))
}
