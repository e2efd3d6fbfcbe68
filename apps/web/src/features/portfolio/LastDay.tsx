import type { PortfolioClaim } from '@quittance/contract'
import { day, daysBetween, type Day } from '@quittance/kernel'
import type { ReactNode } from 'react'
import css from '#features/portfolio/portfolio.module.css'
import { portfolioWords } from '#features/portfolio/words/portfolio-words.ts'
import { DateText } from '#ui/figures/DateText.tsx'
import { TwoLines } from '#ui/rows/TwoLines.tsx'
import { Prose } from '#words/Prose.tsx'
import { spanText } from '#words/figures.ts'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

export type LastDayProps = {
  readonly of: Pick<PortfolioClaim, 'lastDay' | 'later' | 'standing' | 'document'>
  readonly onWhy?: () => void
}

/** The last day to act by, how far it is, and the later one that an arguable reading gives. */
export function LastDay({ of, onWhy }: LastDayProps): ReactNode {
  const words = useWords(portfolioWords)
  const { lastDay, later, standing, document } = of
  if (lastDay === null) return standing === 'unknown' ? words.unknown : words.stopped
  const on = day(lastDay)
  return (
    <TwoLines
      first={<DateText of={on} short figure="row" onWhy={onWhy} />}
      second={
        <span className={standing === 'in-time' ? undefined : css['gone']}>
          {document.asOf !== undefined && <Distance from={day(document.asOf)} to={on} />}
          {later !== null && (
            <span className={css['later']}>
              <Later of={later} />
            </span>
          )}
        </span>
      }
    />
  )
}

function Distance({ from, to }: { readonly from: Day; readonly to: Day }): ReactNode {
  const words = useWords(portfolioWords)
  const left = daysBetween(from, to)
  if (left === 0) return words.today
  return left > 0 ? words.left(spanText(from, to, words)) : words.gone(spanText(to, from, words))
}

function Later({ of }: { readonly of: NonNullable<PortfolioClaim['later']> }): ReactNode {
  const words = useWords(portfolioWords)
  const format = useFormat()
  if (of.lastDay === null) return words.orStopped
  return <Prose>{words.orLater(format.shortDay(day(of.lastDay)))}</Prose>
}
