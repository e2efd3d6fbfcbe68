import type { ReactNode } from 'react'
import css from '#features/outreach/letter/letter-page.module.css'
import { letterWords } from '#features/outreach/words/outreach-words.ts'
import { TextField } from '#ui/fields/TextField.tsx'
import { useWords } from '#words/use-words.ts'

const LONGEST = 1000

export type PersonAnswerProps = {
  readonly value: string
  readonly onChange: (value: string) => void
}

/** What the officer verified, where the gate leaves the letter to a person. */
export function PersonAnswer({ value, onChange }: PersonAnswerProps): ReactNode {
  const words = useWords(letterWords)
  return (
    <div className={css['answer']}>
      <TextField
        label={words.verified}
        help={words.verifiedHelp}
        lines={3}
        value={value}
        onChange={(text) => onChange(text.slice(0, LONGEST))}
      />
    </div>
  )
}
