import { day, type Cents, type Day } from '@quittance/kernel'
import { useState, type ReactNode } from 'react'
import { checked } from '#app/forms/drafts/checks.ts'
import { SentForm } from '#app/forms/SentForm.tsx'
import { useSending } from '#app/forms/use-sending.ts'
import { useSignedIn } from '#app/session/session.ts'
import { ownWords } from '#features/pay-over/own/words/own-words.ts'
import { useReadMoneyAgain } from '#app/orders/use-read-money-again.ts'
import css from '#features/pay-over/pay-over.module.css'
import { ChoiceField, type Option } from '#ui/fields/ChoiceField.tsx'
import { DayField } from '#ui/fields/DayField.tsx'
import { MoneyField } from '#ui/fields/MoneyField.tsx'
import { Panel } from '#ui/frame/Panel.tsx'
import { Prose } from '#words/Prose.tsx'
import { useWords } from '#words/use-words.ts'

type Given = {
  readonly amountCents: number
  readonly chosen: string | null
  readonly paidOn: string | null
}

/** An act on a sum: what it is, the most it may be, what else it asks, what it sends. */
export type AmountAsked = {
  readonly title: string
  readonly says: string
  readonly act: string
  readonly most: Cents
  readonly choice?: { readonly label: string; readonly options: readonly Option<string>[] }
  readonly asksDay?: boolean
  readonly send: (given: Given, key: string) => Promise<unknown>
}

export type AmountPanelProps = { readonly of: AmountAsked; readonly onClose: () => void }

/** Asks the sum of an act, and does it. */
export function AmountPanel({ of, onClose }: AmountPanelProps): ReactNode {
  const words = useWords(ownWords)
  const { today } = useSignedIn()
  const readAgain = useReadMoneyAgain()
  const { asksDay = false, choice } = of
  const [draft, setDraft] = useState<{
    readonly amountCents: Cents | null
    readonly dossierId: string | null
    readonly paidOn: Day | null
  }>({
    amountCents: of.most,
    dossierId: choice?.options[0]?.value ?? null,
    paidOn: asksDay ? day(today) : null,
  })
  const sending = useSending({
    draft,
    check: ({ amountCents, dossierId, paidOn }) =>
      checked(
        {
          amountCents: amountCents === null || amountCents <= 0 ? words.noAmount : null,
          dossierId: choice !== undefined && dossierId === null ? words.noChoice : null,
          paidOn: asksDay && paidOn === null ? words.noPaidOn : null,
        },
        () => ({
          amountCents: amountCents ?? 0,
          chosen: dossierId,
          paidOn: paidOn?.toString() ?? null,
        }),
      ),
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
        <SentForm of={sending} act={of.act} primary>
          {choice !== undefined && (
            <ChoiceField
              label={choice.label}
              options={choice.options}
              value={draft.dossierId}
              error={sending.faultAt('dossierId')}
              onChange={(dossierId) => setDraft({ ...draft, dossierId })}
            />
          )}
          <MoneyField
            label={words.amount}
            value={draft.amountCents}
            error={sending.faultAt('amountCents')}
            onChange={(amountCents) => setDraft({ ...draft, amountCents })}
          />
          {asksDay && (
            <DayField
              label={words.paidOn}
              value={draft.paidOn}
              error={sending.faultAt('paidOn')}
              onChange={(paidOn) => setDraft({ ...draft, paidOn })}
            />
          )}
        </SentForm>
      </div>
    </Panel>
  )
}
