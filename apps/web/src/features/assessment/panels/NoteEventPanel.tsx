import type { DossierLaw, NotedEvent } from '@quittance/contract'
import { isAfter, isBefore, parseDay, type Day } from '@quittance/kernel'
import {
  answerLimitation,
  limitationEventKinds,
  type CourtResult,
  type LimitationEventKind,
} from '@quittance/law'
import { useState, type ReactNode } from 'react'
import { askedOf, courtResults } from '#app/law/compass/event-facts.ts'
import type { TypedEvent } from '#app/law/compass/limitation-course.ts'
import { eventKindWords, lawWords } from '#app/law/words/law-words.ts'
import { api } from '#app/api.ts'
import { RecordPanel } from '#app/dossier/record/RecordPanel.tsx'
import { useRecord, type RecordProps } from '#app/dossier/record/use-record.ts'
import { useSignedIn } from '#app/session/session.ts'
import css from '#features/assessment/panels/panels.module.css'
import { eventsWords } from '#features/assessment/words/assessment-words.ts'
import { CheckField } from '#ui/fields/CheckField.tsx'
import { DayField } from '#ui/fields/DayField.tsx'
import { SelectField } from '#ui/fields/SelectField.tsx'
import { TextField } from '#ui/fields/TextField.tsx'
import { Prose } from '#words/Prose.tsx'
import { dayOf } from '#words/figures.ts'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

export type NoteEventPanelProps = RecordProps & {
  readonly law: DossierLaw
  /** What is known of it already, where it was tried first. */
  readonly event?: TypedEvent | undefined
  /** The event noted before that this one corrects. */
  readonly replaces?: NotedEvent | undefined
  readonly onNoted: () => void
}

/** An event of limitation: what, when, which exhibit shows it; its effect is said before it is kept. */
export function NoteEventPanel(props: NoteEventPanelProps): ReactNode {
  const { dossier, law, event = {}, replaces, onNoted } = props
  const words = useWords(eventsWords)
  const kinds = useWords(eventKindWords)
  const today = dayOf(useSignedIn().today)
  const [typed, setTyped] = useState<TypedEvent>(event)
  const [exhibitId, setExhibitId] = useState(replaces?.exhibitId ?? '')
  const [note, setNote] = useState(replaces?.note ?? '')
  const [because, setBecause] = useState('')
  const [tried, setTried] = useState(false)
  const { on, kind } = typed
  const endsBefore =
    on !== undefined && typed.endedOn !== undefined && isBefore(dayOf(typed.endedOn), dayOf(on))
  const lacksReason = replaces !== undefined && because.trim() === ''
  const record = useRecord(
    props,
    async (input: { readonly kind: LimitationEventKind; readonly on: string }) => {
      await api.law.noteEvent({
        id: dossier.id,
        expectedVersion: dossier.version,
        ...input,
        endedOn: typed.endedOn ?? null,
        result: typed.result ?? null,
        registered: typed.registered ?? false,
        exhibitId: exhibitId === '' ? null : exhibitId,
        note,
        replaces: replaces === undefined ? null : { eventId: replaces.id, because },
      })
      onNoted()
    },
    kind === undefined ? undefined : words.saved(kinds[kind]),
  )
  return (
    <RecordPanel
      title={replaces === undefined ? words.panelTitle : words.correctTitle}
      verb={words.save}
      busy={record.busy}
      error={record.error}
      onClose={props.onClose}
      onReread={record.reread}
      onSave={() => {
        setTried(true)
        if (on === undefined || kind === undefined || endsBefore || lacksReason) return
        record.save({ kind, on })
      }}
      effect={<Effect law={law} event={typed} replaces={replaces} today={today} />}
    >
      <EventFields
        event={typed}
        law={law}
        today={today}
        onChange={setTyped}
        kindError={tried && kind === undefined ? words.kindMissing : undefined}
        onError={tried && on === undefined ? words.onMissing : undefined}
        endError={endsBefore ? words.endsBefore : undefined}
      />
      <SelectField<string>
        label={words.exhibitField}
        optional
        value={exhibitId}
        choices={[
          { value: '', text: words.noExhibit },
          ...dossier.exhibits.map((one) => ({
            value: one.id,
            text: words.exhibitChoice(String(one.number), one.declaredName),
          })),
        ]}
        onChange={setExhibitId}
      />
      <TextField label={words.note} optional lines={2} value={note} onChange={setNote} />
      {replaces !== undefined && (
        <TextField
          label={words.because}
          lines={2}
          value={because}
          onChange={setBecause}
          error={tried && lacksReason ? words.becauseMissing : undefined}
        />
      )}
    </RecordPanel>
  )
}

