import type { PayOverQueue, PayOverQueueRow } from '@quittance/contract'
import type { ReactNode } from 'react'
import css from '#features/pay-over/pay-over.module.css'
import { groupsOf } from '#features/pay-over/queue/queue-groups.ts'
import { QueueRow } from '#features/pay-over/queue/QueueRow.tsx'
import { payOverWords } from '#features/pay-over/words/pay-over-words.ts'
import { EmptyState } from '#ui/paper/EmptyState.tsx'
import { SectionHead } from '#ui/paper/Sheet.tsx'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

export type QueueSheetProps = {
  readonly queue: PayOverQueue
  readonly chosen: ReadonlySet<string>
  readonly mayHandle: boolean
  readonly onChoose: (id: string, chosen: boolean) => void
  readonly onFreeze: (row: PayOverQueueRow) => void
}

/** What is to be paid over, by alarm; those late at the head, in view. */
export function QueueSheet(props: QueueSheetProps): ReactNode {
  const { queue, chosen, mayHandle, onChoose, onFreeze } = props
  const words = useWords(payOverWords)
  const format = useFormat()
  return (
    <section aria-label={words.queueLabel}>
      <SectionHead ruled title={words.queueTitle} aside={format.count(queue.rows.length)} />
      {queue.rows.length === 0 && <EmptyState says={words.queueEmpty} />}
      {groupsOf(queue.rows).map(({ alarm, rows }) => (
        <div key={alarm} className={css['group']}>
          <h3 className={alarm === 'late' ? css['alarmed'] : undefined}>
            {words[alarm]} <span>{format.count(rows.length)}</span>
          </h3>
          <ul className={css['rows']}>
            {rows.map((row) => (
              <QueueRow
                key={row.id}
                row={row}
                chosen={chosen.has(row.id)}
                mayHandle={mayHandle}
                onChoose={(taken) => onChoose(row.id, taken)}
                onFreeze={() => onFreeze(row)}
              />
            ))}
          </ul>
        </div>
      ))}
      {queue.cut && <p className={css['quiet']}>{words.cut}</p>}
    </section>
  )
}
