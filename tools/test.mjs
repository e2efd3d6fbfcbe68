// `npm test`: sets up what is missing, then runs every check. `--deep` adds the long campaigns.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { buffer } from 'node:stream/consumers'
import { join, relative } from 'node:path'
import { buildWeb } from './build-web.mjs'
import { house, pinnedRuntime } from './pinned-runtime.mjs'
import { setUp } from './set-up.mjs'
import { typePrograms } from './type-programs.mjs'

const deep = process.argv.includes('--deep')
/** How many times longer still a long campaign is. */
const times = process.env.QUITTANCE_DEEP ?? '1'
const reports = join(house, '.cache', 'test-reports')
const results = []

setUp()
buildWeb()
rmSync(reports, { recursive: true, force: true })
mkdirSync(reports, { recursive: true })

/** Starts a tool; its output is shown as it comes, or kept to be shown at once. */
function start({ tool, args, env = {} }, output) {
  return spawn(pinnedRuntime(), [join(house, 'tools/run.mjs'), tool, ...args], {
    cwd: house,
    stdio: ['ignore', output, output],
    env: { ...process.env, ...(deep ? { QUITTANCE_DEEP: times } : {}), ...env },
  })
}

function note(name, started, status) {
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  results.push({ name, ok: status === 0, seconds })
}

async function step(name, what) {
  const started = performance.now()
  console.log(`\n── ${name}`)
  const [status] = await once(start(what, 'inherit'), 'close')
  note(name, started, status)
}

/** Steps in a row, beside other rows; each shows what it said when it has ended. */
async function row(steps) {
  for (const [name, what] of steps) {
    const started = performance.now()
    const run = start(what, 'pipe')
    const [said, complained, [status]] = await Promise.all([
      buffer(run.stdout),
      buffer(run.stderr),
      once(run, 'close'),
    ])
    console.log(`\n── ${name}`)
    process.stdout.write(Buffer.concat([said, complained]))
    note(name, started, status)
  }
}

/** A suite, which keeps its report. */
function suite(name, config, env = {}) {
  const report = join(reports, `${name.replaceAll(/\W+/g, '-')}.json`)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  return [name, { tool: 'vitest', args: ['run', '--config', config, ...reporters], env }]
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

await Promise.all([
  row([
    ['format', { tool: 'oxfmt', args: ['--check'] }],
    ['lint', { tool: 'oxlint', args: ['--type-aware', '--quiet'] }],
    ['dead code', { tool: 'knip', args: [] }],
  ]),
  row(
    typePrograms().map(({ name, path }) => [`types, ${name}`, { tool: 'tsc', args: ['-p', path] }]),
  ),
])
const DATABASE = 'packages/database/vitest.config.ts'
const databases = [suite('database, embedded', DATABASE, { QUITTANCE_TEST_ENGINE: 'embedded' })]
if (systemPostgres() === null) {
  console.log('\n── database, server: skipped, no PostgreSQL server is installed on this machine')
} else {
  databases.push(suite('database, server', DATABASE, { QUITTANCE_TEST_ENGINE: 'system' }))
}
// Each leaves half of a machine of two cores idle.
await Promise.all([
  row([suite('unit and property tests, tidy', 'vitest.config.ts')]),
  row(databases),
])
await step(...suite('server', 'apps/server/vitest.config.ts'))
await step(...suite('journeys in a browser', 'tests/journeys/vitest.config.ts'))

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
