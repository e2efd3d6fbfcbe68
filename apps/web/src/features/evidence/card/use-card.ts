import type { FindingView } from '@quittance/contract'
import { cents, day, type Cents, type Day } from '@quittance/kernel'
import { useState } from 'react'
import type { Decision } from '#features/evidence/card/use-decision.ts'

/** What the card is doing: read only, correcting in place, or asking why it is set aside. */
export type CardMode = 'reading' | 'correcting' | 'setting-aside'

type Written = {
  readonly amount: Cents | null
  readonly dueOn: Day | null
  readonly reason: string
}

/** What a person writes on the card before deciding. */
export type CardDraft = Written & {
  readonly mode: CardMode
  readonly fault: 'value' | 'reason' | null
  readonly change: (by: Partial<Written>) => void
  readonly open: (mode: Exclude<CardMode, 'reading'>) => void
  readonly cancel: () => void
  /** The decision as written; null, and said at its field, while something is missing. */
  readonly ready: () => Decision | null
}

type State = Written & {
  readonly findingId: string | null
  readonly mode: CardMode
  readonly fault: 'value' | 'reason' | null
}

/** The draft of the card of one finding; another finding begins a blank one. */
export function useCard(finding: FindingView | null): CardDraft {
  const blank = blankFor(finding)
  const [kept, setState] = useState<State>(blank)
  const state = kept.findingId === blank.findingId ? kept : blank
  return {
    ...state,
    change: (by) => {
      setState({ ...state, ...by, fault: null })
    },
    open: (mode) => {
      setState({ ...blank, mode })
    },
    cancel: () => {
      setState(blank)
    },
    ready: () => {
      const fault = faultOf(state)
      if (fault !== null) {
        setState({ ...state, fault })
        return null
      }
      const reason = state.reason.trim()
      return state.mode === 'correcting'
        ? { kind: 'corrected', amount: state.amount, dueOn: state.dueOn, reason }
        : { kind: 'set-aside', reason }
    },
  }
}

function faultOf({ mode, amount, dueOn, reason }: State): State['fault'] {
  if (mode === 'correcting' && amount === null && dueOn === null) return 'value'
  return reason.trim() === '' ? 'reason' : null
}

function blankFor(finding: FindingView | null): State {
  return {
    findingId: finding?.id ?? null,
    mode: 'reading',
    fault: null,
    amount: finding?.amountCents == null ? null : cents(finding.amountCents),
    dueOn: finding?.dueOn == null ? null : day(finding.dueOn),
    reason: '',
  }
}
