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
  /** False where the line goes at once to another dossier. */
  readonly waits: boolean
}

/** What an undoing does, before it is done: debt, receipt, commission, line, what is missing. */
export function Follows({ of, waits }: FollowsProps): ReactNode {
  const words = useWords(undoWords)
  const format = useFormat()
  const { commissionCents, line, receiptNumber, shortfallCents } = of
  const told = [
    words.debt,
    ...(receiptNumber === null ? [] : [words.receipt(receiptNumber)]),
    ...(commissionCents === 0 ? [] : [words.commission(format.euros(cents(commissionCents)))]),
    ...(line === null || !waits ? [] : [words.line(format.shortDay(dayOf(line.bookedOn)))]),
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
