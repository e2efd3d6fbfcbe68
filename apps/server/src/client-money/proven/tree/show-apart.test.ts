import type { AccountProofLeaf } from '@quittance/database'
import { siblingsOf, sumTree, writeAccountProof, type AccountDay } from '@quittance/evidence'
import { fastSha256 } from '@quittance/evidence/authority'
import { cents, invariant } from '@quittance/kernel'
import { describe, expect, it } from 'vitest'
import { partsOf, proofOfCreditor } from '#client-money/proven/creditor-proof.ts'
import { layTree, PART_BYTES } from '#client-money/proven/tree/lay-tree.ts'
import { holderSchema } from '#client-money/proven/tree/show-tree.ts'
import { showTreeApart } from '#client-money/proven/tree/tree-apart.ts'
import { systemChance } from '#ports/chance.ts'
import { systemClock } from '#ports/clock.ts'

const DAY = '2026-05-20'

/** The leaves of a tree as they are kept; every third holder is a creditor. */
function leavesFor(many: number): readonly AccountProofLeaf[] {
  const owed = Array.from({ length: many }, (_, rank) => ({
    holder: {
      organisation: 'o',
      account: rank % 3 === 0 ? '467100' : '471100',
      id: `h-${rank}`,
      name: `Atelier nº ${rank}`,
      number: null,
    },
    amount: BigInt(rank * 101),
  }))
  const tree = layTree(DAY, owed, systemChance(systemClock))
  const part = (all: Uint8Array, at: number) => all.slice(at * PART_BYTES, (at + 1) * PART_BYTES)
  return Array.from(tree.holders, (rank, position) => {
    const holder = owed[rank]?.holder ?? null
    return {
      position,
      creditorId: holder?.account === '467100' ? holder.id : null,
      holder,
      commitment: part(tree.commitments, position),
      amountCents: cents(Number(tree.amounts[position])),
      salt: part(tree.salts, position),
    }
  })
}

async function* pagesOf(leaves: readonly AccountProofLeaf[]) {
  for (let from = 0; from < leaves.length; from += 777) yield leaves.slice(from, from + 777)
}

const treeOf = (leaves: readonly AccountProofLeaf[]) => {
  const tree = sumTree(
    DAY,
    leaves.map(({ amountCents, ...leaf }) => ({ ...leaf, amount: BigInt(amountCents) })),
    fastSha256,
  )
  invariant(tree !== 'sum-overflows', 'a tree of the test')
  return tree
}

function publishedOf(leaves: readonly AccountProofLeaf[]): AccountDay {
  const tree = treeOf(leaves)
  return {
    organisation: { id: 'o', name: 'Cabinet Exemple' },
    account: 'FR7630006000011234567890189',
    day: DAY,
    statement: { sha256: '00'.repeat(32), closing: tree.root.sum },
    shortfalls: { firm: 0n, creditors: 0n },
    total: tree.root.sum,
    root: Buffer.from(tree.root.hash).toString('hex'),
    depth: tree.depth,
  }
}

const shown = (leaves: readonly AccountProofLeaf[], positions: readonly number[] = []) =>
  showTreeApart(Math.log2(leaves.length), pagesOf(leaves), () => ({ day: DAY, positions }))

describe('a tree made again', () => {
  it.each([5, 1500])(
    'gives a creditor of %i holders the very bytes that the whole tree gives',
    async (many) => {
      const leaves = leavesFor(many)
      const published = publishedOf(leaves)
      const own = leaves.filter(({ creditorId }) => creditorId === 'h-3')
      const tree = await shown(
        leaves,
        own.map(({ position }) => position),
      )
      invariant(tree !== null, 'the leaves are what was committed to')
      const whole = treeOf(leaves)
      const [first] = own
      const text = writeAccountProof({
        published,
        proof: {
          day: DAY,
          depth: whole.depth,
          holder: holderSchema.parse(first?.holder),
          balance: 303n,
          leaves: own.map(({ position, amountCents, salt }) => ({
            position,
            amount: BigInt(amountCents),
            salt,
            path: siblingsOf(whole, position),
          })),
        },
      })
      expect(proofOfCreditor({ published, own, tree })?.text).toBe(text)
      expect(Buffer.from(tree.root.hash).toString('hex')).toBe(published.root)
      const sums = partsOf({ published, own, tree })
      expect(sums.map(({ account }) => account)).toEqual(['467100', '471100'])
      expect(sums.reduce((sum, { amountCents }) => sum + amountCents, 0)).toBe(
        (101 * many * (many - 1)) / 2,
      )
    },
  )

  it.each([5, 1500])(
    'of %i holders is none where one is not the one committed to',
    async (many) => {
      const leaves = leavesFor(many)
      const at = leaves.findIndex(({ creditorId }) => creditorId === 'h-3')
      const holder = { ...holderSchema.parse(leaves[at]?.holder), name: 'Autre' }
      expect(
        await shown(leaves.map((leaf, rank) => (rank === at ? { ...leaf, holder } : leaf))),
      ).toBe(null)
    },
  )

  it.each([5, 1500])('of %i holders is none where a leaf is missing', async (many) => {
    const leaves = leavesFor(many)
    const depth = Math.log2(leaves.length)
    const asked = () => ({ day: DAY, positions: [] })
    expect(await showTreeApart(depth, pagesOf(leaves.slice(1)), asked)).toBe(null)
  })

  it('says what went wrong while its leaves are read', async () => {
    async function* broken() {
      yield leavesFor(400).slice(0, 100)
      throw new Error('the connection broke')
    }
    await expect(showTreeApart(9, broken(), () => ({ day: DAY, positions: [] }))).rejects.toThrow(
      'the connection broke',
    )
  })
})
