import type { DossierView, NotedEvent } from '@quittance/contract'
import type { ReactNode } from 'react'
import { eventKindWords } from '#app/law/words/law-words.ts'
import { ExhibitLink } from '#features/assessment/limitation/EventFrom.tsx'
import css from '#features/assessment/limitation/limitation.module.css'
import { eventsWords } from '#features/assessment/words/assessment-words.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { DateText } from '#ui/figures/DateText.tsx'
import { SectionHead } from '#ui/paper/Sheet.tsx'
import { Tag } from '#ui/proof/Tag.tsx'
import { Prose } from '#words/Prose.tsx'
import { dayOf } from '#words/figures.ts'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

export type NotedEventsProps = {
  readonly dossier: DossierView
  readonly noted: readonly NotedEvent[]
  readonly onWithdraw: (event: NotedEvent) => void
}

/** What a person noted of the limitation: each can be withdrawn, none disappears. */
export function NotedEvents({ dossier, noted, onWithdraw }: NotedEventsProps): ReactNode {
  const words = useWords(eventsWords)
  return (
    <section aria-label={words.noted} className={css['noted']}>
      <SectionHead title={words.noted} ruled />
      {noted.length === 0 ? (
        <p className={css['empty']}>
          <Prose>{words.nothingNoted}</Prose>
        </p>
      ) : (
        <ul>
          {noted.map((event) => (
            <Noted key={event.id} event={event} dossier={dossier} onWithdraw={onWithdraw} />
          ))}
        </ul>
      )}
    </section>
  )
}

type NotedProps = Omit<NotedEventsProps, 'noted'> & { readonly event: NotedEvent }

function Noted({ event, dossier, onWithdraw }: NotedProps): ReactNode {
  const words = useWords(eventsWords)
  const kinds = useWords(eventKindWords)
  const format = useFormat()
  const { kind, on, endedOn, exhibitId, note, withdrawnBecause } = event
  const what = words.onDay(kinds[kind], format.shortDay(dayOf(on)))
  return (
    <li className={withdrawnBecause === null ? undefined : css['gone']}>
      <span className={css['when']}>
        <DateText of={dayOf(on)} short figure="row" />
      </span>
      <span>
        <b>
          <Prose>{kinds[kind]}</Prose>
        </b>
        {endedOn !== null && (
          <>
            {' '}
            <Prose>{words.until(format.shortDay(dayOf(endedOn)))}</Prose>
          </>
        )}
        <ExhibitLink id={exhibitId} dossier={dossier} />
        {note !== '' && <span className={css['said']}>{note}</span>}
        {withdrawnBecause !== null && (
          <span className={css['said']}>
            <Tag>{words.withdrawn}</Tag> {withdrawnBecause}
          </span>
        )}
      </span>
      {withdrawnBecause === null && (
        <ActButton small label={words.withdrawOf(what)} onAct={() => onWithdraw(event)}>
          {words.withdraw}
        </ActButton>
      )}
    </li>
  )
}
