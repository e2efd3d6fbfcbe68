import type { CommissionRow } from '@quittance/contract'
import { cents, day } from '@quittance/kernel'
import type { ReactNode } from 'react'
import { commissionWords } from '#features/commission/commission-words.ts'
import { documentOf, InvoiceTable } from '#features/commission/InvoiceTable.tsx'
import { Figure } from '#ui/figures/Figure.tsx'
import { StatusMark } from '#ui/proof/StatusMark.tsx'
import { useWhy } from '#ui/why/WhyProvider.tsx'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

export type CommissionTableProps = {
  readonly rows: readonly CommissionRow[]
  readonly chosen: string | null
  readonly onChoose: (id: string) => void
}

/** Commissions one by one, each with why it is what it is, and where it stands. */
export function CommissionTable({ rows, chosen, onChoose }: CommissionTableProps): ReactNode {
  const words = useWords(commissionWords)
  return (
    <InvoiceTable
      label={words.list}
      of="commission"
      on={words.on}
      lines={rows.map((row) => ({
        ...row,
        on: row.earnedOn,
        gross: <Gross of={row} />,
        invoice: documentOf(row.invoiceId, row.invoiceReference),
        creditNote: documentOf(row.creditNoteId, row.creditNoteReference),
        state: <State of={row} />,
      }))}
      chosen={chosen}
      onChoose={onChoose}
    />
  )
}

function Gross({ of }: { readonly of: CommissionRow }): ReactNode {
  const format = useFormat()
  const openWhy = useWhy()
  const figure = format.euros(cents(of.grossCents))
  return <Figure text={figure} onWhy={() => openWhy({ figure, explanation: of.because })} />
}

function State({ of }: { readonly of: CommissionRow }): ReactNode {
  const words = useWords(commissionWords)
  const format = useFormat()
  if (of.credited) return <StatusMark shape="unknown">{words.creditedRow}</StatusMark>
  if (of.returnedOn !== null) return <StatusMark shape="clock">{words.returned}</StatusMark>
  if (of.taken === 'retained') return <StatusMark shape="passed">{words.retained}</StatusMark>
  return of.paidOn === null ? (
    <StatusMark shape="clock">{words.invoiced}</StatusMark>
  ) : (
    <StatusMark shape="passed">{words.paid(format.shortDay(day(of.paidOn)))}</StatusMark>
  )
}
