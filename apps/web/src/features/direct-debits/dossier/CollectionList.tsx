import type { DirectDebitView } from '@quittance/contract'
import { cents, day } from '@quittance/kernel'
import type { ReactNode } from 'react'
import { useWhyDebit } from '#features/direct-debits/board/use-why-debit.ts'
import { endText } from '#features/direct-debits/board/end-text.ts'
import css from '#features/direct-debits/direct-debits.module.css'
import { debitWords } from '#features/direct-debits/words/debit-words.ts'
import { paths } from '#paths.ts'
import { Amount } from '#ui/figures/Amount.tsx'
import { Anchor } from '#ui/frame/Anchor.tsx'
import { EmptyState } from '#ui/paper/EmptyState.tsx'
import { SectionHead } from '#ui/paper/Sheet.tsx'
import { StatusMark, type StatusShape } from '#ui/proof/StatusMark.tsx'
import { useFormat } from '#words/use-format.ts'
import { useSaid } from '#words/use-said.ts'
import { useWords } from '#words/use-words.ts'

const shapes: Readonly<Record<DirectDebitView['state'], StatusShape>> = {
  planned: 'clock',
  ordered: 'clock',
  booked: 'passed',
  rejected: 'adverse',
  returned: 'adverse',
  dropped: 'unknown',
}

/** The collections of a dossier, the last planned first, each with where it stands. */
export function CollectionList({ rows }: { readonly rows: readonly DirectDebitView[] }): ReactNode {
  const words = useWords(debitWords)
  const format = useFormat()
  const say = useSaid()
  const why = useWhyDebit()
  const stands = (row: DirectDebitView): string => {
    if (row.blocked !== null) return say(row.blocked.said)
    if (row.state === 'planned') return words.waitsOrder
    if (row.state === 'ordered') return words.inOrder(row.endToEndId ?? '')
    return row.state === 'booked' && row.bookedOn !== null
      ? words.bookedOn(format.day(day(row.bookedOn)))
      : endText(row, { words, format })
  }
  return (
    <section aria-label={words.collectionsHead}>
      <SectionHead ruled title={words.collectionsHead} />
      {rows.length === 0 && <EmptyState says={words.collectionsEmpty} />}
      <ul className={css['rows']}>
        {rows.map((row) => (
          <li key={row.id} className={css['past']}>
            <div className={css['who']}>
              <b>{words.collectHead(format.day(day(row.collectOn)))}</b>
              <span className={css['quiet']}>
                {row.notice.actId === null ? (
                  words.noticedOn(format.shortDay(day(row.notice.on)))
                ) : (
                  <Anchor href={paths.outwardAct(row.notice.actId)}>
                    {words.noticedOn(format.shortDay(day(row.notice.on)))}
                  </Anchor>
                )}
                , {words.byMandate(row.mandateReference)}
              </span>
              <StatusMark shape={row.blocked === null ? shapes[row.state] : 'locked'}>
                {stands(row)}
              </StatusMark>
              {row.state === 'booked' && row.refundableUntil !== null && (
                <span className={css['quiet']}>
                  {words.refundable(format.day(day(row.refundableUntil)))}
                </span>
              )}
            </div>
            <div className={css['sum']}>
              <Amount of={cents(row.amountCents)} onWhy={() => void why(row)} />
            </div>
          </li>
        ))}
      </ul>
      {rows.some(({ state }) => state === 'planned' || state === 'ordered') && (
        <Anchor href={paths.directDebits()}>{words.toBoard}</Anchor>
      )}
    </section>
  )
}
