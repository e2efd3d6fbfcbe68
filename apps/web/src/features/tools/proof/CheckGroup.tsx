import type { ReactNode } from 'react'
import css from '#features/tools/proof/proof.module.css'
import { CheckField } from '#ui/fields/CheckField.tsx'
import { Prose } from '#words/Prose.tsx'

/** A statement that may be made. */
export type Check = {
  readonly id: string
  readonly label: string
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
}

export type CheckGroupProps = { readonly label: string; readonly checks: readonly Check[] }

/** Several statements on one subject; none is made in advance. */
export function CheckGroup({ label, checks }: CheckGroupProps): ReactNode {
  return (
    <fieldset className={css['checks']}>
      <legend>
        <Prose>{label}</Prose>
      </legend>
      {checks.map(({ id, label: one, checked, onChange }) => (
        <CheckField key={id} label={one} checked={checked} onChange={onChange} />
      ))}
    </fieldset>
  )
}
