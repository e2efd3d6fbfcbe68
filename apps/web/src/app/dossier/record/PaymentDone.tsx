import type { Cents } from '@quittance/kernel'
import type { PaymentResult } from '@quittance/contract'
import type { ReactNode } from 'react'
import { dayOf } from '#words/figures.ts'
import css from '#app/dossier/record/record.module.css'
import { recordWords } from '#app/dossier/record/record-words.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { Panel } from '#ui/frame/Panel.tsx'
import { Prose } from '#words/Prose.tsx'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

export type PaymentDoneProps = {
  readonly amount: Cents
  readonly result: PaymentResult
  readonly onClose: () => void
}

/** What recording a payment did: the receipt, and when the money must be paid over. */
export function PaymentDone({ amount, result, onClose }: PaymentDoneProps): ReactNode {
  const words = useWords(recordWords)
  const format = useFormat()
  const { receiptId, receiptNumber, payOverBy } = result
  return (
    <Panel
      label={words.paymentTitle}
      onClose={onClose}
      place="middle"
      head={<h2>{words.paymentDone(format.euros(amount))}</h2>}
    >
      <div className={css['done']}>
        {receiptId === null || receiptNumber === null ? (
          <p>{words.receiptLater}</p>
        ) : (
          <p>
            <a href={`/api/receipts/${receiptId}/pdf`} target="_blank" rel="noreferrer">
              {words.receiptReady(receiptNumber)}
            </a>
          </p>
        )}
        {payOverBy !== null && (
          <p>
            <Prose>{words.payOverBy(format.day(dayOf(payOverBy)))}</Prose>
          </p>
        )}
        <ActButton primary onAct={onClose}>
          {words.close}
        </ActButton>
      </div>
    </Panel>
  )
}
