import type { AccountProof } from '@quittance/contract'
import { describe, expect, it } from 'vitest'
import { sidesOf } from '#features/client-money/account/account-sides.ts'

const proof = (bankCents: number | null, amounts: readonly number[]): AccountProof => ({
  bankCents,
  bankOn: null,
  ledgerBankCents: 0,
  owedCents: amounts.reduce((sum, one) => sum + one, 0),
  gapCents: null,
  parts: amounts.map((amountCents, at) => ({
    account: String(at),
    label: { fr: '', en: '' },
    amountCents,
  })),
  provedAt: null,
  reading: false,
})

describe('sidesOf', () => {
  it('is level when the bank holds what is owed to others', () => {
    expect(sidesOf(proof(131_384, [111_384, 20_000])).gap).toBe(0)
  })

  it('misses what a fee of the bank took, though the entries balance', () => {
    const sides = sidesOf(proof(130_144, [111_384, -1_240, 20_000]))
    expect([sides.owed, sides.shortfall, sides.gap]).toEqual([131_384, 1_240, -1_240])
  })

  it('has no gap before the first statement', () => {
    expect(sidesOf(proof(null, [])).gap).toBeNull()
  })
})
