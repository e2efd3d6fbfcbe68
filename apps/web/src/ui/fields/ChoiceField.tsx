import { useId, type ReactNode } from 'react'
import css from '#ui/fields/choice-field.module.css'
import { Icon } from '#ui/icons/Icon.tsx'
import { Prose } from '#words/Prose.tsx'

/** One of a few answers, with one sentence on what it means. */
export type Option<Value extends string> = {
  readonly value: Value
  readonly text: string
  readonly says?: string
  /** It cannot be chosen; what it says is why. */
  readonly closed?: boolean
}

export type ChoiceFieldProps<Value extends string> = {
  readonly label: string
  readonly options: readonly Option<Value>[]
  /** Null while nothing is chosen: nothing is ticked in advance. */
  readonly value: Value | null
  readonly onChange: (value: Value) => void
  readonly error?: string | undefined
  /** Side by side, for two or three short answers. */
  readonly inline?: boolean
}

/** A question with few answers, all in view, each with what it entails. */
export function ChoiceField<Value extends string>(props: ChoiceFieldProps<Value>): ReactNode {
  const { label, options, value, onChange, error, inline = false } = props
  const id = useId()
  return (
    <fieldset
      className={css['choice']}
      aria-describedby={error === undefined ? undefined : `${id}-error`}
    >
      <legend className={css['label']}>
        <Prose>{label}</Prose>
      </legend>
      <div className={inline ? css['inline'] : css['stack']}>
        {options.map((option) => (
          <label key={option.value} className={css['option']}>
            <input
              type="radio"
              name={id}
              checked={option.value === value}
              disabled={option.closed ?? false}
              data-invalid={error !== undefined || undefined}
              onChange={() => onChange(option.value)}
            />
            <span>
              <span className={css['text']}>
                <Prose>{option.text}</Prose>
              </span>
              {option.says !== undefined && (
                <span className={css['says']}>
                  <Prose>{option.says}</Prose>
                </span>
              )}
            </span>
          </label>
        ))}
      </div>
      {error !== undefined && (
        <p id={`${id}-error`} className={css['error']}>
          <Icon name="triangle" />
          <Prose>{error}</Prose>
        </p>
      )}
    </fieldset>
  )
}
