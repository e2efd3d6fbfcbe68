import { useInfiniteQuery } from '@tanstack/react-query'
import type { ReceiptRow } from '@quittance/contract'
import { cents, day } from '@quittance/kernel'
import { useState, type ReactNode } from 'react'
import {
  clientMoneyWords,
  type ClientMoneyWords,
} from '#features/client-money/client-money-words.ts'
import css from '#features/client-money/client-money.module.css'
import { receiptsQuery } from '#features/client-money/money-queries.ts'
import { paths } from '#paths.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { Amount } from '#ui/figures/Amount.tsx'
import { DateText } from '#ui/figures/DateText.tsx'
import { Anchor } from '#ui/frame/Anchor.tsx'
import { EmptyState } from '#ui/paper/EmptyState.tsx'
import { LoadingRules } from '#ui/paper/LoadingRules.tsx'
import { SectionHead } from '#ui/paper/Sheet.tsx'
import { DataTable, type DataColumn } from '#ui/rows/DataTable.tsx'
import { TwoLines } from '#ui/rows/TwoLines.tsx'
import { useLanguage, type Language } from '#words/language.ts'
import { useWords } from '#words/use-words.ts'

const SHOWN_DIGITS = 12

function pdfOf({ id }: ReceiptRow): string {
  return `/api/receipts/${id}/pdf`
}

function columnsIn(language: Language): readonly DataColumn<ReceiptRow>[] {
  const words = clientMoneyWords[language]
  return [
    {
      id: 'number',
      head: words.receiptNumber,
      onPhone: true,
      cell: (row) => (
        <TwoLines
          first={
            <a
              href={pdfOf(row)}
              target="_blank"
              rel="noreferrer"
              aria-label={words.readPdf(row.number)}
            >
              {row.number}
            </a>
          }
          second={standingOf(row, words)}
        />
      ),
    },
    {
      id: 'dossier',
      head: words.dossier,
      onPhone: true,
      cell: ({ debtorName, dossierId, dossierReference }) => (
        <TwoLines
          first={debtorName}
          second={<Anchor href={paths.dossier(dossierId)}>{dossierReference}</Anchor>}
        />
      ),
    },
    {
      id: 'amount',
      head: words.sum,
      kind: 'figure',
      onPhone: true,
      cell: ({ amountCents }) => <Amount of={cents(amountCents)} currency={false} />,
    },
    {
      id: 'received',
      head: words.received,
      kind: 'quiet',
      cell: ({ receivedOn }) => <DateText of={day(receivedOn)} short />,
    },
    {
      id: 'print',
      head: words.print,
      kind: 'quiet',
      cell: ({ factsSha256 }) => (
        <code className={css['print']}>{`${factsSha256.slice(0, SHOWN_DIGITS)}…`}</code>
      ),
    },
  ]
}

function standingOf(
  { annuls, annulledBy }: ReceiptRow,
  words: ClientMoneyWords,
): string | undefined {
  if (annuls !== null) return words.annulsReceipt(annuls)
  return annulledBy === null ? undefined : words.annulledByReceipt(annulledBy)
}

const columns = { fr: columnsIn('fr'), en: columnsIn('en') }

/** The receipts given to debtors (quittances), each as it was issued, to print again. */
export function Receipts(): ReactNode {
  const words = useWords(clientMoneyWords)
  const language = useLanguage()
  const [chosen, setChosen] = useState<string | null>(null)
  const list = useInfiniteQuery(receiptsQuery)
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? []
  return (
    <section className={css['section']} aria-label={words.receiptsTitle}>
      <SectionHead ruled title={words.receiptsTitle} aside={words.receiptsNote} />
      {list.data === undefined ? (
        <LoadingRules rows={3} />
      ) : rows.length === 0 ? (
        <EmptyState says={words.receiptsEmpty} />
      ) : (
        <DataTable
          label={words.receiptsLabel}
          columns={columns[language]}
          groups={[{ rows }]}
          rowId={({ id }) => id}
          chosen={chosen}
          onChoose={({ id }) => {
            setChosen(id)
          }}
          onOpen={(row) => {
            open(pdfOf(row), '_blank', 'noreferrer')
          }}
        />
      )}
      {list.hasNextPage && (
        <div className={css['more']}>
          <ActButton small busy={list.isFetchingNextPage} onAct={() => void list.fetchNextPage()}>
            {words.more}
          </ActButton>
        </div>
      )}
    </section>
  )
}