type EventFieldsProps = {
  readonly event: TypedEvent
  readonly law: DossierLaw
  readonly today: Day
  readonly onChange: (event: TypedEvent) => void
  readonly kindError: string | undefined
  readonly onError: string | undefined
  readonly endError: string | undefined
}

function EventFields(props: EventFieldsProps): ReactNode {
  const { event, law, today, onChange } = props
  const words = useWords(eventsWords)
  const kinds = useWords(eventKindWords)
  const results = useWords(lawWords)
  const nature = law.limitation.document.claim?.nature
  const asks = askedOf(event.kind, nature)
  const ended = !asks.result || (event.result !== undefined && event.result !== 'pending')
  const choose = (kind: LimitationEventKind): void => {
    const { end, result, registered } = askedOf(kind, nature)
    onChange({
      on: event.on,
      kind,
      ...(end && { endedOn: event.endedOn }),
      ...(result && { result: event.result ?? 'pending' }),
      ...(registered && { registered: event.registered }),
    })
  }
  return (
    <>
      <SelectField<LimitationEventKind>
        label={words.kind}
        value={event.kind ?? ''}
        unchosen={words.kindUnchosen}
        choices={limitationEventKinds.map((value) => ({ value, text: kinds[value] }))}
        onChange={choose}
        error={props.kindError}
        {...(event.kind === 'part-payment' && { help: words.paymentHelp })}
      />
      <div className={css['pair']}>
        <DayField
          label={words.on}
          value={event.on === undefined ? null : parseDay(event.on)}
          onChange={(on) => onChange({ ...event, on: on?.toString() })}
          latest={today}
          error={props.onError}
        />
        {asks.end && ended && (
          <DayField
            label={words.endedOn}
            optional
            value={event.endedOn === undefined ? null : parseDay(event.endedOn)}
            onChange={(endedOn) => onChange({ ...event, endedOn: endedOn?.toString() })}
            latest={today}
            error={props.endError}
          />
        )}
      </div>
      {asks.result && (
        <SelectField<CourtResult>
          label={words.result}
          value={event.result ?? 'pending'}
          choices={courtResults.map((value) => ({ value, text: results[value] }))}
          onChange={(result) => onChange({ ...event, result })}
        />
      )}
      {asks.registered && (
        <CheckField
          label={words.registered}
          checked={event.registered === true}
          onChange={(registered) => onChange({ ...event, registered })}
        />
      )}
    </>
  )
}

type EffectProps = Pick<NoteEventPanelProps, 'law' | 'replaces'> & {
  readonly event: TypedEvent
  readonly today: Day
}

/** What noting the event would do to the last day, as the law answers it of today. */
function Effect({ law, event, replaces, today }: EffectProps): ReactNode {
  const words = useWords(eventsWords)
  const format = useFormat()
  const { from } = law.limitation
  const document = { ...law.limitation.document, asOf: today.toString() }
  if (event.on === undefined || event.kind === undefined) return null
  const kept = (document.events ?? []).filter((_, index) => from[index]?.id !== replaces?.id)
  const before = answerLimitation(document)
  const after = answerLimitation({ ...document, events: [...kept, event] })
  if (before.outcome !== 'answer' || after.outcome !== 'answer') return null
  const [was, is] = [before.value.lastDay, after.value.lastDay]
  const said =
    is === null
      ? words.effectStops
      : was === null || was === is
        ? words.effectNone(format.day(dayOf(is)))
        : words.effectMoves(format.shortDay(dayOf(was)), format.shortDay(dayOf(is)))
  const moves = is !== null && was !== null && isAfter(dayOf(is), dayOf(was))
  return (
    <output className={moves ? css['moves'] : undefined}>
      <Prose>{said}</Prose>
    </output>
  )
}
