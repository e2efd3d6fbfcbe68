import { answerText, answerTextAfter, answerTold, type ToldAnswer } from './answer-text.ts'
import { bulletOf, differences, factLines, type FactLine } from './facts-text.ts'
import type { RuleCase, RuleFolder } from './rule-folders.ts'

/** An example may be told by what differs from another when that is short. */
const MOST_DIFFERENCES = 3

/** An example told in full, from which others are told. */
type Told = {
  readonly number: number
  readonly facts: readonly FactLine[]
  readonly answer: ToldAnswer
}

/** The worked examples of a rule, as a person reads them. */
export function casesText({ name, ask, cases }: RuleFolder): string {
  const inFull: Told[] = []
  const texts = cases.map((example, at) => {
    const facts = factLines(example.facts, name)
    const told = { number: at + 1, facts, answer: answerTold(name, ask(example.facts)) }
    const near = nearest(inFull, facts)
    if (near === null) inFull.push(told)
    const parts = near === null ? toldInFull(told) : toldAfter(near, told)
    return [`### Exemple ${told.number}`, publishedBy(example), ...parts]
      .filter((part) => part !== '')
      .join('\n\n')
  })
  return texts.join('\n\n')
}

function toldInFull({ facts, answer }: Told): readonly string[] {
  return [factsText(facts), answerText(answer)]
}

/** The facts that differ, then what of the answer differs with them. */
function toldAfter(from: Told, { facts, answer }: Told): readonly string[] {
  const apart = differences(from.facts, facts)
  const told =
    apart.length === 0
      ? `Les faits de l’exemple ${from.number}.`
      : [`Comme l’exemple ${from.number}, mais :\n`, ...apart].join('\n')
  return [told, answerTextAfter(from.answer, answer, from.number)]
}

function factsText(facts: readonly FactLine[]): string {
  return facts.length === 0 ? 'Aucun fait n’est donné.' : facts.map(bulletOf).join('\n')
}

/** The example told in full that the facts differ least from, where telling so is short. */
function nearest(told: readonly Told[], facts: readonly FactLine[]): Told | null {
  const [closest] = told
    .map((from) => ({ from, apart: differences(from.facts, facts) }))
    .toSorted((one, other) => one.apart.length - other.apart.length)
  if (closest === undefined || facts.length === 0) return null
  const { from, apart } = closest
  const isShort =
    apart.length <= MOST_DIFFERENCES && apart.join('\n').length < factsText(facts).length
  return isShort ? from : null
}

/** The addresses and rulings a published example comes from, without our notes about it. */
function publishedBy({ source = '' }: RuleCase): string {
  const names = source
    .split(';')
    .map((part) => part.split(/ \(|: /)[0]?.trim() ?? '')
    .filter((name) => name !== '' && !name.startsWith('law/'))
  return names.length === 0 ? '' : `*Exemple publié : ${names.join(' ; ')}.*`
}
