import type { DossierView, PlanInput } from '@quittance/contract'
import type { Day } from '@quittance/kernel'
import type { ReactNode } from 'react'
import { expectedWords } from '#app/dossier/expected/expected-words.ts'
import css from '#app/dossier/expected/expected.module.css'
import { useSignedIn } from '#app/session/session.ts'
import { CheckField } from '#ui/fields/CheckField.tsx'
import { DayField } from '#ui/fields/DayField.tsx'
import { SelectField } from '#ui/fields/SelectField.tsx'
import { dayOf } from '#words/figures.ts'
import { useWords } from '#words/use-words.ts'

type Channel = PlanInput['channel']

/** When and how a plan was agreed, the exhibit that bears it, whether its creditor knows it. */
export type PlanSource = {
  readonly agreedOn: Day | null
  readonly channel: Channel
  readonly exhibitId: string
  readonly known: boolean
}

export type PlanChannelFieldsProps = {
  readonly dossier: DossierView
  readonly of: PlanSource
  readonly onChange: (of: PlanSource) => void
  readonly tried: boolean
}

export function PlanChannelFields(props: PlanChannelFieldsProps): ReactNode {
  const { dossier, of, onChange, tried } = props
  const words = useWords(expectedWords)
  const today = dayOf(useSignedIn().today)
  return (
    <>
      <div className={css['pair']}>
        <DayField
          label={words.agreedOn}
          value={of.agreedOn}
          onChange={(agreedOn) => onChange({ ...of, agreedOn })}
          latest={today}
          error={tried && of.agreedOn === null ? words.dayMissing : undefined}
        />
        <SelectField<Channel>
          label={words.channel}
          value={of.channel}
          onChange={(channel) => onChange({ ...of, channel })}
          choices={[
            { value: 'phone', text: words.phone },
            { value: 'e-mail', text: words.email },
            { value: 'sms', text: words.sms },
            { value: 'message', text: words.message },
            { value: 'letter', text: words.letter },
            { value: 'in-person', text: words.inPerson },
          ]}
        />
      </div>
      <ExhibitField
        label={words.exhibit}
        of={dossier}
        value={of.exhibitId === '' ? null : of.exhibitId}
        onChange={(id) => onChange({ ...of, exhibitId: id ?? '' })}
      />
      <CheckField
        label={words.knownField}
        help={words.knownHelp}
        checked={of.known}
        onChange={(known) => onChange({ ...of, known })}
      />
    </>
  )
}

const NONE = 'none'

type ExhibitFieldProps = {
  readonly label: string
  readonly of: DossierView
  readonly value: string | null
  readonly onChange: (id: string | null) => void
}

/** An exhibit of the dossier, or none; nothing where it has none. */
export function ExhibitField({ label, of, value, onChange }: ExhibitFieldProps): ReactNode {
  const words = useWords(expectedWords)
  if (of.exhibits.length === 0) return null
  return (
    <SelectField<string>
      label={label}
      value={value ?? NONE}
      onChange={(id) => onChange(id === NONE ? null : id)}
      choices={[
        { value: NONE, text: words.noExhibit },
        ...of.exhibits.map(({ id, number, declaredName }) => ({
          value: id,
          text: words.exhibitOf(number, declaredName),
        })),
      ]}
    />
  )
}
