import {
  addSpan,
  dayText,
  englishDay,
  englishEuros,
  eurosText,
  isAfter,
  isBefore,
  said,
  type Cents,
  type Day,
  type Said,
} from '@quittance/kernel'
import type { DebtorKind } from '@quittance/gate'

import { heldByCaps, type CapHold } from '#scenario/caps/caps-hold.ts'
import { reachUnderCaps } from '#scenario/caps/reach-under-caps.ts'
import type { PersonContact, ScenarioCaps } from '#scenario/caps/scenario-caps.ts'
import { chooseChannel, type ChannelChoice } from '#scenario/choose-channel.ts'
import { pauseOn, waitOver, type WaitMatter } from '#scenario/count-wait.ts'
import type {
  DebtorReach,
  Scenario,
  ScenarioLetter,
  ScenarioPause,
  ScenarioStep,
  StepCondition,
} from '#scenario/scenario.ts'

/** What was done of a scenario, and what decides of its steps. */
export type ScenarioMatter = WaitMatter & {
  /** The first day on which the claim is late and entrusted to the house. */
  readonly startsOn: Day
  /** The day on which each letter left for sure. */
  readonly letters: Readonly<Partial<Record<ScenarioLetter, Day>>>
  readonly calls: readonly Day[]
  readonly handedOver: boolean
  /** What was claimed at first, whatever was paid since. */
  readonly claimed: Cents
  readonly debtorKind: DebtorKind
  readonly reach: DebtorReach
  /** What left towards the person on all dossiers, where caps count it. */
  readonly contacts: readonly PersonContact[]
  /** The written reminders of the dossier so far, by letter or by SMS. */
  readonly written: number
}

/** What became of a step that is behind. */
export type StepBehind = {
  readonly step: ScenarioStep
  /** The day it was done; null for one passed over. */
  readonly doneOn: Day | null
  readonly because: Said
}

/** The one step that comes next; the steps after it wait for it. */
export type StepAhead = {
  readonly step: ScenarioStep
  readonly state: 'due' | 'waits' | 'paused' | 'unreachable' | 'capped'
  /** From which day it is due; null while a pause has no end. */
  readonly from: Day | null
  /** The cap that holds it on that day, or would; null for none. */
  readonly cap: CapHold | null
  readonly choice: ChannelChoice
  readonly because: Said
}

/** Where a dossier stands in its scenario on a day (où en est la suite). */
export type ScenarioStanding = {
  readonly behind: readonly StepBehind[]
  /** Null once the scenario is over. */
  readonly next: StepAhead | null
}

/**
 * Where a dossier stands in a scenario on a day.
 *
 * Steps are never skipped nor stacked: one only comes next, and its wait runs from the day the one
 * before it was really done, however late. A step passed over lends its wait to the next, so that
 * nothing comes sooner for it. A letter that left puts every step before it behind.
 */
export function scenarioStanding(
  scenario: Scenario,
  matter: ScenarioMatter,
  on: Day,
): ScenarioStanding {
  const { steps } = scenario
  const behind: StepBehind[] = []
  let from: Day | null = matter.startsOn
  for (const [rank, step] of steps.entries()) {
    const done = doneOn(step, rank, { steps, matter, since: lastDone(behind) ?? matter.startsOn })
    if (done !== null) {
      behind.push({ step, doneOn: done, because: doneWords(done) })
      from = done
      continue
    }
    const passed = passedOver(step, { steps: steps.slice(rank + 1), matter, on, from, scenario })
    const due: Day | null = from === null ? null : waitOver(from, step.after, matter)
    if (passed === null) return { behind, next: ahead(step, { from: due, matter, on, scenario }) }
    behind.push({ step, doneOn: null, because: passed })
    from = due
  }
  return { behind, next: null }
}

function lastDone(behind: readonly StepBehind[]): Day | null {
  return behind.findLast((one) => one.doneOn !== null)?.doneOn ?? null
}

type Walk = { readonly steps: readonly ScenarioStep[]; readonly matter: ScenarioMatter }

/**
 * The day a step was done: that of its letter, or of a call made since the step before it and before
 * the next letter left. No call counts for two steps.
 */
function doneOn(
  { act }: ScenarioStep,
  rank: number,
  { steps, matter, since }: Walk & { readonly since: Day },
): Day | null {
  if (act === 'hand-over') return matter.handedOver ? since : null
  if (act !== 'call') return letterDay(act, matter)
  const before = steps.slice(0, rank).findLast((step) => step.act === 'call')
  const after = before === undefined ? since : addSpan(since, { days: 1 })
  const next = steps.slice(rank + 1).flatMap((step) => letterDay(step.act, matter) ?? [])[0]
  return (
    matter.calls.find(
      (called) => !isBefore(called, after) && (next === undefined || !isAfter(called, next)),
    ) ?? null
  )
}

