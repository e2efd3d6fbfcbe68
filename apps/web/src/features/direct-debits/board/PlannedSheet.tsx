import type { DirectDebitView } from '@quittance/contract'
import { cents, day } from '@quittance/kernel'
import { useId, type ReactNode } from 'react'
import { api } from '#app/api.ts'
import css from '#features/direct-debits/direct-debits.module.css'
import { leaveBy } from '#features/direct-debits/board/leave-by.ts'
import { useWhyDebit } from '#features/direct-debits/board/use-why-debit.ts'
import type { Reasoned } from '#app/orders/ReasonPanel.tsx'
import { debitWords } from '#features/direct-debits/words/debit-words.ts'
import { paths } from '#paths.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { Amount } from '#ui/figures/Amount.tsx'
import { Anchor } from '#ui/frame/Anchor.tsx'
import { EmptyState } from '#ui/paper/EmptyState.tsx'
import { SectionHead } from '#ui/paper/Sheet.tsx'
import { StatusMark } from '#ui/proof/StatusMark.tsx'
import { useFormat } from '#words/use-format.ts'
import { useSaid } from '#words/use-said.ts'
import { useWords } from '#words/use-words.ts'

export type PlannedSheetProps = {
  readonly rows: readonly DirectDebitView[]
  readonly chosen: ReadonlySet<string>
  readonly mayHandle: boolean
  readonly onChoose: (id: string, chosen: boolean) => void
  readonly onAsk: (reasoned: Reasoned) => void
}

/** The collections that wait for an order, the nearest day first, each with what keeps it here. */
export function PlannedSheet(props: PlannedSheetProps): ReactNode {
  const { rows, chosen, mayHandle, onChoose, onAsk } = props
  const words = useWords(debitWords)
  const format = useFormat()
  return (
    <section aria-label={words.plannedLabel}>
      <SectionHead ruled title={words.plannedHead} aside={format.count(rows.length)} />
      {rows.length === 0 && <EmptyState says={words.plannedEmpty} />}
      <ul className={css['rows']}>
        {rows.map((row) => (
          <PlannedRow
            key={row.id}
            row={row}
            chosen={chosen.has(row.id)}
            mayHandle={mayHandle}
            onChoose={(taken) => onChoose(row.id, taken)}
            onAsk={onAsk}
          />
        ))}
      </ul>
    </section>
  )
}

type PlannedRowProps = Omit<PlannedSheetProps, 'rows' | 'chosen' | 'onChoose'> & {
  readonly row: DirectDebitView
  readonly chosen: boolean
  readonly onChoose: (chosen: boolean) => void
}

function PlannedRow({ row, chosen, mayHandle, onChoose, onAsk }: PlannedRowProps): ReactNode {
  const words = useWords(debitWords)
  const format = useFormat()
  const say = useSaid()
  const why = useWhyDebit()
  const id = useId()
  const amount = cents(row.amountCents)
  const on = format.day(day(row.collectOn))
  const dropping: Reasoned = {
    title: words.dropTitle(format.euros(amount), on),
    says: words.dropSays,
    act: words.drop,
    send: (because, key) => api.directDebits.drop({ id: row.id, because }, { context: { key } }),
  }
  return (
    <li className={css['row']}>
      <input
        id={id}
        type="checkbox"
        className={css['box']}
        checked={chosen && row.blocked === null}
        disabled={row.blocked !== null || !mayHandle}
        aria-label={words.take(row.debtorName, row.dossierReference, format.euros(amount))}
        onChange={(event) => onChoose(event.currentTarget.checked)}
      />
      <div className={css['who']}>
        <label htmlFor={id}>
          <b>{row.debtorName}</b>
        </label>
        <span className={css['quiet']}>
          <Anchor href={paths.directDebitsOf(row.dossierId)}>{row.dossierReference}</Anchor>,{' '}
          {words.forCreditor(row.creditorName)}
        </span>
        <span className={css['quiet']}>
          {words.byMandate(row.mandateReference)},{' '}
          {words.noticedOn(format.shortDay(day(row.notice.on)))}
        </span>
      </div>
      <div className={css['sum']}>
        <Amount of={amount} onWhy={() => void why(row)} />
        <span className={css['quiet']}>{words.collectOn(on)}</span>
        <span className={css['quiet']}>
          {words.leaveBy(format.shortDay(leaveBy(day(row.collectOn))))}
        </span>
      </div>
      <div className={css['stands']}>
        {row.blocked !== null && (
          <span className={css['blocked']}>
            <StatusMark shape="locked">{say(row.blocked.said)}</StatusMark>
          </span>
        )}
        {mayHandle && (
          <ActButton small label={dropping.title} onAct={() => onAsk(dropping)}>
            {words.drop}
          </ActButton>
        )}
      </div>
    </li>
  )
}
