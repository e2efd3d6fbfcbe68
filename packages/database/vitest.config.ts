import { existsSync } from 'node:fs'
import { defineConfig } from 'vitest/config'
import { campaign } from '../../vitest.campaign.ts'
import { writeInMemory } from '../../vitest.memory.ts'

const onSystem = process.env['QUITTANCE_TEST_ENGINE'] === 'system'
const absent = onSystem && !existsSync('/usr/lib/postgresql')
if (absent) {
  process.stdout.write(
    'Skipped: QUITTANCE_TEST_ENGINE=system, and no PostgreSQL is installed under /usr/lib/postgresql.\n',
  )
}

writeInMemory()

export default defineConfig({
  root: import.meta.dirname,
  test: {
    include: absent ? [] : ['src/**/*.test.ts', 'migrations/**/*.test.ts', 'testing/**/*.test.ts'],
    passWithNoTests: absent,
    globalSetup: ['./testing/global-setup.ts'],
    testTimeout: 30_000,
    hookTimeout: 30_000,
    maxWorkers: 2,
    // Files share the modules of their worker, which Node loads as it does for the product.
    isolate: false,
    experimental: { viteModuleRunner: false },
    ...campaign,
  },
})
