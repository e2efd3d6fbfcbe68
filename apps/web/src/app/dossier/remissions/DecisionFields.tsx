import type { DossierView, RemissionInput } from '@quittance/contract'
import type { Day } from '@quittance/kernel'
import type { ReactNode } from 'react'
import type { remissionFr } from '#app/dossier/remissions/remission.fr.ts'
import { remissionWords } from '#app/dossier/remissions/remission-words.ts'
import css from '#app/dossier/remissions/remissions.module.css'
import { useSignedIn } from '#app/session/session.ts'
import { DayField } from '#ui/fields/DayField.tsx'
import { SelectField } from '#ui/fields/SelectField.tsx'
import { TextField } from '#ui/fields/TextField.tsx'
import { dayOf } from '#words/figures.ts'
import { useWords } from '#words/use-words.ts'

type Channel = NonNullable<RemissionInput['channel']>

/** Who decided a remission, when, and what holds the decision. */
export type Decision = {
  readonly by: string
  readonly on: Day | null
  readonly exhibitId: string
  readonly reference: string
  readonly channel: Channel
  readonly note: string
}

type Faults = {
  readonly by?: string
  readonly on?: string
  readonly reference?: string
  readonly note?: string
}

type Asked = {
  readonly ofOneself: boolean
  readonly words: Pick<
    typeof remissionFr,
    'dayMissing' | 'decidedByMissing' | 'noteMissing' | 'referenceMissing'
  >
}

/** What is missing of a decision: whoever claims for himself owes a note alone. */
export function decisionFaults(
  { by, on, exhibitId, reference, note }: Decision,
  { ofOneself, words }: Asked,
): Faults {
  const held = exhibitId !== '' || reference.trim() !== ''
  const day = on === null ? { on: words.dayMissing } : {}
  if (ofOneself) return held || note.trim() !== '' ? day : { ...day, note: words.noteMissing }
  return {
    ...day,
    ...(by.trim() === '' ? { by: words.decidedByMissing } : {}),
    ...(held ? {} : { reference: words.referenceMissing }),
  }
}

export type DecisionFieldsProps = {
  readonly dossier: DossierView
  readonly of: Decision
  readonly onChange: (of: Decision) => void
  readonly ofOneself: boolean
  readonly tried: boolean
}

/** The decision that a remission rests on. */
export function DecisionFields(props: DecisionFieldsProps): ReactNode {
  const { of, onChange, ofOneself, tried } = props
  const words = useWords(remissionWords)
  const today = dayOf(useSignedIn().today)
  const faults: Faults = tried ? decisionFaults(of, { ofOneself, words }) : {}
  return (
    <>
      <div className={css['pair']}>
        {!ofOneself && (
          <TextField
            label={words.decidedBy}
            value={of.by}
            onChange={(by) => onChange({ ...of, by })}
            error={faults.by}
          />
        )}
        <DayField
          label={words.decidedOn}
          value={of.on}
          onChange={(on) => onChange({ ...of, on })}
          latest={today}
          error={faults.on}
        />
      </div>
      {!ofOneself && <Held {...props} error={faults.reference} />}
      <TextField
        label={words.noteField}
        lines={2}
        value={of.note}
        onChange={(note) => onChange({ ...of, note })}
        error={faults.note}
      />
    </>
  )
}

/** The exhibit that holds the decision, or what it is known by and how it came. */
function Held(props: DecisionFieldsProps & { readonly error: string | undefined }): ReactNode {
  const { dossier, of, onChange, error } = props
  const words = useWords(remissionWords)
  return (
    <>
      {dossier.exhibits.length > 0 && (
        <SelectField<string>
          label={words.exhibit}
          value={of.exhibitId === '' ? NONE : of.exhibitId}
          onChange={(id) => onChange({ ...of, exhibitId: id === NONE ? '' : id })}
          choices={[
            { value: NONE, text: words.noExhibit },
            ...dossier.exhibits.map(({ id, number, declaredName }) => ({
              value: id,
              text: words.exhibitIs(number, declaredName),
            })),
          ]}
        />
      )}
      <div className={css['pair']}>
        <TextField
          label={words.reference}
          help={words.referenceHelp}
          value={of.reference}
          onChange={(reference) => onChange({ ...of, reference })}
          error={error}
        />
        <SelectField<Channel>
          label={words.channel}
          value={of.channel}
          onChange={(channel) => onChange({ ...of, channel })}
          choices={[
            { value: 'e-mail', text: words.email },
            { value: 'letter', text: words.letter },
            { value: 'phone', text: words.phone },
            { value: 'message', text: words.message },
            { value: 'in-person', text: words.inPerson },
          ]}
        />
      </div>
    </>
  )
}

const NONE = 'none'
