import type { MoneyFreezeView, PayOverQueueRow } from '@quittance/contract'
import { useState, type ReactNode } from 'react'
import { api } from '#app/api.ts'
import { checked, missing } from '#app/forms/drafts/checks.ts'
import { SentForm } from '#app/forms/SentForm.tsx'
import { useSending } from '#app/forms/use-sending.ts'
import { useReadMoneyAgain } from '#app/orders/use-read-money-again.ts'
import { orderWords } from '#app/orders/words/order-words.ts'
import css from '#features/pay-over/pay-over.module.css'
import { payOverWords } from '#features/pay-over/words/pay-over-words.ts'
import { ChoiceField } from '#ui/fields/ChoiceField.tsx'
import { TextField } from '#ui/fields/TextField.tsx'
import { Panel } from '#ui/frame/Panel.tsx'
import { Prose } from '#words/Prose.tsx'
import { useWords } from '#words/use-words.ts'

type Kind = MoneyFreezeView['kind']

type Draft = {
  readonly scope: 'case' | 'all'
  readonly kind: Kind | null
  readonly because: string
}

export type FreezePanelProps = { readonly of: PayOverQueueRow; readonly onClose: () => void }

/** Keeps funds of a creditor from leaving: which, why, and in whose words. */
export function FreezePanel({ of, onClose }: FreezePanelProps): ReactNode {
  const words = useWords(payOverWords)
  const shared = useWords(orderWords)
  const readAgain = useReadMoneyAgain()
  const [draft, setDraft] = useState<Draft>({ scope: 'case', kind: null, because: '' })
  const title = words.freezeTitle(of.creditorName)
  const sending = useSending({
    draft,
    check: ({ scope, kind, because }) =>
      checked(
        {
          kind: kind === null ? words.noChoice : null,
          because: missing(because, shared.noBecause),
        },
        () => ({
          id: of.creditorId,
          dossierId: scope === 'case' ? of.dossierId : null,
          kind: kind ?? 'other',
          because,
        }),
      ),
    send: (input, key) => api.payOver.freeze(input, { context: { key } }),
    done: async () => {
      await readAgain()
      onClose()
    },
  })
  const kinds = ['insolvency', 'attachment', 'dispute', 'other'] as const
  return (
    <Panel label={title} head={<h2>{title}</h2>} place="middle" onClose={onClose}>
      <div className={css['panel']}>
        <p className={css['quiet']}>
          <Prose>{words.freezeSays}</Prose>
        </p>
        <SentForm of={sending} act={words.freeze}>
          <ChoiceField
            label={words.freezeScope}
            value={draft.scope}
            options={[
              { value: 'case', text: words.freezeCase(of.dossierReference) },
              { value: 'all', text: words.freezeAll },
            ]}
            onChange={(scope) => setDraft({ ...draft, scope })}
          />
          <ChoiceField<Kind>
            label={words.freezeKind}
            value={draft.kind}
            error={sending.faultAt('kind')}
            options={kinds.map((value) => ({ value, text: words[value] }))}
            onChange={(kind) => setDraft({ ...draft, kind })}
          />
          <TextField
            label={shared.because}
            help={shared.becauseHelp}
            lines={2}
            value={draft.because}
            error={sending.faultAt('because')}
            onChange={(because) => setDraft({ ...draft, because })}
          />
        </SentForm>
      </div>
    </Panel>
  )
}
