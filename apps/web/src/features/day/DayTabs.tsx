import type { QueueRow } from '@quittance/contract'
import type { ReactNode } from 'react'
import { dayWords } from '#features/day/day-words.ts'
import css from '#features/day/day.module.css'
import { Key } from '#ui/acts/Key.tsx'
import { Tabs } from '#ui/acts/Tabs.tsx'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

export type DayTab = QueueRow['tab'] | 'all'

export type DayTabsProps = {
  readonly counts: Readonly<Record<QueueRow['tab'], { readonly all: number }>>
  readonly chosen: DayTab
  readonly onChoose: (tab: DayTab) => void
  readonly onFilter: () => void
}

const order = ['letters', 'calls', 'replies', 'promises', 'approve', 'money'] as const

/** The sub-queues of the day; their counts add up to the whole. */
export function DayTabs({ counts, chosen, onChoose, onFilter }: DayTabsProps): ReactNode {
  const words = useWords(dayWords)
  const format = useFormat()
  const countOf = (tab: QueueRow['tab']): number => counts[tab].all
  const all = order.reduce((sum, tab) => sum + countOf(tab), 0)
  const tabs = order.filter((tab) => countOf(tab) > 0 || tab === chosen)
  return (
    <div className={css['tabs']}>
      <Tabs<DayTab>
        label={words.tabs}
        chosen={chosen}
        onChoose={onChoose}
        tabs={[
          { id: 'all', text: words.all, count: format.count(all) },
          ...tabs.map((id) => ({ id, text: words[id], count: format.count(countOf(id)) })),
        ]}
        aside={
          <button type="button" className={css['filterButton']} onClick={onFilter}>
            {words.filter} <Key name="f" />
          </button>
        }
      />
    </div>
  )
}
