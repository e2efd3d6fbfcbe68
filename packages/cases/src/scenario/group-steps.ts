import { scenarioActs, type ScenarioAct, type ScenarioChannel } from '#scenario/scenario.ts'

/** A step that is due on a dossier, and whose message it would be. */
export type DueStep = {
  readonly dossierId: string
  /** A debtor of one creditor: claims of two creditors never share a message. */
  readonly debtorId: string
  readonly act: ScenarioAct
  readonly channel: ScenarioChannel
  /** The way it leaves by where an SMS does not tell it; absent where no other reaches the debtor. */
  readonly besidesSms?: ScenarioChannel | null
  /** It may be told with others: nothing of the dossier asks for a message of its own. */
  readonly joins: boolean
}

/** The one message of a day to a debtor about the claims of one creditor (envoi groupé). */
export type GroupedStep = {
  readonly debtorId: string
  readonly act: ScenarioAct
  /** The way it leaves by. */
  readonly channel: ScenarioChannel
  /** The dossiers that this message moves on, by id. */
  readonly advances: readonly string[]
  /** Those that it does not: their step stays due, and has a message of its own another day. */
  readonly waits: readonly string[]
}

/** The most dossiers of one message: a policy of the house, so that it is still read. */
export const mostGrouped = 8

/**
 * Groups what is due on a day: one message per debtor and creditor.
 *
 * The message is the least grave of the letters due, so that no claim jumps a step of its own, nor
 * its first letter; a letter comes before a call. A graver step stays due and comes by itself. What
 * leaves by two ways is two messages; a registered letter is one claim's, whose proof it is. An SMS
 * tells one claim: several that would each be told so leave together by their next way, if they can.
 */
export function groupSteps(due: readonly DueStep[]): readonly GroupedStep[] {
  const byDebtor = Map.groupBy(due, ({ debtorId }) => debtorId)
  return [...byDebtor].flatMap(([debtorId, steps]) => {
    const act = leastGrave(steps)
    const told = toldTogether(steps.filter((step) => step.act === act))
    const [first] = told
    if (first === undefined) return []
    const ids = new Set(told.map(({ dossierId }) => dossierId))
    const waits = steps.filter(({ dossierId }) => !ids.has(dossierId))
    const { channel } = first
    return [{ debtorId, act, channel, advances: idsOf(told), waits: idsOf(waits) }]
  })
}

/** Of steps that are the same act, those of one message: those that may be told together come first. */
function toldTogether(steps: readonly DueStep[]): readonly DueStep[] {
  const ordered = steps.toSorted((one, other) => (one.dossierId < other.dossierId ? -1 : 1))
  const several = ordered.flatMap(besidesSms).filter(mayJoin)
  if (several.length > 1) {
    const told = ofOneChannel(several)
    if (told.length > 1) return told
  }
  const joining = ordered.filter(mayJoin)
  return joining.length === 0 ? ordered.slice(0, 1) : ofOneChannel(joining)
}

function ofOneChannel(steps: readonly DueStep[]): readonly DueStep[] {
  const [first] = steps
  return steps.filter(({ channel }) => channel === first?.channel).slice(0, mostGrouped)
}

/** The step by the way that it has besides an SMS; none where there is no other. */
function besidesSms(step: DueStep): readonly DueStep[] {
  if (step.channel !== 'sms') return [step]
  const { besidesSms: channel } = step
  return channel === null || channel === undefined ? [] : [{ ...step, channel }]
}

function mayJoin({ act, channel, joins }: DueStep): boolean {
  return (
    joins && channel !== 'sms' && !isRegistered(channel) && act !== 'call' && act !== 'hand-over'
  )
}

/** Each has its own number and its own proofs. */
function isRegistered(channel: DueStep['channel']): boolean {
  return channel === 'registered-letter' || channel === 'electronic-registered'
}

function idsOf(steps: readonly DueStep[]): readonly string[] {
  return steps.map(({ dossierId }) => dossierId).toSorted()
}

function leastGrave(steps: readonly DueStep[]): ScenarioAct {
  const acts = new Set(steps.map(({ act }) => act))
  const letters = scenarioActs.filter((act) => act !== 'call' && act !== 'hand-over')
  const order: readonly ScenarioAct[] = [...letters, 'call', 'hand-over']
  return order.find((act) => acts.has(act)) ?? 'hand-over'
}
