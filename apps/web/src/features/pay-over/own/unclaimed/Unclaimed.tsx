import { useQuery } from '@tanstack/react-query'
import type { UnclaimedReport, UnclaimedRow } from '@quittance/contract'
import { cents, day } from '@quittance/kernel'
import type { ReactNode } from 'react'
import { Reading } from '#app/reading/Reading.tsx'
import { unclaimedQuery } from '#features/pay-over/own/own-queries.ts'
import { ownWords } from '#features/pay-over/own/words/own-words.ts'
import css from '#features/pay-over/own/unclaimed/unclaimed.module.css'
import { paths } from '#paths.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { Amount } from '#ui/figures/Amount.tsx'
import { Anchor } from '#ui/frame/Anchor.tsx'
import { EmptyState } from '#ui/paper/EmptyState.tsx'
import { SectionHead } from '#ui/paper/Sheet.tsx'
import { Prose } from '#words/Prose.tsx'
import { useFormat } from '#words/use-format.ts'
import { useSaid } from '#words/use-said.ts'
import { useWords } from '#words/use-words.ts'

/** The yearly statement of money that nobody claims: what, since when, what can be done. */
export function Unclaimed(): ReactNode {
  const words = useWords(ownWords)
  const format = useFormat()
  const read = useQuery(unclaimedQuery)
  const note =
    read.data === undefined ? {} : { note: words.unclaimedNote(format.day(day(read.data.asOf))) }
  return (
    <section className={css['section']} aria-label={words.unclaimedTitle}>
      <SectionHead ruled title={words.unclaimedTitle} {...note} />
      <p className={css['says']}>
        <Prose>{words.unclaimedSays}</Prose>
      </p>
      <Reading of={read} rows={3}>
        {(report) =>
          report.rows.length === 0 ? (
            <EmptyState says={words.unclaimedEmpty} />
          ) : (
            <>
              <Table of={report} />
              <ActButton small onAct={() => window.print()}>
                {words.print}
              </ActButton>
            </>
          )
        }
      </Reading>
    </section>
  )
}

function Table({ of }: { readonly of: UnclaimedReport }): ReactNode {
  const words = useWords(ownWords)
  return (
    <table className={css['table']} aria-label={words.unclaimedLabel}>
      <thead>
        <tr>
          <th scope="col">{words.what}</th>
          <th scope="col">{words.age}</th>
          <th scope="col" className={css['sum']}>
            {words.sum}
          </th>
        </tr>
      </thead>
      <tbody>
        {of.rows.map((row) => (
          <Row key={row.dossier?.id ?? row.bankLineId} of={row} />
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={2}>
            {words.total}
          </th>
          <td className={css['sum']}>
            <Amount of={cents(of.totalCents)} />
          </td>
        </tr>
      </tfoot>
    </table>
  )
}

function Row({ of }: { readonly of: UnclaimedRow }): ReactNode {
  const words = useWords(ownWords)
  const format = useFormat()
  const say = useSaid()
  return (
    <tr>
      <th scope="row">
        {of.account === '467200' ? words.over : words.unidentified}, {of.name ?? words.unnamed}
        {of.dossier !== null && (
          <>
            {', '}
            <Anchor href={paths.dossier(of.dossier.id)}>{of.dossier.reference}</Anchor>
          </>
        )}
        <small>
          <Prose>{say(of.toDo)}</Prose>
        </small>
      </th>
      <td>
        {format.day(day(of.since))}
        <small>{words.months(of.months)}</small>
      </td>
      <td className={css['sum']}>
        <Amount of={cents(of.amountCents)} currency={false} />
      </td>
    </tr>
  )
}
