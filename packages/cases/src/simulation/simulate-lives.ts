import { addSpan, isAfter, earlierDay, type Day } from '@quittance/kernel'

import { policyCitation } from '#case-citations.data.ts'
import { nextActs, type NextActs } from '#acts/next-acts.ts'
import { caseEdges, limitationEdges, nextEdge } from '#day/day-edges.ts'
import { closedHold, contactsHold } from '#simulation/contact-holds.ts'
import type {
  PastFacts,
  PastLife,
  SimulatedHold,
  SimulatedLine,
  SimulatedStep,
} from '#simulation/past-life.ts'
import {
  nothingDone,
  simulatedFacts,
  withStepDone,
  type DoneSoFar,
} from '#simulation/simulated-facts.ts'
import { whatHolds, type Held } from '#simulation/what-holds.ts'
import type { PersonContact } from '#scenario/caps/scenario-caps.ts'
import { caseStanding } from '#scenario/case-standing.ts'
import type { StepAhead } from '#scenario/scenario-standing.ts'
import { scenarioActs, type Scenario, type ScenarioAct } from '#scenario/scenario.ts'

/** What is simulated: a scenario, followed until a day, its end included. */
export type Simulation = { readonly scenario: Scenario; readonly until: Day }

/**
 * What a scenario would have done of the dossiers of one person (simulation), had it been the one
 * followed since each came in, every step on the first day on which it could be done.
 *
 * What the debtor did, paid or said stays as it was, whatever would have been sent. Yields after each
 * day looked at, so that whoever asks may do something else in between; the lines of a dossier come
 * in the order of their last day.
 */
export function* simulateLives(
  lives: readonly PastLife[],
  simulation: Simulation,
): Generator<readonly SimulatedLine[], void, undefined> {
  const walks = lives.map((life): Walk => ({
    life,
    done: nothingDone,
    next: life.from,
    held: null,
  }))
  const contacts: PersonContact[] = []
  for (;;) {
    const on = firstOf(walks)
    if (on === null || isAfter(on, simulation.until)) break
    yield oneDay(walks, contacts, { ...simulation, on })
  }
  yield walks.flatMap((walk) => endHold(walk, simulation.until))
}

type Walk = {
  readonly life: PastLife
  done: DoneSoFar
  /** The next day to look at; null once the scenario is over. */
  next: Day | null
  held: Omit<SimulatedHold, 'until'> | null
}

type Today = Simulation & { readonly on: Day }

function firstOf(walks: readonly Walk[]): Day | null {
  const days = walks.flatMap(({ next }) => next ?? [])
  const [first, ...rest] = days
  return first === undefined ? null : rest.reduce(earlierDay, first)
}

/** One day of one person: what was due is done, the least grave first, or held back. */
function oneDay(
  walks: readonly Walk[],
  contacts: PersonContact[],
  today: Today,
): readonly SimulatedLine[] {
  const { on } = today
  const looked = walks
    .filter(({ next }) => next !== null && !isAfter(next, on))
    .map((walk) => ({ walk, look: lookAt(walk, { ...today, contacts: [...contacts] }) }))
  const lines: SimulatedLine[] = []
  for (const { walk, look } of looked.toSorted(byGravity)) {
    const { ahead } = look
    const counts = ahead !== null && look.held === null && ahead.step.act !== 'hand-over'
    const held =
      look.held ??
      (counts
        ? contactsHold(
            contacts.map(({ on: day }) => day),
            on,
          )
        : null)
    walk.next = look.next
    if (ahead === null) lines.push(...endHold(walk, dayBefore(on)))
    else if (held !== null) {
      lines.push(...hold(walk, { ahead, held, on }))
      if (look.held === null) walk.next = addSpan(on, { days: 1 })
    } else {
      if (counts) contacts.push({ on, channel: ahead.choice.channel ?? 'letter' })
      lines.push(...endHold(walk, dayBefore(on)), sent(walk, ahead, on))
      walk.done = withStepDone(walk.done, ahead.step.act, on)
      walk.next = walk.done.isOver ? null : addSpan(on, { days: 1 })
    }
  }
  return lines
}

/** A step that has come on a day and what holds it; `ahead` null where none has. */
type Look = {
  readonly ahead: StepAhead | null
  readonly held: Held | null
  readonly next: Day | null
}

