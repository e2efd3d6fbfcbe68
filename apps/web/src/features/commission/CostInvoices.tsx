import { useInfiniteQuery } from '@tanstack/react-query'
import type { CostInvoiceRow } from '@quittance/contract'
import { cents, day } from '@quittance/kernel'
import { useState, type ReactNode } from 'react'
import { useSignedIn } from '#app/session/session.ts'
import { costInvoicesQuery } from '#features/commission/commission-queries.ts'
import { commissionWords } from '#features/commission/commission-words.ts'
import css from '#features/commission/commission.module.css'
import { documentOf, InvoiceTable } from '#features/commission/InvoiceTable.tsx'
import { useInvoicing } from '#features/commission/use-invoicing.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { ReasonedButton } from '#ui/acts/ReasonedButton.tsx'
import { Amount } from '#ui/figures/Amount.tsx'
import { EmptyState } from '#ui/paper/EmptyState.tsx'
import { ErrorNote } from '#ui/paper/ErrorNote.tsx'
import { LoadingRules } from '#ui/paper/LoadingRules.tsx'
import { SectionHead } from '#ui/paper/Sheet.tsx'
import { StatusMark } from '#ui/proof/StatusMark.tsx'
import { useFormat } from '#words/use-format.ts'
import { useSaid } from '#words/use-said.ts'
import { useWords } from '#words/use-words.ts'

/** The invoices of costs to creditors, each with its credit note; the chosen one is sent from here. */
export function CostInvoices(): ReactNode {
  const words = useWords(commissionWords)
  const say = useSaid()
  const list = useInfiniteQuery(costInvoicesQuery)
  const [chosenId, setChosen] = useState<string | null>(null)
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? []
  const chosen = rows.find(({ id }) => id === chosenId)
  return (
    <section className={css['list']} aria-label={words.costs}>
      <SectionHead ruled title={words.costs} />
      {list.data === undefined ? (
        <LoadingRules rows={2} />
      ) : rows.length === 0 ? (
        <EmptyState says={words.noCosts} />
      ) : (
        <>
          <InvoiceTable
            label={words.costsList}
            of="cost"
            on={words.issuedOn}
            what={{
              head: words.cost,
              says: (id) => {
                const row = rows.find((one) => one.id === id)
                return row === undefined ? '' : say(row.says)
              },
            }}
            lines={rows.map((row) => ({
              ...row,
              on: row.issuedOn,
              gross: <Amount of={cents(row.grossCents)} currency={false} />,
              invoice: { id: row.id, number: row.reference },
              creditNote: documentOf(row.creditNoteId, row.creditNoteReference),
              state: <State of={row} />,
            }))}
            chosen={chosenId}
            onChoose={setChosen}
          />
          <SendChosen of={chosen} />
        </>
      )}
      {list.hasNextPage && (
        <ActButton small busy={list.isFetchingNextPage} onAct={() => void list.fetchNextPage()}>
          {words.more}
        </ActButton>
      )}
    </section>
  )
}

/** Sends the chosen invoice, or the credit note that undid it, as it was issued. */
function SendChosen({ of }: { readonly of: CostInvoiceRow | undefined }): ReactNode {
  const words = useWords(commissionWords)
  const { member } = useSignedIn()
  const invoicing = useInvoicing()
  if (!member.rights.includes('handle-money')) return null
  if (of === undefined) {
    return <ReasonedButton reason={words.chooseCost}>{words.sendCost}</ReasonedButton>
  }
  const document = documentOf(of.creditNoteId, of.creditNoteReference) ?? {
    id: of.id,
    number: of.reference,
  }
  return (
    <div className={css['acts']}>
      <ActButton busy={invoicing.busy} onAct={() => invoicing.sendCost(document)}>
        {words.sendCostNumber(document.number)}
      </ActButton>
      {invoicing.fault !== null && <ErrorNote what={invoicing.fault} />}
    </div>
  )
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
