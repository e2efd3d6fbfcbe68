import { addSpan, isAfter, isBefore, type Day } from '@quittance/kernel'

import { forwardActs, nextActs, type NextActs } from '#acts/next-acts.ts'
import type { CaseAct, CaseFacts } from '#case-facts.ts'
import { limitationLevel, type LimitationLevel } from '#case-reading.ts'
import { caseEdges, limitationEdges, nextEdge } from '#day/day-edges.ts'
import { proofBoxes } from '#proof-gauge.ts'
import { queueEntryOf, type QueueEntry } from '#queue-entry.ts'
import { actOfStep } from '#scenario/case-standing.ts'
import type { ScenarioAct } from '#scenario/scenario.ts'

/**
 * What a dossier asks for on a day: what is due by its scenario, what may lawfully be done, and what
 * is wise, the one act to propose with its urgency (journée d'un dossier).
 */
export type DueToday = {
  /** The step that has come, whatever stands against it; null where the scenario waits or is over. */
  readonly step: { readonly act: ScenarioAct; readonly as: CaseAct; readonly since: Day } | null
  /** The acts by which the house goes forward that are possible today. */
  readonly lawful: readonly CaseAct[]
  /** The row of the day; null where nothing is to be done. */
  readonly entry: QueueEntry | null
  readonly limitationLevel: LimitationLevel
  readonly proofBoxes: number
  /**
   * The first day on which any of it may change though nothing happens to the dossier: until then it
   * need not be computed again. Never too late; it may be too early.
   */
  readonly standsUntil: Day
  /** The same but for the last day to act, which dossiers alike in all else do not share. */
  readonly standsUntilWithoutLimitation: Day
}

/**
 * What a dossier asks for on a day, from its facts: the one place that says so, for the screens, the
 * daily run and whoever approves what is due.
 *
 * @param alsoChanges days on which facts that are not in `facts` take effect.
 */
export function dueToday(facts: CaseFacts, on: Day, alsoChanges: readonly Day[] = []): DueToday {
  const acts = nextActs(facts, on)
  const entry = queueEntryOf(facts, on, acts)
  const edges = [...caseEdges(facts, on, acts), ...endOfToday(entry, on), ...alsoChanges]
  return {
    step: stepDue(facts, acts),
    lawful: lawfulOf(acts),
    entry,
    limitationLevel: limitationLevel(facts, on),
    proofBoxes: proofBoxes(facts),
    standsUntil: nextEdge([...edges, ...limitationEdges(facts.limitation.lastDay, on)], on),
    standsUntilWithoutLimitation: nextEdge(edges, on),
  }
}

function stepDue(facts: CaseFacts, { standing: { next } }: NextActs): DueToday['step'] {
  if (next === null || next.from === null) return null
  if (next.state !== 'due' && next.state !== 'capped') return null
  const { act } = next.step
  return { act, as: actOfStep(act, facts), since: next.from }
}

function lawfulOf({ possible }: NextActs): readonly CaseAct[] {
  const can = new Set(possible.map(({ act }) => act))
  return forwardActs.filter((act) => can.has(act))
}

/** An act of today is late from the day after; one of each day never is. */
function endOfToday(entry: QueueEntry | null, on: Day): readonly Day[] {
  if (entry === null || entry.isOfToday || isBefore(entry.since, on)) return []
  const next = addSpan(entry.since, { days: 1 })
  return isAfter(next, on) ? [next] : []
}
