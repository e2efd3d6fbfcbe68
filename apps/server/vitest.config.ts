import { join } from 'node:path'
import { defineConfig } from 'vitest/config'
import { campaign } from '../../vitest.campaign.ts'
import { writeInMemory } from '../../vitest.memory.ts'
import { longestFirst } from '../../vitest.sequence.ts'

writeInMemory()

export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['src/**/*.test.ts'],
    globalSetup: ['testing/prepared-store.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // One more than the cores of the smallest machine: a test often waits for its database.
    maxWorkers: 3,
    sequence: {
      sequencer: longestFirst(
        '/histories/histories.test.ts',
        '/histories/killed.test.ts',
        '/under-way/killed.test.ts',
        '/sendings/crash.test.ts',
      ),
    },
    // Files share the modules of their worker, which Node loads as it does for the product.
    isolate: false,
    experimental: { viteModuleRunner: false },
    // Servers that a test starts to kill them, too, read what was compiled before.
    env: { NODE_COMPILE_CACHE: join(import.meta.dirname, '../../.cache/compile') },
    ...campaign,
  },
})
