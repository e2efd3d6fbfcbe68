import { randomBytes } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import {
  localTimestamper,
  makeLocalAuthority,
  remoteTimestamper,
  type Stamp,
  type Timestamper,
} from '@quittance/evidence/authority'
import { refusedInput } from '#command.ts'

/** The instant of this machine, to the second, as time-stamps and bundles write it. */
export const now = () => `${new Date().toISOString().slice(0, 19)}Z`

const world = { now, chance: (bytes: number) => randomBytes(bytes) }

/**
 * The authority that `--tsa` names: `local`, made for this one command and thrown away, or the
 * address of one.
 */
export async function timestamperOf(tsa: string): Promise<Timestamper> {
  if (tsa === 'local') return localTimestamper(await makeLocalAuthority(world), world)
  const url = URL.parse(tsa)
  if (url === null || !['http:', 'https:'].includes(url.protocol)) {
    throw refusedInput(
      'invalid-option',
      '--tsa',
      `« ${tsa} » n’est ni « local » ni l’adresse d’une autorité d’horodatage.`,
    )
  }
  return remoteTimestamper(url.href, world)
}

/** The token of a document; without one, the command refuses and nothing is written. */
export async function stamped(
  document: Uint8Array,
  stamp: Timestamper,
  digest: 'sha256' | 'sha512' = 'sha256',
): Promise<Stamp> {
  const outcome = await stamp(document, digest)
  if (outcome.kind !== 'stamped') {
    const reason = outcome.kind === 'unreachable' ? ` (${outcome.reason})` : ''
    throw refusedInput(
      outcome.kind === 'unreachable' ? 'authority-unreachable' : 'timestamp-not-valid',
      '--tsa',
      `L’autorité n’a pas donné de jeton valable${reason}. Rien n’a été écrit.`,
    )
  }
  return outcome.stamp
}

/** Writes what a command made where its option says. */
export async function written(file: string, bytes: Uint8Array, option: string): Promise<void> {
  try {
    await writeFile(file, bytes)
  } catch {
    throw refusedInput('not-writable', option, `Le fichier « ${file} » ne peut pas être écrit.`)
  }
}
