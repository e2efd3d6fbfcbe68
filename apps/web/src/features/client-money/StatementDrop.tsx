import { useQueryClient } from '@tanstack/react-query'
import type { Problem, StatementImport } from '@quittance/contract'
import { use, useState, type ReactNode } from 'react'
import { api } from '#app/api.ts'
import { problemOf, useRefusals } from '#app/refusal.ts'
import { sendFile } from '#app/files/send-file.ts'
import { ReadingProgress } from '#features/client-money/bank-export/ReadingProgress.tsx'
import { TakenStatement } from '#features/client-money/bank-export/TakenStatement.tsx'
import { clientMoneyWords } from '#features/client-money/client-money-words.ts'
import css from '#features/client-money/client-money.module.css'
import { paths } from '#paths.ts'
import { FileDrop } from '#ui/fields/FileDrop.tsx'
import { Navigate } from '#ui/frame/Anchor.tsx'
import { ErrorNote } from '#ui/paper/ErrorNote.tsx'
import { useWords } from '#words/use-words.ts'

type Reading =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'reading'; readonly fileId: string | null; readonly sent: number }
  | { readonly kind: 'taken'; readonly name: string; readonly result: StatementImport }
  | { readonly kind: 'refused'; readonly name: string; readonly problem: Problem | null }

/**
 * Takes a statement of the bank, and says in words what became of each of its lines; the export of
 * a bank whose columns are not known, or that bears no balance, is first explained on its page.
 */
export function StatementDrop(): ReactNode {
  const words = useWords(clientMoneyWords)
  const refusal = useRefusals()
  const cache = useQueryClient()
  const navigate = use(Navigate)
  const [reading, setReading] = useState<Reading>({ kind: 'waiting' })
  const take = async (file: File): Promise<void> => {
    const { name, size } = file
    setReading({ kind: 'reading', fileId: null, sent: 0 })
    try {
      const { id: fileId } = await sendFile(file, (sent) => {
        setReading({ kind: 'reading', fileId: null, sent: size === 0 ? 1 : sent / size })
      })
      setReading({ kind: 'reading', fileId, sent: 1 })
      const { export: look } = await api.bankFiles.look({ fileId })
      if (look !== null && look.asks !== null) {
        navigate(paths.bankExport(fileId))
        return
      }
      const result = await api.clientMoney.importStatement({ fileId })
      setReading({ kind: 'taken', name, result })
    } catch (error) {
      setReading({ kind: 'refused', name, problem: problemOf(error) })
    }
    await cache.invalidateQueries()
  }
  return (
    <div className={css['import']}>
      <FileDrop
        label={words.importLabel}
        help={words.importHelp}
        files={[]}
        accept=".xml,.camt,.txt,.cfo,.sta,.940,.ofx,.csv"
        onChange={([file]) => {
          if (file !== undefined && reading.kind !== 'reading') void take(file)
        }}
      />
      <div aria-live="polite">
        {reading.kind === 'reading' && <ReadingProgress {...reading} />}
        {reading.kind === 'taken' && <TakenStatement {...reading} />}
        {reading.kind === 'refused' && (
          <ErrorNote
            what={`${reading.name}. ${reading.problem === null ? words.silent : refusal(reading.problem)}`}
            next={reading.problem === null ? words.silentNext : words.nothingTaken}
            lost={reading.problem !== null}
          />
        )}
      </div>
    </div>
  )
}
