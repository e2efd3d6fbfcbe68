import { parseDay, parseRate, type Explanation } from '@quittance/kernel'
import type { Interest, InterestDocument, InterestLine } from '@quittance/law'
import { Fragment, useState, type ReactNode } from 'react'
import { rateSourceText } from '#app/law/statement/rate-source.ts'
import css from '#app/law/statement/statement.module.css'
import { asGivenUp, statementRows, type StatementRow } from '#app/law/statement/statement-rows.ts'
import { statementWords } from '#app/law/words/law-words.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { Amount } from '#ui/figures/Amount.tsx'
import { DateText } from '#ui/figures/DateText.tsx'
import { Tag } from '#ui/proof/Tag.tsx'
import { useWhy } from '#ui/why/WhyProvider.tsx'
import { Prose } from '#words/Prose.tsx'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

export type StatementTableProps = {
  /** Read aloud as the name of the table, where a page has several. */
  readonly label?: string
  readonly facts: InterestDocument
  readonly value: Interest
  /** What a creditor gave up of it; absent where nobody says. */
  readonly remitted?: Parameters<typeof asGivenUp>[1]
  /** The reasons of each line, in their order. */
  readonly reasons: readonly Explanation[]
  /** Opens the reasons of their sum. */
  readonly onWhy?: (() => void) | undefined
}

const MOST_LINES_AT_FIRST = 60

/** The statement line by line: period, days, base, rate and its source, interest; and its sum. */
export function StatementTable(props: StatementTableProps): ReactNode {
  const { label, facts, value, reasons, onWhy } = props
  const words = useWords(statementWords)
  const format = useFormat()
  const [whole, setWhole] = useState(false)
  const rows = asGivenUp(statementRows(facts, value), props.remitted ?? [])
  const shown = whole ? rows : rows.slice(0, MOST_LINES_AT_FIRST)
  const hidden = rows.length - shown.length
  if (rows.length === 0) return null
  return (
    <>
      <table className={css['statement']} aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{words.periodHead}</th>
            <th scope="col">{words.days}</th>
            <th scope="col">{words.base}</th>
            <th scope="col">{words.rateHead}</th>
            <th scope="col">{words.interestHead}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <Fragment key={keyOf(row)}>
              {row.kind === 'line' ? (
                <Line line={row.line} because={reasons[row.index]} />
              ) : (
                <Moved row={row} />
              )}
            </Fragment>
          ))}
          {hidden > 0 && (
            <tr>
              <td colSpan={5}>
                <ActButton small onAct={() => setWhole(true)}>
                  {words.moreLines(format.count(hidden))}
                </ActButton>
                <span className={css['hidden']}>{words.linesNotShown(format.count(hidden))}</span>
              </td>
            </tr>
          )}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={4}>
              {words.sumOfLines}
            </th>
            <td>
              <Amount of={value.interest} size="sheet" onWhy={onWhy} hanging />
            </td>
          </tr>
        </tfoot>
      </table>
      <p className={css['note']}>{words.toTheCent}</p>
    </>
  )
}

function keyOf(row: StatementRow): string {
  switch (row.kind) {
    case 'line':
      return `line ${row.index}`
    case 'payment':
      return `payment ${row.payment.on} ${row.payment.amount} ${row.payment.toInterest}`
    case 'credit-note':
    case 'remission':
    case 'capitalised':
      return `${row.kind} ${row.on} ${row.amount}`
  }
}

type LineProps = { readonly line: InterestLine; readonly because: Explanation | undefined }

function Line({ line, because }: LineProps): ReactNode {
  const words = useWords(statementWords)
  const format = useFormat()
  const why = useWhy()
  const [from, to] = [parseDay(line.from), parseDay(line.to)]
  if (from === null || to === null) return null
  const figure = format.euros(line.interest)
  const doubtful = because?.certainty !== undefined && because.certainty !== 'established'
  return (
    <tr>
      <th scope="row">
        <DateText of={from} short figure="row" /> <span className={css['dash']}>–</span>{' '}
        <DateText of={to} short figure="row" />
      </th>
      <td className={css['days']}>
        <span className={css['unit']}>{words.days}</span> {format.count(line.days)}
      </td>
      <td className={css['base']}>
        <Amount of={line.base} currency={false} />
      </td>
      <td className={css['rate']}>
        <span className={css['percent']}>{format.percent(parseRate(line.rate) ?? 0)}</span>
        <span className={css['source']}>
          <Prose>{rateSourceText(line.rateSource, words)}</Prose>{' '}
          {doubtful && <Tag about="time">{words.toConfirm}</Tag>}
        </span>
      </td>
      <td className={css['amount']}>
        <Amount
          of={line.interest}
          currency={false}
          hanging
          onWhy={because === undefined ? undefined : () => why({ figure, explanation: because })}
        />
      </td>
    </tr>
  )
}

function Moved({ row }: { readonly row: Exclude<StatementRow, { kind: 'line' }> }): ReactNode {
  const words = useWords(statementWords)
  const format = useFormat()
  const on = parseDay(row.kind === 'payment' ? row.payment.on : row.on)
  const said = (): string => {
    switch (row.kind) {
      case 'payment': {
        const { amount, toInterest, toPrincipal } = row.payment
        return words.paid(format.euros(amount), format.euros(toInterest), format.euros(toPrincipal))
      }
      case 'credit-note':
        return words.credited(format.euros(row.amount))
      case 'remission':
        return words.remitted(format.euros(row.amount))
      case 'capitalised':
        return words.capitalised(format.euros(row.amount))
    }
  }
  return (
    <tr className={css['moved']}>
      <td colSpan={5}>
        {on !== null && <DateText of={on} short figure="row" />}{' '}
        <span>
          <Prose>{said()}</Prose>
        </span>
      </td>
    </tr>
  )
}
