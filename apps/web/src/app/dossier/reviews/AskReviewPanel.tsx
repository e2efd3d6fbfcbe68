import { useQuery } from '@tanstack/react-query'
import type { DossierReviews, ReviewAsking } from '@quittance/contract'
import { useState, type ReactNode } from 'react'
import { api } from '#app/api.ts'
import { RecordPanel } from '#app/dossier/record/RecordPanel.tsx'
import { useRecord, type RecordProps } from '#app/dossier/record/use-record.ts'
import { reviewsQuery } from '#app/dossier/reviews/review-queries.ts'
import { reviewWords } from '#app/dossier/reviews/review-words.ts'
import css from '#app/dossier/reviews/reviews.module.css'
import { CheckField } from '#ui/fields/CheckField.tsx'
import { SelectField } from '#ui/fields/SelectField.tsx'
import { TextField } from '#ui/fields/TextField.tsx'
import { Prose } from '#words/Prose.tsx'
import { useWords } from '#words/use-words.ts'

type AskReviewProps = RecordProps & {
  readonly draft: ReviewAsking['draft']
  /** The fingerprint of the document on the screen. */
  readonly textSha256: string
}

type Quality = ReviewAsking['reader']['quality']
const qualities: readonly Quality[] = ['lawyer', 'judicial-officer']

/** Who is asked to read a draft, and which exhibits go along. */
export function AskReviewPanel(props: AskReviewProps): ReactNode {
  const { dossier, onClose, draft, textSha256 } = props
  const words = useWords(reviewWords)
  const exhibits = useQuery(reviewsQuery(dossier.id)).data?.exhibits ?? []
  const [name, setName] = useState('')
  const [quality, setQuality] = useState<Quality>('lawyer')
  const [office, setOffice] = useState('')
  const [changed, setChanged] = useState<readonly string[] | null>(null)
  const [tried, setTried] = useState(false)
  const chosen = changed ?? exhibits.flatMap(({ id, proves }) => (proves ? [id] : []))
  const record = useRecord(
    props,
    () =>
      api.agreements.askReview({
        id: dossier.id,
        expectedVersion: dossier.version,
        draft,
        textSha256,
        reader: {
          name: name.trim(),
          quality,
          office: office.trim() === '' ? null : office.trim(),
        },
        exhibitIds: [...chosen],
      }),
    words.asked,
  )
  return (
    <RecordPanel
      title={words.askTitle}
      verb={words.askSave}
      busy={record.busy}
      error={record.error}
      onSave={() => {
        setTried(true)
        if (name.trim() !== '') record.save(undefined)
      }}
      onClose={onClose}
      onReread={record.reread}
      effect={words.askEffect}
    >
      <TextField
        label={words.reader}
        value={name}
        onChange={setName}
        error={tried && name.trim() === '' ? words.readerMissing : undefined}
      />
      <SelectField<Quality>
        label={words.quality}
        value={quality}
        onChange={setQuality}
        choices={qualities.map((value) => ({ value, text: words[`qualities-${value}`] }))}
      />
      <TextField label={words.office} optional value={office} onChange={setOffice} />
      <Choices exhibits={exhibits} chosen={chosen} onChange={setChanged} />
    </RecordPanel>
  )
}

type ChoicesProps = Pick<DossierReviews, 'exhibits'> & {
  readonly chosen: readonly string[]
  readonly onChange: (chosen: readonly string[]) => void
}

function Choices({ exhibits, chosen, onChange }: ChoicesProps): ReactNode {
  const words = useWords(reviewWords)
  return (
    <fieldset className={css['choices']}>
      <legend>{words.exhibits}</legend>
      <p className={css['quiet']}>
        <Prose>{words.exhibitsHelp}</Prose>
      </p>
      {exhibits.length === 0 && <p className={css['quiet']}>{words.noExhibit}</p>}
      {exhibits.map(({ id, number, declaredName }) => (
        <CheckField
          key={id}
          label={words.exhibitOf(number, declaredName)}
          checked={chosen.includes(id)}
          onChange={(isChosen) =>
            onChange(isChosen ? [...chosen, id] : chosen.filter((one) => one !== id))
          }
        />
      ))}
    </fieldset>
  )
}
