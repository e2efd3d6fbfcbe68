import type { DossierView, ReviewReturning } from '@quittance/contract'
import type { Day } from '@quittance/kernel'
import { useState, type ReactNode } from 'react'
import { api } from '#app/api.ts'
import { RecordPanel } from '#app/dossier/record/RecordPanel.tsx'
import { useRecord } from '#app/dossier/record/use-record.ts'
import type { Review } from '#app/dossier/reviews/review-queries.ts'
import { reviewWords } from '#app/dossier/reviews/review-words.ts'
import { useSignedIn } from '#app/session/session.ts'
import { ChoiceField } from '#ui/fields/ChoiceField.tsx'
import { DayField } from '#ui/fields/DayField.tsx'
import { SelectField } from '#ui/fields/SelectField.tsx'
import { TextField } from '#ui/fields/TextField.tsx'
import { Prose } from '#words/Prose.tsx'
import { dayOf, momentOf } from '#words/figures.ts'
import { useWords } from '#words/use-words.ts'

/** What is open over the reviews of a dossier. */
export type ReviewPanel = {
  readonly kind: 'send' | 'return' | 'withdraw' | 'offer'
  readonly review: Review
}

type PanelProps = {
  readonly dossier: DossierView
  readonly review: Review
  readonly onClose: () => void
}

type ReviewPanelsProps = {
  readonly dossier: DossierView
  readonly open: ReviewPanel | null
  readonly onClose: () => void
}

/** The panel that is open, if one is. */
export function ReviewPanels({ dossier, open, onClose }: ReviewPanelsProps): ReactNode {
  if (open === null) return null
  const props = { dossier, review: open.review, onClose }
  switch (open.kind) {
    case 'send':
      return <SendPanel {...props} />
    case 'return':
      return <ReturnPanel {...props} />
    case 'withdraw':
      return <WithdrawPanel {...props} />
    case 'offer':
      return <OfferPanel {...props} />
  }
}

const channels = ['e-mail', 'secure-exchange', 'by-hand', 'letter', 'registered-letter'] as const
type Channel = (typeof channels)[number]

function ofReview({ dossier, review }: PanelProps) {
  return { id: dossier.id, reviewId: review.id, expectedVersion: dossier.version }
}

/** By what means, and on what day, a person sent the draft to its reader. */
function SendPanel(props: PanelProps): ReactNode {
  const { review, onClose } = props
  const words = useWords(reviewWords)
  const today = dayOf(useSignedIn().today)
  const [channel, setChannel] = useState<Channel>('e-mail')
  const [on, setOn] = useState<Day | null>(today)
  const [tried, setTried] = useState(false)
  const record = useRecord(
    props,
    (day: Day) =>
      api.agreements.noteReviewSent({ ...ofReview(props), channel, on: day.toString() }),
    words.noted,
  )
  return (
    <RecordPanel
      title={words.sendTitle}
      verb={words.send}
      busy={record.busy}
      error={record.error}
      onSave={() => {
        setTried(true)
        if (on !== null) record.save(on)
      }}
      onClose={onClose}
      onReread={record.reread}
      effect={words.sendEffect}
    >
      <SelectField<Channel>
        label={words.channel}
        value={channel}
        onChange={setChannel}
        choices={channels.map((value) => ({ value, text: words[`channels-${value}`] }))}
      />
      <DayField
        label={words.on}
        value={on}
        onChange={setOn}
        earliest={momentOf(review.askedAt).toPlainDate()}
        latest={today}
        error={tried && on === null ? words.dayMissing : undefined}
      />
    </RecordPanel>
  )
}

const outcomes = ['approved', 'approved-with-changes', 'not-approved'] as const
type Outcome = ReviewReturning['outcome']

