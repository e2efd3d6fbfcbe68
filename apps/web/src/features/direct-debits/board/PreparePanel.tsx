import type { DirectDebitView } from '@quittance/contract'
import { cents, day } from '@quittance/kernel'
import type { ReactNode } from 'react'
import { api } from '#app/api.ts'
import { SentForm } from '#app/forms/SentForm.tsx'
import { useSending } from '#app/forms/use-sending.ts'
import { useReadMoneyAgain } from '#app/orders/use-read-money-again.ts'
import css from '#features/direct-debits/direct-debits.module.css'
import { debitWords } from '#features/direct-debits/words/debit-words.ts'
import { SumTable } from '#ui/figures/SumTable.tsx'
import { Panel } from '#ui/frame/Panel.tsx'
import { Prose } from '#words/Prose.tsx'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

export type PreparePanelProps = {
  readonly rows: readonly DirectDebitView[]
  readonly othersApprove: boolean
  readonly onClose: () => void
}

/** An order of direct debits in preparation: from whom, how much, on which day. */
export function PreparePanel({ rows, othersApprove, onClose }: PreparePanelProps): ReactNode {
  const words = useWords(debitWords)
  const format = useFormat()
  const readAgain = useReadMoneyAgain()
  const total = cents(rows.reduce((sum, { amountCents }) => sum + amountCents, 0))
  const title = words.prepareTitle(format.euros(total))
  const sending = useSending({
    draft: {},
    check: () => ({
      kind: 'ready' as const,
      input: { collectionIds: rows.map(({ id }) => id) },
    }),
    send: (input, key) => api.directDebits.prepare(input, { context: { key } }),
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
          lines={rows.map((row) => ({
            what: `${row.debtorName}, ${row.dossierReference}`,
            from: words.collectOn(format.shortDay(day(row.collectOn))),
            amount: cents(row.amountCents),
          }))}
          total={{ what: words.prepareTotal, amount: total }}
        />
        <SentForm of={sending} act={words.prepareAct(format.euros(total))} primary>
          {null}
        </SentForm>
      </div>
    </Panel>
  )
}
