import { useQuery } from '@tanstack/react-query'
import type { MissingRateView } from '@quittance/contract'
import type { ReactNode } from 'react'
import { rateNames, useHalfYear } from '#app/law/rates/rate-names.ts'
import { missingRatesQuery } from '#app/law/rates/rates-queries.ts'
import css from '#features/day/day.module.css'
import { paths } from '#paths.ts'
import { Anchor } from '#ui/frame/Anchor.tsx'
import { StatusMark } from '#ui/proof/StatusMark.tsx'
import { dayOf } from '#words/figures.ts'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

/** One quiet line a half-year that has no rate yet; nothing when none is missing. */
export function MissingRates(): ReactNode {
  const { data } = useQuery(missingRatesQuery)
  const halves = Map.groupBy(data?.missing ?? [], ({ halfYear }) => halfYear)
  return [...halves].map(([halfYear, missing]) => <Missing key={halfYear} of={missing} />)
}

function Missing({ of }: { readonly of: readonly MissingRateView[] }): ReactNode {
  const words = useWords(rateNames)
  const format = useFormat()
  const halfYear = useHalfYear()
  const [first] = of
  if (first === undefined) return null
  const names = of.map(({ series }) => words[series])
  const until = dayOf(first.from).subtract({ days: 1 })
  return (
    <p className={css['missing']}>
      <StatusMark shape="clock">
        {words.missing(
          names.reduce((one, other) => words.and(one, other)),
          halfYear(first.halfYear),
          format.day(until),
        )}
      </StatusMark>
      <Anchor href={paths.rates()}>{words.see}</Anchor>
    </p>
  )
}
