import { useState, type ReactNode } from 'react'
import { sendFile } from '#app/files/send-file.ts'
import css from '#app/orders/orders.module.css'
import { useReadMoneyAgain } from '#app/orders/use-read-money-again.ts'
import { orderWords } from '#app/orders/words/order-words.ts'
import { problemOf, useRefusals } from '#app/refusal.ts'
import { FileDrop } from '#ui/fields/FileDrop.tsx'
import { ErrorNote } from '#ui/paper/ErrorNote.tsx'
import { StatusMark } from '#ui/proof/StatusMark.tsx'
import { useWords } from '#words/use-words.ts'

type Taken = { readonly order: { readonly reference: string }; readonly rejected: number }

export type StatusDropProps = {
  readonly words: {
    readonly statusHelp: string
    readonly statusTaken: (reference: string, rejected: number) => string
  }
  readonly send: (input: { fileId: string }) => Promise<Taken>
}

type Taking =
  | { readonly kind: 'waiting' | 'reading' }
  | { readonly kind: 'taken'; readonly reference: string; readonly rejected: number }
  | { readonly kind: 'refused'; readonly because: string }

/** Takes what the bank says of an order (pain.002): an acceptance moves no money. */
export function StatusDrop({ words, send }: StatusDropProps): ReactNode {
  const shared = useWords(orderWords)
  const refusal = useRefusals()
  const readAgain = useReadMoneyAgain()
  const [taking, setTaking] = useState<Taking>({ kind: 'waiting' })
  const take = async (file: File): Promise<void> => {
    setTaking({ kind: 'reading' })
    try {
      const { id: fileId } = await sendFile(file)
      const { order, rejected } = await send({ fileId })
      setTaking({ kind: 'taken', reference: order.reference, rejected })
      await readAgain()
    } catch (error) {
      const problem = problemOf(error)
      setTaking({ kind: 'refused', because: problem === null ? shared.silent : refusal(problem) })
    }
  }
  return (
    <div className={css['drop']}>
      <FileDrop
        label={shared.statusLabel}
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
          <ErrorNote what={taking.because} next={shared.statusNothing} lost />
        )}
      </div>
    </div>
  )
}
