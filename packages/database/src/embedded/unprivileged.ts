import { execFile } from 'node:child_process'
import { userInfo } from 'node:os'
import { promisify } from 'node:util'
import { EmbeddedDatabaseFailure } from '#embedded/failure.ts'

const run = promisify(execFile)

/** The user that owns nothing; PostgreSQL refuses to run as root. */
export const NOBODY = 65534

/**
 * How server programs are run: what stands before their name, and the user that must own their
 * files where it is not ours.
 */
export type WayToRun = { readonly prefix: readonly string[]; readonly fileOwner: number | null }

const deathSignal = ['setpriv', '--pdeathsig', 'INT']

/**
 * A way to run PostgreSQL here without root's rights, and so that it stops when we die.
 *
 * As root: in a user namespace where we are nobody (nothing to create on the machine, files stay
 * ours, works under a closed folder); else as the user nobody. The death signal is Linux's: on
 * other systems a killed program leaves its server running.
 *
 * @throws EmbeddedDatabaseFailure `root-cannot-be-left`.
 */
export async function wayToRun(): Promise<WayToRun> {
  const onLinux = process.platform === 'linux'
  const asRoot = process.getuid?.() === 0
  const ways = waysByPreference(onLinux, asRoot)
  const reasons: unknown[] = []
  for (const way of ways) {
    const failure = await tryWay(way)
    if (failure === null) return way
    reasons.push(failure)
  }
  throw new EmbeddedDatabaseFailure(
    'root-cannot-be-left',
    'PostgreSQL refuses to run as root or as a user without a name, and neither `unshare` (user namespaces) nor `setpriv` works here. Start Quittance as another user, or set DATABASE_URL to a PostgreSQL server, version 15 or later.',
    { cause: new AggregateError(reasons) },
  )
}

function waysByPreference(onLinux: boolean, asRoot: boolean): readonly WayToRun[] {
  const direct: WayToRun = { prefix: [], fileOwner: null }
  if (!onLinux) return asRoot ? [] : [direct]
  const ids = [`--map-user=${NOBODY}`, `--map-group=${NOBODY}`]
  const asNobodyOfANamespace = {
    prefix: ['unshare', '-U', ...ids, ...deathSignal],
    fileOwner: null,
  }
  const dyingWithUs = { prefix: deathSignal, fileOwner: null }
  if (!asRoot) return hasName() ? [dyingWithUs, direct] : [asNobodyOfANamespace]
  const nobody = [`--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups']
  return [asNobodyOfANamespace, { prefix: [...deathSignal, ...nobody], fileOwner: NOBODY }]
}

/** False for a user number without a name, as some containers give; PostgreSQL refuses it. */
function hasName(): boolean {
  try {
    return userInfo().username !== ''
  } catch {
    return false
  }
}

async function tryWay(way: WayToRun): Promise<unknown> {
  const [command, ...rest] = [...way.prefix, 'true']
  if (command === undefined) return null
  try {
    await run(command, rest)
    return null
  } catch (error) {
    return error
  }
}
