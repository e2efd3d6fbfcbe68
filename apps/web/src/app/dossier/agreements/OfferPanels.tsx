import type { PlanOfferView } from '@quittance/contract'
import type { Day } from '@quittance/kernel'
import { useState, type ReactNode } from 'react'
import { api } from '#app/api.ts'
import { agreementWords } from '#app/dossier/agreements/agreement-words.ts'
import { PersonAnswer } from '#app/dossier/PersonAnswer.tsx'
import { RecordPanel } from '#app/dossier/record/RecordPanel.tsx'
import { useRecord, type RecordProps } from '#app/dossier/record/use-record.ts'
import { problemOf } from '#app/refusal.ts'
import { useSignedIn } from '#app/session/session.ts'
import { DayField } from '#ui/fields/DayField.tsx'
import { SelectField } from '#ui/fields/SelectField.tsx'
import { TextField } from '#ui/fields/TextField.tsx'
import { Prose } from '#words/Prose.tsx'
import { dayOf } from '#words/figures.ts'
import { useWords } from '#words/use-words.ts'

type OfferPanelProps = RecordProps & { readonly offer: PlanOfferView }

/** Takes an offer back, with the reason. */
export function WithdrawPanel(props: OfferPanelProps): ReactNode {
  const { dossier, offer, onClose } = props
  const words = useWords(agreementWords)
  const [because, setBecause] = useState('')
  const [tried, setTried] = useState(false)
  const record = useRecord(props, (reason: string) =>
    api.agreements.withdrawOffer({
      id: dossier.id,
      expectedVersion: dossier.version,
      offerId: offer.id,
      because: reason,
    }),
  )
  const save = (): void => {
    setTried(true)
    if (because.trim() !== '') record.save(because)
  }
  return (
    <RecordPanel
      title={words.withdrawTitle}
      verb={words.withdraw}
      busy={record.busy}
      error={record.error}
      onSave={save}
      onClose={onClose}
      onReread={record.reread}
      effect={words.withdrawSays}
    >
      <TextField
        label={words.because}
        value={because}
        onChange={setBecause}
        error={tried && because.trim() === '' ? words.becauseMissing : undefined}
      />
    </RecordPanel>
  )
}

/** Notifies an offer by registered letter too. */
export function PostPanel(props: OfferPanelProps): ReactNode {
  const { dossier, offer, onClose } = props
  const words = useWords(agreementWords)
  const [personSays, setPersonSays] = useState('')
  const record = useRecord(props, () =>
    api.agreements.postOffer({
      id: dossier.id,
      expectedVersion: dossier.version,
      offerId: offer.id,
      personSays: personSays.trim() === '' ? null : personSays.trim(),
    }),
  )
  return (
    <RecordPanel
      title={words.postTitle}
      verb={words.postSave}
      busy={record.busy}
      error={record.error}
      onSave={() => record.save(undefined)}
      onClose={onClose}
      onReread={record.reread}
    >
      <p>
        <Prose>{words.postSays}</Prose>
      </p>
      {(personSays !== '' || problemOf(record.error)?.path === 'personSays') && (
        <PersonAnswer value={personSays} onChange={setPersonSays} />
      )}
    </RecordPanel>
  )
}

/** Notes that an offer came back signed on paper, with the exhibit that bears it. */
export function PaperPanel(props: OfferPanelProps): ReactNode {
  const { dossier, offer, onClose } = props
  const words = useWords(agreementWords)
  const today = dayOf(useSignedIn().today)
  const [on, setOn] = useState<Day | null>(today)
  const [exhibitId, setExhibitId] = useState(dossier.exhibits.at(-1)?.id ?? '')
  const [tried, setTried] = useState(false)
  const record = useRecord(props, (signedOn: Day) =>
    api.agreements.signedOnPaper({
      id: dossier.id,
      expectedVersion: dossier.version,
      offerId: offer.id,
      on: signedOn.toString(),
      exhibitId,
    }),
  )
  const save = (): void => {
    setTried(true)
    if (on !== null && exhibitId !== '') record.save(on)
  }
  return (
    <RecordPanel
      title={words.paperTitle}
      verb={words.paperSave}
      busy={record.busy}
      error={record.error}
      onSave={save}
      onClose={onClose}
      onReread={record.reread}
      effect={words.paperSays}
    >
      <DayField
        label={words.paperOn}
        value={on}
        latest={today}
        onChange={setOn}
        error={tried && on === null ? words.dayMissing : undefined}
      />
      <SelectField<string>
        label={words.paperExhibit}
        value={exhibitId}
        onChange={setExhibitId}
        error={tried && exhibitId === '' ? words.exhibitMissing : undefined}
        choices={dossier.exhibits.map(({ id, number, declaredName }) => ({
          value: id,
          text: words.exhibitOf(number, declaredName),
        }))}
      />
    </RecordPanel>
  )
}
