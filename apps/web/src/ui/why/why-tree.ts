import { lowestCertainty, type Certainty, type Citation, type Explanation } from '@quittance/kernel'

/** A visible line of the explanation tree. */
export type WhyLine = {
  /** The place in the tree: `0.2.1`. */
  readonly path: string
  readonly level: number
  readonly place: number
  readonly among: number
  readonly node: Explanation
  /** Null when there is nothing under it. */
  readonly open: boolean | null
}

/** The branches at the top: the steps of the answer, or the answer alone when it has none. */
function branchesOf(explanation: Explanation): readonly Explanation[] {
  return explanation.steps.length === 0 ? [explanation] : explanation.steps
}

/** The lines to show, from the top, with the branches named in `open` unfolded. */
export function visibleLines(explanation: Explanation, open: ReadonlySet<string>): WhyLine[] {
  return linesUnder(branchesOf(explanation), '', open)
}

function linesUnder(
  nodes: readonly Explanation[],
  parent: string,
  open: ReadonlySet<string>,
): WhyLine[] {
  return nodes.flatMap((node, index) => {
    const path = parent === '' ? String(index) : `${parent}.${index}`
    const opened = open.has(path)
    const below = node.steps.length > 0
    const line: WhyLine = {
      path,
      level: path.split('.').length,
      place: index + 1,
      among: nodes.length,
      node,
      open: below ? opened : null,
    }
    return below && opened ? [line, ...linesUnder(node.steps, path, open)] : [line]
  })
}

/** The least sure answer of a node and of all that is under it. */
export function certaintyUnder(node: Explanation): Certainty {
  return lowestCertainty(node.certainty ?? 'established', ...node.steps.map(certaintyUnder))
}

/** What keeps a node from being established, with all that is under it. */
export type Doubt = 'none' | 'to-confirm' | 'arguable' | 'unknown'

/**
 * What keeps an answer from being established: never less than its own certainty, and where a
 * person can lift every doubt of its reasons by confirming a source, that.
 *
 * An answer and its reasons then bear the same word.
 */
export function doubtOf(certainty: Certainty, because: Explanation | undefined): Doubt {
  switch (certainty) {
    case 'established':
      return 'none'
    case 'unknown':
      return 'unknown'
    case 'arguable':
      return because !== undefined && doubtUnder(because) === 'to-confirm'
        ? 'to-confirm'
        : 'arguable'
  }
}

const doubts: readonly Doubt[] = ['none', 'to-confirm', 'arguable', 'unknown']

/**
 * The gravest doubt of a node and of all that is under it. A source of practice is a doubt that a
 * person can lift by confirming it; a parent that is arguable only because a step is has no doubt
 * of its own.
 */
export function doubtUnder(node: Explanation): Doubt {
  const below = node.steps.map((step) => doubtUnder(step))
  const inherited = below.some((doubt) => doubt !== 'none')
  const own = ownDoubt(node, inherited)
  return [own, ...below].reduce((one, other) =>
    doubts.indexOf(one) >= doubts.indexOf(other) ? one : other,
  )
}

function ownDoubt(node: Explanation, inherited: boolean): Doubt {
  switch (node.certainty ?? 'established') {
    case 'established':
      return 'none'
    case 'unknown':
      return 'unknown'
    case 'arguable':
      if (node.citations.some(({ kind }) => kind === 'practice')) return 'to-confirm'
      return inherited ? 'none' : 'arguable'
  }
}

/** The way to the first node that makes the answer doubtful; its branches start unfolded. */
export function wayToDoubt(explanation: Explanation): readonly string[] {
  const lowest = certaintyUnder(explanation)
  if (lowest === 'established') return []
  const way: string[] = []
  let nodes = branchesOf(explanation)
  for (;;) {
    const index = nodes.findIndex((node) => certaintyUnder(node) === lowest)
    const node = nodes[index]
    if (node === undefined) return way
    way.push([...(way.length === 0 ? [] : [way.at(-1)]), index].join('.'))
    nodes = node.steps
  }
}

/** The node an answer is weakest at, null when every node is established. */
export function weakestNode(explanation: Explanation): Explanation | null {
  const lowest = certaintyUnder(explanation)
  if (lowest === 'established') return null
  const below = explanation.steps.find((step) => certaintyUnder(step) === lowest)
  return below === undefined ? explanation : weakestNode(below)
}

/** True where some point that an answer rests on, without anything under it, is established. */
export function hasSurePoint(explanation: Explanation): boolean {
  return explanation.steps.length === 0
    ? doubtUnder(explanation) === 'none'
    : explanation.steps.some(hasSurePoint)
}

/**
 * « C. com. L441-10, II », as it is written under a node; what is no number of an article stands
 * behind a comma: « Politique de la maison, non une loi ».
 */
export function citationText({ code, article }: Pick<Citation, 'code' | 'article'>): string {
  if (code === '') return article
  return /^(?:[A-Z]|\d|art)/u.test(article) ? `${code} ${article}` : `${code}, ${article}`
}

/** The whole tree as text, to be pasted elsewhere: one line a node, indented by level. */
export function explanationText(figure: string, explanation: Explanation): string {
  const lines: string[] = [`${figure} — ${explanation.sentence}`]
  const write = (node: Explanation, depth: number): void => {
    const sources = node.citations.map(citationText).join(' ; ')
    const parts = [node.sentence, node.result, sources].filter(
      (part) => part !== undefined && part !== '',
    )
    lines.push(`${'  '.repeat(depth)}- ${parts.join(' | ')}`)
    for (const step of node.steps) write(step, depth + 1)
  }
  for (const branch of branchesOf(explanation)) write(branch, 0)
  return lines.join('\n')
}
