import type { TestUserConfig } from 'vitest/config'

/** True for `npm run test:deep`: the same campaigns, with the same seeds, many more runs. */
const deep = process.env['QUITTANCE_DEEP'] === '1'

/**
 * What every suite shares: how many times longer than usual a campaign of random cases runs
 * (`numRuns: 300 * inject('campaign')`), and the time a test may then take.
 */
export const campaign = {
  provide: { campaign: deep ? 40 : 1 },
  ...(deep ? { testTimeout: 3_600_000 } : {}),
} satisfies TestUserConfig
