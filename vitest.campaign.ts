import type { TestUserConfig } from 'vitest/config'

/**
 * Set by `npm run test:deep`: the same campaigns, with the same seeds, forty times as many runs,
 * and as many times forty as it says. Zero without it.
 */
const times = Number(process.env['QUITTANCE_DEEP'] ?? 0)
if (!(times >= 0)) throw new Error('QUITTANCE_DEEP is a number, such as 1 or 5')

/**
 * What every suite shares: how many times longer than usual a campaign of random cases runs
 * (`numRuns: 300 * inject('campaign')`), and the time a test may then take.
 */
export const campaign = {
  provide: { campaign: times > 0 ? Math.ceil(40 * times) : 1 },
  ...(times > 0 ? { testTimeout: 3_600_000 * Math.max(1, times) } : {}),
} satisfies TestUserConfig
