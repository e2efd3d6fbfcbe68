import { defineConfig } from 'vitest/config'

const deep = process.env['QUITTANCE_DEEP'] === '1'

export default defineConfig({
  test: {
    include: ['packages/**/*.test.ts', 'apps/**/*.test.ts', 'tests/tidy/**/*.test.ts'],
    exclude: ['**/node_modules/**', 'packages/database/**', 'apps/server/**'],
    testTimeout: deep ? 3_600_000 : 30_000,
    maxWorkers: 2,
  },
})
