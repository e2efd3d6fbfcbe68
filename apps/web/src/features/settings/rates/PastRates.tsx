import type { AddedRateView } from '@quittance/contract'
import type { ReactNode } from 'react'
import { useHalfYear } from '#app/law/rates/rate-names.ts'
import { figuresOf } from '#features/settings/rates/rate-rows.ts'
import { ratesWords } from '#features/settings/rates/rates-words.ts'
import css from '#features/settings/rates/rates.module.css'
import { Sheet } from '#ui/paper/Sheet.tsx'
import { momentOf } from '#words/figures.ts'
import { Prose } from '#words/Prose.tsx'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

/** Rates that do not count, each with who said so and why. */
export function PastRates({ added }: { readonly added: readonly AddedRateView[] }): ReactNode {
  const words = useWords(ratesWords)
  const past = added.filter(({ state }) => state === 'refused' || state === 'withdrawn')
  if (past.length === 0) return null
  return (
    <Sheet title={words.past}>
      <ul className={css['rates']}>
        {past.map((rate) => (
          <Past key={rate.id} of={rate} />
        ))}
      </ul>
    </Sheet>
  )
}

function Past({ of }: { readonly of: AddedRateView }): ReactNode {
  const words = useWords(ratesWords)
  const format = useFormat()
  const halfYear = useHalfYear()
  const ended = of.withdrawn ?? of.decided
  if (ended === null) return null
  const on = format.day(momentOf(ended.at).toPlainDate())
  const figures = figuresOf(of).map((figure) => format.percent(figure))
  return (
    <li>
      <span>
        <Prose>{`${words[of.series]}, ${halfYear(of.halfYear)} : ${figures.join(' · ')}`}</Prose>
      </span>
      <span className={css['says']}>
        <Prose>
          {of.withdrawn === null
            ? words.wasRefused(ended.by, on)
            : words.wasWithdrawn(ended.by, on)}
        </Prose>{' '}
        {ended.because}
      </span>
    </li>
  )
}
