import { describe, expect, inject, it } from 'vitest'
import { liveKilledHistory } from '#testing/histories/killed-history.ts'

/**
 * A machine that does other things at the same time takes several times as long. None of a long
 * campaign is cut short.
 */
const patience = () => (inject('campaign') > 1 ? 28_800_000 : 240_000)

describe('client money whose server is killed with SIGKILL while people act', () => {
  it(
    'is right once the server is back: nothing twice, nothing lost',
    { timeout: patience() },
    async () => {
      const deep = inject('campaign') > 1
      const kills = deep ? 6 : 1
      const rounds = deep ? Math.ceil(inject('campaign') / 5) : 1
      for (let seed = 1; seed <= rounds; seed += 1) {
        const { events, faults } = await liveKilledHistory({ seed, kills, people: 6 })
        expect(faults).toEqual([])
        expect(events).toBeGreaterThan(0)
      }
    },
  )
})
