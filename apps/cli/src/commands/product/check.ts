import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openDatabase } from '@quittance/database'
import {
  checkStore,
  knownJournalKey,
  openFileStore,
  readCheckpoints,
  type StoreReport,
} from '@quittance/server'
import { refusedInput, type Arguments } from '#command.ts'
import { databaseRefusal } from '#commands/product/database-refusal.ts'
import { dataFolder, given } from '#commands/product/places.ts'
import { groundAt } from '#commands/product/store-ground.ts'
import type { Output } from '#io/output.ts'

/** The exit status of a store that is not what was written in it. */
const ALTERED = 3

/** `quittance check`: whether the store, running or stopped, is what was written in it. */
export async function checkIntegrity(args: Arguments, output: Output): Promise<number> {
  const folder = dataFolder(args)
  const witnessed = await checkpointsOf(args.options.get('--checkpoints')?.[0])
  const report = await checkAt(folder, witnessed).catch((cause: unknown) => {
    throw databaseRefusal(cause) ?? cause
  })
  if (args.options.has('--json')) await output.document(report)
  else await output.write(inLines(report))
  return report.sound ? 0 : ALTERED
}

/** The checkpoints of a file kept elsewhere. @throws RefusedInput for what holds none. */
async function checkpointsOf(file: string | undefined): Promise<readonly string[]> {
  if (file === undefined) return []
  const notes = await readFile(file, 'utf8').then(readCheckpoints, () => null)
  if (notes !== null && notes.length > 0) return notes
  throw refusedInput(
    'no-checkpoints',
    '--checkpoints',
    `« ${file} » ne contient pas de points de contrôle lisibles.`,
  )
}

async function checkAt(folder: string, witnessed: readonly string[]): Promise<StoreReport> {
  const ground = await groundAt(folder)
  const database = openDatabase(ground.config, { connections: 2 })
  try {
    const files = await openFileStore(join(folder, 'files'))
    const publicKey = await knownJournalKey(folder, given('QUITTANCE_JOURNAL_KEY'))
    return await checkStore({ database, files, log: { publicKey, witnessed } })
  } finally {
    await database.close()
    await ground.stop()
  }
}

const names: Readonly<Record<string, string>> = {
  files: 'Fichiers',
  journal: 'Journal',
  log: 'Journal scellé',
  ledger: 'Écritures',
  receipts: 'Quittances',
  'account-proofs': 'Compte séparé',
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
