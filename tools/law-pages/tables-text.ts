import { certainties, day, dayText, lowestCertainty, type Certainty } from '@quittance/kernel'
import { corpusEntry } from '@quittance/law/corpus'
import { citationName } from './answer-text.ts'
import type { FoundEntry, FoundTable } from './dated-tables.ts'
import { isRecord } from './rule-folders.ts'
import { factWord, NOTHING, sayCertainty, sayValue } from './said.ts'

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
  if (Array.isArray(value)) return sayList(name, value)
  if (!isRecord(value)) return sayValue(name, value, as)
  const parts = Object.entries(value).filter(([key, each]) => key !== 'certainty' && each !== null)
  return parts.map(([key, each]) => partText(`${name}.${key}`, each)).join(' ; ')
}

function partText(path: string, value: unknown): string {
  const said = Array.isArray(value) ? sayList(path, value) : sayValue(path, value)
  return `${factWord(path).word} : ${said}`
}

function sayList(name: string, values: readonly unknown[]): string {
  return values.length === 0 ? NOTHING : values.map((each) => sayValue(name, each)).join(', ')
}

/**
 * How a figure was confirmed: by its own mark where the table has one, else it is as sure as its
 * text and as what the table says of it.
 */
function confirmationText({ confirmed, source, value }: FoundEntry): string {
  if (confirmed !== undefined) {
    return confirmed ? 'établi, plusieurs sources' : 'discutable, une seule source'
  }
  const own =
    isRecord(value) && isCertainty(value['certainty']) ? value['certainty'] : 'established'
  return sayCertainty(lowestCertainty(own, corpusEntry(source)?.certainty ?? 'unknown'))
}

function isCertainty(value: unknown): value is Certainty {
  return certainties.some((certainty) => certainty === value)
}
