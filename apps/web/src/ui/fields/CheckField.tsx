import { Checkbox } from '@mantine/core'
import type { ReactNode } from 'react'
import type { FieldProps } from '#ui/fields/field.ts'
import css from '#ui/fields/fields.module.css'
import { useField } from '#ui/fields/use-field.tsx'

export type CheckFieldProps = Omit<FieldProps, 'optional'> & {
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
}

/** A statement a person makes or not; never ticked in advance for a debtor. */
export function CheckField(props: CheckFieldProps): ReactNode {
  const { classNames, ...parts } = useField(props)
  return (
    <Checkbox
      {...parts}
      iconColor="var(--on-ink)"
      classNames={{
        input: css['check'] ?? '',
        label: classNames.label,
        description: classNames.description,
        error: classNames.error,
      }}
      checked={props.checked}
      onChange={(event) => {
        props.onChange(event.currentTarget.checked)
      }}
    />
  )
}
