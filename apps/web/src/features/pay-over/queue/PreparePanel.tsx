import type { PayOverQueueRow } from '@quittance/contract'
import { cents, day, type Day } from '@quittance/kernel'
import { useState, type ReactNode } from 'react'
import { api } from '#app/api.ts'
import { checked } from '#app/forms/drafts/checks.ts'
import { SentForm } from '#app/forms/SentForm.tsx'
import { useSending } from '#app/forms/use-sending.ts'
import { useSignedIn } from '#app/session/session.ts'
import { useReadMoneyAgain } from '#app/orders/use-read-money-again.ts'
import css from '#features/pay-over/pay-over.module.css'
import { byCreditor } from '#features/pay-over/queue/queue-groups.ts'
import { payOverWords } from '#features/pay-over/words/pay-over-words.ts'
import { DayField } from '#ui/fields/DayField.tsx'
import { SumTable } from '#ui/figures/SumTable.tsx'
import { Panel } from '#ui/frame/Panel.tsx'
import { Prose } from '#words/Prose.tsx'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

export type PreparePanelProps = {
  readonly rows: readonly PayOverQueueRow[]
  readonly othersApprove: boolean
  readonly onClose: () => void
}

/** An order in preparation: whom it pays how much, and on which day; then all of it is reserved. */
export function PreparePanel({ rows, othersApprove, onClose }: PreparePanelProps): ReactNode {
  const words = useWords(payOverWords)
  const format = useFormat()
  const { today } = useSignedIn()
  const readAgain = useReadMoneyAgain()
  const [executeOn, setExecuteOn] = useState<Day | null>(day(today))
  const creditors = byCreditor(rows)
  const total = cents(creditors.reduce((sum, { amountCents }) => sum + amountCents, 0))
  const title = words.prepareTitle(format.euros(total))
  const sending = useSending({
    draft: { executeOn },
    check: (draft) =>
      checked({ executeOn: draft.executeOn === null ? words.noDay : null }, () => ({
        payOverIds: rows.map(({ id }) => id),
        executeOn: draft.executeOn?.toString() ?? null,
      })),
    send: (input, key) => api.payOver.prepare(input, { context: { key } }),
    done: async () => {
      await readAgain()
      onClose()
    },
  })
  return (
    <Panel label={title} head={<h2>{title}</h2>} place="middle" onClose={onClose}>
      <div className={css['panel']}>
        <p className={css['quiet']}>
          <Prose>{othersApprove ? words.prepareSays : words.prepareAlone}</Prose>
        </p>
        <SumTable
          caption={title}
          lines={creditors.map((one) => ({
            what: one.creditorName,
            from: words.receipts(one.receipts),
            amount: cents(one.amountCents),
          }))}
          total={{ what: words.toPrepareTotal, amount: total }}
        />
        <SentForm of={sending} act={words.prepareAct(format.euros(total))} primary>
          <DayField
            label={words.executeOn}
            value={executeOn}
            earliest={day(today)}
            error={sending.faultAt('executeOn')}
            onChange={setExecuteOn}
          />
        </SentForm>
      </div>
    </Panel>
  )
}
