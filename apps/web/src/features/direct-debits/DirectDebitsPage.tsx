import { useQuery } from '@tanstack/react-query'
import type { DirectDebitBoard } from '@quittance/contract'
import { cents, day } from '@quittance/kernel'
import { useState, type ReactNode } from 'react'
import { useKeys } from '#app/keys/use-keys.ts'
import { ReasonPanel, type Reasoned } from '#app/orders/ReasonPanel.tsx'
import { useLeftOut } from '#app/orders/use-left-out.ts'
import { Reading } from '#app/reading/Reading.tsx'
import { useSignedIn } from '#app/session/session.ts'
import { IdentifierPanel } from '#features/direct-debits/board/IdentifierPanel.tsx'
import { IdentifierSheet } from '#features/direct-debits/board/IdentifierSheet.tsx'
import { PlannedSheet } from '#features/direct-debits/board/PlannedSheet.tsx'
import { PreparePanel } from '#features/direct-debits/board/PreparePanel.tsx'
import { ReturnedSheet } from '#features/direct-debits/board/ReturnedSheet.tsx'
import { boardQuery } from '#features/direct-debits/direct-debits-queries.ts'
import css from '#features/direct-debits/direct-debits.module.css'
import { OrdersSheet } from '#features/direct-debits/orders/OrdersSheet.tsx'
import { debitWords, type DebitWords } from '#features/direct-debits/words/debit-words.ts'
import { paths } from '#paths.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { KeyStrip } from '#ui/acts/KeyStrip.tsx'
import { ReasonedButton } from '#ui/acts/ReasonedButton.tsx'
import { Page } from '#ui/frame/Shell.tsx'
import { PageHeader } from '#ui/paper/PageHeader.tsx'
import { Prose } from '#words/Prose.tsx'
import { useFormat, type Format } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

type Opened =
  | { readonly panel: 'prepare' }
  | { readonly panel: 'identifier' }
  | { readonly panel: 'reason'; readonly of: Reasoned }

/** SEPA direct debits (prélèvements): what waits for an order, for a person, for the bank. */
export function DirectDebitsPage(): ReactNode {
  const words = useWords(debitWords)
  const format = useFormat()
  const { member } = useSignedIn()
  const read = useQuery(boardQuery)
  const mayHandle = member.rights.includes('handle-money')
  const [opened, setOpened] = useState<Opened | null>(null)
  const free = read.data?.planned.filter(({ blocked }) => blocked === null) ?? []
  const { taken, chosen, choose } = useLeftOut(free)
  const refused = refusalOf({ mayHandle, taken: taken.length, free: free.length }, words)
  const prepare = (): void => setOpened({ panel: 'prepare' })
  const close = (): void => setOpened(null)
  useKeys([{ name: 'v', does: words.keyPrepare, refused, act: prepare }])
  const ask = (of: Reasoned): void => setOpened({ panel: 'reason', of })
  return (
    <Page keys={<KeyStrip keys={[{ name: 'v', does: words.keyPrepare }]} />}>
      <PageHeader
        crumbs={[{ text: words.money, href: paths.clientMoney() }, { text: words.title }]}
        title={read.data === undefined ? words.title : verdict(read.data, { words, format })}
        says={<Prose>{words.says}</Prose>}
        aside={
          refused === undefined ? (
            <ActButton primary keyName="v" onAct={prepare}>
              {words.prepare}
            </ActButton>
          ) : (
            <ReasonedButton reason={refused} keyName="v" align="right">
              {words.prepare}
            </ReasonedButton>
          )
        }
      />
      <Reading of={read}>
        {(board) => (
          <div className={css['columns']}>
            <div>
              <PlannedSheet
                rows={board.planned}
                chosen={chosen}
                mayHandle={mayHandle}
                onChoose={choose}
                onAsk={ask}
              />
              <ReturnedSheet rows={board.returned} />
              {board.cut && <p className={css['quiet']}>{words.cut}</p>}
            </div>
            <div>
              <OrdersSheet board={board} mayHandle={mayHandle} onAsk={ask} />
              <IdentifierSheet
                board={board}
                mayHandle={mayHandle}
                onOpen={() => setOpened({ panel: 'identifier' })}
              />
            </div>
          </div>
        )}
      </Reading>
      {opened?.panel === 'prepare' && (
        <PreparePanel
          rows={taken}
          othersApprove={read.data?.othersApprove ?? true}
          onClose={close}
        />
      )}
      {opened?.panel === 'identifier' && <IdentifierPanel onClose={close} />}
      {opened?.panel === 'reason' && <ReasonPanel of={opened.of} onClose={close} />}
    </Page>
  )
}

function refusalOf(
  of: { readonly mayHandle: boolean; readonly taken: number; readonly free: number },
  words: DebitWords,
): string | undefined {
  if (!of.mayHandle) return words.roleRefused
  if (of.taken > 0) return undefined
  return of.free > 0 ? words.nothingChosen : words.nothingFree
}

/** The page in one sentence: what waits for a person, else for the bank, else what comes first. */
function verdict(
  { orders, planned }: DirectDebitBoard,
  { words, format }: { readonly words: DebitWords; readonly format: Format },
): string {
  const sumOf = (rows: readonly { readonly amountCents: number }[]): string =>
    format.euros(cents(rows.reduce((sum, { amountCents }) => sum + amountCents, 0)))
  const prepared = orders.filter(({ state }) => state === 'prepared')
  if (prepared.length > 0) return words.toApproveTitle(sumOf(prepared))
  const [first] = planned
  if (first !== undefined) {
    const text = planned.length === 1 ? words.plannedOneTitle : words.plannedTitle
    return text(sumOf(planned), format.day(day(first.collectOn)))
  }
  const sent = orders.filter(({ state }) => state === 'approved')
  return sent.length > 0 ? words.atBankTitle(sumOf(sent)) : words.nothingTitle
}
