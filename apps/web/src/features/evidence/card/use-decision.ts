import { useQueryClient } from '@tanstack/react-query'
import type { FindingView, Problem } from '@quittance/contract'
import type { Cents, Day, Said } from '@quittance/kernel'
import { useState } from 'react'
import { api } from '#app/api.ts'
import { problemOf } from '#app/refusal.ts'
import { decisionQueue } from '#features/evidence/card/decision-queue.ts'

/** What a person decides of a finding. */
export type Decision =
  | { readonly kind: 'kept' }
  | {
      readonly kind: 'corrected'
      readonly amount: Cents | null
      readonly dueOn: Day | null
      readonly reason: string
    }
  | { readonly kind: 'set-aside'; readonly reason: string }

export type Deciding = {
  readonly busy: boolean
  readonly refusal: Problem | 'silent' | null
  /** What the last decision changed, as the server says it. */
  readonly consequence: Said | null
  readonly decide: (finding: FindingView, decision: Decision) => void
}

export type DecidingOptions = {
  /** The version of the dossier under the person's eyes. */
  readonly version: number
  readonly onDecided: (finding: FindingView) => void
}

/**
 * Decides of findings in the order that they are taken, each once; the page is read again after
 * each, refused or not. A decision taken meanwhile waits for its turn.
 */
export function useDecision({ version, onDecided }: DecidingOptions): Deciding {
  const cache = useQueryClient()
  const [queue] = useState(decisionQueue)
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Problem | 'silent' | null>(null)
  const [consequence, setConsequence] = useState<Said | null>(null)
  const send = async (
    finding: FindingView,
    of: ReturnType<typeof sent> & { readonly expectedVersion: number },
  ): Promise<number | null> => {
    setRefusal(null)
    setConsequence(null)
    try {
      const answer = await api.evidence.decide({ id: finding.id, ...of })
      setConsequence(answer.consequence)
      onDecided(finding)
      return answer.version
    } catch (error) {
      setRefusal(problemOf(error) ?? 'silent')
      return null
    }
  }
  const decide = async (finding: FindingView, decision: Decision): Promise<void> => {
    setBusy(true)
    const isLast = await queue.add({
      findingId: finding.id,
      version,
      send: (expectedVersion) => send(finding, { expectedVersion, ...sent(decision) }),
      settle: () => cache.invalidateQueries(),
    })
    if (isLast === true) setBusy(false)
  }
  return {
    busy,
    refusal,
    consequence,
    decide: (finding, decision) => void decide(finding, decision),
  }
}

function sent(decision: Decision): {
  readonly decision: Decision['kind']
  readonly amountCents: number | null
  readonly dueOn: string | null
  readonly reason: string | null
} {
  switch (decision.kind) {
    case 'kept':
      return { decision: 'kept', amountCents: null, dueOn: null, reason: null }
    case 'corrected':
      return {
        decision: 'corrected',
        amountCents: decision.amount,
        dueOn: decision.dueOn?.toString() ?? null,
        reason: decision.reason,
      }
    case 'set-aside':
      return { decision: 'set-aside', amountCents: null, dueOn: null, reason: decision.reason }
  }
}
