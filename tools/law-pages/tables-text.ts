import { day, dayText, type Certainty } from '@quittance/kernel'
import { corpusEntry } from '@quittance/law/corpus'
import { citationName } from './case-text.ts'
import type { FoundEntry, FoundTable } from './dated-tables.ts'
import { isRecord } from './rule-folders.ts'
import { factWord, sayCertainty, sayValue } from './said.ts'

/** A table of figures, as a person reads it: since when, how much, by which text, how sure. */
export function tableText(table: FoundTable): string {
  const ends = table.entries.some(({ to }) => to !== undefined)
  const head = ['À partir du', ...(ends ? ['Jusqu’au'] : []), 'Valeur', 'Source', 'Certitude']
  const rows = table.entries.map((entry) => [
    dayText(day(entry.from)),
    ...(ends ? [entry.to === undefined ? '' : dayText(day(entry.to))] : []),
    valueText(table, entry.value),
    citationName(entry.source),
    confirmationText(entry),
  ])
  return [
    `### ${table.label}`,
    `Vérifié le ${dayText(day(table.checkedOn))}.`,
    rowsText([head, head.map(() => '---'), ...rows]),
  ].join('\n\n')
}

/** A table of Markdown from its cells. */
export function rowsText(rows: readonly (readonly string[])[]): string {
  return rows
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n')
}

function valueText({ as, name }: FoundTable, value: unknown): string {
  if (Array.isArray(value)) return value.map((each) => sayValue(name, each, as)).join(', ')
  if (!isRecord(value)) return sayValue(name, value, as)
  return Object.entries(value)
    .map(([key, each]) => `${factWord(key).word} : ${sayValue(key, each)}`)
    .join(' ; ')
}

/** How a figure was confirmed: by its own mark where the table has one, else by its text. */
function confirmationText({ confirmed, source }: FoundEntry): string {
  if (confirmed !== undefined) {
    return confirmed ? 'établi, plusieurs sources' : 'discutable, une seule source'
  }
  const certainty: Certainty = corpusEntry(source)?.entry.certainty ?? 'unknown'
  return sayCertainty(certainty)
}
