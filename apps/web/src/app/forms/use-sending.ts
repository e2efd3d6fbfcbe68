import type { Problem } from '@quittance/contract'
import { useEffect, useRef, useState, type FormEvent, type RefObject } from 'react'
import { problemOf, useRefusals } from '#app/refusal.ts'
import { useSentKey } from '#app/forms/use-sent-key.ts'
import { valueAt } from '#app/forms/drafts/value-at.ts'
import { UNREAD } from '#app/forms/drafts/unread.ts'

/** What is wrong in a form, by the path of the value: `items[0].dueOn`. */
export type Faults = Readonly<Record<string, string>>

/** A draft read: ready to be sent, or what is missing in it. */
export type Checked<Input> =
  | { readonly kind: 'ready'; readonly input: Input }
  | { readonly kind: 'faulty'; readonly faults: Faults }

export type SendingOptions<Draft extends object, Input, Answer> = {
  /** What was typed; its shape is that of the input, so that paths name the same values. */
  readonly draft: Draft
  readonly check: (draft: Draft) => Checked<Input>
  /** `key` is the idempotency key of this input: the same until the server answers. */
  readonly send: (input: Input, key: string) => Promise<Answer>
  readonly done: (answer: Answer, draft: Draft) => void | Promise<void>
}

export type Sending = {
  readonly form: RefObject<HTMLFormElement | null>
  readonly onSubmit: (event?: FormEvent) => void
  readonly busy: boolean
  /** The fault of a field; gone as soon as its value changes. */
  readonly faultAt: (path: string) => string | undefined
  /** How many fields are to correct. */
  readonly toCorrect: number
  /** A refusal that no field shows; `silent` when the server did not answer. */
  readonly refusal: Problem | 'silent' | null
}

const INVALID = '[aria-invalid="true"], [data-invalid]'

type Wrong<Draft> = { readonly draft: Draft; readonly faults: Faults; readonly unread: number }

/**
 * Sends a form once at a time. What is missing and what the server refuses come back at their
 * field; the first of them takes the focus. What was typed stays: a form with something that
 * cannot be read is not sent without it.
 */
export function useSending<Draft extends object, Input, Answer>(
  options: SendingOptions<Draft, Input, Answer>,
): Sending {
  const { draft, check, send, done } = options
  const refusalText = useRefusals()
  const sent = useSentKey()
  const form = useRef<HTMLFormElement>(null)
  const [busy, setBusy] = useState(false)
  const [wrong, setWrong] = useState<Wrong<Draft> | null>(null)
  const [refusal, setRefusal] = useState<Problem | 'silent' | null>(null)
  const [stray, setStray] = useState<Problem | null>(null)

  const fail = (error: unknown): void => {
    const problem = problemOf(error)
    if (problem !== null) sent.answered()
    if (problem?.path === undefined || problem.path === '') {
      setRefusal(problem ?? 'silent')
      return
    }
    setStray(problem)
    setWrong({ draft, faults: { [problem.path]: refusalText(problem) }, unread: 0 })
  }
  const run = async (): Promise<void> => {
    setWrong(null)
    setRefusal(null)
    setStray(null)
    const read = check(draft)
    const unread = form.current?.querySelectorAll(UNREAD).length ?? 0
    if (read.kind === 'faulty' || unread > 0) {
      setWrong({ draft, faults: read.kind === 'faulty' ? read.faults : {}, unread })
      return
    }
    setBusy(true)
    try {
      const answer = await send(read.input, sent.keyOf(read.input))
      sent.answered()
      await done(answer, draft)
    } catch (error) {
      fail(error)
    } finally {
      setBusy(false)
    }
  }
  useEffect(() => {
    if (wrong === null) return
    const first = form.current?.querySelector<HTMLElement>(INVALID)
    if (first !== null && first !== undefined) first.focus()
    else setRefusal(stray)
  }, [wrong, stray])
  useNoteInView(form, refusal)
  const unread = wrong !== null && Object.is(wrong.draft, draft) ? wrong.unread : 0
  const open = Object.entries(wrong?.faults ?? {}).filter(
    ([path]) => wrong !== null && Object.is(valueAt(draft, path), valueAt(wrong.draft, path)),
  )
  return {
    form,
    busy,
    refusal,
    toCorrect: refusal === null ? Math.max(open.length, unread) : 0,
    faultAt: (path) => open.find(([at]) => at === path)?.[1],
    onSubmit: (event) => {
      event?.preventDefault()
      if (!busy) void run()
    },
  }
}

/** Brings a refusal into view: its note is at the foot of the form, often under the screen. */
function useNoteInView(form: RefObject<HTMLFormElement | null>, refusal: unknown): void {
  useEffect(() => {
    if (refusal === null) return
    form.current?.querySelector('[role="alert"]')?.scrollIntoView({ block: 'nearest' })
  }, [form, refusal])
}
