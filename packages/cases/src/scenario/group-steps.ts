import { scenarioActs, type ScenarioAct } from '#scenario/scenario.ts'

/** A step that is due on a dossier, and whose message it would be. */
export type DueStep = {
  readonly dossierId: string
  /** A debtor of one creditor: claims of two creditors never share a message. */
  readonly debtorId: string
  readonly act: ScenarioAct
}

/** The one message of a day to a debtor about the claims of one creditor (envoi groupé). */
export type GroupedStep = {
  readonly debtorId: string
  readonly act: ScenarioAct
  /** The dossiers that this message moves on, by id. */
  readonly advances: readonly string[]
  /** Those whose own step is another one: it stays due, and has a message of its own another day. */
  readonly waits: readonly string[]
}

/**
 * Groups what is due on a day: one message per debtor and creditor.
 *
 * The message is the least grave of the letters due, so that no claim jumps a step of its own, nor
 * its first letter; a letter comes before a call. A graver step stays due and comes by itself.
 */
export function groupSteps(due: readonly DueStep[]): readonly GroupedStep[] {
  const byDebtor = Map.groupBy(due, ({ debtorId }) => debtorId)
  return [...byDebtor].map(([debtorId, steps]) => {
    const act = leastGrave(steps)
    const [advances, waits] = [
      steps.filter((step) => step.act === act),
      steps.filter((step) => step.act !== act),
    ].map((some) => some.map(({ dossierId }) => dossierId).toSorted())
    return { debtorId, act, advances: advances ?? [], waits: waits ?? [] }
  })
}

function leastGrave(steps: readonly DueStep[]): ScenarioAct {
  const acts = new Set(steps.map(({ act }) => act))
  const letters = scenarioActs.filter((act) => act !== 'call' && act !== 'hand-over')
  const order: readonly ScenarioAct[] = [...letters, 'call', 'hand-over']
  return order.find((act) => acts.has(act)) ?? 'hand-over'
}
