import type { ExportLook } from '@quittance/contract'
import {
  findFile,
  findStatementOfFile,
  getOrganisation,
  statementsAside,
} from '@quittance/database'
import { said } from '@quittance/kernel'
import { hasBalances, lookAtCsv, type CsvLook, type CsvMapping } from '@quittance/money-files'
import { bytesOf, rememberedMapping } from '#client-money/statements/bank-files/read-export.ts'
import { separateAccount } from '#client-money/statements/import-statement.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

const SAMPLE = 3
const LONGEST_SHOWN = 80

type Asked = {
  readonly fileId: string
  /** What a person says against what was told from the file. */
  readonly separator?: CsvMapping['separator'] | undefined
  readonly titlesRow?: number | undefined
}

/**
 * Looks at a file that may be the export of a bank, and says what a person must be asked before it
 * is read. Null for a statement whose format says all.
 *
 * @throws Refused `not-found`.
 */
export async function lookAtExport(
  work: Work,
  { fileId, separator, titlesRow }: Asked,
): Promise<{ export: ExportLook | null }> {
  const account = separateAccount(await getOrganisation(work.tx))
  const file = await findFile(work.tx, fileId)
  if (file === null) throw new Refused('not-found', noFile)
  const look = lookAtCsv(await bytesOf(work, file.sha256), separator)
  if (look === null) return { export: null }
  const remembered = await rememberedMapping(work, { account, look })
  const told = remembered ?? look.mapping
  const mapping = titlesRow === undefined ? told : { ...told, titlesRow }
  const toldBy = remembered === null ? (look.known === null ? 'guess' : 'known') : 'remembered'
  const already = (await findStatementOfFile(work.tx, file.sha256)) !== null
  const asks = already ? null : askedOf(mapping, toldBy)
  const waits = already ? await statementsAside(work.tx, account) : []
  const waiting = waits.find((aside) => aside.fileId === fileId && aside.explained)
  const { roles, settled } = mapping
  const written = { ...mapping, roles: [...roles], settled: [...settled] }
  return {
    export: {
      fileName: file.declaredName,
      asks,
      toldBy,
      before: already ? { waits: waiting?.statementId ?? null } : null,
      mapping: written,
      ...shownOf(look, mapping),
    },
  }
}

const noFile = said('Ce fichier n’a pas été reçu.', 'This file was not received.')

function askedOf(mapping: CsvMapping, toldBy: ExportLook['toldBy']): ExportLook['asks'] {
  if (toldBy === 'guess') return 'columns'
  return hasBalances(mapping) ? null : 'balances'
}

function shownOf({ rows }: CsvLook, { roles, titlesRow }: CsvMapping) {
  const titles = rows[titlesRow] ?? []
  const data = rows.slice(titlesRow + 1).filter(({ length }) => length > 1)
  const columns = roles.map((_, index) => ({
    title: shown(titles[index] ?? ''),
    sample: data
      .map((cells) => shown(cells[index] ?? ''))
      .filter((text) => text !== '')
      .slice(0, SAMPLE),
  }))
  const above = rows.slice(0, Math.max(0, titlesRow))
  return { columns, above: above.map((cells) => shown(cells.filter(Boolean).join(' · '))) }
}

function shown(text: string): string {
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN - 1)}…` : text
}
