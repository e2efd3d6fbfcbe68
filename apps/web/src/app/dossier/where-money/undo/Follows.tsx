import type { UndoingView } from '@quittance/contract'
import { cents } from '@quittance/kernel'
import type { ReactNode } from 'react'
import { undoWords } from '#app/dossier/where-money/undo/undo-words.ts'
import css from '#app/dossier/where-money/undo/undo.module.css'
import { Prose } from '#words/Prose.tsx'
import { dayOf } from '#words/figures.ts'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

export type FollowsProps = {
  readonly of: UndoingView
  /** The dossier that the line goes to at once; null where it waits. */
  readonly to: string | null
}

/** What an undoing does, before it is done: debt, receipt, commission, line, what is missing. */
export function Follows({ of, to }: FollowsProps): ReactNode {
  const words = useWords(undoWords)
  const format = useFormat()
  const { commissionCents, line, receiptNumber, shortfallCents } = of
  const fate = (day: string) => (to === null ? words.line(day) : words.goes(to, day))
  const told = [
    words.debt,
    ...(receiptNumber === null ? [] : [words.receipt(receiptNumber)]),
    ...(commissionCents === 0 ? [] : [words.commission(format.euros(cents(commissionCents)))]),
    ...(line === null ? [] : [fate(format.shortDay(dayOf(line.bookedOn)))]),
  ]
  return (
    <>
      <p>{words.says(format.euros(cents(of.amountCents)), of.debtorName, of.dossierReference)}</p>
      <ul className={css['follows']} aria-label={words.follows}>
        {told.map((text) => (
          <li key={text}>
            <Prose>{text}</Prose>
          </li>
        ))}
      </ul>
      {shortfallCents > 0 && (
        <p className={css['short']}>
          <Prose>{words.short(format.euros(cents(shortfallCents)))}</Prose>
        </p>
      )}
    </>
  )
}
