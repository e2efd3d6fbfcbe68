/** What every field says of itself. */
export type FieldProps = {
  readonly label: string
  /** Under the label, before the field: what to write, why it is asked. */
  readonly help?: string
  /** What is wrong, in words, and what to write instead. */
  readonly error?: string | undefined
  /** Said as « facultatif » beside the label: what is not said is asked. */
  readonly optional?: boolean
  readonly disabled?: boolean
  readonly name?: string
  /** True while what is typed cannot be read: its value is then null, and a form is not sent. */
  readonly unread?: boolean
}
