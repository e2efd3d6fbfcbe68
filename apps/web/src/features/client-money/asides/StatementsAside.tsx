import { useQuery } from '@tanstack/react-query'
import type { StatementsAside as Answer } from '@quittance/contract'
import { day, type Day } from '@quittance/kernel'
import { useState, type ReactNode } from 'react'
import css from '#features/client-money/asides/asides.module.css'
import { asidesWords } from '#features/client-money/asides/asides-words.ts'
import {
  TakeAsidePanel,
  type AsideDecision,
} from '#features/client-money/asides/TakeAsidePanel.tsx'
import { asidesQuery } from '#features/client-money/money-queries.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { paths } from '#paths.ts'
import { Anchor } from '#ui/frame/Anchor.tsx'
import { SectionHead } from '#ui/paper/Sheet.tsx'
import { Prose } from '#words/Prose.tsx'
import { useFormat } from '#words/use-format.ts'
import { useSaid } from '#words/use-said.ts'
import { useWords } from '#words/use-words.ts'

/** The day of an act is that of the office, wherever it is read. */
const OFFICE_ZONE = 'Europe/Paris'

type Aside = Answer['rows'][number]

type Deciding = { readonly aside: Aside; readonly decision: AsideDecision }

type Decide = (decision: AsideDecision) => void

/** The statements that wait: which days, why, and what a person may decide of each. */
export function StatementsAside({ mayHandle }: { readonly mayHandle: boolean }): ReactNode {
  const words = useWords(asidesWords)
  const { data } = useQuery(asidesQuery)
  const [deciding, setDeciding] = useState<Deciding | null>(null)
  const { rows = [], dismissed = [] } = data ?? {}
  const decides = (aside: Aside): Decide | null =>
    mayHandle ? (decision) => setDeciding({ aside, decision }) : null
  const isWritten = rows.some(({ reason }) => reason === 'under-way')
  if (rows.length === 0 && dismissed.length === 0) return null
  return (
    <section
      className={css['section']}
      aria-label={rows.length > 0 ? words.title(rows.length) : words.dismissed(dismissed.length)}
    >
      {rows.length > 0 && (
        <>
          <SectionHead
            ruled
            title={words.title(rows.length)}
            aside={isWritten ? undefined : words.note}
          />
          <ul className={css['rows']}>
            {rows.map((aside) => (
              <AsideRow key={aside.statementId} aside={aside} onDecide={decides(aside)} />
            ))}
          </ul>
          {!mayHandle && (
            <p className={css['why']}>
              <Prose>{words.refused}</Prose>
            </p>
          )}
        </>
      )}
      <Dismissed rows={dismissed} decides={decides} />
      {deciding !== null && <TakeAsidePanel {...deciding} onClose={() => setDeciding(null)} />}
    </section>
  )
}

/** What no person may have taken: the server refuses it too. */
const waitsForNobody: ReadonlySet<Aside['reason']> = new Set([
  'foreign-currency',
  'in-the-future',
  'too-large',
  'under-way',
  'after-another',
])

type RowProps = { readonly aside: Aside; readonly onDecide: Decide | null }

function AsideRow({ aside, onDecide }: RowProps): ReactNode {
  const words = useWords(asidesWords)
  const say = useSaid()
  const name = useAsideName()
  const asks = aside.reason === 'unknown-account'
  return (
    <li className={css['row']}>
      <p className={css['days']}>
        <Prose>{name(aside)}</Prose>
      </p>
      <p className={css['why']}>
        <Prose>{say(aside.why)}</Prose>
      </p>
      {onDecide !== null && (
        <div className={css['acts']}>
          {!waitsForNobody.has(aside.reason) && (
            <ActButton small onAct={() => onDecide(asks ? 'recognise' : 'take')}>
              {asks ? words.recognise : words.act}
            </ActButton>
          )}
          {aside.mayBeAnother && (
            <ActButton small onAct={() => onDecide('dismiss')}>
              {words.dismiss}
            </ActButton>
          )}
        </div>
      )}
      {onDecide !== null && aside.rereadFileId !== null && (
        <Anchor href={paths.bankExport(aside.rereadFileId)}>{words.reread}</Anchor>
      )}
    </li>
  )
}

type DismissedProps = {
  readonly rows: Answer['dismissed']
  readonly decides: (aside: Aside) => Decide | null
}

function Dismissed({ rows, decides }: DismissedProps): ReactNode {
  const words = useWords(asidesWords)
  const format = useFormat()
  const name = useAsideName()
  if (rows.length === 0) return null
  return (
    <details className={css['dismissed']}>
      <summary>{words.dismissed(rows.length)}</summary>
      <ul className={css['rows']}>
        {rows.map((aside) => {
          const { statementId, dismissedBy, dismissedAt, because } = aside
          const onDecide = decides(aside)
          return (
            <li key={statementId} className={css['row']}>
              <p className={css['days']}>
                <Prose>{name(aside)}</Prose>
              </p>
              <p className={css['why']}>
                <Prose>
                  {words.dismissedWhy(dismissedBy, format.day(dayAt(dismissedAt)), because)}
                </Prose>
              </p>
              {onDecide !== null && (
                <ActButton small onAct={() => onDecide('reopen')}>
                  {words.reopen}
                </ActButton>
              )}
            </li>
          )
        })}
      </ul>
    </details>
  )
}

function dayAt(instant: string): Day {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(OFFICE_ZONE).toPlainDate()
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
