import { useQuery } from '@tanstack/react-query'
import type { DisputeAnswerKind, DisputeView } from '@quittance/contract'
import { useState, type ReactNode } from 'react'
import { disputesQuery } from '#app/dossier/disputes/dispute-queries.ts'
import css from '#features/outreach/letter/letter-page.module.css'
import { letterChannels, type LetterChannel } from '#features/outreach/letter/letter-queries.ts'
import { useLetterNames } from '#features/outreach/letter/LetterChoices.tsx'
import { letterWords } from '#features/outreach/words/outreach-words.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { Acts } from '#ui/acts/Acts.tsx'
import { SelectField } from '#ui/fields/SelectField.tsx'
import { TextField } from '#ui/fields/TextField.tsx'
import { useWords } from '#words/use-words.ts'

export type AnswerChoicesProps = {
  readonly dossierId: string
  readonly disputeId: string
  readonly answer: DisputeAnswerKind
  readonly channel: LetterChannel
  readonly onChoose: (to: {
    readonly answer?: DisputeAnswerKind
    readonly channel?: LetterChannel
  }) => void
}

/** Which answer is given to a dispute, of those that its state allows, and by which channel. */
export function AnswerChoices(props: AnswerChoicesProps): ReactNode {
  const { dossierId, disputeId, answer, channel, onChoose } = props
  const words = useWords(letterWords)
  const names = useLetterNames()
  const { data } = useQuery(disputesQuery(dossierId))
  const dispute = data?.disputes.find(({ id }) => id === disputeId)
  const possible = dispute === undefined ? [answer] : possibleAnswers(dispute)
  const shown = possible.includes(answer) ? possible : [answer, ...possible]
  return (
    <>
      <SelectField<DisputeAnswerKind>
        label={words.answer}
        value={answer}
        choices={shown.map((value) => ({ value, text: words[`answer-${value}`] }))}
        onChange={(chosen) => onChoose({ answer: chosen })}
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

/** The answers that a dispute may be given: an outcome is told once it was taken. */
function possibleAnswers({ settledOn, outcome }: DisputeView): readonly DisputeAnswerKind[] {
  if (settledOn === null) return ['received', 'papers', 'reasons']
  return outcome === null ? [] : [outcome]
}

/** The reasons of an answer, asked for before it is written. */
export function ReasonsForm({
  onWrite,
}: {
  readonly onWrite: (reasons: string) => void
}): ReactNode {
  const words = useWords(letterWords)
  const [reasons, setReasons] = useState('')
  const [tried, setTried] = useState(false)
  const empty = reasons.trim() === ''
  return (
    <div className={css['reasons']}>
      <TextField
        label={words.reasons}
        help={words.reasonsHelp}
        lines={8}
        value={reasons}
        onChange={setReasons}
        error={tried && empty ? words.reasonsMissing : undefined}
      />
      <Acts>
        <ActButton
          primary
          onAct={() => {
            setTried(true)
            if (!empty) onWrite(reasons.trim())
          }}
        >
          {words.writeIt}
        </ActButton>
      </Acts>
    </div>
  )
}
