import type { ReactNode } from 'react'
import { FormNote } from '#app/forms/FormNote.tsx'
import css from '#app/forms/forms.module.css'
import type { Sending } from '#app/forms/use-sending.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'

export type SentFormProps = {
  readonly of: Sending
  /** The verb of the act: « Enregistrer la convention ». */
  readonly act: string
  readonly keyName?: string
  /** The one filled act of the page. */
  readonly primary?: boolean
  /** Where a person can lift a refusal. */
  readonly lift?: ReactNode
  /** Beside the act. */
  readonly beside?: ReactNode
  readonly children: ReactNode
}

/** A form with its act at the foot, and what stands in its way beside it. */
export function SentForm(props: SentFormProps): ReactNode {
  const { of, act, keyName, primary = false, lift, beside, children } = props
  const { form, busy, onSubmit } = of
  return (
    <form ref={form} noValidate className={css['fields']} onSubmit={onSubmit}>
      {children}
      <div className={css['foot']}>
        <FormNote of={of} lift={lift} />
        <div className={css['acts']}>
          <ActButton
            submit
            primary={primary}
            busy={busy}
            onAct={() => undefined}
            {...(keyName === undefined ? {} : { keyName })}
          >
            {act}
          </ActButton>
          {beside}
        </div>
      </div>
    </form>
  )
}
