import { daysBetween, type Day } from '@quittance/kernel'
import type { ReactNode } from 'react'
import css from '#ui/money/countdown.module.css'
import { StatusMark } from '#ui/proof/StatusMark.tsx'
import { uiWords } from '#ui/ui-words.ts'
import { useWords } from '#words/use-words.ts'

export type CountdownProps = {
  readonly from: Day
  readonly until: Day
  readonly today: Day
}

/** Days from which a deadline is said in madder: two days left, as the last one. */
const LAST_DAYS = 3

/** What is left of a period that runs (délai de reversement). Never shown to a debtor. */
export function Countdown({ from, until, today }: CountdownProps): ReactNode {
  const words = useWords(uiWords)
  const whole = Math.max(1, daysBetween(from, until))
  const left = daysBetween(today, until)
  const share = Math.min(1, Math.max(0, (whole - left) / whole))
  const text = left < 0 ? words.daysLate(-left) : words.daysLeft(left)
  return (
    <span className={`${css['countdown'] ?? ''} ${left < LAST_DAYS ? (css['last'] ?? '') : ''}`}>
      <svg width="46" height="6" viewBox="0 0 46 6" aria-hidden>
        <rect x="0.5" y="0.5" width="45" height="5" />
        <rect x="1" y="1" width={Math.round(share * 44)} height="4" className={css['run']} />
      </svg>
      {left < LAST_DAYS ? <StatusMark shape="last-day">{text}</StatusMark> : text}
    </span>
  )
}
