import { defineConfig } from 'vitest/config'
import { campaign } from '../../vitest.campaign.ts'

export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['src/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    ...campaign,
  },
})
