import type { ReactNode } from 'react'
import { bankExportWords } from '#features/client-money/bank-export/bank-export-words.ts'
import css from '#features/client-money/bank-export/bank-export.module.css'
import { useProgress } from '#features/client-money/bank-export/use-taking.ts'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

export type ReadingProgressProps = {
  /** Null while the file leaves the browser. */
  readonly fileId: string | null
  /** The share of the file that has left, from 0 to 1. */
  readonly sent: number
}

/** How far a statement is: leaving, read, then its lines written; one bar for the three. */
export function ReadingProgress({ fileId, sent }: ReadingProgressProps): ReactNode {
  const words = useWords(bankExportWords)
  const format = useFormat()
  const progress = useProgress(fileId)
  const writes = progress?.stage === 'writing' && progress.of > 0
  const says =
    fileId === null
      ? words.sending(Math.round(sent * 100))
      : writes
        ? words.writes(format.count(progress.done), format.count(progress.of))
        : words.reads
  const value = fileId === null ? sent : writes ? progress.done / progress.of : undefined
  return (
    <div className={css['progress']} aria-busy>
      <p>{says}</p>
      <progress aria-label={words.progress} max={1} value={value} />
    </div>
  )
}
