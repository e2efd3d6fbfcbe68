import type { LimitationDocument } from '@quittance/law'
import { useRef, useState, type ReactNode } from 'react'
import type { CompassChanges } from '#app/law/compass/compass-changes.ts'
import { EventRow } from '#app/law/compass/EventRow.tsx'
import css from '#app/law/compass/events.module.css'
import type { LimitationCourse } from '#app/law/compass/limitation-course.ts'
import { lawWords } from '#app/law/words/law-words.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { announce } from '#ui/acts/announce.ts'
import { ReasonedButton } from '#ui/acts/ReasonedButton.tsx'
import { SectionHead } from '#ui/paper/Sheet.tsx'
import { Prose } from '#words/Prose.tsx'
import { useWords } from '#words/use-words.ts'

export type EventRegisterProps = {
  readonly facts: LimitationDocument
  readonly course: LimitationCourse
  readonly changes: CompassChanges
  /** Events that the page holds at most. */
  readonly most: number
  /** What each event comes from, in the order of the facts. */
  readonly from?: readonly ReactNode[] | undefined
}

/** Goes to the first field of an event, once it is drawn. */
export function goToEvent(index: number): void {
  requestAnimationFrame(() => {
    document.querySelector<HTMLElement>(`[data-event="${index}"] input`)?.focus()
  })
}

/** The register of events: each with its effect in law; rows are added, changed and removed by keys. */
export function EventRegister(props: EventRegisterProps): ReactNode {
  const { facts, course, changes, most, from } = props
  const words = useWords(lawWords)
  const list = useRef<HTMLOListElement>(null)
  const [removals, setRemovals] = useState(0)
  const { onAdd, onRemove } = changes
  const focusRow = (index: number): void => {
    requestAnimationFrame(() => {
      const rows = list.current?.querySelectorAll<HTMLElement>('[data-event]')
      const row = rows?.[Math.min(index, rows.length - 1)]
      const next = row ?? list.current?.parentElement
      next?.querySelector<HTMLElement>('input, button')?.focus()
    })
  }
  const remove = (index: number): void => {
    onRemove?.(index)
    setRemovals(removals + 1)
    announce(words.removed(index + 1))
    focusRow(index)
  }
  const add = (): void => {
    onAdd?.({})
    focusRow(course.events.length)
  }
  return (
    <section aria-label={words.events} className={css['register']}>
      <SectionHead title={words.events} ruled />
      {course.events.length === 0 && (
        <p className={css['empty']}>
          <Prose>{words.noEvent}</Prose>
        </p>
      )}
      <ol ref={list} className={css['rows']}>
        {course.events.map((told) => (
          <EventRow
            key={`${removals}-${told.index}`}
            told={told}
            facts={facts}
            changes={{ ...changes, onRemove: onRemove && remove }}
            from={from?.[told.index]}
          />
        ))}
      </ol>
      {onAdd !== undefined &&
        (course.events.length < most ? (
          <ActButton icon="plus" onAct={add}>
            {words.addEvent}
          </ActButton>
        ) : (
          <ReasonedButton reason={words.mostEvents(most)}>{words.addEvent}</ReasonedButton>
        ))}
    </section>
  )
}
