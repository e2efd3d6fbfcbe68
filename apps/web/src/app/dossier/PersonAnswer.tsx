import type { ReactNode } from 'react'
import { formsWords } from '#app/forms/forms-words.ts'
import { TextField } from '#ui/fields/TextField.tsx'
import { useWords } from '#words/use-words.ts'

const LONGEST = 500

export type PersonAnswerProps = {
  readonly value: string
  readonly onChange: (value: string) => void
  /** True once it was asked for and is not there. */
  readonly missing?: boolean
}

/** What the officer verified, where the gate leaves what goes to a person. */
export function PersonAnswer({ value, onChange, missing }: PersonAnswerProps): ReactNode {
  const words = useWords(formsWords)
  return (
    <TextField
      label={words.verified}
      help={words.verifiedHelp}
      lines={3}
      value={value}
      onChange={(text) => onChange(text.slice(0, LONGEST))}
      error={missing === true ? words.verifiedMissing : undefined}
    />
  )
}
