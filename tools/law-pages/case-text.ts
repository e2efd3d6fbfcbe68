import { basename } from 'node:path'
import type { Citation, Explanation, Outcome } from '@quittance/kernel'
import { bulletOf, differences, factLines, type FactLine } from './facts-text.ts'
import type { RuleCase, RuleFolder } from './rule-folders.ts'
import { NOTHING, sayCertainty, sayMissing } from './said.ts'

/** An example may be told by what differs from another when that is short. */
const MOST_DIFFERENCES = 3

type Told = { readonly number: number; readonly facts: readonly FactLine[] }

/** The worked examples of a rule, as a person reads them. */
export function casesText({ path, ask, cases }: RuleFolder): string {
  const rule = basename(path)
  const inFull: Told[] = []
  const texts = cases.map((example, at) => {
    const facts = factLines(example.facts, rule)
    const number = at + 1
    const short = toldByAnother(inFull, facts)
    if (short === null) inFull.push({ number, facts })
    const told = short ?? inFullText(facts)
    return [
      `### Exemple ${number}`,
      publishedBy(example),
      told,
      answerText(rule, ask(example.facts)),
    ]
      .filter((part) => part !== '')
      .join('\n\n')
  })
  return texts.join('\n\n')
}

function inFullText(facts: readonly FactLine[]): string {
  return facts.length === 0 ? 'Aucun fait n’est donné.' : facts.map(bulletOf).join('\n')
}

/** The facts by what sets them apart from the nearest example told in full, where that is short. */
function toldByAnother(told: readonly Told[], facts: readonly FactLine[]): string | null {
  const [nearest] = told
    .map((from) => ({ from, apart: differences(from.facts, facts) }))
    .toSorted((one, other) => one.apart.length - other.apart.length)
  if (nearest === undefined || facts.length === 0) return null
  const { from, apart } = nearest
  if (apart.length === 0) return `Les faits de l’exemple ${from.number}.`
  const text = [`Comme l’exemple ${from.number}, mais :\n`, ...apart].join('\n')
  const isShort = apart.length <= MOST_DIFFERENCES && text.length < inFullText(facts).length
  return isShort ? text : null
}

/** The addresses and rulings a published example comes from, without our notes about it. */
function publishedBy({ source = '' }: RuleCase): string {
  const names = source
    .split(';')
    .map((part) => part.split(/ \(|: /)[0]?.trim() ?? '')
    .filter((name) => name !== '' && !name.startsWith('law/'))
  return names.length === 0 ? '' : `*Exemple publié : ${names.join(' ; ')}.*`
}

function answerText(rule: string, outcome: Outcome<unknown>): string {
  switch (outcome.outcome) {
    case 'needs-facts':
      return `**Il manque** : ${outcome.missing.map((path) => sayMissing(rule, path)).join(' ; ')}.`
    case 'not-applicable':
      return [
        `**Sans objet** (${sayCertainty(outcome.certainty)}).`,
        explanationText(outcome.explain()),
      ].join('\n\n')
    case 'answer':
      return [
        valueText(factLines(outcome.value, `${rule}.answer`), sayCertainty(outcome.certainty)),
        explanationText(outcome.explain()),
      ].join('\n\n')
  }
}

/** What an answer gives: its figures on one line, then each thing of its lists. */
function valueText(lines: readonly FactLine[], certainty: string): string {
  const things = lines.filter(({ path }) => path.endsWith(']'))
  const figures = lines.filter((line) => !line.path.endsWith(']') && !isEmptyDetail(line))
  const said = figures.map(({ word, said: figure }) => `${word} : ${figure}`).join(' ; ')
  const answer = `**Réponse** (${certainty})${said === '' ? '' : ` : ${said}`}.`
  return things.length === 0 ? answer : [answer, things.map(bulletOf).join('\n')].join('\n\n')
}

/** True for what an answer leaves empty below its first level. */
function isEmptyDetail({ path, said }: FactLine): boolean {
  return said === NOTHING && path.split('.').length > LEVELS_OF_A_FIGURE
}

/** The rule, `answer`, and the figure. */
const LEVELS_OF_A_FIGURE = 3
const DEEPEST_STEP = 2

function explanationText({ sentence, citations, steps }: Explanation): string {
  return [`> ${sentence}${textsOf(citations)}`, stepsText(steps, 0)]
    .filter((part) => part !== '')
    .join('\n\n')
}

function stepsText(steps: readonly Explanation[], depth: number): string {
  if (depth === DEEPEST_STEP) return ''
  const told = steps.map(({ sentence, result, citations, steps: under }) => {
    const given = result === undefined ? '' : ` **${result}**`
    const line = `${'  '.repeat(depth)}- ${sentence}${given}${textsOf(citations)}`
    return [line, stepsText(under, depth + 1)].filter((part) => part !== '').join('\n')
  })
  return [...new Set(told)].join('\n')
}

function textsOf(citations: readonly Citation[]): string {
  if (citations.length === 0) return ''
  return ` (${citations.map(citationName).join(' ; ')})`
}

/** « C. civ. 1343-1, al. 1 », « Lecture, un avoir réduit le prix ». */
export function citationName({ code, article }: Pick<Citation, 'code' | 'article'>): string {
  return /^(?:[A-Z]|\d|art|n°)/u.test(article) ? `${code} ${article}` : `${code}, ${article}`
}
