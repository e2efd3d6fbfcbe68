import type { ImportView } from '@quittance/contract'
import {
  getOrganisation,
  holdImport,
  keepImportMapping,
  setImportRunning,
} from '@quittance/database'
import { said } from '@quittance/kernel'
import { requireCreditor } from '#creditors/creditor-verbs.ts'
import { asJson } from '#http/json.ts'
import { fieldNames, requiredFields } from '#intake/fields/field-names.ts'
import type { Mapping } from '#intake/fields/suggest-mapping.ts'
import type { DebtorKind, Nature } from '#intake/fields/words.ts'
import { headerSha256, papersOf } from '#intake/imports/import-papers.ts'
import { noImport, readImport } from '#intake/imports/import-view.ts'
import { requireMandate } from '#intake/mandate.ts'
import { record } from '#journal/record.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

export type RunImportInput = {
  readonly id: string
  readonly mapping: Mapping
  readonly defaultDebtorKind: DebtorKind
  readonly defaultNature: Nature
}

/**
 * Keeps the columns that the person chose, remembers them for this creditor, and lets the import
 * run in the background; its job commits with it.
 *
 * @throws Refused `law-refuses` without a mandate; `already-done` when it ran; `invalid-input` when
 * a field that every claim needs has no column.
 */
export async function runImport(work: Work, input: RunImportInput): Promise<ImportView> {
  const held = await holdImport(work.tx, input.id)
  if (held === null) throw new Refused('not-found', noImport)
  if (held.state !== 'mapping') {
    throw new Refused('already-done', runAlready)
  }
  const creditor = await requireCreditor(work, held.creditorId)
  const organisation = await getOrganisation(work.tx)
  requireMandate({ organisation, creditor, today: work.today })
  const { columns } = papersOf(held)
  checkMapping(input.mapping, columns)
  const { mapping, defaultDebtorKind, defaultNature } = input
  const defaults = { defaultDebtorKind, defaultNature }
  await setImportRunning(work.tx, held.id, { mapping, defaults })
  await keepImportMapping(work.tx, {
    creditorId: creditor.id,
    headerSha256: headerSha256(columns),
    columns: mapping,
    defaults,
    usedAt: work.now,
  })
  await record(work, {
    verb: 'import-run',
    subject: { kind: 'import', id: held.id },
    facts: asJson({
      creditor: creditor.name,
      fileId: held.fileId,
      lines: held.lines,
      mapping,
      ...defaults,
    }),
  })
  const { organisationId } = work.caller
  await work.house.jobs.send(work.tx, 'import-runs', { organisationId, id: held.id })
  return await readImport(work, { id: held.id })
}

const runAlready = said(
  'Cet import a déjà été lancé : ouvrez-le pour le suivre.',
  'This import was run already: open it to follow it.',
)

function checkMapping(mapping: Mapping, columns: readonly string[]): void {
  for (const [field, column] of Object.entries(mapping)) {
    if (column < columns.length) continue
    throw new Refused(
      'invalid-input',
      said(
        `Le fichier n’a que ${columns.length} colonnes.`,
        `The file has only ${columns.length} columns.`,
      ),
      { path: `mapping.${field}` },
    )
  }
  const missing = requiredFields.find((field) => mapping[field] === undefined)
  if (missing === undefined) return
  const { fr, en } = fieldNames[missing]
  throw new Refused(
    'invalid-input',
    said(
      `Aucune colonne ne donne ${fr} : choisissez-en une.`,
      `No column gives ${en}: choose one.`,
    ),
    { path: `mapping.${missing}` },
  )
}
