import { findFile, listImportLines, type ImportLineRecord } from '@quittance/database'
import { saidTogether, type Said } from '@quittance/kernel'
import { z } from 'zod'
import { BYTE_ORDER_MARK, csvLine } from '#files/csv-line.ts'
import { keptAs, languageAsked, queryOf, writeSlowly, type Language } from '#files/send-text.ts'
import { asOfNow } from '#http/procedures.ts'
import type { RawCall } from '#http/raw-route.ts'
import { requireCaller } from '#http/request.ts'
import { remarksOf } from '#intake/imports/import-lines.ts'
import { papersOf } from '#intake/imports/import-papers.ts'
import { requireImport } from '#intake/imports/import-view.ts'
import { errorsColumn, ownColumns } from '#intake/tables/header.ts'

const LINES_AT_ONCE = 500

const rawSchema = z.array(z.string())

/**
 * The rejected lines of an import, in the file's own columns and one of errors: to correct in a
 * spreadsheet and send again. Errors are in French, or in English with `?lang=en`.
 */
export async function giveRejectedLines(
  { house, request, response }: RawCall,
  id: string,
): Promise<void> {
  const language = languageAsked(queryOf(request.url))
  const context = { house, headers: request.headers }
  const caller = await requireCaller(context)
  const about = await asOfNow(context, caller, async (work) => {
    const record = await requireImport(work, id)
    const file = await findFile(work.tx, record.fileId)
    return { columns: ownColumns(papersOf(record).columns), name: file?.declaredName ?? 'import' }
  })
  response.writeHead(200, {
    ...keptAs(fileName(about.name, language), 'text/csv; charset=utf-8'),
    'content-language': language,
  })
  response.write(BYTE_ORDER_MARK + csvLine([...about.columns, errorsColumn[language]]))
  let after = 0
  for (;;) {
    const lines = await asOfNow(context, caller, ({ tx }) =>
      listImportLines(tx, { importId: id, state: 'rejected', after, limit: LINES_AT_ONCE }),
    )
    const last = lines.at(-1)
    if (last === undefined || response.destroyed) break
    after = last.line
    const text = lines.map((line) => csvLine(rejectedCells(line, about.columns.length, language)))
    await writeSlowly(response, text.join(''))
  }
  response.end()
}

const toCorrect: Said = { fr: 'a-corriger', en: 'to-correct' }

function fileName(declared: string, language: Language): string {
  return `${declared.replace(/\.(?:csv|xlsx|txt)$/i, '')}-${toCorrect[language]}.csv`
}

/** A line as it was written, then what is wrong with it. */
function rejectedCells(
  { raw, errors }: ImportLineRecord,
  width: number,
  language: Language,
): readonly string[] {
  const cells = rawSchema.parse(raw)
  const own = Array.from({ length: width }, (_, index) => cells[index] ?? '')
  return [...own, saidTogether(remarksOf(errors).map(({ said }) => said))[language]]
}
