import { useQuery } from '@tanstack/react-query'
import type { CashLodgingView } from '@quittance/contract'
import { cents, day } from '@quittance/kernel'
import type { ReactNode } from 'react'
import css from '#features/client-money/apart/apart.module.css'
import { apartWords } from '#features/client-money/apart/apart-words.ts'
import { cashLodgingsQuery } from '#features/client-money/money-queries.ts'
import { paths } from '#paths.ts'
import { Amount } from '#ui/figures/Amount.tsx'
import { Anchor } from '#ui/frame/Anchor.tsx'
import { SectionHead } from '#ui/paper/Sheet.tsx'
import { StatusMark } from '#ui/proof/StatusMark.tsx'
import { Prose } from '#words/Prose.tsx'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

/** The cash handed over that no statement has shown yet: whose, how much, since when. */
export function CashLodgings(): ReactNode {
  const words = useWords(apartWords)
  const { data } = useQuery(cashLodgingsQuery)
  const rows = data?.rows ?? []
  if (rows.length === 0) return null
  return (
    <section className={css['section']} aria-label={words.cashTitle}>
      <SectionHead ruled title={words.cashTitle} aside={words.cashNote} />
      <ul className={css['rows']}>
        {rows.map((one) => (
          <LodgingRow key={one.paymentId} of={one} />
        ))}
      </ul>
    </section>
  )
}

function LodgingRow({ of }: { readonly of: CashLodgingView }): ReactNode {
  const words = useWords(apartWords)
  const format = useFormat()
  const { debtorName, dossierReference, workingDays } = of
  const on = words.cashOn(format.day(day(of.receivedOn)))
  return (
    <li className={css['row']}>
      <span className={css['who']}>
        <Anchor href={paths.dossier(of.dossierId)}>
          {words.cashOf(debtorName, dossierReference)}
        </Anchor>
      </span>
      <span className={css['sum']}>
        <Amount of={cents(of.amountCents)} currency={false} />
      </span>
      <div className={css['more']}>
        <span>
          <Prose>
            {of.late
              ? on
              : `${on}, ${workingDays === 0 ? words.cashToday : words.cashWaits(workingDays)}`}
          </Prose>
        </span>
        {of.late && <StatusMark shape="last-day">{words.cashLate(workingDays)}</StatusMark>}
      </div>
    </li>
  )
}
