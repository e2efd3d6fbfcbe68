import type { ReactNode } from 'react'
import {
  letterChannels,
  letterKinds,
  type LetterChannel,
  type LetterKind,
  type LetterName,
} from '#features/outreach/letter/letter-queries.ts'
import { letterWords } from '#features/outreach/words/outreach-words.ts'
import { SelectField } from '#ui/fields/SelectField.tsx'
import { useWords } from '#words/use-words.ts'

export type LetterChoicesProps = {
  readonly letter: LetterKind
  readonly channel: LetterChannel
  readonly onChoose: (to: {
    readonly letter?: LetterKind
    readonly channel?: LetterChannel
  }) => void
}

/** Which letter, by which channel. */
export function LetterChoices({ letter, channel, onChoose }: LetterChoicesProps): ReactNode {
  const words = useWords(letterWords)
  const names = useLetterNames()
  return (
    <>
      <SelectField<LetterKind>
        label={words.letter}
        value={letter}
        choices={letterKinds.map((value) => ({ value, text: names.letter(value) }))}
        onChange={(chosen) => onChoose({ letter: chosen })}
      />
      <SelectField<LetterChannel>
        label={words.channel}
        value={channel}
        choices={letterChannels.map((value) => ({ value, text: names.channel(value) }))}
        onChange={(chosen) => onChoose({ channel: chosen })}
      />
    </>
  )
}

/** The letters and the channels by their names. */
export function useLetterNames(): {
  readonly letter: (kind: LetterName) => string
  readonly channel: (channel: LetterChannel) => string
} {
  const words = useWords(letterWords)
  const letters: Readonly<Record<LetterName, string>> = {
    apology: words.apology,
    'dispute-answer': words.disputeAnswer,
    'first-reminder': words.firstReminder,
    'second-reminder': words.secondReminder,
    'last-reminder': words.lastReminder,
    'formal-notice': words.formalNotice,
  }
  const channels: Readonly<Record<LetterChannel, string>> = {
    letter: words.byLetter,
    'registered-letter': words.byRegistered,
    'electronic-registered': words.byElectronic,
    'e-mail': words.byEmail,
  }
  return { letter: (kind) => letters[kind], channel: (channel) => channels[channel] }
}
