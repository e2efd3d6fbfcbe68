import { parseDay } from '@quittance/kernel'
import type { Limitation, LimitationDocument } from '@quittance/law'
import { useMemo, type ReactNode } from 'react'
import type { CompassChanges } from '#app/law/compass/compass-changes.ts'
import { CompassDrawing } from '#app/law/compass/CompassDrawing.tsx'
import { EventRegister } from '#app/law/compass/EventRegister.tsx'
import { limitationCourse } from '#app/law/compass/limitation-course.ts'

export type LimitationCompassProps = CompassChanges & {
  /** The facts as their question writes them; rows that lack a fact are shown and not counted. */
  readonly facts: LimitationDocument
  /** The answer of the law to these facts; null while it has none: the register alone is shown. */
  readonly value: Limitation | null
  /** Events that the page holds at most. */
  readonly mostEvents?: number
  /** What each event comes from, in the order of the facts, said beside its effect. */
  readonly from?: readonly ReactNode[] | undefined
}

const MOST_EVENTS = 40

/**
 * The limitation compass (boussole de prescription): the period rolled out event by event, and the
 * register of the events with their effect and their article.
 *
 * With the callbacks, events are added, changed, moved along the ruler and removed, by keys or by
 * hand; without them it is only read. It must stand under a `WhyProvider`.
 */
export function LimitationCompass(props: LimitationCompassProps): ReactNode {
  const { facts, value, mostEvents = MOST_EVENTS, from } = props
  const { onAdd, onChange, onRemove, onToday } = props
  const course = useMemo(() => limitationCourse(facts), [facts])
  const today = facts.asOf === undefined ? null : parseDay(facts.asOf)
  const changes = { onAdd, onChange, onRemove, onToday }
  return (
    <>
      {value !== null && today !== null && course.stretches.length > 0 && (
        <CompassDrawing
          facts={facts}
          course={course}
          value={value}
          today={today}
          changes={changes}
        />
      )}
      <EventRegister
        facts={facts}
        course={course}
        changes={changes}
        most={mostEvents}
        from={from}
      />
    </>
  )
}