/** What the reader answered, on what day, and the exhibit that bears it. */
function ReturnPanel(props: PanelProps): ReactNode {
  const { dossier, review, onClose } = props
  const words = useWords(reviewWords)
  const today = dayOf(useSignedIn().today)
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const [on, setOn] = useState<Day | null>(today)
  const [note, setNote] = useState('')
  const [exhibitId, setExhibitId] = useState('')
  const [tried, setTried] = useState(false)
  const lacksPaper = outcome !== null && outcome !== 'not-approved' && exhibitId === ''
  const lacksNote = outcome !== null && outcome !== 'approved' && note.trim() === ''
  const record = useRecord(
    props,
    (answer: Pick<ReviewReturning, 'on' | 'outcome'>) =>
      api.agreements.noteReviewReturned({
        ...ofReview(props),
        ...answer,
        note,
        exhibitId: exhibitId === '' ? null : exhibitId,
      }),
    words.noted,
  )
  return (
    <RecordPanel
      title={words.returnTitle}
      verb={words.return}
      busy={record.busy}
      error={record.error}
      onSave={() => {
        setTried(true)
        if (on === null || outcome === null || lacksPaper || lacksNote) return
        record.save({ on: on.toString(), outcome })
      }}
      onClose={onClose}
      onReread={record.reread}
    >
      <ChoiceField<Outcome>
        label={words.outcome}
        value={outcome}
        onChange={setOutcome}
        options={outcomes.map((value) => ({
          value,
          text: words[`outcomes-${value}`],
          says: words[`outcomes-${value}-says`],
        }))}
        error={tried && outcome === null ? words.outcomeMissing : undefined}
      />
      <DayField
        label={words.on}
        value={on}
        onChange={setOn}
        {...(review.sent === null ? {} : { earliest: dayOf(review.sent.on) })}
        latest={today}
        error={tried && on === null ? words.dayMissing : undefined}
      />
      <SelectField<string>
        label={words.paper}
        help={words.paperHelp}
        value={exhibitId}
        onChange={setExhibitId}
        error={tried && lacksPaper ? words.paperMissing : undefined}
        choices={[
          { value: '', text: words.none },
          ...dossier.exhibits.map(({ id, number, declaredName }) => ({
            value: id,
            text: words.exhibitOf(number, declaredName),
          })),
        ]}
      />
      <TextField
        label={words.note}
        lines={3}
        optional={outcome === null || outcome === 'approved'}
        value={note}
        onChange={setNote}
        error={tried && lacksNote ? words.noteMissing : undefined}
      />
    </RecordPanel>
  )
}

/** Withdraws a request, or passes over an answer, with the reason. */
function WithdrawPanel(props: PanelProps): ReactNode {
  const { review, onClose } = props
  const words = useWords(reviewWords)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const record = useRecord(
    props,
    () => api.agreements.withdrawReview({ ...ofReview(props), reason }),
    words.noted,
  )
  return (
    <RecordPanel
      title={review.passesOver ? words.passOverTitle : words.withdrawTitle}
      verb={review.passesOver ? words.passOver : words.withdraw}
      busy={record.busy}
      error={record.error}
      onSave={() => {
        setTried(true)
        if (reason.trim() !== '') record.save(undefined)
      }}
      onClose={onClose}
      onReread={record.reread}
      effect={words.withdrawEffect}
    >
      <TextField
        label={words.reason}
        lines={3}
        value={reason}
        onChange={setReason}
        error={tried && reason.trim() === '' ? words.reasonMissing : undefined}
      />
    </RecordPanel>
  )
}

/** Puts the very words that were read to sign. */
function OfferPanel(props: PanelProps): ReactNode {
  const words = useWords(reviewWords)
  const [personSays, setPersonSays] = useState('')
  const record = useRecord(
    props,
    () =>
      api.agreements.offerReviewed({
        ...ofReview(props),
        personSays: personSays.trim() === '' ? null : personSays.trim(),
      }),
    words.noted,
  )
  return (
    <RecordPanel
      title={words.offerTitle}
      verb={words.offerSave}
      busy={record.busy}
      error={record.error}
      onSave={() => record.save(undefined)}
      onClose={props.onClose}
      onReread={record.reread}
      effect={<Prose>{words.offerSays}</Prose>}
    >
      <TextField label={words.personSays} optional value={personSays} onChange={setPersonSays} />
    </RecordPanel>
  )
}
