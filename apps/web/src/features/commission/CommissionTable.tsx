import type { CommissionRow } from '@quittance/contract'
import { cents, day } from '@quittance/kernel'
import type { ReactNode } from 'react'
import { commissionWords } from '#features/commission/commission-words.ts'
import { InvoicePdf } from '#features/commission/InvoicePdf.tsx'
import { paths } from '#paths.ts'
import { Amount } from '#ui/figures/Amount.tsx'
import { DateText } from '#ui/figures/DateText.tsx'
import { Figure } from '#ui/figures/Figure.tsx'
import { Anchor } from '#ui/frame/Anchor.tsx'
import { StatusMark } from '#ui/proof/StatusMark.tsx'
import { DataTable, type DataColumn } from '#ui/rows/DataTable.tsx'
import { TwoLines } from '#ui/rows/TwoLines.tsx'
import { useWhy } from '#ui/why/WhyProvider.tsx'
import { useLanguage, type Language } from '#words/language.ts'
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
  const language = useLanguage()
  return (
    <DataTable
      label={words.list}
      columns={columns[language]}
      groups={[{ rows }]}
      rowId={({ id }) => id}
      chosen={chosen}
      onChoose={({ id }) => {
        onChoose(id)
      }}
    />
  )
}

function columnsIn(language: Language): readonly DataColumn<CommissionRow>[] {
  const words = commissionWords[language]
  return [
    {
      id: 'creditor',
      head: words.creditor,
      onPhone: true,
      cell: ({ creditorName, dossierId, dossierReference }) => (
        <TwoLines
          strong
          first={creditorName}
          second={<Anchor href={paths.dossier(dossierId)}>{dossierReference}</Anchor>}
        />
      ),
    },
    {
      id: 'on',
      head: words.on,
      kind: 'quiet',
      cell: ({ earnedOn }) => <DateText of={day(earnedOn)} short />,
    },
    {
      id: 'net',
      head: words.net,
      kind: 'figure',
      cell: ({ netCents }) => <Amount of={cents(netCents)} currency={false} />,
    },
    {
      id: 'vat',
      head: words.vat,
      kind: 'figure',
      cell: ({ vatCents }) => <Amount of={cents(vatCents)} currency={false} />,
    },
    {
      id: 'gross',
      head: words.gross,
      kind: 'figure',
      onPhone: true,
      cell: (row) => <Gross of={row} />,
    },
    { id: 'invoice', head: words.invoice, kind: 'quiet', cell: (row) => <Invoice of={row} /> },
    { id: 'state', head: words.state, onPhone: true, cell: (row) => <State of={row} /> },
  ]
}

const columns = { fr: columnsIn('fr'), en: columnsIn('en') }

function Gross({ of }: { readonly of: CommissionRow }): ReactNode {
  const format = useFormat()
  const openWhy = useWhy()
  const figure = format.euros(cents(of.grossCents))
  return <Figure text={figure} onWhy={() => openWhy({ figure, explanation: of.because })} />
}

function Invoice({ of }: { readonly of: CommissionRow }): ReactNode {
  const words = useWords(commissionWords)
  if (of.invoiceId === null || of.invoiceReference === null) return words.noInvoice
  return (
    <TwoLines
      first={<InvoicePdf of="commission" id={of.invoiceId} number={of.invoiceReference} />}
      second={<UnderInvoice of={of} />}
    />
  )
}

/** The credit note that undid an invoice, else why its PDF carries no data. */
function UnderInvoice({ of }: { readonly of: CommissionRow }): ReactNode {
  const words = useWords(commissionWords)
  const { creditNoteId: id, creditNoteReference: number, electronic, plainBecause } = of
  if (id !== null && number !== null) return <InvoicePdf of="commission" id={id} number={number} />
  if (plainBecause !== null) return words.plain(plainBecause)
  return electronic ? words.electronic : null
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
