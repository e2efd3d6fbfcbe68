import { describe, expect, inject, it } from 'vitest'
import { liveKilledStatement } from '#testing/histories/killed-statement.ts'

/** A machine that does other things at the same time takes several times as long. */
const patience = () => (inject('campaign') > 1 ? 28_800_000 : 240_000)

/** Its kill falls once the first lines are written, and not all. */
const FIRST = 5

const LINES = 8_000
const PAYMENTS = 10

describe('a large statement whose server is killed with SIGKILL while it is under way', () => {
  it(
    'is in the books once the server is back: each line once, one receipt a payment',
    { timeout: patience() },
    async () => {
      const deep = inject('campaign') > 1
      let cut = 0
      const rounds = deep ? Math.ceil(inject('campaign') / 4) : 1
      for (let seed = FIRST; seed < FIRST + rounds; seed += 1) {
        const kills = deep ? 1 + (seed % 4) : 1
        const asked = { seed, kills, lines: LINES, payments: PAYMENTS }
        const { found, ...told } = await liveKilledStatement(asked)
        expect(told).toEqual({ lines: LINES, receipts: PAYMENTS, faults: [] })
        if (found > 0 && found < LINES) cut += 1
      }
      expect(cut).toBeGreaterThan(0)
    },
  )
})
