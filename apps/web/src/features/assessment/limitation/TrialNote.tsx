import type { DossierLaw } from '@quittance/contract'
import { daysBetween, isAfter, isBefore, type Day, type Outcome } from '@quittance/kernel'
import type { Limitation } from '@quittance/law'
import type { ReactNode } from 'react'
import type { TypedEvent } from '#app/law/compass/limitation-course.ts'
import { eventKindWords } from '#app/law/words/law-words.ts'
import css from '#features/assessment/limitation/limitation.module.css'
import {
  trialChanges,
  type Trial,
  type TrialChange,
} from '#features/assessment/limitation/trial.ts'
import { assessmentWords, eventsWords } from '#features/assessment/words/assessment-words.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { Icon } from '#ui/icons/Icon.tsx'
import { Prose } from '#words/Prose.tsx'
import { dayOf } from '#words/figures.ts'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

export type TrialNoteProps = {
  readonly limitation: DossierLaw['limitation']
  readonly trial: Trial
  readonly today: Day
  readonly before: Outcome<Limitation>
  readonly after: Outcome<Limitation>
  readonly onKeep: (change: TrialChange) => void
  readonly onLeave: () => void
}

/** What is tried is not noted: what it changes, and how to keep it. */
export function TrialNote(props: TrialNoteProps): ReactNode {
  const { limitation, trial, today, before, after, onKeep, onLeave } = props
  const words = useWords(eventsWords)
  const changes = trialChanges(limitation, trial)
  return (
    <section className={css['trial']} aria-label={words.trying}>
      <div className={css['trialHead']}>
        <b>{words.trying}</b>
        <Difference before={lastDayOf(before)} after={lastDayOf(after)} />
        <ActButton small keyName="t" onAct={onLeave}>
          {words.leaveTrial}
        </ActButton>
      </div>
      {changes.length > 0 && (
        <ul aria-label={words.changes} className={css['changes']}>
          {changes.map((change) => (
            <Change key={keyOf(change)} change={change} today={today} onKeep={onKeep} />
          ))}
        </ul>
      )}
    </section>
  )
}

/** The last day of an answer: null while the period stands still, undefined where there is none. */
function lastDayOf(outcome: Outcome<Limitation>): Day | null | undefined {
  if (outcome.outcome !== 'answer') return undefined
  return outcome.value.lastDay === null ? null : dayOf(outcome.value.lastDay)
}

type DifferenceProps = {
  readonly before: Day | null | undefined
  readonly after: Day | null | undefined
}

function Difference({ before, after }: DifferenceProps): ReactNode {
  const words = useWords(eventsWords)
  const { days } = useWords(assessmentWords)
  const format = useFormat()
  if (before === undefined || after === undefined) return null
  const said = (): string => {
    if (before === null) return after === null ? words.sameDay : words.becomesRunning
    if (after === null) return words.becomesStopped
    if (before.equals(after)) return words.sameDay
    return isBefore(before, after)
      ? words.gained(days(daysBetween(before, after)))
      : words.lost(days(daysBetween(after, before)))
  }
  const differs = before === null || after === null ? before !== after : !before.equals(after)
  return (
    <output className={css['difference']}>
      {differs && before !== null && (
        <>
          <span>
            <Prose>{format.day(before)}</Prose>
          </span>
          <Icon name="right" size={14} />
        </>
      )}
      {differs && after !== null && (
        <span className={css['afterDay']}>
          <Prose>{format.day(after)}</Prose>
        </span>
      )}
      <span className={css['delta']}>
        <Prose>{said()}</Prose>
      </span>
    </output>
  )
}

type ChangeProps = {
  readonly change: TrialChange
  readonly today: Day
  readonly onKeep: (change: TrialChange) => void
}

function Change({ change, today, onKeep }: ChangeProps): ReactNode {
  const words = useWords(eventsWords)
  const format = useFormat()
  const kinds = useWords(eventKindWords)
  const nameOf = ({ kind, on }: TypedEvent): string => {
    const name = kind === undefined ? words.kind : kinds[kind]
    return on === undefined ? name : words.onDay(name, format.shortDay(dayOf(on)))
  }
  const what = nameOf(change.kind === 'removed' ? change.was : change.event)
  const refused = refusalOf(change, today, words)
  const verbs = {
    added: [words.keep, words.keepOf(what)],
    changed: [words.keepChange, words.keepChangeOf(what)],
    removed: [words.keepRemoval, words.keepRemovalOf(what)],
  }[change.kind]
  return (
    <li>
      <span>
        <span className={css['changeKind']}>{words[change.kind]}</span> <Prose>{what}</Prose>
      </span>
      {refused === null ? (
        <ActButton small label={verbs[1] ?? ''} onAct={() => onKeep(change)}>
          {verbs[0] ?? ''}
        </ActButton>
      ) : (
        <span className={css['locked']}>
          <Icon name="lock" size={14} /> <Prose>{refused}</Prose>
        </span>
      )}
    </li>
  )
}

/** Why a change cannot be noted as it is; null where it can. */
function refusalOf(
  change: TrialChange,
  today: Day,
  words: (typeof eventsWords)['fr'],
): string | null {
  if (change.kind !== 'added' && change.noted === null) {
    switch (change.from.kind) {
      case 'payment':
        return words.isPayment
      case 'letter':
        return words.isLetter
      case 'finding':
      case 'event':
        return words.isFinding
    }
  }
  if (change.kind === 'removed') return null
  const { on, kind } = change.event
  if (on === undefined || kind === undefined) return words.unready
  return isAfter(dayOf(on), today) ? words.toCome : null
}

function keyOf(change: TrialChange): string {
  return change.kind === 'added' ? `added ${change.addedAt}` : `${change.kind} ${change.from.id}`
}
