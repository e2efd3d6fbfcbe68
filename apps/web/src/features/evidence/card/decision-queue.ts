/** Decisions of a page, sent one after the other in the order that a person took them. */
export type DecisionQueue = {
  /**
   * Sends in turn, with the latest version known of the dossier: the page's, or what the decision
   * before it answered. `send` gives the new version, null when it was refused. `settle` runs after;
   * the answer is true once nothing waits any more, null where that finding waits already.
   */
  readonly add: (decision: QueuedDecision) => Promise<boolean> | null
}

export type QueuedDecision = {
  readonly findingId: string
  /** The version of the dossier under the person's eyes. */
  readonly version: number
  readonly send: (version: number) => Promise<number | null>
  readonly settle: () => Promise<void>
}

export function decisionQueue(): DecisionQueue {
  const waiting = new Set<string>()
  let latest: Promise<number> = Promise.resolve(0)
  const inTurn = async (before: Promise<number>, { version, send }: QueuedDecision) => {
    const known = Math.max(version, await before)
    return (await send(known)) ?? known
  }
  const through = async (turn: Promise<number>, { findingId, settle }: QueuedDecision) => {
    await turn
    await settle()
    waiting.delete(findingId)
    if (waiting.size > 0) return false
    latest = Promise.resolve(0)
    return true
  }
  return {
    add: (decision) => {
      if (waiting.has(decision.findingId)) return null
      waiting.add(decision.findingId)
      latest = inTurn(latest, decision)
      return through(latest, decision)
    },
  }
}
