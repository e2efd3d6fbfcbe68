import { sumTree } from '@quittance/evidence'
import { fastSha256 } from '@quittance/evidence/authority'
import { describe, expect, it } from 'vitest'
import { layTreeApart } from '#client-money/proven/tree/tree-apart.ts'
import { PART_BYTES, type OwedToHolder } from '#client-money/proven/tree/lay-tree.ts'
import { systemChance } from '#ports/chance.ts'
import { systemClock } from '#ports/clock.ts'

const chance = systemChance(systemClock)

function owedTo(many: number): readonly OwedToHolder[] {
  return Array.from({ length: many }, (_, rank) => ({
    holder: { organisation: 'o', account: '471100', id: `r-${rank}`, name: null, number: null },
    amount: BigInt(100 + rank),
  }))
}

describe('a tree laid in its thread', () => {
  it.each([3, 2500])(
    'holds what is owed to each of %i, and is the tree of its leaves',
    async (many) => {
      const owed = owedTo(many)
      const laid = await layTreeApart('2026-05-20', owed, chance)
      const sums = Array.from({ length: many + 1 }, () => 0n)
      for (const [position, holder] of laid.holders.entries()) {
        const amount = laid.amounts[position] ?? 0n
        const at = holder === -1 ? many : holder
        sums[at] = (sums[at] ?? 0n) + amount
      }
      // What pads the tree comes last, and is nothing.
      expect(sums).toEqual([...owed.map(({ amount }) => amount), 0n])
      const part = (all: Uint8Array, at: number) =>
        all.slice(at * PART_BYTES, (at + 1) * PART_BYTES)
      const leaves = Array.from(laid.amounts, (amount, at) => ({
        amount,
        commitment: part(laid.commitments, at),
        salt: part(laid.salts, at),
      }))
      const tree = sumTree('2026-05-20', leaves, fastSha256)
      expect(tree).toMatchObject({ depth: laid.depth })
      expect(tree === 'sum-overflows' ? null : Buffer.from(tree.root.hash)).toEqual(
        Buffer.from(laid.root.hash),
      )
      expect(new Set(leaves.map(({ salt }) => Buffer.from(salt).toString('hex'))).size).toBe(
        leaves.length,
      )
    },
  )

  it('says what went wrong in it', async () => {
    const [first, ...others] = owedTo(400)
    const below = first === undefined ? [] : [{ ...first, amount: -1n }]
    await expect(layTreeApart('2026-05-20', [...below, ...others], chance)).rejects.toThrow(
      'a balance below zero',
    )
  })
})
