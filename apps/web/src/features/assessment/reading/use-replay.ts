import { useDebouncedValue } from '@mantine/hooks'
import { useRouter } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { parseDay, type Day } from '@quittance/kernel'
import { useAddressText } from '#app/reading/route-facts.ts'
import { paths } from '#paths.ts'
import { dayOf } from '#words/figures.ts'

/** The day of an analysis, as it is moved and as it is asked. */
export type Replay = {
  readonly today: Day
  /** Where the slider and the field stand; null while the field cannot be read. */
  readonly day: Day | null
  /** The day that the law is asked at: `day`, once it rests. */
  readonly asOf: string
  readonly onDay: (day: Day | null) => void
}

const RESTS_AFTER_MS = 120

/** Moves an analysis through time; its day is in the address, so that it can be shared. */
export function useReplay(dossierId: string, today: string): Replay {
  const router = useRouter()
  const asked = parseDay(useAddressText('au'))
  const [day, setDay] = useState<Day | null>(asked ?? dayOf(today))
  const [rested] = useDebouncedValue(day, RESTS_AFTER_MS)
  const [asOf, setAsOf] = useState((asked ?? dayOf(today)).toString())
  const settled = rested?.toString() ?? asOf
  if (settled !== asOf) setAsOf(settled)
  useEffect(() => {
    const path = paths.assessment(dossierId)
    const href = asOf === today ? path : `${path}?au=${asOf}`
    const { pathname, search } = location
    if (pathname === path && `${pathname}${search}` !== href) router.history.replace(href)
  }, [asOf, dossierId, today, router])
  return { today: dayOf(today), day, asOf, onDay: setDay }
}
