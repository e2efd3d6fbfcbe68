// `npm test`: sets up what is missing, then runs every check. `--deep` adds the long campaigns.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import { buildWeb } from './build-web.mjs'
import { house, pinnedRuntime } from './pinned-runtime.mjs'
import { setUp } from './set-up.mjs'

const deep = process.argv.includes('--deep')
const reports = join(house, '.cache', 'test-reports')
const results = []

setUp()
buildWeb()
rmSync(reports, { recursive: true, force: true })
mkdirSync(reports, { recursive: true })

function step(name, { tool, args, env = {} }) {
  const started = performance.now()
  console.log(`\n── ${name}`)
  const run = spawnSync(pinnedRuntime(), [join(house, 'tools/run.mjs'), tool, ...args], {
    cwd: house,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...(deep ? { QUITTANCE_DEEP: '1' } : {}), ...env },
  })
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  results.push({ name, ok: run.status === 0, seconds })
  return run.status === 0
}

function vitest(name, config, env = {}) {
  const report = join(reports, `${results.length}.json`)
  step(name, {
    tool: 'vitest',
    args: [
      'run',
      '--config',
      config,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    env,
  })
}

/** Each failed test of a file, told again at the end, where it is read first. */
function failuresOf({ name, message, assertionResults }) {
  const file = relative(house, name)
  const failed = assertionResults
    .filter((test) => test.status === 'failed')
    .map((test) => ({
      where: `${file} › ${test.fullName}`,
      why: shortened(test.failureMessages.join('\n')),
    }))
  if (failed.length > 0 || message === '') return failed
  return [{ where: file, why: shortened(message) }]
}

function shortened(text) {
  return text.split('\n').slice(0, 20).join('\n').slice(0, 2000)
}

const packages = [
  ...readdirSync(join(house, 'packages')).map((name) => `packages/${name}`),
  ...readdirSync(join(house, 'apps')).map((name) => `apps/${name}`),
]

step('format', { tool: 'oxfmt', args: ['--check'] })
step('lint', { tool: 'oxlint', args: ['--type-aware', '--quiet'] })
for (const folder of packages) {
  for (const config of readdirSync(join(house, folder))) {
    if (/^tsconfig.*\.json$/.test(config))
      step(`types ${folder}/${config}`, { tool: 'tsc', args: ['-p', join(folder, config)] })
  }
}
step('types of tests and tools', { tool: 'tsc', args: ['-p', '.'] })
step('dead code', { tool: 'knip', args: [] })
vitest('unit and property tests, tidy', 'vitest.config.ts')
vitest('database, embedded', 'packages/database/vitest.config.ts', {
  QUITTANCE_TEST_ENGINE: 'embedded',
})
if (systemPostgres() === null) {
  console.log('\n── database, server: skipped, no PostgreSQL server is installed on this machine')
} else {
  vitest('database, server', 'packages/database/vitest.config.ts', {
    QUITTANCE_TEST_ENGINE: 'system',
  })
}
vitest('server', 'apps/server/vitest.config.ts')
vitest('journeys in a browser', 'tests/journeys/vitest.config.ts')

let passed = 0
let failed = 0
let skipped = 0
const failures = []
for (const file of readdirSync(reports)) {
  const report = JSON.parse(readFileSync(join(reports, file), 'utf8'))
  passed += report.numPassedTests
  failed += report.numFailedTests
  failures.push(...report.testResults.flatMap(failuresOf))
  skipped += report.numPendingTests
}
console.log('')
for (const { name, ok, seconds } of results)
  console.log(`${ok ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`)
const broken = results.filter(({ ok }) => !ok).length
for (const { where, why } of failures) console.log(`\nFAILED ${where}\n${why}`)
console.log(`\n${passed} passed, ${Math.max(failed, broken)} failed, ${skipped} skipped`)
process.exit(broken === 0 ? 0 : 1)

/** A PostgreSQL server of this machine that the database tests can run on, or null. */
function systemPostgres() {
  const root = '/usr/lib/postgresql'
  if (!existsSync(root)) return null
  return readdirSync(root).find((version) => existsSync(join(root, version, 'bin/initdb'))) ?? null
}
