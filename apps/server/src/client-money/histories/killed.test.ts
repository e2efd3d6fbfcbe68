import { describe, expect, inject, it } from 'vitest'
import { liveKilledHistory } from '#testing/histories/killed-history.ts'

/**
 * A machine that does other things at the same time takes several times as long. The long campaign
 * takes hours: none of it is cut short.
 */
const patience = () => (inject('campaign') > 1 ? 28_800_000 : 240_000)

describe('client money whose server is killed with SIGKILL while people act', () => {
  it(
    'is right once the server is back: nothing twice, nothing lost',
    { timeout: patience() },
    async () => {
      const kills = inject('campaign') > 1 ? 6 : 1
      for (let seed = 1; seed <= inject('campaign'); seed += 1) {
        const { events, faults } = await liveKilledHistory({ seed, kills, people: 6 })
        expect(faults).toEqual([])
        expect(events).toBeGreaterThan(0)
      }
    },
  )
})
