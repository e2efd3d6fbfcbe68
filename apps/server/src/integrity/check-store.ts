import { inOrganisation, listOrganisationIds, type Database } from '@quittance/database'
import { checkAccountProofs } from '#integrity/account-proofs.ts'
import { checkActs } from '#integrity/acts.ts'
import { checkBooks } from '#integrity/books.ts'
import { checkFiles } from '#integrity/files.ts'
import { checkJournal } from '#integrity/journal.ts'
import { checkLog, unknownLogs } from '#integrity/log/check-log.ts'
import { checkReceipts } from '#integrity/receipts.ts'
import type { Checked, LogMatter } from '#integrity/matter.ts'
import type { FileStore } from '#ports/file-store.ts'

/** A room of the store, checked over all organisations. */
export type StoreCheck = Checked & { readonly id: string }

/** What `quittance check` answers; sound when no check found a fault. */
export type StoreReport = {
  readonly sound: boolean
  readonly organisations: number
  readonly checks: readonly StoreCheck[]
}

/** Most faults told of one kind: a store that is altered throughout is said so without a flood. */
const MOST_TOLD = 100

const kinds = [
  { id: 'files', check: checkFiles },
  { id: 'journal', check: checkJournal },
  { id: 'log', check: checkLog },
  { id: 'ledger', check: checkBooks },
  { id: 'receipts', check: checkReceipts },
  { id: 'account-proofs', check: checkAccountProofs },
  { id: 'outward-acts', check: checkActs },
] as const

/**
 * Verifies that a store is what was written in it (contrôle d'intégrité), reading only.
 *
 * It compares bytes, fingerprints and sums with one another, and the journal with its signed heads.
 * Who rewrites all of it together, with the key of the house, is caught by heads kept elsewhere alone.
 */
export async function checkStore(store: {
  readonly database: Database
  readonly files: Pick<FileStore, 'read'>
  readonly log?: LogMatter
}): Promise<StoreReport> {
  const log = store.log ?? { publicKey: null, witnessed: [] }
  const organisations = await listOrganisationIds(store.database.door)
  const checks: StoreCheck[] = []
  for (const { id, check } of kinds) {
    const found: Checked[] = []
    for (const organisationId of organisations) {
      found.push(
        await check({
          files: store.files,
          log,
          organisationId,
          reads: async (read) => inOrganisation(store.database.app, organisationId, read),
        }),
      )
    }
    if (id === 'log') found.push(unknownLogs(log, organisations))
    checks.push({
      id,
      checked: found.reduce((sum, { checked }) => sum + checked, 0),
      faults: found.flatMap(({ faults }) => faults).slice(0, MOST_TOLD),
    })
  }
  const sound = checks.every(({ faults }) => faults.length === 0)
  return { sound, organisations: organisations.length, checks }
}
