import type {
  CallIdentity,
  CallInput,
  CallOutcome,
  CallSheet,
  DossierView,
} from '@quittance/contract'
import type { Cents, Day } from '@quittance/kernel'
import { useRouter } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { api } from '#app/api.ts'
import { disputeInput, noDispute, type DisputeDraft } from '#app/dossier/disputes/dispute-draft.ts'
import { stopsAtUnread } from '#app/forms/drafts/unread.ts'
import { useReread } from '#app/dossier/record/use-record.ts'
import { callsWords } from '#features/calls/calls-words.ts'
import { paths } from '#paths.ts'
import { announce } from '#ui/acts/announce.ts'
import { useWords } from '#words/use-words.ts'

/** What is typed of a call; nothing is ticked or filled in advance. */
export type CallDraft = {
  readonly outcome: CallOutcome | null
  readonly identity: CallIdentity | null
  readonly amount: Cents | null
  readonly dueOn: Day | null
  readonly dispute: DisputeDraft
  readonly report: string
  readonly minutes: string
}

const EMPTY: CallDraft = {
  outcome: null,
  identity: null,
  amount: null,
  dueOn: null,
  dispute: noDispute,
  report: '',
  minutes: '',
}

/** The outcomes in which something of the debt was said: who spoke must be known. */
const TOLD: readonly CallOutcome[] = ['reached-debtor', 'promise', 'dispute', 'difficulty']
const SECONDS = 60

/** The dossier that a call is about, and the day of the call. */
type CallOn = {
  readonly dossier: DossierView
  readonly today: Day
  /** The script on the screen. */
  readonly script: CallSheet['script']
}

/** What is missing of a call, by field. */
function missingOf(draft: CallDraft, { dossier, today }: CallOn): ReadonlySet<keyof CallDraft> {
  const { outcome, identity, amount, dueOn, dispute, report, minutes } = draft
  const noDisputeSaid = disputeInput(dispute, dossier.items, today) === null
  const unrecognised = identity === null || identity === 'not-verified'
  const faults: readonly (readonly [keyof CallDraft, boolean])[] = [
    ['outcome', outcome === null],
    ['identity', outcome !== null && TOLD.includes(outcome) && unrecognised],
    ['amount', outcome === 'promise' && (amount === null || amount <= 0)],
    ['dueOn', outcome === 'promise' && dueOn === null],
    ['dispute', outcome === 'dispute' && noDisputeSaid],
    ['report', outcome === 'difficulty' && report.trim() === ''],
    ['minutes', !/^\d{0,3}$/u.test(minutes.trim())],
  ]
  return new Set(faults.flatMap(([field, isMissing]) => (isMissing ? [field] : [])))
}

function inputOf(draft: CallDraft, on: CallOn): CallInput | null {
  const { dossier, today, script } = on
  const { outcome, identity, amount, dueOn, dispute, report, minutes } = draft
  if (outcome === null || missingOf(draft, on).size > 0) return null
  const promised = outcome === 'promise' && amount !== null && dueOn !== null
  return {
    id: dossier.id,
    expectedVersion: dossier.version,
    outcome,
    identity: identity ?? 'not-verified',
    durationSeconds: minutes.trim() === '' ? null : Number(minutes) * SECONDS,
    report: report.trim(),
    promise: promised ? { amountCents: amount, dueOn: dueOn.toString() } : null,
    dispute: outcome === 'dispute' ? disputeInput(dispute, dossier.items, today) : null,
    script,
  }
}

/** A call being written; it is sent once, and a refusal loses nothing that was typed. */
export function useCallDraft(on: CallOn) {
  const { dossier } = on
  const words = useWords(callsWords)
  const router = useRouter()
  const reread = useReread()
  const key = useRef(crypto.randomUUID())
  const [draft, setDraft] = useState<CallDraft>(EMPTY)
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const send = async (input: CallInput): Promise<void> => {
    setBusy(true)
    setError(null)
    try {
      await api.calls.make(input, { context: { key: key.current } })
      announce(words.saved)
      await reread(dossier.id)
      await router.navigate({ href: paths.dossier(dossier.id) })
    } catch (cause) {
      key.current = crypto.randomUUID()
      setError(cause)
      await reread(dossier.id)
    } finally {
      setBusy(false)
    }
  }
  return {
    draft,
    change: (part: Partial<CallDraft>): void => setDraft((before) => ({ ...before, ...part })),
    missing: tried ? missingOf(draft, on) : new Set<keyof CallDraft>(),
    tried,
    busy,
    error,
    save: (): void => {
      setTried(true)
      if (stopsAtUnread(document.querySelector('[data-call]'))) return
      const input = inputOf(draft, on)
      if (input !== null && !busy) void send(input)
    },
  }
}

/** A call being written, and what may be done of it. */
export type CallWriting = ReturnType<typeof useCallDraft>
