import type { PortfolioSpan, PortfolioView } from '@quittance/contract'
import { cents } from '@quittance/kernel'
import type { ReactNode } from 'react'
import { barOf, greatestOf } from '#features/portfolio/histogram/bars.ts'
import css from '#features/portfolio/histogram/histogram.module.css'
import { SpansTable } from '#features/portfolio/histogram/SpansTable.tsx'
import { portfolioWords } from '#features/portfolio/words/portfolio-words.ts'
import { Prose } from '#words/Prose.tsx'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

export type HistogramProps = {
  readonly of: PortfolioView
  readonly chosen: PortfolioSpan
  readonly onChoose: (span: PortfolioSpan) => void
}

/** Open balances by time left: a bar is a span and opens its claims; the same as a table below. */
export function Histogram({ of, chosen, onChoose }: HistogramProps): ReactNode {
  const words = useWords(portfolioWords)
  const greatest = greatestOf(of.spans)
  return (
    <section aria-label={words.spans} className={css['histogram']}>
      <ul className={css['bars']}>
        {of.spans.map((sum) => (
          <SpanBar
            key={sum.span}
            sum={sum}
            greatest={greatest}
            chosen={sum.span === chosen}
            onChoose={() => onChoose(sum.span)}
          />
        ))}
      </ul>
      <p className={css['says']}>
        <Prose>{words.spansSays}</Prose>
      </p>
      <details className={css['table']}>
        <summary>{words.inTable}</summary>
        <SpansTable of={of} />
      </details>
    </section>
  )
}

type SpanBarProps = {
  readonly sum: PortfolioView['spans'][number]
  readonly greatest: number
  readonly chosen: boolean
  readonly onChoose: () => void
}

function SpanBar({ sum, greatest, chosen, onChoose }: SpanBarProps): ReactNode {
  const words = useWords(portfolioWords)
  const format = useFormat()
  const { span, claims, balanceCents, arguableCents } = sum
  const bar = barOf(sum, greatest)
  const amount = format.euros(cents(balanceCents))
  const counted = words.claims(claims, format.count(claims))
  return (
    <li>
      <button
        type="button"
        className={css['bar']}
        data-span={span}
        aria-pressed={chosen}
        onClick={onChoose}
      >
        <span className={css['span']}>{words[span]}</span>
        <span className={css['amount']}>{claims === 0 ? '–' : amount}</span>
        <span className={css['well']}>
          <span style={{ flexGrow: 1 - bar.height }} />
          <span className={css['fill']} style={{ flexGrow: bar.height }}>
            <span className={css['arguable']} style={{ flexGrow: bar.arguable }} />
            <span className={css['sure']} style={{ flexGrow: 1 - bar.arguable }} />
          </span>
        </span>
        <span className={css['count']}>{claims === 0 ? '' : counted}</span>
        {arguableCents !== 0 && (
          <span className={css['hidden']}>
            {words.ofWhichArguable(format.euros(cents(arguableCents)))}
          </span>
        )}
      </button>
    </li>
  )
}
