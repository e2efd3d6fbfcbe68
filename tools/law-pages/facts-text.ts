import { isRecord } from './rule-folders.ts'
import { factWord, NOTHING, sayValue } from './said.ts'

/** One fact as a line of a list, by its place in the question. */
export type FactLine = {
  readonly path: string
  readonly word: string
  readonly said: string
  /** The lines of a text of several lines, such as a letter. */
  readonly letter?: readonly string[]
}

/**
 * The facts of a question, or the figures of an answer, one a line; what is not given has none.
 *
 * `path` is the name of the rule, then `answer` for an answer: the same word may mean two things.
 */
export function factLines(facts: unknown, path: string): readonly FactLine[] {
  if (facts === undefined) return []
  if (Array.isArray(facts)) return listLines(facts, path)
  if (isRecord(facts) && !(facts instanceof Temporal.PlainDate)) {
    return Object.entries(facts).flatMap(([key, value]) => factLines(value, `${path}.${key}`))
  }
  const { word, as } = factWord(path)
  if (as === 'hidden') return []
  if (typeof facts === 'string' && facts.includes('\n')) {
    return [{ path, word, said: facts, letter: facts.split('\n') }]
  }
  return [{ path, word, said: sayValue(path, facts) }]
}

/** Things of a list get a line each, plain values one line together. */
function listLines(values: readonly unknown[], path: string): readonly FactLine[] {
  const { word, as } = factWord(path)
  if (as === 'hidden') return []
  if (!values.some(isRecord)) {
    const together = values.map((value) => sayValue(path, value)).join(', ')
    return [{ path, word, said: together === '' ? NOTHING : together }]
  }
  return values.map((value, at) => {
    const parts = factLines(value, path).filter(({ said }) => !isAnswer(path) || said !== NOTHING)
    const named = parts.toSorted((one, other) => namesFirst(other, word) - namesFirst(one, word))
    const said = named.map((part) => partOf(part, word)).join(', ')
    return { path: `${path}[${at}]`, word, said }
  })
}

/** 1 for what names a thing, such as the id of a route: it is said first. */
function namesFirst({ word }: FactLine, whole: string): number {
  return word === whole ? 1 : 0
}

/** One thing said of a thing: « montant : 40,00 € », « délai (mois : 1) », or what it is. */
function partOf({ path, word, said }: FactLine, whole: string): string {
  if (word === whole) return said
  return path.endsWith(']') ? `${word} (${said})` : `${word} : ${said}`
}

function isAnswer(path: string): boolean {
  return path.includes('.answer.')
}

/** A fact as it stands in a list of Markdown. */
export function bulletOf({ path, word, said, letter }: FactLine): string {
  if (letter !== undefined) return [`- ${word} :\n`, ...letter.map(quoted)].join('\n')
  return path.endsWith(']') ? `- ${word} — ${said}` : `- ${word} : ${said}`
}

/** How the facts of an example differ from those of another, as a list of Markdown. */
export function differences(from: readonly FactLine[], to: readonly FactLine[]): readonly string[] {
  const before = new Map(from.map((line) => [line.path, line]))
  const after = new Set(to.map(({ path }) => path))
  const changed = to.filter((line) => before.get(line.path)?.said !== line.said)
  const emptied = new Set(changed.map(({ path }) => path))
  const left = from.filter(({ path }) => !after.has(path) && !emptied.has(listOf(path)))
  return [
    ...changed.map((line) => changeOf(before.get(line.path), line)),
    ...left.map(({ word }) => `- sans : ${word}`),
  ]
}

/** A letter is told by the lines it gains and loses, any other fact by what it becomes. */
function changeOf(from: FactLine | undefined, to: FactLine): string {
  const { letter: before = [] } = from ?? {}
  const { letter: after = [] } = to
  if (before.length === 0 || after.length === 0) return bulletOf(to)
  const gone = before.filter((line) => line !== '' && !after.includes(line))
  const come = after.filter((line) => line !== '' && !before.includes(line))
  return [
    ...(gone.length === 0 ? [] : [`- ${to.word}, sans :\n`, ...gone.map(quoted), '']),
    ...(come.length === 0 ? [] : [`- ${to.word}, avec :\n`, ...come.map(quoted)]),
  ].join('\n')
}

function listOf(path: string): string {
  return path.replace(/\[\d+\]$/, '')
}

function quoted(line: string): string {
  return `  > ${line}`.trimEnd()
}