function lookAt(
  { life, done }: Walk,
  { scenario, on, contacts }: Today & { readonly contacts: readonly PersonContact[] },
): Look {
  const facts = simulatedFacts(life.factsOn(on), { scenario, done, contacts })
  const acts = nextActs(facts, on)
  const { next: ahead } = acts.standing
  if (ahead === null) return { ahead: null, held: null, next: null }
  const next = nextDay(facts, { acts, life, on })
  const isHere =
    ahead.state === 'due' ||
    ahead.state === 'capped' ||
    ahead.state === 'unreachable' ||
    pauseHolds(ahead, facts, on)
  if (!isHere) return { ahead: null, held: null, next }
  return { ahead, held: heldBy(ahead, facts, on), next }
}

/**
 * The first day on which anything may be otherwise. A call or an e-mail that is due, a step that comes
 * within a pause and interest that makes something owed again say no day: each day is looked at.
 */
function nextDay(
  facts: PastFacts,
  { acts, life, on }: { readonly acts: NextActs; readonly life: PastLife; readonly on: Day },
): Day {
  const { next } = acts.standing
  const { total, paid, principal } = facts.statement
  const isDaily =
    next?.state === 'paused' ||
    (next?.state === 'due' && ringsBy(next) !== null) ||
    (total <= 0 && paid < principal)
  return nextEdge(
    [
      ...caseEdges(facts, on, acts),
      ...limitationEdges(facts.limitation.lastDay, on),
      ...life.changesOn,
      ...(isDaily ? [addSpan(on, { days: 1 })] : []),
    ],
    on,
  )
}

/** Whether a step would have come, had nobody paused the sequence. */
function pauseHolds(ahead: StepAhead, facts: PastFacts, on: Day): boolean {
  if (ahead.state !== 'paused') return false
  const outreach = { ...facts.outreach, pauses: [] }
  const { next } = caseStanding({ ...facts, outreach }, on)
  return next?.step.id === ahead.step.id && next.state === 'due'
}

function heldBy(ahead: StepAhead, facts: PastFacts, on: Day): Held | null {
  const { step, choice, state, because } = ahead
  if (state === 'paused') return { code: 'paused', because, citations: [policyCitation] }
  if (state === 'capped') return { code: 'cap-reached', because, citations: [policyCitation] }
  if (state === 'unreachable') return { code: 'unreachable', because, citations: [] }
  // The choice of a route is no message: it comes, whatever a person would then do of it.
  if (step.act === 'hand-over') return null
  const held = whatHolds({ act: step.act, channel: choice.channel }, facts, on)
  return held ?? closedHold(ringsBy(ahead), on, facts.outreach.place)
}

/** What rings where its reader is: no closed day is for it. */
function ringsBy({ step, choice: { channel } }: StepAhead): 'call' | 'e-mail' | 'sms' | null {
  if (step.act === 'call') return 'call'
  return channel === 'e-mail' || channel === 'sms' ? channel : null
}

function byGravity(
  one: { readonly look: Look; readonly walk: Walk },
  other: { readonly look: Look; readonly walk: Walk },
): number {
  return rankOf(one.look) - rankOf(other.look) || (one.walk.life.id < other.walk.life.id ? -1 : 1)
}

/** The least grave first; calls after letters, as where steps are grouped. */
function rankOf({ ahead }: Look): number {
  if (ahead === null) return 0
  const order: readonly ScenarioAct[] = [
    ...scenarioActs.filter((act) => act !== 'call' && act !== 'hand-over'),
    'call',
    'hand-over',
  ]
  return order.indexOf(ahead.step.act)
}

/** Begins a hold, or lets the one that stands go on. */
function hold(
  walk: Walk,
  { ahead, held, on }: { readonly ahead: StepAhead; readonly held: Held; readonly on: Day },
): readonly SimulatedLine[] {
  const { id: stepId, act } = ahead.step
  if (walk.held?.code === held.code && walk.held.stepId === stepId) return []
  const ended = endHold(walk, dayBefore(on))
  walk.held = { kind: 'held', lifeId: walk.life.id, on, stepId, act, ...held }
  return ended
}

function endHold(walk: Walk, until: Day): readonly SimulatedHold[] {
  const { held } = walk
  walk.held = null
  return held === null ? [] : [{ ...held, until }]
}

function sent({ life }: Walk, { step, choice, from, because }: StepAhead, on: Day): SimulatedStep {
  return {
    kind: 'sent',
    lifeId: life.id,
    on,
    dueOn: from ?? on,
    stepId: step.id,
    act: step.act,
    channel: choice.channel,
    because,
    channelBecause: choice.because,
  }
}

function dayBefore(on: Day): Day {
  return addSpan(on, { days: -1 })
}
