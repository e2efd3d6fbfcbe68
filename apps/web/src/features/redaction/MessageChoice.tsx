import type { BundledMessageView } from '@quittance/contract'
import { memo, useCallback, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { lettersAreOn } from '#app/keys/letters.ts'
import { withRun, type Choice } from '#features/redaction/choice.ts'
import { MessageBody } from '#features/redaction/MessageBody.tsx'
import css from '#features/redaction/redaction.module.css'
import { redactionWords } from '#features/redaction/words/redaction-words.ts'
import { useWords } from '#words/use-words.ts'

export type MessageChoiceProps = {
  readonly messages: readonly BundledMessageView[]
  readonly choice: Choice
  readonly onChoose: (change: (before: Choice) => Choice) => void
  /** The letter of the page that a box, being a field, would keep to itself. */
  readonly onPreview: () => void
}

const STEPS: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1 }

/**
 * The messages with a box each: arrows move, the space shows or hides; Shift and an arrow give the
 * next message what this one has.
 */
export function MessageChoice(props: MessageChoiceProps): ReactNode {
  const { messages, choice, onChoose, onPreview } = props
  const words = useWords(redactionWords)
  const list = useRef<HTMLUListElement>(null)
  const [active, setActive] = useState(1)
  const last = messages.length
  const change = useCallback(
    (number: number, isShown: boolean): void => {
      setActive(number)
      onChoose((before) => withRun(before, { from: number, to: number }, isShown))
    },
    [onChoose],
  )
  const press = useCallback(
    (event: KeyboardEvent<HTMLInputElement>): void => {
      if (event.ctrlKey || event.metaKey || event.altKey) return
      const from = Number(event.currentTarget.dataset['number'])
      const next = nextOf(event.key, from, last)
      const previews = event.key === 'v' && lettersAreOn()
      if (next === null && !previews) return
      event.preventDefault()
      if (next === null) {
        onPreview()
        return
      }
      setActive(next)
      list.current?.querySelector<HTMLElement>(`[data-number="${next}"]`)?.focus()
      if (!event.shiftKey || !(event.key in STEPS)) return
      onChoose((before) => withRun(before, { from: next, to: next }, before.has(from)))
    },
    [last, onChoose, onPreview],
  )
  return (
    <ul ref={list} aria-label={words.messages} className={css['messages']}>
      {messages.map((message) => (
        <Row
          key={message.number}
          message={message}
          isShown={choice.has(message.number)}
          isActive={message.number === active}
          onChange={change}
          onPress={press}
        />
      ))}
    </ul>
  )
}

/** The number that a key leads to; null for another key. */
function nextOf(key: string, from: number, last: number): number | null {
  const step = STEPS[key]
  if (step !== undefined) return Math.min(Math.max(from + step, 1), last)
  return { Home: 1, End: last }[key] ?? null
}

type RowProps = {
  readonly message: BundledMessageView
  readonly isShown: boolean
  readonly isActive: boolean
  readonly onChange: (number: number, isShown: boolean) => void
  readonly onPress: (event: KeyboardEvent<HTMLInputElement>) => void
}

/** Thousands may stand in a bundle: a row that does not change is not drawn again. */
const Row = memo(function MessageRow(props: RowProps): ReactNode {
  const { message, isShown, isActive, onChange, onPress } = props
  const words = useWords(redactionWords)
  return (
    <li>
      <label className={css['row']}>
        <input
          type="checkbox"
          className={css['box']}
          data-number={message.number}
          checked={isShown}
          tabIndex={isActive ? 0 : -1}
          onKeyDown={onPress}
          onChange={(event) => {
            onChange(message.number, event.target.checked)
          }}
        />
        <MessageBody message={message} />
        <span aria-hidden className={css['state']}>
          {isShown ? words.shown : words.hidden}
        </span>
      </label>
    </li>
  )
})
