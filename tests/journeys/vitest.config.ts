import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['*.test.ts'],
    globalSetup: ['prepared-stores.ts'],
    testTimeout: 300_000,
    hookTimeout: 300_000,
    maxWorkers: 2,
    // What a screen will say may take longer than a second on a busy machine.
    expect: { poll: { timeout: 20_000 } },
  },
})
