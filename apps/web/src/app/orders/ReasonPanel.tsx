import { useState, type ReactNode } from 'react'
import { checked, missing } from '#app/forms/drafts/checks.ts'
import { SentForm } from '#app/forms/SentForm.tsx'
import { useSending } from '#app/forms/use-sending.ts'
import css from '#app/orders/orders.module.css'
import { useReadMoneyAgain } from '#app/orders/use-read-money-again.ts'
import { orderWords } from '#app/orders/words/order-words.ts'
import { TextField } from '#ui/fields/TextField.tsx'
import { Panel } from '#ui/frame/Panel.tsx'
import { Prose } from '#words/Prose.tsx'
import { useWords } from '#words/use-words.ts'

/** An act that asks only for its reason: what it is, what follows, what it sends. */
export type Reasoned = {
  readonly title: string
  readonly says: string
  readonly act: string
  readonly send: (because: string, key: string) => Promise<unknown>
}

export type ReasonPanelProps = { readonly of: Reasoned; readonly onClose: () => void }

/** Asks the reason of an act on money or on what orders it, and does it. */
export function ReasonPanel({ of, onClose }: ReasonPanelProps): ReactNode {
  const words = useWords(orderWords)
  const readAgain = useReadMoneyAgain()
  const [because, setBecause] = useState('')
  const sending = useSending({
    draft: { because },
    check: (draft) =>
      checked({ because: missing(draft.because, words.noBecause) }, () => draft.because),
    send: of.send,
    done: async () => {
      await readAgain()
      onClose()
    },
  })
  return (
    <Panel label={of.title} head={<h2>{of.title}</h2>} place="middle" onClose={onClose}>
      <div className={css['panel']}>
        <p className={css['quiet']}>
          <Prose>{of.says}</Prose>
        </p>
        <SentForm of={sending} act={of.act}>
          <TextField
            label={words.because}
            help={words.becauseHelp}
            lines={3}
            value={because}
            error={sending.faultAt('because')}
            onChange={setBecause}
          />
        </SentForm>
      </div>
    </Panel>
  )
}
