import { existsSync } from 'node:fs'
import { join } from 'node:path'
import {
  configFromUrl,
  runningEmbedded,
  startEmbedded,
  type DatabaseConfig,
} from '@quittance/database'
import { refusedInput } from '#command.ts'
import { databaseUrl } from '#commands/product/places.ts'

/** The database of a store, and how it is left as it was found. */
export type StoreGround = { readonly config: DatabaseConfig; readonly stop: () => Promise<void> }

/**
 * The database where it is: a server's, one that runs on the folder, or one started for a moment.
 *
 * @throws RefusedInput `no-store` for a folder without data.
 */
export async function groundAt(folder: string): Promise<StoreGround> {
  const leaveIt = async () => undefined
  const url = databaseUrl()
  if (url !== undefined) return { config: configFromUrl(url), stop: leaveIt }
  const dataDirectory = join(folder, 'postgres')
  if (!existsSync(dataDirectory)) {
    throw refusedInput('no-store', '--data', `Il n’y a pas de données dans « ${folder} ».`)
  }
  const running = await runningEmbedded(dataDirectory)
  if (running !== null) return { config: running, stop: leaveIt }
  const server = await startEmbedded({ dataDirectory })
  return { config: server.ownerConfig, stop: server.stop }
}
