import type { AssessmentView, StatementLine } from '@quittance/contract'
import type { Certainty, Explanation } from '@quittance/kernel'

/** What the law answers about the claim, with how sure it is and on which articles. */
export type Verdict = {
  readonly question: string
  readonly outcome: string
  readonly value: unknown
  readonly certainty: Certainty | null
  readonly sentence: string | null
  readonly articles: readonly string[]
}

/** A letter as it left: its printed bytes, and what the gate said of its words. */
export type JourneyLetter = {
  readonly kind: string
  readonly on: string
  readonly channel: string
  readonly state: string
  readonly simulated: boolean
  readonly registeredNumber: string | null
  /** SHA-256 of the PDF. */
  readonly sha256: string
  readonly gate: { readonly verdict: string; readonly version: string }
}

/** Something found in a message of the debtor, and what a person decided. */
export type JourneyFinding = {
  readonly kind: string
  readonly words: string
  readonly sentAt: string | null
  readonly amountCents: number | null
  readonly dueOn: string | null
  readonly decision: string
  readonly consequence: string
}

export type JourneyAllocation = {
  readonly item: string
  readonly toCostsCents: number
  readonly toInterestCents: number
  readonly toIndemnityCents: number
  readonly toPrincipalCents: number
  readonly rule: string
  readonly sentence: string
  readonly articles: readonly string[]
}

/** The whole journey of a claim, from its deposit to the receipt of what was paid. */
export type JourneyReport = {
  readonly claim: {
    readonly reference: string
    readonly rfReference: string
    readonly creditor: string
    readonly debtor: string
    readonly title: string
    readonly principalCents: number
    readonly depositedOn: string
    readonly asOf: string
    readonly totalCents: number
  }
  readonly verdicts: readonly Verdict[]
  readonly evidence: {
    readonly file: string
    readonly sha256: string
    readonly format: string | null
    readonly messages: number
    readonly findings: readonly JourneyFinding[]
  }
  readonly letters: readonly JourneyLetter[]
  readonly payment: {
    readonly receivedOn: string
    readonly amountCents: number
    readonly matchedBy: string
    readonly payOverBy: string | null
  }
  readonly allocation: readonly JourneyAllocation[]
  readonly leftCents: number
  readonly receipt: {
    readonly number: string
    readonly issuedOn: string
    readonly factsSha256: string
  }
  readonly account: {
    readonly bankCents: number | null
    readonly owedCents: number
    readonly gapCents: number | null
  }
  readonly journal: { readonly entries: number; readonly fingerprint: string }
}

/** The answers of an assessment, one a question, each with the articles of its whole reason. */
export function verdictsOf({ due, limitation, writing, statement }: AssessmentView): Verdict[] {
  return [
    verdict('due', due),
    verdict('limitation', limitation),
    verdict('writing', writing),
    ...statement.lines.flatMap(lineVerdict),
  ]
}

type Document = AssessmentView['due'] | AssessmentView['limitation'] | AssessmentView['writing']

function verdict(question: string, document: Document): Verdict {
  if (document.outcome === 'needs-facts') {
    const { outcome, missing } = document
    return { question, outcome, value: missing, certainty: null, sentence: null, articles: [] }
  }
  const { outcome, certainty, because } = document
  const value = document.outcome === 'answer' ? document.value : document.reason
  const { sentence } = because
  return { question, outcome, value, certainty, sentence, articles: articlesOf(because) }
}

function lineVerdict(line: StatementLine): Verdict[] {
  if (line.because === null || line.component === 'total') return []
  const { sentence } = line.because
  return [
    {
      question: line.component,
      outcome: 'answer',
      value: line.amountCents,
      certainty: line.certainty,
      sentence,
      articles: articlesOf(line.because),
    },
  ]
}

/** Every text that a reason relies on, each once, in reading order. */
export function articlesOf(because: Explanation): readonly string[] {
  const own = because.citations.map(({ code, article }) => `${code} ${article}`)
  return [...new Set([...own, ...because.steps.flatMap(articlesOf)])]
}
