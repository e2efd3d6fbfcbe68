import { parseDay } from '@quittance/kernel'
import { limitationEventKinds, type CourtResult, type LimitationEventKind } from '@quittance/law'
import type { ReactNode } from 'react'
import type { CompassChanges } from '#app/law/compass/compass-changes.ts'
import { EffectOf } from '#app/law/compass/EffectOf.tsx'
import { askedOf, courtResults, type AskedOfEvent } from '#app/law/compass/event-facts.ts'
import css from '#app/law/compass/events.module.css'
import type { ToldEvent, TypedEvent } from '#app/law/compass/limitation-course.ts'
import { eventKindWords, lawWords } from '#app/law/words/law-words.ts'
import { CheckField } from '#ui/fields/CheckField.tsx'
import { DayField } from '#ui/fields/DayField.tsx'
import { SelectField } from '#ui/fields/SelectField.tsx'
import { DateText } from '#ui/figures/DateText.tsx'
import { Icon } from '#ui/icons/Icon.tsx'
import { Prose } from '#words/Prose.tsx'
import { useWords } from '#words/use-words.ts'
import type { LimitationDocument } from '@quittance/law'

export type EventRowProps = {
  readonly told: ToldEvent
  readonly facts: LimitationDocument
  readonly changes: CompassChanges
  /** What it comes from, where the page knows. */
  readonly from?: ReactNode
}

/** An event of the register: its facts, which can be changed where the page lets them, and its effect. */
export function EventRow({ told, facts, changes, from }: EventRowProps): ReactNode {
  const words = useWords(lawWords)
  const number = told.index + 1
  const { onChange, onRemove } = changes
  return (
    <li className={css['row']} data-event={told.index}>
      <span className={css['number']} aria-hidden>
        {number}
      </span>
      {onChange === undefined ? (
        <Read of={told.event} />
      ) : (
        <Asked told={told} facts={facts} onChange={(event) => onChange(told.index, event)} />
      )}
      <div className={css['effect']}>
        <EffectOf told={told} />
        {from}
      </div>
      {onRemove !== undefined && (
        <button
          type="button"
          className={css['remove']}
          aria-label={words.removeEvent(number)}
          onClick={() => onRemove(told.index)}
        >
          <Icon name="cross" />
        </button>
      )}
    </li>
  )
}

function Read({ of }: { readonly of: TypedEvent }): ReactNode {
  const kinds = useWords(eventKindWords)
  const on = of.on === undefined ? null : parseDay(of.on)
  return (
    <div className={css['read']}>
      {on !== null && <DateText of={on} short figure="row" />}
      {of.kind !== undefined && (
        <b>
          <Prose>{kinds[of.kind]}</Prose>
        </b>
      )}
    </div>
  )
}

type AskedProps = {
  readonly told: ToldEvent
  readonly facts: LimitationDocument
  readonly onChange: (event: TypedEvent) => void
}

function Asked({ told, facts, onChange }: AskedProps): ReactNode {
  const words = useWords(lawWords)
  const kinds = useWords(eventKindWords)
  const { event, index } = told
  const asked = askedOf(event.kind, facts.claim?.nature)
  return (
    <fieldset className={css['facts']}>
      <legend className={css['aloud']}>{words.event(index + 1)}</legend>
      <DayField
        label={words.eventOn}
        value={event.on === undefined ? null : parseDay(event.on)}
        onChange={(on) => onChange({ ...event, on: on?.toString() })}
      />
      <SelectField<LimitationEventKind>
        label={words.eventKind}
        value={event.kind ?? ''}
        unchosen={words.kindUnchosen}
        choices={limitationEventKinds.map((value) => ({ value, text: kinds[value] }))}
        onChange={(kind) =>
          onChange(cleared({ ...event, kind }, askedOf(kind, facts.claim?.nature)))
        }
      />
      <More event={event} asked={asked} onChange={onChange} />
    </fieldset>
  )
}

type MoreProps = {
  readonly event: TypedEvent
  readonly asked: AskedOfEvent
  readonly onChange: (event: TypedEvent) => void
}

function More({ event, asked, onChange }: MoreProps): ReactNode {
  const words = useWords(lawWords)
  const ended = event.result !== undefined && event.result !== 'pending'
  return (
    <>
      {asked.result && (
        <SelectField<CourtResult>
          label={words.result}
          value={event.result ?? 'pending'}
          choices={courtResults.map((value) => ({ value, text: words[value] }))}
          onChange={(result) =>
            onChange(
              result === 'pending'
                ? { ...event, result, endedOn: undefined }
                : { ...event, result },
            )
          }
        />
      )}
      {asked.end && (!asked.result || ended) && (
        <DayField
          label={words.endedOn}
          optional={!asked.result}
          value={event.endedOn === undefined ? null : parseDay(event.endedOn)}
          onChange={(endedOn) => onChange({ ...event, endedOn: endedOn?.toString() })}
        />
      )}
      {asked.registered && (
        <CheckField
          label={words.registered}
          checked={event.registered === true}
          onChange={(registered) => onChange({ ...event, registered })}
        />
      )}
    </>
  )
}

/** An event without the facts that its new kind does not ask. */
function cleared(event: TypedEvent, asked: AskedOfEvent): TypedEvent {
  return {
    ...event,
    ...(!asked.end && { endedOn: undefined }),
    ...(!asked.result && { result: undefined }),
    ...(!asked.registered && { registered: undefined }),
  }
}
