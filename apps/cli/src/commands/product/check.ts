import { existsSync } from 'node:fs'
import { join } from 'node:path'
import {
  configFromUrl,
  openDatabase,
  runningEmbedded,
  startEmbedded,
  type DatabaseConfig,
} from '@quittance/database'
import { checkStore, openFileStore, type StoreReport } from '@quittance/server'
import { refusedInput, type Arguments } from '#command.ts'
import { databaseRefusal } from '#commands/product/database-refusal.ts'
import { dataFolder, databaseUrl } from '#commands/product/places.ts'
import type { Output } from '#io/output.ts'

/** The exit status of a store that is not what was written in it. */
const ALTERED = 3

/** `quittance check`: whether the store, running or stopped, is what was written in it. */
export async function checkIntegrity(args: Arguments, output: Output): Promise<number> {
  const folder = dataFolder(args)
  const report = await checkAt(folder).catch((cause: unknown) => {
    throw databaseRefusal(cause) ?? cause
  })
  if (args.options.has('--json')) await output.document(report)
  else await output.write(inLines(report))
  return report.sound ? 0 : ALTERED
}

async function checkAt(folder: string): Promise<StoreReport> {
  const ground = await groundAt(folder)
  const database = openDatabase(ground.config, { connections: 2 })
  try {
    const files = await openFileStore(join(folder, 'files'))
    return await checkStore({ database, files })
  } finally {
    await database.close()
    await ground.stop()
  }
}

/** The database where it is: a server's, one that runs on the folder, or one started for a moment. */
async function groundAt(
  folder: string,
): Promise<{ readonly config: DatabaseConfig; readonly stop: () => Promise<void> }> {
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

const names: Readonly<Record<string, string>> = {
  files: 'Fichiers',
  journal: 'Journal',
  ledger: 'Écritures',
  receipts: 'Quittances',
  'outward-acts': 'Envois',
}

function inLines({ sound, checks }: StoreReport): string {
  const lines = checks.flatMap(({ id, checked, faults }) => [
    `${names[id] ?? id} : ${checked}, ${faults.length === 0 ? 'sans défaut' : `défauts : ${faults.length}`}`,
    ...faults.map(({ sentence }) => `  ${sentence}`),
  ])
  const verdict = sound
    ? 'Les données sont intactes.'
    : 'Des données ont été altérées : ne les corrigez pas, gardez une copie du dossier.'
  return `${[...lines, verdict].join('\n')}\n`
}
