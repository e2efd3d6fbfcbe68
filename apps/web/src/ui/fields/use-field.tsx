import type { ReactNode } from 'react'
import type { FieldProps } from '#ui/fields/field.ts'
import { Icon } from '#ui/icons/Icon.tsx'
import { uiWords } from '#ui/ui-words.ts'
import { Prose } from '#words/Prose.tsx'
import { useWords } from '#words/use-words.ts'
import css from './fields.module.css'

/** What the inputs of the library take, alike for every field of the house. */
export type InputParts = {
  readonly label: ReactNode
  readonly description: ReactNode
  readonly error: ReactNode
  readonly disabled: boolean
  readonly name: string | undefined
  /** Where a form finds what was typed and cannot be read. */
  readonly 'data-unread': '' | undefined
  readonly classNames: Readonly<Record<'input' | 'label' | 'description' | 'error', string>>
}

/** Dresses an input: label above, help under it, the error in words under the field. */
export function useField(field: FieldProps): InputParts {
  const words = useWords(uiWords)
  return {
    label: (
      <>
        <Prose>{field.label}</Prose>
        {field.optional === true && (
          <>
            {' '}
            <span className={css['optional']}>{words.optional}</span>
          </>
        )}
      </>
    ),
    description: field.help === undefined ? undefined : <Prose>{field.help}</Prose>,
    error:
      field.error === undefined ? undefined : (
        <span className={css['wrong']}>
          <Icon name="triangle" />
          <span>
            <Prose>{field.error}</Prose>
          </span>
        </span>
      ),
    disabled: field.disabled ?? false,
    name: field.name,
    'data-unread': field.unread === true ? '' : undefined,
    classNames: {
      input: css['input'] ?? '',
      label: css['label'] ?? '',
      description: css['help'] ?? '',
      error: css['error'] ?? '',
    },
  }
}
