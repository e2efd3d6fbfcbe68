import type { AddedRateView, RateSeriesName } from '@quittance/contract'
import { useState, type ReactNode } from 'react'
import { useHalfYear } from '#app/law/rates/rate-names.ts'
import { useSignedIn } from '#app/session/session.ts'
import { rateRows, type RateRow } from '#features/settings/rates/rate-rows.ts'
import { ratesWords } from '#features/settings/rates/rates-words.ts'
import css from '#features/settings/rates/rates.module.css'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { Sheet } from '#ui/paper/Sheet.tsx'
import { StatusMark } from '#ui/proof/StatusMark.tsx'
import { Prose } from '#words/Prose.tsx'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

export type SeriesSheetProps = {
  readonly series: RateSeriesName
  readonly added: readonly AddedRateView[]
  readonly onWithdraw: (rate: AddedRateView) => void
}

const SHOWN = 6

/** One series: each period with its figures, its source, and how sure they are. */
export function SeriesSheet({ series, added, onWithdraw }: SeriesSheetProps): ReactNode {
  const words = useWords(ratesWords)
  const [whole, setWhole] = useState(false)
  const rows = rateRows(series, added)
  const heads = series === 'legal' ? [words.private, words.other] : [words.rate]
  return (
    <Sheet title={words[series]} note={series === 'legal' ? words.legalNote : words.ecbNote}>
      {series === 'ecb' && (
        <p className={css['says']}>
          <Prose>{words.ecbSays}</Prose>
        </p>
      )}
      <table className={css['table']} aria-label={words[series]}>
        <thead>
          <tr>
            <th scope="col">{words.period}</th>
            {heads.map((head) => (
              <th key={head} scope="col" className={css['figure']}>
                {head}
              </th>
            ))}
            <th scope="col">{words.source}</th>
            <th scope="col">{words.standing}</th>
          </tr>
        </thead>
        <tbody>
          {(whole ? rows : rows.slice(0, SHOWN)).map((row) => (
            <Row key={row.name} of={row} heads={heads} onWithdraw={onWithdraw} />
          ))}
        </tbody>
      </table>
      <div className={css['more']}>
        <ActButton small onAct={() => setWhole(!whole)}>
          {whole ? words.fewer : words.all(rows.length)}
        </ActButton>
      </div>
    </Sheet>
  )
}

type RowProps = {
  readonly of: RateRow
  readonly heads: readonly string[]
  readonly onWithdraw: (rate: AddedRateView) => void
}

function Row({ of, heads, onWithdraw }: RowProps): ReactNode {
  const format = useFormat()
  const period = usePeriod()
  return (
    <tr>
      <td className={css['period']}>
        <Prose>{period(of)}</Prose>
      </td>
      {heads.map((head, index) => (
        <td key={head} className={css['figure']} data-head={head}>
          {format.percent(of.figures[index] ?? 0)}
        </td>
      ))}
      <td className={css['source']} lang="fr">
        {of.source}
      </td>
      <td className={css['standing']}>
        <Standing of={of} onWithdraw={onWithdraw} />
      </td>
    </tr>
  )
}

function Standing({ of, onWithdraw }: Omit<RowProps, 'heads'>): ReactNode {
  const words = useWords(ratesWords)
  const halfYear = useHalfYear()
  const { member } = useSignedIn()
  const { added } = of
  return (
    <>
      {of.confirmed ? (
        <StatusMark shape="settled">{words.confirmed}</StatusMark>
      ) : (
        <StatusMark shape="clock">{words.unconfirmed}</StatusMark>
      )}
      {added !== null && <small>{words.addedBy(added.proposed.by, added.decided?.by ?? '')}</small>}
      {added?.mayBeWithdrawn === true && member.rights.includes('keep-rates') && (
        <ActButton
          small
          label={words.withdrawOf(halfYear(added.halfYear))}
          onAct={() => onWithdraw(added)}
        >
          {words.withdraw}
        </ActButton>
      )}
    </>
  )
}

/** « premier semestre 2024 », « 2014 », or both days of an older period. */
function usePeriod(): (row: RateRow) => string {
  const format = useFormat()
  const halfYear = useHalfYear()
  return ({ name, from, to }) =>
    name.includes('/') ? `${format.shortDay(from)} – ${format.shortDay(to)}` : halfYear(name)
}
