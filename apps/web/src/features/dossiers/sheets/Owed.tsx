import { cents, subtractCents, type Cents } from '@quittance/kernel'
import type { DossierView, StatementView } from '@quittance/contract'
import type { ReactNode } from 'react'
import { dayOf } from '#words/figures.ts'
import { useSumLine } from '#app/dossier/use-sum-line.ts'
import { TakeAway } from '#app/law/statement/TakeAway.tsx'
import css from '#features/dossiers/sheets/sheets.module.css'
import { dossierWords } from '#features/dossiers/words/dossier-words.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { DayField } from '#ui/fields/DayField.tsx'
import { SumTable } from '#ui/figures/SumTable.tsx'
import { Sheet } from '#ui/paper/Sheet.tsx'
import { Prose } from '#words/Prose.tsx'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

export type OwedProps = {
  readonly dossier: DossierView
  /** The statement shown: today's, or the one replayed. */
  readonly statement: StatementView
  readonly replay: Replay
}

/** The replay at another date: the field is open, and which day is asked. */
export type Replay = {
  readonly open: boolean
  readonly day: string | null
  readonly onOpen: () => void
  readonly onDay: (day: string | null) => void
  readonly onClose: () => void
}

/** « Ce qui est dû »: the register of components, closed by the double rule. */
export function Owed({ dossier, statement, replay }: OwedProps): ReactNode {
  const words = useWords(dossierWords)
  const format = useFormat()
  const toLine = useSumLine({ dossierId: dossier.id, asOf: statement.asOf })
  const lines = statement.lines.filter(({ component }) => component !== 'total')
  const total = statement.lines.find(({ component }) => component === 'total')
  const today = cents(dossier.assessment.statement.totalCents)
  const replayed = statement.asOf !== dossier.assessment.asOf
  return (
    <Sheet
      margin
      title={words.owed}
      note={<Prose>{words.asOf(format.day(dayOf(statement.asOf)))}</Prose>}
      aside={
        replay.open ? (
          <ActButton small keyName="j" onAct={replay.onClose}>
            {words.backToToday}
          </ActButton>
        ) : (
          <ActButton small keyName="j" onAct={replay.onOpen}>
            {words.replay}
          </ActButton>
        )
      }
    >
      {replay.open && (
        <div className={css['replay']} data-replay>
          <DayField
            label={words.replayDay}
            value={replay.day === null ? null : dayOf(replay.day)}
            onChange={(day) => replay.onDay(day?.toString() ?? null)}
          />
          {replayed && (
            <output className={css['delta']}>
              <Delta total={cents(statement.totalCents)} today={today} />
            </output>
          )}
        </div>
      )}
      <SumTable
        caption={words.owed}
        lines={lines.map(toLine)}
        {...(total === undefined ? {} : { total: toLine(total) })}
      />
      <TakeAway dossierId={dossier.id} asOf={statement.asOf} />
    </Sheet>
  )
}

function Delta({ total, today }: { readonly total: Cents; readonly today: Cents }): ReactNode {
  const words = useWords(dossierWords)
  const format = useFormat()
  const difference = subtractCents(total, today)
  return difference === 0 ? words.sameAsToday : words.since(format.signedEuros(difference))
}
