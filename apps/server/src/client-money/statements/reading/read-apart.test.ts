import { readStatement } from '@quittance/money-files'
import { describe, expect, it } from 'vitest'
import { readApart } from '#client-money/statements/reading/read-apart.ts'
import { bankStatement } from '#testing/bank.ts'

function statementOf(lines: number): Uint8Array {
  const on = '2026-05-04'
  const payments = Array.from({ length: lines }, (_, rank) => ({
    on,
    amount: 100 + rank,
    payer: `Payeur ${rank}`,
    reference: `E2E-${rank}`,
  }))
  const of = { id: 'R-1', from: on, to: on, opening: 0, lines: payments }
  return Buffer.from(bankStatement(of))
}

describe('a large statement', () => {
  it('is read in its thread as it is read at once', async () => {
    const bytes = statementOf(3000)
    expect(bytes.length).toBeGreaterThan(512 * 1024)
    expect(await readApart(bytes)).toEqual(readStatement(bytes))
  })

  it('is refused in its thread as it is refused at once', async () => {
    const bytes = statementOf(3000).subarray(0, 600 * 1024)
    expect(await readApart(bytes)).toMatchObject({
      kind: 'refused',
      error: { code: 'unreadable' },
    })
  })

  it.each([{ ms: 1 }, { heapMebibytes: 4 }])(
    'is refused where it takes more than %o',
    async (limits) => {
      expect(await readApart(statementOf(12_000), limits)).toMatchObject({
        kind: 'refused',
        error: { code: 'reading-cut' },
      })
    },
  )
})
