import type { CaseOutreach } from '@quittance/cases'
import type { PauseRecord } from '@quittance/database'
import { addSpan, isBefore, type Day } from '@quittance/kernel'

type PauseInterval = CaseOutreach['pauses'][number]

/** The days that a pause holds, its end counted; null for one that a person took back whole. */
export function pauseInterval({ fromOn: from, untilOn, ended }: PauseRecord): PauseInterval | null {
  const until: Day | null = ended === null ? untilOn : addSpan(ended.resumesOn, { days: -1 })
  return until !== null && isBefore(until, from) ? null : { from, until }
}

/** The days that these pauses hold. */
export function pauseIntervals(pauses: readonly PauseRecord[]): readonly PauseInterval[] {
  return pauses.flatMap((pause) => pauseInterval(pause) ?? [])
}
