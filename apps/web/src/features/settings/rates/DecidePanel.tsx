import type { AddedRateView } from '@quittance/contract'
import { useState, type ReactNode } from 'react'
import { api } from '#app/api.ts'
import { checked, missing } from '#app/forms/drafts/checks.ts'
import { SentForm } from '#app/forms/SentForm.tsx'
import { useSending } from '#app/forms/use-sending.ts'
import { useHalfYear } from '#app/law/rates/rate-names.ts'
import { useReadRatesAgain } from '#app/law/rates/rates-queries.ts'
import { ratesWords, type RatesWords } from '#features/settings/rates/rates-words.ts'
import css from '#features/settings/rates/rates.module.css'
import { TextField } from '#ui/fields/TextField.tsx'
import { Panel } from '#ui/frame/Panel.tsx'
import { Prose } from '#words/Prose.tsx'
import { useWords } from '#words/use-words.ts'

/** A decision on a rate that gives its reason. */
export type Deciding = {
  readonly kind: 'refuse' | 'take-back' | 'withdraw'
  readonly rate: AddedRateView
}

export type DecidePanelProps = { readonly of: Deciding; readonly onClose: () => void }

/** Refuses a proposal, takes one's own back, or withdraws a rate that counts: with the reason. */
export function DecidePanel({ of, onClose }: DecidePanelProps): ReactNode {
  const words = useWords(ratesWords)
  const halfYear = useHalfYear()
  const readAgain = useReadRatesAgain()
  const [because, setBecause] = useState('')
  const { title, says, act } = wordsOf(of, halfYear(of.rate.halfYear), words)
  const sending = useSending({
    draft: { because },
    check: (draft) =>
      checked({ because: missing(draft.because, words.noBecause) }, () => ({
        id: of.rate.id,
        ...draft,
      })),
    send: (input, key) => {
      const send = of.kind === 'withdraw' ? api.rates.withdraw : api.rates.refuse
      return send(input, { context: { key } })
    },
    done: async () => {
      onClose()
      await readAgain()
    },
  })
  return (
    <Panel
      label={title}
      head={
        <h2>
          <Prose>{title}</Prose>
        </h2>
      }
      place="middle"
      onClose={onClose}
    >
      <div className={`${css['stack'] ?? ''} ${css['panel'] ?? ''}`}>
        <p className={css['says']}>
          <Prose>{says}</Prose>
        </p>
        <SentForm of={sending} act={act}>
          <TextField
            label={words.because}
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

function wordsOf({ kind }: Deciding, half: string, words: RatesWords) {
  switch (kind) {
    case 'refuse':
      return { title: words.refuseTitle(half), says: words.refuseSays, act: words.refuse }
    case 'take-back':
      return { title: words.takeBackTitle(half), says: words.refuseSays, act: words.takeBack }
    case 'withdraw':
      return { title: words.withdrawTitle(half), says: words.withdrawSays, act: words.withdraw }
  }
}
