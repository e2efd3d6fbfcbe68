import { answer, lowestCertainty, type Answer, type Certainty } from '@quittance/kernel'

import type { GateFinding, GateJudgement, GateQuestion, GateVerdict } from '#gate-question.ts'
import { gateVersion } from '#gate-version.ts'
import { readMessage, type Reading } from '#reading/reading.ts'
import type { Draft, GateRule } from '#rules/gate-rule.ts'
import { gateRules } from '#rules/gate-rules.ts'

/**
 * May this message leave (garde-fou)? Every rule is asked; one refusal is enough.
 *
 * The answer always comes: a fact that a rule needs and nobody knows is a finding that asks a
 * person, never a guess, and never hides a refusal. The text is not changed.
 */
export function judgeMessage(question: GateQuestion): Answer<GateJudgement> {
  const reading = readMessage(question)
  const judged = gateRules.map((rule) => judgeBy(rule, reading))
  const drafts = withoutDoubles(withoutRepeatedQuestions(judged.flatMap(({ signed }) => signed)))
  const verdict = verdictOf(drafts)
  const findings = drafts.map(({ finding }) => finding).toSorted(refusalsFirst)
  const passed = judged
    .filter(({ concerned, signed }) => concerned && signed.length === 0)
    .map(({ rule }) => ({ rule: rule.id, name: rule.name, ...unsettledPass(rule, reading) }))
  const asks = drafts.flatMap(({ fact }) => (fact === null ? [] : [fact]))
  const value = { verdict, findings, passed, asks, version: gateVersion.id }
  const certainty =
    verdict === 'pass' ? certaintyOfPass(judged, reading) : certaintyOf(verdict, drafts)
  return answer(value, certainty, () => ({
    rule: 'gate/message',
    sentence: SENTENCES[verdict],
    citations: [],
    steps: drafts.map(({ finding: { rule, sentence, citations, certainty } }) => ({
      rule: `gate/${rule}`,
      sentence,
      citations,
      steps: [],
      certainty,
    })),
  }))
}

type Signed = {
  readonly finding: GateFinding
  readonly fact: string | null
  readonly yields: boolean
}

type Judged = {
  readonly rule: GateRule
  readonly concerned: boolean
  readonly signed: readonly Signed[]
}

function judgeBy(rule: GateRule, reading: Reading): Judged {
  const drafts = rule.judge(reading)
  if (drafts === 'not-concerned') return { rule, concerned: false, signed: [] }
  return { rule, concerned: true, signed: drafts.map((draft) => sign(rule, draft)) }
}

function sign({ id, citations, certainty, yields = false }: GateRule, draft: Draft): Signed {
  const { severity, span, sentence } = draft
  const said = { rule: id, severity, span, sentence, citations }
  if (draft.severity === 'refuse') {
    return { finding: { ...said, certainty, suggestion: draft.suggestion }, fact: null, yields }
  }
  const sure = draft.fact === null ? certainty : 'unknown'
  return {
    finding: { ...said, certainty: sure, suggestion: draft.suggestion ?? null },
    fact: draft.fact,
    yields,
  }
}

/** The same fact is asked once, by the first rule that needs it. */
function withoutRepeatedQuestions(all: readonly Signed[]): readonly Signed[] {
  const asked = new Set<string>()
  return all.filter(({ fact }) => {
    if (fact === null) return true
    if (asked.has(fact)) return false
    asked.add(fact)
    return true
  })
}

/** Words already refused are not also left to a person, nor refused by a rule that yields. */
function withoutDoubles(all: readonly Signed[]): readonly Signed[] {
  const refused = all.filter(({ finding: { severity } }) => severity === 'refuse')
  return all.filter((one) => {
    const { severity, span } = one.finding
    if (span === null || (severity === 'refuse' && !one.yields)) return true
    return !refused.some((other) => !(one.yields && other.yields) && overlaps(other.finding, span))
  })
}

function overlaps({ span: other }: GateFinding, span: readonly [number, number]): boolean {
  return other !== null && other[0] < span[1] && other[1] > span[0]
}

function verdictOf(signed: readonly Signed[]): GateVerdict {
  if (signed.some(({ finding }) => finding.severity === 'refuse')) return 'refuse'
  return signed.length === 0 ? 'pass' : 'ask-a-person'
}

/** Only the findings that make the verdict decide how sure it is. */
function certaintyOf(verdict: GateVerdict, signed: readonly Signed[]): Certainty {
  const deciding = signed.filter(
    ({ finding }) => verdict !== 'refuse' || finding.severity === 'refuse',
  )
  return lowestCertainty(...deciding.map(({ finding }) => finding.certainty))
}

/** How sure a rule is that it passes, where that is not established. */
function unsettledPass(
  { certaintyWhenPassed }: GateRule,
  reading: Reading,
): { readonly certainty?: Certainty } {
  const certainty = certaintyWhenPassed?.(reading) ?? 'established'
  return certainty === 'established' ? {} : { certainty }
}

function certaintyOfPass(judged: readonly Judged[], reading: Reading): Certainty {
  const unsettled = judged.flatMap(({ concerned, rule: { certaintyWhenPassed } }) =>
    concerned && certaintyWhenPassed !== undefined ? [certaintyWhenPassed(reading)] : [],
  )
  return lowestCertainty(...unsettled)
}

function refusalsFirst(left: GateFinding, right: GateFinding): number {
  return Number(left.severity === 'ask') - Number(right.severity === 'ask')
}

const SENTENCES: Readonly<Record<GateVerdict, string>> = {
  pass: 'Aucune règle ne s’oppose à cet envoi.',
  refuse: 'Au moins une règle s’oppose à cet envoi.',
  'ask-a-person': 'Une personne doit répondre avant cet envoi.',
}
