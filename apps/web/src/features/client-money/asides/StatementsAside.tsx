import { useQuery } from '@tanstack/react-query'
import type { StatementsAside as Answer } from '@quittance/contract'
import { day } from '@quittance/kernel'
import { useState, type ReactNode } from 'react'
import css from '#features/client-money/asides/asides.module.css'
import { asidesWords } from '#features/client-money/asides/asides-words.ts'
import { TakeAsidePanel } from '#features/client-money/asides/TakeAsidePanel.tsx'
import { asidesQuery } from '#features/client-money/money-queries.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { paths } from '#paths.ts'
import { Anchor } from '#ui/frame/Anchor.tsx'
import { SectionHead } from '#ui/paper/Sheet.tsx'
import { Prose } from '#words/Prose.tsx'
import { useFormat } from '#words/use-format.ts'
import { useSaid } from '#words/use-said.ts'
import { useWords } from '#words/use-words.ts'

type Aside = Answer['rows'][number]

/** The statements that wait: which days, why, and the way to take one all the same. */
export function StatementsAside({ mayHandle }: { readonly mayHandle: boolean }): ReactNode {
  const words = useWords(asidesWords)
  const { data } = useQuery(asidesQuery)
  const [taking, setTaking] = useState<Aside | null>(null)
  const rows = data?.rows ?? []
  if (rows.length === 0) return null
  return (
    <section className={css['section']} aria-label={words.title(rows.length)}>
      <SectionHead ruled title={words.title(rows.length)} aside={words.note} />
      <ul className={css['rows']}>
        {rows.map((aside) => (
          <AsideRow
            key={aside.statementId}
            aside={aside}
            onTake={
              mayHandle
                ? () => {
                    setTaking(aside)
                  }
                : null
            }
          />
        ))}
      </ul>
      {!mayHandle && (
        <p className={css['why']}>
          <Prose>{words.refused}</Prose>
        </p>
      )}
      {taking !== null && (
        <TakeAsidePanel
          aside={taking}
          onClose={() => {
            setTaking(null)
          }}
        />
      )}
    </section>
  )
}

/** What no person may have taken: the server refuses it too. */
const waitsForNobody: ReadonlySet<Aside['reason']> = new Set([
  'foreign-currency',
  'in-the-future',
  'too-large',
])

type RowProps = { readonly aside: Aside; readonly onTake: (() => void) | null }

function AsideRow({ aside, onTake }: RowProps): ReactNode {
  const words = useWords(asidesWords)
  const say = useSaid()
  const name = useAsideName()
  return (
    <li className={css['row']}>
      <p className={css['days']}>
        <Prose>{name(aside)}</Prose>
      </p>
      <p className={css['why']}>
        <Prose>{say(aside.why)}</Prose>
      </p>
      {onTake !== null && !waitsForNobody.has(aside.reason) && (
        <ActButton small onAct={onTake}>
          {aside.reason === 'unknown-account' ? words.recognise : words.act}
        </ActButton>
      )}
      {onTake !== null && aside.rereadFileId !== null && (
        <Anchor href={paths.bankExport(aside.rereadFileId)}>{words.reread}</Anchor>
      )}
    </li>
  )
}

/** A statement by its days. */
export function useAsideName(): (aside: Pick<Aside, 'from' | 'to'>) => string {
  const words = useWords(asidesWords)
  const format = useFormat()
  return ({ from, to }) =>
    from === null || to === null
      ? words.noPeriod
      : words.period(format.day(day(from)), format.day(day(to)))
}
