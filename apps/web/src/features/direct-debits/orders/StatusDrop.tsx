import { useState, type ReactNode } from 'react'
import { api } from '#app/api.ts'
import { sendFile } from '#app/files/send-file.ts'
import { problemOf, useRefusals } from '#app/refusal.ts'
import { useReadAgain } from '#features/direct-debits/direct-debits-queries.ts'
import css from '#features/direct-debits/direct-debits.module.css'
import { debitWords } from '#features/direct-debits/words/debit-words.ts'
import { FileDrop } from '#ui/fields/FileDrop.tsx'
import { ErrorNote } from '#ui/paper/ErrorNote.tsx'
import { StatusMark } from '#ui/proof/StatusMark.tsx'
import { useWords } from '#words/use-words.ts'

type Taking =
  | { readonly kind: 'waiting' | 'reading' }
  | { readonly kind: 'taken'; readonly reference: string; readonly rejected: number }
  | { readonly kind: 'refused'; readonly because: string }

/** Takes what the bank says of an order of direct debits (pain.002). */
export function StatusDrop(): ReactNode {
  const words = useWords(debitWords)
  const refusal = useRefusals()
  const readAgain = useReadAgain()
  const [taking, setTaking] = useState<Taking>({ kind: 'waiting' })
  const take = async (file: File): Promise<void> => {
    setTaking({ kind: 'reading' })
    try {
      const { id: fileId } = await sendFile(file)
      const { order, rejected } = await api.directDebits.takeStatus({ fileId })
      setTaking({ kind: 'taken', reference: order.reference, rejected })
      await readAgain()
    } catch (error) {
      const problem = problemOf(error)
      setTaking({ kind: 'refused', because: problem === null ? words.silent : refusal(problem) })
    }
  }
  return (
    <div className={css['drop']}>
      <FileDrop
        label={words.statusLabel}
        help={words.statusHelp}
        files={[]}
        accept=".xml"
        onChange={([file]) => {
          if (file !== undefined && taking.kind !== 'reading') void take(file)
        }}
      />
      <div aria-live="polite">
        {taking.kind === 'taken' && (
          <StatusMark shape={taking.rejected === 0 ? 'passed' : 'adverse'}>
            {words.statusTaken(taking.reference, taking.rejected)}
          </StatusMark>
        )}
        {taking.kind === 'refused' && (
          <ErrorNote what={taking.because} next={words.statusNothing} lost />
        )}
      </div>
    </div>
  )
}
