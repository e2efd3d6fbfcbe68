import { useQueryClient } from '@tanstack/react-query'
import type { CommissionRow } from '@quittance/contract'
import { cents } from '@quittance/kernel'
import { useState, type ReactNode } from 'react'
import { api } from '#app/api.ts'
import { checked } from '#app/forms/drafts/checks.ts'
import { dayValue } from '#app/forms/drafts/day-values.ts'
import { SentForm } from '#app/forms/SentForm.tsx'
import { useSending } from '#app/forms/use-sending.ts'
import { useSignedIn } from '#app/session/session.ts'
import { commissionWords } from '#features/commission/commission-words.ts'
import css from '#features/commission/commission.module.css'
import { DayField } from '#ui/fields/DayField.tsx'
import { Panel } from '#ui/frame/Panel.tsx'
import { Prose } from '#words/Prose.tsx'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

export type PaidPanelProps = { readonly of: CommissionRow; readonly onClose: () => void }

/** Notes the day on which a creditor paid a commission invoiced to it. */
export function PaidPanel({ of, onClose }: PaidPanelProps): ReactNode {
  const words = useWords(commissionWords)
  const format = useFormat()
  const cache = useQueryClient()
  const { today } = useSignedIn()
  const [draft, setDraft] = useState<{ readonly paidOn: string | null }>({ paidOn: today })
  const sending = useSending({
    draft,
    check: (typed) =>
      checked(
        { paidOn: typed.paidOn === null ? words.noPaidOn : null },
        () => typed.paidOn ?? today,
      ),
    send: async (ready) => await api.commission.recordPaid({ id: of.id, paidOn: ready }),
    done: async () => {
      await cache.invalidateQueries({ queryKey: ['money'] })
      onClose()
    },
  })
  return (
    <Panel label={words.paidTitle} onClose={onClose} head={<b>{words.paidTitle}</b>}>
      <div className={css['form']}>
        <p>
          <Prose>{words.paidSays(format.euros(cents(of.grossCents)), of.creditorName)}</Prose>
        </p>
        <SentForm of={sending} act={words.save} primary>
          <DayField
            label={words.paidOn}
            error={sending.faultAt('paidOn')}
            {...dayValue(draft.paidOn, (paidOn) => setDraft({ paidOn }))}
          />
        </SentForm>
      </div>
    </Panel>
  )
}
