import { listDossiers } from '@quittance/database'
import { operations, reading, writing } from '#http/procedures.ts'
import { depositClaim } from '#intake/deposit.ts'
import { readImportLines } from '#intake/imports/import-lines.ts'
import { readImport } from '#intake/imports/import-view.ts'
import { runImport } from '#intake/imports/run-import.ts'
import { startImport } from '#intake/imports/start-import.ts'

export const intakeRoutes = {
  deposit: operations.intake.deposit.handler(writing('deposit-claims', depositClaim)),
  list: operations.intake.list.handler(
    reading(async ({ tx }, query) => {
      const { rows, nextCursor } = await listDossiers(tx, query)
      return { rows: rows.map((row) => ({ ...row, dueOn: row.dueOn.toString() })), nextCursor }
    }),
  ),
  startImport: operations.intake.startImport.handler(writing('deposit-claims', startImport)),
  runImport: operations.intake.runImport.handler(writing('deposit-claims', runImport)),
  getImport: operations.intake.getImport.handler(reading(readImport)),
  importLines: operations.intake.importLines.handler(reading(readImportLines)),
}
