import { spawn, type ChildProcess } from 'node:child_process'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { EmbeddedDatabaseFailure } from '#embedded/failure.ts'
import { dropStrangersLock } from '#embedded/lock.ts'

/** A program to start: its command line, and the data directory it locks. */
export type PostmasterCommand = {
  readonly command: readonly string[]
  readonly dataDirectory: string
  readonly onLog: (line: string) => void
}

/** The running server process; `stop` asks it to finish what it writes and waits for its end. */
export type Postmaster = { readonly processId: number; readonly stop: () => Promise<void> }

/** A dead server's lock lasts until its process is reaped: up to five seconds were seen. */
const LOCK_TRIES = 150
const LOCK_PAUSE_MS = 100
const STOP_PATIENCE_MS = 30_000

type Start =
  | { readonly child: ChildProcess }
  | { readonly failure: string; readonly locked: boolean }

/**
 * Starts the server and waits until it takes connections.
 *
 * @throws EmbeddedDatabaseFailure `data-directory-in-use` after fifteen seconds of trying, or
 * `server-did-not-start` with the server's own words.
 */
export async function startPostmaster(what: PostmasterCommand): Promise<Postmaster> {
  let last = ''
  for (let attempt = 0; attempt < LOCK_TRIES; attempt += 1) {
    await dropStrangersLock(what.dataDirectory)
    const start = await tryStart(what)
    if ('child' in start) return postmasterOf(start.child)
    last = start.failure
    if (!start.locked) throw didNotStart(last)
    await wait(LOCK_PAUSE_MS)
  }
  throw new EmbeddedDatabaseFailure(
    'data-directory-in-use',
    `Another server uses ${what.dataDirectory}. Stop the other Quittance first. (${last})`,
  )
}

function didNotStart(reason: string): EmbeddedDatabaseFailure {
  return new EmbeddedDatabaseFailure(
    'server-did-not-start',
    `The embedded database did not start: ${reason}. Set DATABASE_URL to a PostgreSQL server if this machine cannot run it.`,
  )
}

function tryStart({ command, onLog }: PostmasterCommand): Promise<Start> {
  const [program = 'postgres', ...args] = command
  // A session of its own: Ctrl-C in the terminal reaches us, and we stop the server in order.
  const child = spawn(program, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
    cwd: '/',
    env: { ...process.env, TZ: 'UTC', LC_ALL: 'C' },
  })
  const said: string[] = []
  return new Promise((resolve) => {
    const fail = (failure: string): void => {
      resolve({ failure, locked: /lock file ".*" already exists/.test(said.join('\n')) })
    }
    child.once('error', (error) => {
      fail(error.message)
    })
    child.once('close', (code, signal) => {
      const cause = said.find((line) => line.includes('FATAL')) ?? said.at(-1)
      fail(cause ?? `exit ${code ?? signal ?? ''}`)
    })
    createInterface({ input: child.stderr }).on('line', (line) => {
      said.push(line)
      if (said.length > 50) said.shift()
      onLog(line)
      if (line.includes('database system is ready to accept connections')) resolve({ child })
    })
  })
}

function postmasterOf(child: ChildProcess): Postmaster {
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => {
      resolve()
    })
  })
  const stopAtExit = (): void => {
    child.kill('SIGINT')
  }
  process.once('exit', stopAtExit)
  return {
    processId: child.pid ?? 0,
    stop: async () => {
      process.removeListener('exit', stopAtExit)
      if (child.exitCode !== null || child.signalCode !== null) return
      child.kill('SIGINT')
      const late = setTimeout(() => child.kill('SIGQUIT'), STOP_PATIENCE_MS)
      await ended
      clearTimeout(late)
    },
  }
}
