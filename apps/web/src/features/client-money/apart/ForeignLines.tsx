import { useQuery } from '@tanstack/react-query'
import type { ForeignLineView } from '@quittance/contract'
import { day } from '@quittance/kernel'
import { useState, type ReactNode } from 'react'
import css from '#features/client-money/apart/apart.module.css'
import { apartWords } from '#features/client-money/apart/apart-words.ts'
import { SettleForeignPanel } from '#features/client-money/apart/SettleForeignPanel.tsx'
import { useForeignSum } from '#features/client-money/apart/use-foreign-sum.ts'
import { foreignLinesQuery } from '#features/client-money/money-queries.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { SectionHead } from '#ui/paper/Sheet.tsx'
import { Prose } from '#words/Prose.tsx'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

/** The lines of the bank that are not in euros: what to do, and the way to say what became of one. */
export function ForeignLines({ mayHandle }: { readonly mayHandle: boolean }): ReactNode {
  const words = useWords(apartWords)
  const { data } = useQuery(foreignLinesQuery)
  const [settling, setSettling] = useState<ForeignLineView | null>(null)
  const rows = data?.rows ?? []
  if (rows.length === 0) return null
  return (
    <section className={css['section']} aria-label={words.foreignTitle(rows.length)}>
      <SectionHead ruled title={words.foreignTitle(rows.length)} aside={words.foreignNote} />
      <p className={css['says']}>
        <Prose>{mayHandle ? words.foreignSays : `${words.foreignSays} ${words.refused}`}</Prose>
      </p>
      <ul className={css['rows']}>
        {rows.map((line) => (
          <ForeignRow
            key={line.id}
            line={line}
            onSettle={mayHandle ? () => setSettling(line) : null}
          />
        ))}
      </ul>
      {settling !== null && (
        <SettleForeignPanel line={settling} onClose={() => setSettling(null)} />
      )}
    </section>
  )
}

type RowProps = { readonly line: ForeignLineView; readonly onSettle: (() => void) | null }

function ForeignRow({ line, onSettle }: RowProps): ReactNode {
  const words = useWords(apartWords)
  const format = useFormat()
  const { bookedOn, ageDays, counterparty, remittance } = line
  const on = bookedOn === null ? words.noDay : format.day(day(bookedOn))
  return (
    <li className={css['row']}>
      <span className={css['who']}>{counterparty ?? words.noName}</span>
      <span className={css['sum']}>{useForeignSum()(line)}</span>
      <div className={css['more']}>
        {remittance !== null && remittance !== '' && <span>{remittance}</span>}
        <span>
          <Prose>{`${on}, ${ageDays === 0 ? words.today : words.age(ageDays)}`}</Prose>
        </span>
        {onSettle !== null && (
          <ActButton small onAct={onSettle}>
            {words.settleAct}
          </ActButton>
        )}
      </div>
    </li>
  )
}
