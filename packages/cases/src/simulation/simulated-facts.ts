import type { Day } from '@quittance/kernel'

import type { PastFacts } from '#simulation/past-life.ts'
import type { PersonContact } from '#scenario/caps/scenario-caps.ts'
import type { Scenario, ScenarioAct, ScenarioLetter } from '#scenario/scenario.ts'

/** What a simulation has done of a dossier so far. */
export type DoneSoFar = {
  readonly letters: Readonly<Partial<Record<ScenarioLetter, Day>>>
  readonly calls: readonly Day[]
  /** True once the choice of a route was reached: the scenario asks for nothing more. */
  readonly isOver: boolean
}

export const nothingDone: DoneSoFar = { letters: {}, calls: [], isOver: false }

/** The same with one more step done. */
export function withStepDone(done: DoneSoFar, act: ScenarioAct, on: Day): DoneSoFar {
  if (act === 'hand-over') return { ...done, isOver: true }
  if (act === 'call') return { ...done, calls: [...done.calls, on] }
  return { ...done, letters: { ...done.letters, [act]: on } }
}

/** The scenario that is simulated, and what it did so far: of a dossier, and towards its person. */
export type SimulatedSoFar = {
  readonly scenario: Scenario
  readonly done: DoneSoFar
  readonly contacts: readonly PersonContact[]
}

/** Past facts in which this scenario is the one followed, and only what it did has left. */
export function simulatedFacts(
  facts: PastFacts,
  { scenario, done: { letters, calls }, contacts }: SimulatedSoFar,
): PastFacts {
  const first = letters['first-reminder']
  const notice = letters['formal-notice']
  const reminders = [letters['second-reminder'], letters['last-reminder']]
  return {
    ...facts,
    firstLetter: first === undefined ? null : { reference: '', sentOn: first },
    reminders: reminders.flatMap((on) => on ?? []),
    formalNotice:
      notice === undefined ? null : { on: notice, registeredNumber: null, deliveredOn: null },
    calls,
    underWay: [],
    snoozedUntil: null,
    outreach: { ...facts.outreach, scenario, letters, contacts, smsBeside: [] },
  }
}
