import type { DraftView, Problem } from '@quittance/contract'
import { useRef, useState } from 'react'
import { api } from '#app/api.ts'
import { hourHere } from '#app/forms/drafts/hour-here.ts'
import { problemOf } from '#app/refusal.ts'
import type { DepositDraft } from '#features/intake/deposit/deposit-draft.ts'
import { depositOf, formOf } from '#features/intake/drafts/draft-form.ts'

const HOLD_MS = 600

type Written = { readonly form: DepositDraft; readonly answers: readonly string[] }

export type SavedDraft = Written & {
  readonly questions: DraftView['questions']
  readonly keptAt: Temporal.ZonedDateTime | null
  /** Why it is no longer kept: somebody else changed it, or it ended. */
  readonly failure: Problem | 'silent' | null
  readonly change: (by: Partial<DepositDraft>) => void
  readonly answer: (code: string, given: boolean) => void
  /** Waits until what was written is kept. */
  readonly flush: () => Promise<void>
}

/** A draft kept on the server shortly after each change, one save at a time, in order. */
export function useSavedDraft(view: DraftView): SavedDraft {
  const [written, setWritten] = useState<Written>(() => ({
    form: depositOf(view.form),
    answers: view.questions.filter(({ answered }) => answered).map(({ code }) => code),
  }))
  const [questions, setQuestions] = useState(view.questions)
  const [keptAt, setKeptAt] = useState<Temporal.ZonedDateTime | null>(null)
  const [failure, setFailure] = useState<Problem | 'silent' | null>(null)
  const saving = useRef({
    version: view.version,
    last: Promise.resolve(),
    timer: 0,
    latest: written,
  })

  const save = async (): Promise<void> => {
    const { latest, version } = saving.current
    try {
      const kept = await api.drafts.save({
        id: view.id,
        version,
        form: formOf(latest.form),
        answers: [...latest.answers],
      })
      saving.current.version = kept.version
      setQuestions(kept.questions)
      setKeptAt(hourHere())
      setFailure(null)
    } catch (error) {
      setFailure(problemOf(error) ?? 'silent')
    }
  }
  const saveNext = (): Promise<void> => {
    saving.current.timer = 0
    saving.current.last = saving.current.last.then(save)
    return saving.current.last
  }
  const write = (next: Written): void => {
    saving.current.latest = next
    setWritten(next)
    window.clearTimeout(saving.current.timer)
    saving.current.timer = window.setTimeout(() => void saveNext(), HOLD_MS)
  }
  return {
    ...written,
    questions,
    keptAt,
    failure,
    change: (by) => {
      const { latest } = saving.current
      write({ ...latest, form: { ...latest.form, ...by } })
    },
    answer: (code, given) => {
      const { latest } = saving.current
      const others = latest.answers.filter((one) => one !== code)
      write({ ...latest, answers: given ? [...others, code] : others })
    },
    flush: async () => {
      if (saving.current.timer !== 0) {
        window.clearTimeout(saving.current.timer)
        await saveNext()
      } else await saving.current.last
    },
  }
}
