import type { Citation, Explanation, Outcome } from '@quittance/kernel'
import { bulletOf, factLines, type FactLine } from './facts-text.ts'
import { NOTHING, sayCertainty, sayMissing } from './said.ts'

/** An answer in parts, so that it can be told by what sets it apart from another. */
export type ToldAnswer = {
  /** « Réponse (établi) : montant : 40,00 €. » */
  readonly head: string
  /** Each thing of the lists of the answer: a route, a charge, a formality. */
  readonly things: readonly string[]
  /** The sentence of the explanation, with its texts. */
  readonly because: string
  /** The steps of the explanation, each with those under it. */
  readonly steps: readonly string[]
}

/** What a rule answers to an example, in French. */
export function answerTold(rule: string, outcome: Outcome<unknown>): ToldAnswer {
  switch (outcome.outcome) {
    case 'needs-facts': {
      const questions = outcome.missing.map((path) => `- ${sayMissing(rule, path)}`)
      return { head: '**Il manque des faits** :', things: questions, because: '', steps: [] }
    }
    case 'not-applicable': {
      const head = `**Sans objet** (${sayCertainty(outcome.certainty)}).`
      return { head, things: [], ...explanationTold(outcome.explain()) }
    }
    case 'answer': {
      const lines = factLines(outcome.value, `${rule}.answer`)
      const things = lines.filter(({ path }) => path.endsWith(']')).map(bulletOf)
      const head = headOf(lines, sayCertainty(outcome.certainty))
      return { head, things, ...explanationTold(outcome.explain()) }
    }
  }
}

/** An answer as paragraphs and lists of Markdown. */
export function answerText({ head, things, because, steps }: ToldAnswer): string {
  return [head, things.join('\n'), because === '' ? '' : `> ${because}`, steps.join('\n')]
    .filter((part) => part !== '')
    .join('\n\n')
}

/**
 * An answer by what it changes of the answer to another example; whole, where what it adds does not
 * take the place of what it leaves out.
 */
export function answerTextAfter(before: ToldAnswer, answer: ToldAnswer, number: number): string {
  const things = answer.things.filter((one) => !before.things.includes(one))
  const steps = answer.steps.filter((one) => !before.steps.includes(one))
  const left = answer.things.length - things.length + answer.steps.length - steps.length
  const takesPlace =
    answer.things.length === before.things.length && answer.steps.length === before.steps.length
  if (!takesPlace || left === 0) return answerText(answer)
  const rest = `Le reste est celui de l’exemple ${number}.`
  return `${answerText({ ...answer, things, steps })}\n\n${rest}`
}

/** The figures and codes of an answer, on one line. */
function headOf(lines: readonly FactLine[], certainty: string): string {
  const figures = lines.filter((line) => !line.path.endsWith(']') && !isEmptyDetail(line))
  const said = figures.map(({ word, said: figure }) => `${word} : ${figure}`).join(' ; ')
  return `**Réponse** (${certainty})${said === '' ? '' : ` : ${said}`}.`
}

/** The rule, `answer`, and the figure. */
const LEVELS_OF_A_FIGURE = 3

/** True for what an answer leaves empty below its first level. */
function isEmptyDetail({ path, said }: FactLine): boolean {
  return said === NOTHING && path.split('.').length > LEVELS_OF_A_FIGURE
}

const DEEPEST_STEP = 2

function explanationTold({
  sentence,
  citations,
  steps,
}: Explanation): Pick<ToldAnswer, 'because' | 'steps'> {
  return { because: `${sentence}${textsOf(citations)}`, steps: stepsTold(steps, 0) }
}

/** Steps as bullets; two that say the same, about two things, are said once. */
function stepsTold(steps: readonly Explanation[], depth: number): readonly string[] {
  if (depth === DEEPEST_STEP) return []
  const told = steps.map(({ sentence, result, citations, steps: under }) => {
    const given = result === undefined ? '' : ` **${result}**`
    const line = `${'  '.repeat(depth)}- ${sentence}${given}${textsOf(citations)}`
    return [line, ...stepsTold(under, depth + 1)].join('\n')
  })
  return [...new Set(told)]
}

function textsOf(citations: readonly Citation[]): string {
  return citations.length === 0 ? '' : ` (${citations.map(citationName).join(' ; ')})`
}

/** « C. civ. 1343-1, al. 1 », « Lecture, un avoir réduit le prix ». */
export function citationName({ code, article }: Pick<Citation, 'code' | 'article'>): string {
  return /^(?:[A-Z]|\d|art|n°)/u.test(article) ? `${code} ${article}` : `${code}, ${article}`
}
