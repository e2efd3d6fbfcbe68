import type { PortfolioView } from '@quittance/contract'
import { cents } from '@quittance/kernel'
import type { ReactNode } from 'react'
import css from '#features/portfolio/histogram/histogram.module.css'
import { portfolioWords } from '#features/portfolio/words/portfolio-words.ts'
import { Amount } from '#ui/figures/Amount.tsx'
import { DateText } from '#ui/figures/DateText.tsx'
import { dayOf } from '#words/figures.ts'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

/** The figures of the histogram, which add up to the total. */
export function SpansTable({ of }: { readonly of: PortfolioView }): ReactNode {
  const words = useWords(portfolioWords)
  return (
    <table className={css['figures']}>
      <caption className={css['hidden']}>{words.spans}</caption>
      <thead>
        <tr>
          <th scope="col">{words.spanHead}</th>
          <th scope="col" className={css['until']}>
            {words.untilHead}
          </th>
          <th scope="col">{words.countHead}</th>
          <th scope="col">{words.balanceHead}</th>
          <th scope="col">{words.arguableHead}</th>
        </tr>
      </thead>
      <tbody>
        {of.spans.map((sum) => (
          <tr key={sum.span}>
            <th scope="row">{words[sum.span]}</th>
            <td className={css['until']}>
              {sum.until !== null && <DateText of={dayOf(sum.until)} short />}
            </td>
            <Sums of={sum} currency={false} />
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{words.total}</th>
          <td className={css['until']}>–</td>
          <Sums of={of.total} currency />
        </tr>
      </tfoot>
    </table>
  )
}

type SumsProps = { readonly of: PortfolioView['total']; readonly currency: boolean }

function Sums({ of, currency }: SumsProps): ReactNode {
  const format = useFormat()
  return (
    <>
      <td>{format.count(of.claims)}</td>
      <td>
        <Amount of={cents(of.balanceCents)} currency={currency} />
      </td>
      <td>
        <Amount of={cents(of.arguableCents)} currency={currency} />
      </td>
    </>
  )
}
