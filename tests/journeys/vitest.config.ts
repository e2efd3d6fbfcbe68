import { join } from 'node:path'
import { defineConfig } from 'vitest/config'
import { writeInMemory } from '../../vitest.memory.ts'

const house = join(import.meta.dirname, '../..')

writeInMemory()

export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['*.test.ts'],
    globalSetup: ['prepared-stores.ts'],
    testTimeout: 300_000,
    hookTimeout: 300_000,
    maxWorkers: 2,
    // A worker reads the product and starts a browser once, not once a file.
    isolate: false,
    // The product runs as it does at work: read by Node itself, and from what it compiled before.
    server: { deps: { external: [new RegExp(`^${RegExp.escape(house)}/(?:apps|packages)/`)] } },
    env: { NODE_COMPILE_CACHE: join(house, '.cache/compile') },
    // What a screen will say may take longer than a second on a busy machine.
    expect: { poll: { timeout: 60_000 } },
  },
})
