import type { ReactNode } from 'react'
import css from '#features/evidence/attach/attach.module.css'
import type { AttachStep } from '#features/evidence/attach/use-attaching.ts'
import { evidenceWords } from '#features/evidence/evidence-words.ts'
import { ErrorNote } from '#ui/paper/ErrorNote.tsx'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

const KILOBYTE = 1024

/** How far the sending is, or what stopped it and what is safe. */
export function AttachSteps({ step }: { readonly step: AttachStep }): ReactNode {
  return <div aria-live="polite">{<Step step={step} />}</div>
}

function Step({ step }: { readonly step: AttachStep }): ReactNode {
  const words = useWords(evidenceWords)
  const format = useFormat()
  const kilobytes = (bytes: number): string => format.count(Math.ceil(bytes / KILOBYTE))
  switch (step.kind) {
    case 'idle':
      return null
    case 'sending': {
      const says = words.sending(kilobytes(Math.min(step.sent, step.total)), kilobytes(step.total))
      return (
        <div className={css['progress']}>
          <progress max={step.total} value={step.sent} aria-label={says} />
          <span>{says}</span>
        </div>
      )
    }
    case 'attaching':
      return <p className={css['quiet']}>{words.attaching}</p>
    case 'interrupted':
      return <ErrorNote what={words.sendFailed} next={words.sendFailedNext} />
    case 'refused':
      return step.problem.code === 'dossier-moved' ? (
        <ErrorNote what={words.movedWhileAttaching} />
      ) : (
        <ErrorNote what={step.problem.detail} lost />
      )
  }
}
