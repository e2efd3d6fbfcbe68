import { useInfiniteQuery } from '@tanstack/react-query'
import type { CostInvoiceRow } from '@quittance/contract'
import { cents, day } from '@quittance/kernel'
import type { ReactNode } from 'react'
import { costInvoicesQuery } from '#features/commission/commission-queries.ts'
import { commissionWords } from '#features/commission/commission-words.ts'
import css from '#features/commission/commission.module.css'
import { InvoicePdf } from '#features/commission/InvoicePdf.tsx'
import { paths } from '#paths.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { Amount } from '#ui/figures/Amount.tsx'
import { DateText } from '#ui/figures/DateText.tsx'
import { Anchor } from '#ui/frame/Anchor.tsx'
import { EmptyState } from '#ui/paper/EmptyState.tsx'
import { LoadingRules } from '#ui/paper/LoadingRules.tsx'
import { SectionHead } from '#ui/paper/Sheet.tsx'
import { StatusMark } from '#ui/proof/StatusMark.tsx'
import { DataTable, type DataColumn } from '#ui/rows/DataTable.tsx'
import { TwoLines } from '#ui/rows/TwoLines.tsx'
import { useLanguage, type Language } from '#words/language.ts'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

/** The invoices of costs to creditors, beside those of commissions, each with its credit note. */
export function CostInvoices(): ReactNode {
  const words = useWords(commissionWords)
  const language = useLanguage()
  const list = useInfiniteQuery(costInvoicesQuery)
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? []
  return (
    <section className={css['list']} aria-label={words.costs}>
      <SectionHead ruled title={words.costs} />
      {list.data === undefined ? (
        <LoadingRules rows={2} />
      ) : rows.length === 0 ? (
        <EmptyState says={words.noCosts} />
      ) : (
        <DataTable
          label={words.costsList}
          columns={columns[language]}
          groups={[{ rows }]}
          rowId={({ id }) => id}
        />
      )}
      {list.hasNextPage && (
        <ActButton small busy={list.isFetchingNextPage} onAct={() => void list.fetchNextPage()}>
          {words.more}
        </ActButton>
      )}
    </section>
  )
}

function columnsIn(language: Language): readonly DataColumn<CostInvoiceRow>[] {
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
    { id: 'cost', head: words.cost, cell: ({ says }) => says[language] },
    {
      id: 'on',
      head: words.issuedOn,
      kind: 'quiet',
      cell: ({ issuedOn }) => <DateText of={day(issuedOn)} short />,
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
      cell: ({ grossCents }) => <Amount of={cents(grossCents)} currency={false} />,
    },
    { id: 'invoice', head: words.invoice, kind: 'quiet', cell: (row) => <Invoice of={row} /> },
    { id: 'state', head: words.state, onPhone: true, cell: (row) => <State of={row} /> },
  ]
}

const columns = { fr: columnsIn('fr'), en: columnsIn('en') }

function Invoice({ of }: { readonly of: CostInvoiceRow }): ReactNode {
  return (
    <TwoLines
      first={<InvoicePdf of="cost" id={of.id} number={of.reference} />}
      second={<UnderInvoice of={of} />}
    />
  )
}

/** The credit note that undid an invoice, else why its PDF carries no data. */
function UnderInvoice({ of }: { readonly of: CostInvoiceRow }): ReactNode {
  const words = useWords(commissionWords)
  const { creditNoteId: id, creditNoteReference: number, electronic, plainBecause } = of
  if (id !== null && number !== null) return <InvoicePdf of="cost" id={id} number={number} />
  if (plainBecause !== null) return words.plain(plainBecause)
  return electronic ? words.electronic : null
}

function State({ of }: { readonly of: CostInvoiceRow }): ReactNode {
  const words = useWords(commissionWords)
  const format = useFormat()
  if (of.creditNoteId !== null) return <StatusMark shape="unknown">{words.creditedRow}</StatusMark>
  return of.settledOn === null ? (
    <StatusMark shape="clock">{words.invoiced}</StatusMark>
  ) : (
    <StatusMark shape="passed">{words.paid(format.shortDay(day(of.settledOn)))}</StatusMark>
  )
}
