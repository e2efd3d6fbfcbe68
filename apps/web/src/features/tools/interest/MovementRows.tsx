import { cents, parseDay } from '@quittance/kernel'
import type { InterestDocument } from '@quittance/law'
import { useRef, useState, type ReactNode } from 'react'
import { MOST_ROWS } from '#features/tools/fragment/fact-shape.ts'
import { interestWords } from '#features/tools/interest/words/interest-words.ts'
import css from '#features/tools/interest/interest.module.css'
import { Fact } from '#features/tools/tool/Fact.tsx'
import { toolsWords } from '#features/tools/words/tools-words.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { ReasonedButton } from '#ui/acts/ReasonedButton.tsx'
import { DayField } from '#ui/fields/DayField.tsx'
import { MoneyField } from '#ui/fields/MoneyField.tsx'
import { Icon } from '#ui/icons/Icon.tsx'
import { StatusMark } from '#ui/proof/StatusMark.tsx'
import { useWords } from '#words/use-words.ts'

export type Movement = NonNullable<InterestDocument['payments']>[number]

/** What a list of movements is called. */
export type MovementNames = {
  readonly title: string
  readonly add: string
  readonly on: string
  readonly one: (number: number) => string
  readonly group: (number: number) => string
}

export type MovementRowsProps = {
  readonly path: 'payments' | 'creditNotes'
  readonly names: MovementNames
  readonly rows: readonly Movement[]
  readonly onChange: (rows: readonly Movement[]) => void
}

/** Payments or credit notes: rows of a day and an amount, added and removed by keys. */
export function MovementRows({ path, names, rows, onChange }: MovementRowsProps): ReactNode {
  const words = useWords(interestWords)
  const shared = useWords(toolsWords)
  const [removals, setRemovals] = useState(0)
  const list = useRef<HTMLFieldSetElement>(null)
  const focusRow = (index: number): void => {
    requestAnimationFrame(() => {
      const row = list.current?.querySelectorAll<HTMLElement>('[data-row]')[index]
      const field =
        row?.querySelector<HTMLElement>('input') ?? list.current?.querySelector('button')
      field?.focus()
    })
  }
  const put = (index: number, by: Partial<Movement>): void =>
    onChange(rows.map((row, at) => (at === index ? { ...row, ...by } : row)))
  return (
    <fieldset ref={list} className={css['movements']}>
      <legend className={css['legend']}>{names.title}</legend>
      {rows.map((row, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- rows only move when one is removed
        <fieldset key={`${removals}-${index}`} data-row className={css['movement']}>
          <legend className={css['aloud']}>{names.group(index + 1)}</legend>
          <Fact path={`${path}.${index}.on`}>
            <DayField
              label={names.on}
              value={row.on === undefined ? null : parseDay(row.on)}
              onChange={(on) => put(index, { on: on?.toString() })}
            />
          </Fact>
          <Fact path={`${path}.${index}.amount`}>
            <MoneyField
              label={words.amount}
              value={row.amount === undefined ? null : cents(row.amount)}
              onChange={(amount) =>
                put(index, { amount: amount === 0 ? undefined : (amount ?? undefined) })
              }
            />
          </Fact>
          <button
            type="button"
            className={css['remove']}
            aria-label={shared.remove(names.one(index + 1))}
            onClick={() => {
              onChange(rows.filter((_, at) => at !== index))
              setRemovals(removals + 1)
              focusRow(Math.min(index, rows.length - 2))
            }}
          >
            <Icon name="cross" />
          </button>
          {(row.on === undefined) !== (row.amount === undefined) && (
            <div className={css['lacks']}>
              <StatusMark shape="clock">{words.rowNotCounted}</StatusMark>
            </div>
          )}
        </fieldset>
      ))}
      {rows.length < MOST_ROWS ? (
        <ActButton
          small
          icon="plus"
          onAct={() => {
            onChange([...rows, {}])
            focusRow(rows.length)
          }}
        >
          {names.add}
        </ActButton>
      ) : (
        <ReasonedButton reason={words.mostRows(MOST_ROWS)}>{names.add}</ReasonedButton>
      )}
    </fieldset>
  )
}
