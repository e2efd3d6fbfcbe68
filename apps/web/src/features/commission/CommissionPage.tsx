import { useInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query'
import type { CommissionRow, CommissionSummary } from '@quittance/contract'
import { cents } from '@quittance/kernel'
import { useState, type ReactNode } from 'react'
import { useKeys } from '#app/keys/use-keys.ts'
import { useSignedIn } from '#app/session/session.ts'
import {
  commissionSummaryQuery,
  commissionsQuery,
} from '#features/commission/commission-queries.ts'
import { CommissionTable } from '#features/commission/CommissionTable.tsx'
import { commissionWords } from '#features/commission/commission-words.ts'
import { CostInvoices } from '#features/commission/CostInvoices.tsx'
import css from '#features/commission/commission.module.css'
import { PaidPanel } from '#features/commission/PaidPanel.tsx'
import { useInvoicing } from '#features/commission/use-invoicing.ts'
import { paths } from '#paths.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { KeyStrip } from '#ui/acts/KeyStrip.tsx'
import { ReasonedButton } from '#ui/acts/ReasonedButton.tsx'
import { FactList } from '#ui/figures/FactList.tsx'
import { Page } from '#ui/frame/Shell.tsx'
import { ErrorNote } from '#ui/paper/ErrorNote.tsx'
import { EmptyState } from '#ui/paper/EmptyState.tsx'
import { LoadingRules } from '#ui/paper/LoadingRules.tsx'
import { PageHeader } from '#ui/paper/PageHeader.tsx'
import { SectionHead } from '#ui/paper/Sheet.tsx'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

/** Commissions: what was earned, what is to be transferred to the agency, what creditors owe. */
export function CommissionPage(): ReactNode {
  const words = useWords(commissionWords)
  const { member } = useSignedIn()
  const { data: summary } = useSuspenseQuery(commissionSummaryQuery)
  const list = useInfiniteQuery(commissionsQuery)
  const [chosenId, setChosen] = useState<string | null>(null)
  const [noting, setNoting] = useState(false)
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? []
  const chosen = rows.find(({ id }) => id === chosenId)
  const payable = chosen !== undefined && isPayable(chosen)
  const mayHandle = member.rights.includes('handle-money')
  const refused = mayHandle ? (payable ? undefined : words.chooseFirst) : words.cannotHandle
  const note = (): void => setNoting(true)
  const invoicing = useInvoicing()
  const document = chosen === undefined ? null : lastDocument(chosen)
  const send = (): void => {
    if (document !== null) invoicing.send(document)
  }
  const unsendable = mayHandle
    ? document === null
      ? words.chooseInvoiced
      : undefined
    : words.cannotHandle
  const keys = [
    { name: 'r', does: words.notePaid.toLowerCase(), act: note, refused },
    {
      name: 'f',
      does: words.issue.toLowerCase(),
      act: invoicing.issue,
      refused: mayHandle ? undefined : words.cannotHandle,
    },
    { name: 'e', does: words.send.toLowerCase(), act: send, refused: unsendable },
  ]
  useKeys(keys)
  return (
    <Page
      keys={<KeyStrip keys={[{ name: ['ArrowUp', 'ArrowDown'], does: words.choose }, ...keys]} />}
    >
      <PageHeader
        crumbs={[{ text: words.money, href: paths.clientMoney() }, { text: words.title }]}
        title={words.title}
        says={`${words.says} ${words.toConfirm}`}
        aside={
          refused === undefined ? (
            <ActButton primary keyName="r" onAct={note}>
              {words.notePaid}
            </ActButton>
          ) : (
            <ReasonedButton keyName="r" reason={refused} align="right">
              {words.notePaid}
            </ReasonedButton>
          )
        }
      />
      <Sums of={summary} />
      {mayHandle && (
        <div className={css['acts']}>
          <ActButton keyName="f" busy={invoicing.busy} onAct={invoicing.issue}>
            {words.issue}
          </ActButton>
          {unsendable === undefined ? (
            <ActButton keyName="e" busy={invoicing.busy} onAct={send}>
              {words.send}
            </ActButton>
          ) : (
            <ReasonedButton keyName="e" reason={unsendable}>
              {words.send}
            </ReasonedButton>
          )}
          {invoicing.fault !== null && <ErrorNote what={invoicing.fault} />}
        </div>
      )}
      <section className={css['list']} aria-label={words.list}>
        {list.data === undefined ? (
          <LoadingRules rows={4} />
        ) : rows.length === 0 ? (
          <EmptyState says={words.empty} />
        ) : (
          <CommissionTable rows={rows} chosen={chosenId} onChoose={(id) => setChosen(id)} />
        )}
        {list.hasNextPage && (
          <ActButton small busy={list.isFetchingNextPage} onAct={() => void list.fetchNextPage()}>
            {words.more}
          </ActButton>
        )}
      </section>
      <CostInvoices />
      {noting && chosen !== undefined && payable && (
        <PaidPanel of={chosen} onClose={() => setNoting(false)} />
      )}
    </Page>
  )
}

/** The credit note of a commission, else its invoice. */
function lastDocument(of: CommissionRow): { readonly id: string; readonly number: string } | null {
  const [id, number] =
    of.creditNoteId === null
      ? [of.invoiceId, of.invoiceReference]
      : [of.creditNoteId, of.creditNoteReference]
  return id === null || number === null ? null : { id, number }
}

function isPayable({ taken, paidOn, credited }: CommissionRow): boolean {
  return taken === 'invoiced' && paidOn === null && !credited
}

function Sums({ of }: { readonly of: CommissionSummary }): ReactNode {
  const words = useWords(commissionWords)
  const format = useFormat()
  const euros = (amount: number): string => format.euros(cents(amount))
  return (
    <section className={css['sums']} aria-label={words.sums}>
      <SectionHead ruled title={words.sums} />
      <FactList
        facts={[
          { what: words.earned, is: euros(of.earnedCents), note: words.earnedNote },
          { what: words.tax, is: euros(of.taxCents) },
          { what: words.toSweep, is: euros(of.toSweepCents), note: words.toSweepNote },
          { what: words.unpaid, is: euros(of.unpaidCents) },
          { what: words.credited, is: euros(of.creditedCents) },
        ]}
      />
    </section>
  )
}
