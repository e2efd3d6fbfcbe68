import { useEffect, useRef, type ReactNode } from 'react'
import css from '#app/dossier/attach/attach.module.css'
import type { AttachStep } from '#app/dossier/attach/use-attaching.ts'
import { recordWords } from '#app/dossier/record/record-words.ts'
import { ErrorNote } from '#ui/paper/ErrorNote.tsx'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

const KILOBYTE = 1024

/** How far the sending is, or that the bytes changed on the way; the panel says the refusals. */
export function AttachSteps({ step }: { readonly step: AttachStep }): ReactNode {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (step.kind !== 'idle') place.current?.scrollIntoView({ block: 'nearest' })
  }, [step.kind])
  return (
    <div aria-live="polite" ref={place}>
      <Step step={step} />
    </div>
  )
}

function Step({ step }: { readonly step: AttachStep }): ReactNode {
  const words = useWords(recordWords)
  const format = useFormat()
  const kilobytes = (bytes: number): string => format.count(Math.ceil(bytes / KILOBYTE))
  switch (step.kind) {
    case 'idle':
    case 'failed':
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
    case 'cut':
      return <ErrorNote what={words.cutOnTheWay} next={words.cutNext} />
    case 'altered':
      return <ErrorNote lost what={words.changedOnTheWay} />
  }
}
