import type { AdverseView, EuroLineView, GroundsView, LineFactView } from '@quittance/contract'
import { cents, type Explanation, type Said } from '@quittance/kernel'

/** How sentences and amounts are written in the language on the screen. */
export type Writing = {
  readonly say: (of: Said) => string
  readonly euros: (of: ReturnType<typeof cents>) => string
}

function node(
  rule: string,
  sentence: string,
  more: { readonly steps?: readonly Explanation[]; readonly result?: string } = {},
): Explanation {
  return { rule, sentence, citations: [], steps: [], ...more }
}

/** Why a fact is carried for so much: each thing that carries it, what it proves, where it is weak. */
export function whyFact(fact: LineFactView, { say, euros }: Writing): Explanation {
  const links = fact.links.map((link) =>
    node('grounds/link', `${say(link.support.label)} : ${say(link.proves)}`, {
      result: euros(cents(link.coversCents)),
      steps: link.weaknesses.map((weakness) => node('grounds/weakness', say(weakness))),
    }),
  )
  const missing = fact.missing === null ? [] : [node('grounds/missing', say(fact.missing))]
  return node('grounds/fact', say(fact.label), {
    result: euros(cents(fact.carriedCents)),
    steps: [...links, ...missing],
  })
}

/** Why something speaks against so many euros: the lines that it touches. */
export function whyAdverse(
  adverse: AdverseView,
  lines: readonly EuroLineView[],
  { say, euros }: Writing,
): Explanation {
  return node('grounds/adverse', say(adverse.says), {
    result: euros(cents(adverse.amountCents)),
    steps: adverse.touches.flatMap(({ line, amountCents }) => {
      const touched = lines.find(({ id }) => id === line)
      return touched === undefined
        ? []
        : [
            node('grounds/line', say(touched.label), {
              result: euros(cents(amountCents)),
            }),
          ]
    }),
  })
}

/** Why so many euros rest on nothing: line by line, the facts that nothing carries. */
export function whyBare(grounds: GroundsView, says: string, { say, euros }: Writing): Explanation {
  const steps = grounds.lines.flatMap((line) => {
    const lacking = line.facts.filter(({ need, bareCents }) => need === 'required' && bareCents > 0)
    const most = Math.max(0, ...lacking.map(({ bareCents }) => bareCents))
    return most === 0
      ? []
      : [
          node('grounds/line', say(line.label), {
            result: euros(cents(most)),
            steps: lacking.map(({ label, bareCents }) =>
              node('grounds/fact', say(label), { result: euros(cents(bareCents)) }),
            ),
          }),
        ]
  })
  return node('grounds/bare', says, { result: euros(cents(grounds.bareCents)), steps })
}

/** Why so many euros are contested: what contests, and how much of them. */
export function whyContested(grounds: GroundsView, says: string, writing: Writing): Explanation {
  const contests: readonly AdverseView['kind'][] = [
    'dispute',
    'message-disputes',
    'message-claims-payment',
  ]
  return node('grounds/contested', says, {
    result: writing.euros(cents(grounds.contestedCents)),
    steps: grounds.against
      .filter(({ kind, counts }) => counts && contests.includes(kind))
      .map((one) => ({
        ...whyAdverse(one, grounds.lines, writing),
        sentence: `${writing.say(one.label)}. ${writing.say(one.says)}`,
      })),
  })
}
