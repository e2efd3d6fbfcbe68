import type { ReactNode } from 'react'
import css from '#app/forms/forms.module.css'
import { Prose } from '#words/Prose.tsx'

export type FieldGroupProps = {
  readonly title: string
  /** From which document, or why it is asked. */
  readonly help?: string
  readonly children: ReactNode
}

/** Fields that answer one question, under its title. */
export function FieldGroup({ title, help, children }: FieldGroupProps): ReactNode {
  return (
    <fieldset className={css['group']}>
      <legend className={css['legend']}>{title}</legend>
      <div className={css['fields']}>
        {help !== undefined && (
          <p className={css['note']}>
            <Prose>{help}</Prose>
          </p>
        )}
        {children}
      </div>
    </fieldset>
  )
}
