import type { PlainReason } from '@quittance/contract'
import { cents, day } from '@quittance/kernel'
import type { ReactNode } from 'react'
import { commissionWords } from '#features/commission/commission-words.ts'
import css from '#features/commission/commission.module.css'
import { InvoicePdf, type InvoicePdfProps } from '#features/commission/InvoicePdf.tsx'
import { paths } from '#paths.ts'
import { Amount } from '#ui/figures/Amount.tsx'
import { DateText } from '#ui/figures/DateText.tsx'
import { Anchor } from '#ui/frame/Anchor.tsx'
import { DataTable, type DataColumn } from '#ui/rows/DataTable.tsx'
import { TwoLines } from '#ui/rows/TwoLines.tsx'
import { useWords } from '#words/use-words.ts'

/** A line of what is invoiced to a creditor, of a commission or of a cost. */
export type InvoiceLine = {
  readonly id: string
  readonly creditorName: string
  readonly dossierId: string
  readonly dossierReference: string
  readonly on: string
  readonly netCents: number
  readonly vatCents: number
  readonly gross: ReactNode
  readonly invoice: Document | null
  readonly creditNote: Document | null
  readonly electronic: boolean
  readonly plainBecause: PlainReason | null
  readonly state: ReactNode
}

/** An invoice or a credit note, by its number. */
type Document = { readonly id: string; readonly number: string }

/** A document of a pair that may be missing. */
export function documentOf(id: string | null, number: string | null): Document | null {
  return id === null || number === null ? null : { id, number }
}

export type InvoiceTableProps = {
  readonly label: string
  readonly of: InvoicePdfProps['of']
  readonly lines: readonly InvoiceLine[]
  /** What the day of a line is: of the receipt, or of the invoice. */
  readonly on: string
  /** What each line is for, where the creditor does not say it. */
  readonly what?: { readonly head: string; readonly says: (id: string) => string }
  readonly chosen: string | null
  readonly onChoose: (id: string) => void
}

/** What is invoiced to creditors, line by line; on a telephone, the PDF stands under the state. */
export function InvoiceTable(props: InvoiceTableProps): ReactNode {
  const { label, lines, chosen, onChoose } = props
  const words = useWords(commissionWords)
  return (
    <DataTable
      label={label}
      columns={columnsOf(props, words)}
      groups={[{ rows: lines }]}
      rowId={({ id }) => id}
      chosen={chosen}
      onChoose={({ id }) => onChoose(id)}
    />
  )
}

type Words = (typeof commissionWords)['fr']

function columnsOf(
  { of, on, what }: InvoiceTableProps,
  words: Words,
): readonly DataColumn<InvoiceLine>[] {
  const invoice = (line: InvoiceLine): ReactNode => <Invoice of={of} line={line} />
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
    ...(what === undefined
      ? []
      : [
          {
            id: 'what',
            head: what.head,
            cell: ({ id }: InvoiceLine): ReactNode => what.says(id),
          },
        ]),
    { id: 'on', head: on, kind: 'quiet', cell: (line) => <DateText of={day(line.on)} short /> },
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
    { id: 'gross', head: words.gross, kind: 'figure', onPhone: true, cell: ({ gross }) => gross },
    { id: 'invoice', head: words.invoice, kind: 'quiet', cell: invoice },
    {
      id: 'state',
      head: words.state,
      onPhone: true,
      cell: (line) => (
        <>
          {line.state}
          <span className={css['onPhone']}>{invoice(line)}</span>
        </>
      ),
    },
  ]
}

type InvoiceProps = { readonly of: InvoicePdfProps['of']; readonly line: InvoiceLine }

function Invoice({ of, line }: InvoiceProps): ReactNode {
  const words = useWords(commissionWords)
  const { invoice } = line
  if (invoice === null) return words.noInvoice
  return (
    <TwoLines
      first={<InvoicePdf of={of} id={invoice.id} number={invoice.number} />}
      second={<UnderInvoice of={of} line={line} />}
    />
  )
}

/** The credit note that undid an invoice, else why its PDF carries no data. */
function UnderInvoice({ of, line }: InvoiceProps): ReactNode {
  const words = useWords(commissionWords)
  const { creditNote, electronic, plainBecause } = line
  if (creditNote !== null) {
    return <InvoicePdf of={of} id={creditNote.id} number={creditNote.number} />
  }
  if (plainBecause !== null) return words.plain(plainBecause)
  return electronic ? words.electronic : null
}
