import { defineConfig } from 'vitest/config'
import { campaign } from './vitest.campaign.ts'
import { writeInMemory } from './vitest.memory.ts'

writeInMemory()

export default defineConfig({
  test: {
    include: ['packages/**/*.test.ts', 'apps/**/*.test.ts', 'tests/tidy/**/*.test.ts'],
    exclude: ['**/node_modules/**', 'packages/database/**', 'apps/server/**'],
    testTimeout: 30_000,
    maxWorkers: 2,
    // Files share the modules of their worker: a test leaves nothing in a global.
    isolate: false,
    ...campaign,
  },
})
