// A server that lives until it is killed, for the histories of recovery: on a folder that stays, at a
// port that stays, with its background at work.
import { readFileSync } from 'node:fs'
import { startServer } from '#wiring/start.ts'
import { quickPasswords } from '../quick-passwords.ts'
import { settableClock } from '../settable-clock.ts'

type Task = { readonly folder: string; readonly port: number }

const { folder, port }: Task = JSON.parse(readFileSync(0, 'utf8'))
await startServer({
  dataFolder: folder,
  siteFolder: null,
  port,
  clock: settableClock('2026-05-04'),
  log: {
    info: () => undefined,
    failure: (what, cause) => {
      const why = cause instanceof Error ? (cause.stack ?? cause.message) : ''
      process.stderr.write(`${what}: ${why}\n`)
    },
  },
  passwords: quickPasswords,
})
process.stdout.write('open\n')