/** Why a step is passed over; null where it comes next. */
function passedOver(
  step: ScenarioStep,
  walk: Walk & { readonly on: Day; readonly from: Day | null; readonly scenario: Scenario },
): Said | null {
  const { matter, steps: after, on, from, scenario } = walk
  if (after.some(({ act }) => letterDay(act, matter) !== null)) return OVERTAKEN
  if (step.act === 'hand-over') return null
  const unmet = step.conditions.find((condition) => !isMet(condition, matter))
  if (unmet !== undefined) return unmetWords(unmet)
  const capped = remindersCapped(step, scenario.caps, matter)
  if (capped !== null) return capped
  if (!step.optional) return null
  const choice = chooseChannel(step, matter.reach)
  if (choice.channel === null) return choice.because
  const own = from === null ? null : waitOver(from, step.after, matter)
  const [next] = after
  if (own === null || next === undefined) return null
  const nextDue = waitOver(own, next.after, matter)
  return nextDue !== null && !isBefore(on, nextDue) ? MISSED : null
}

function letterDay(act: ScenarioStep['act'], { letters }: ScenarioMatter): Day | null {
  return act === 'call' || act === 'hand-over' ? null : (letters[act] ?? null)
}

function isMet(condition: StepCondition, { claimed, debtorKind }: ScenarioMatter): boolean {
  return condition.kind === 'claimed-at-least'
    ? claimed >= condition.amount
    : condition.kinds.includes(debtorKind)
}

/** The reminders of the dossier are at their cap: what comes after them comes instead. */
function remindersCapped(
  { act }: Pick<ScenarioStep, 'act'>,
  caps: ScenarioCaps | null | undefined,
  { written }: ScenarioMatter,
): Said | null {
  const most = caps?.reminders ?? null
  if (act !== 'second-reminder' && act !== 'last-reminder') return null
  return most === null || written < most ? null : cappedWords(most)
}

type Ahead = Pick<Walk, 'matter'> & {
  readonly from: Day | null
  readonly on: Day
  readonly scenario: Scenario
}

function ahead(step: ScenarioStep, { from, matter, on, scenario }: Ahead): StepAhead {
  const choice = chooseChannel(step, reachUnderCaps({ ...matter, scenario }, on))
  const paused = pauseOn(matter.pauses, on)
  if (paused !== null) {
    return { step, state: 'paused', from, cap: null, choice, because: pausedWords(paused) }
  }
  const isToCome = from === null || isBefore(on, from)
  const cap = from === null ? null : capOf(step, { matter, scenario, on: isToCome ? from : on })
  if (isToCome) {
    return { step, state: 'waits', from, cap, choice, because: cap?.because ?? waitWords(from) }
  }
  if (cap !== null) return { step, state: 'capped', from, cap, choice, because: cap.because }
  if (step.act !== 'hand-over' && choice.channel === null) {
    return { step, state: 'unreachable', from, cap, choice, because: choice.because }
  }
  return { step, state: 'due', from, cap, choice, because: dueWords(from) }
}

/** The cap that holds a step on a day, by the way that it would then leave by. */
function capOf(
  step: ScenarioStep,
  { matter, scenario, on }: Pick<Ahead, 'matter' | 'scenario' | 'on'>,
): CapHold | null {
  if (step.act === 'hand-over' || scenario.caps == null) return null
  const { contacts, reach } = matter
  const { channel } = chooseChannel(step, reachUnderCaps({ ...matter, scenario }, on))
  // Where an SMS alone reaches the debtor, it is its cap that holds the step.
  const way = channel ?? chooseChannel(step, reach).channel
  return way === null ? null : heldByCaps(scenario.caps, { channel: way, contacts }, on)
}

const OVERTAKEN = said(
  'Dépassé : une étape plus avancée est partie.',
  'Passed over: a later step has left.',
)
const MISSED = said(
  'Facultatif, et non fait à temps : la suite n’attend pas.',
  'Optional, and not done in time: the next step does not wait.',
)

function cappedWords(most: number): Said {
  const several = most > 1 ? 's' : ''
  return said(
    `Passée : ${most} relance${several} écrite${several} au plus sur ce dossier (plafond du scénario).`,
    `Passed over: at most ${most} written reminder${several} on this case (cap of the scenario).`,
  )
}

function doneWords(on: Day): Said {
  return said(`Fait le ${dayText(on)}.`, `Done on ${englishDay(on)}.`)
}

function unmetWords(condition: StepCondition): Said {
  return condition.kind === 'claimed-at-least'
    ? said(
        `Sans objet : moins de ${eurosText(condition.amount)} réclamés.`,
        `Does not apply: less than ${englishEuros(condition.amount)} is claimed.`,
      )
    : said(
        'Sans objet pour un débiteur de cette qualité.',
        'Does not apply to a debtor of this kind.',
      )
}

function pausedWords({ from, until }: ScenarioPause): Said {
  return until === null
    ? said(
        `Suite suspendue depuis le ${dayText(from)}, sans terme fixé.`,
        `Paused since ${englishDay(from)}, with no end set.`,
      )
    : said(
        `Suite suspendue du ${dayText(from)} au ${dayText(until)}.`,
        `Paused from ${englishDay(from)} to ${englishDay(until)}.`,
      )
}

function waitWords(from: Day | null): Said {
  return from === null
    ? said('Attend la fin de la suspension.', 'Waits for the end of the pause.')
    : said(`Attend jusqu’au ${dayText(from)}.`, `Waits until ${englishDay(from)}.`)
}

function dueWords(from: Day): Said {
  return said(`À faire depuis le ${dayText(from)}.`, `To be done since ${englishDay(from)}.`)
}
