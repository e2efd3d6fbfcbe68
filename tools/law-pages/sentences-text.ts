import type { Citation } from '@quittance/kernel'
import { citationName } from './answer-text.ts'
import { citationsWithin, isCitation } from './cited-texts.ts'
import { isRecord } from './rule-folders.ts'
import { codeWords } from './words/code-words.data.ts'

/** What a rule of the house says outside its figures: one line a sentence, with its texts. */
export function sentencesText(data: Readonly<Record<string, unknown>>): string {
  const lines = Object.values(data).flatMap((exported) =>
    isRecord(exported)
      ? Object.entries(exported).flatMap(([code, each]) => lineOf(code, each))
      : [],
  )
  return [...new Set(lines)].join('\n')
}

function lineOf(code: string, value: unknown): readonly string[] {
  if (!isRecord(value) || isCitation(value)) return []
  const sentence = textOf(value, 'sentence') ?? textOf(value, 'present') ?? effectOf(code, value)
  if (sentence === null) return []
  return [`- ${sentence}${textsOf(citationsWithin(value))}`]
}

function textOf(value: Readonly<Record<string, unknown>>, key: string): string | null {
  const text = value[key]
  return typeof text === 'string' ? text : null
}

const effects: Readonly<Record<string, string>> = {
  none: 'n’a pas d’effet sur la prescription',
  interrupts: 'interrompt la prescription',
  suspends: 'suspend la prescription',
}

/** « La mise en demeure n’a pas d’effet… », for what has a label and an effect. */
function effectOf(code: string, value: Readonly<Record<string, unknown>>): string | null {
  const label = textOf(value, 'label') ?? codeWords[code] ?? null
  const effect = effects[textOf(value, 'effect') ?? '']
  if (label === null || effect === undefined) return null
  const doubt = value['certainty'] === 'established' ? '' : ' (discutable)'
  return `${label.slice(0, 1).toUpperCase()}${label.slice(1)} ${effect}${doubt}.`
}

function textsOf(citations: readonly Citation[]): string {
  const names = [...new Set(citations.map(citationName))]
  return names.length === 0 ? '' : ` (${names.join(' ; ')})`
}
