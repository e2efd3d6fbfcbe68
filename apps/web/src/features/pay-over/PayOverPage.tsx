import { useQuery } from '@tanstack/react-query'
import type { PayOverQueue, PayOverQueueRow } from '@quittance/contract'
import { cents, day } from '@quittance/kernel'
import { useState, type ReactNode } from 'react'
import { useKeys } from '#app/keys/use-keys.ts'
import { ReasonPanel, type Reasoned } from '#app/orders/ReasonPanel.tsx'
import { useLeftOut } from '#app/orders/use-left-out.ts'
import { Reading } from '#app/reading/Reading.tsx'
import { useSignedIn } from '#app/session/session.ts'
import { Freezes, Lookalikes } from '#features/pay-over/Aside.tsx'
import { OrdersSheet } from '#features/pay-over/orders/OrdersSheet.tsx'
import { payOverQueueQuery } from '#features/pay-over/pay-over-queries.ts'
import css from '#features/pay-over/pay-over.module.css'
import { FreezePanel } from '#features/pay-over/queue/FreezePanel.tsx'
import { PreparePanel } from '#features/pay-over/queue/PreparePanel.tsx'
import { mayLeave } from '#features/pay-over/queue/queue-groups.ts'
import { QueueSheet } from '#features/pay-over/queue/QueueSheet.tsx'
import { payOverWords, type PayOverWords } from '#features/pay-over/words/pay-over-words.ts'
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
  | { readonly panel: 'freeze'; readonly of: PayOverQueueRow }
  | { readonly panel: 'reason'; readonly of: Reasoned }

/** What is paid over to creditors (reversements): the queue by term, and the orders to the bank. */
export function PayOverPage(): ReactNode {
  const words = useWords(payOverWords)
  const format = useFormat()
  const { member } = useSignedIn()
  const read = useQuery(payOverQueueQuery)
  const mayHandle = member.rights.includes('handle-money')
  const [opened, setOpened] = useState<Opened | null>(null)
  const rows = read.data?.rows.filter(mayLeave) ?? []
  const { taken, chosen, choose } = useLeftOut(rows)
  const waiting = read.data?.rows.some(({ order }) => order === null) ?? false
  const refused = !mayHandle
    ? words.roleRefused
    : taken.length > 0
      ? undefined
      : rows.length > 0
        ? words.nothingChosen
        : waiting
          ? words.nothingFree
          : words.nothingToOrder
  const prepare = (): void => setOpened({ panel: 'prepare' })
  useKeys([{ name: 'v', does: words.keyPrepare, refused, act: prepare }])
  const close = (): void => setOpened(null)
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
        {(queue) => (
          <Desk
            queue={queue}
            chosen={chosen}
            mayHandle={mayHandle}
            onChoose={choose}
            onOpen={setOpened}
          />
        )}
      </Reading>
      {opened?.panel === 'prepare' && (
        <PreparePanel
          rows={taken}
          othersApprove={read.data?.othersApprove ?? true}
          onClose={close}
        />
      )}
      {opened?.panel === 'freeze' && <FreezePanel of={opened.of} onClose={close} />}
      {opened?.panel === 'reason' && <ReasonPanel of={opened.of} onClose={close} />}
    </Page>
  )
}

type DeskProps = {
  readonly queue: PayOverQueue
  readonly chosen: ReadonlySet<string>
  readonly mayHandle: boolean
  readonly onChoose: (id: string, chosen: boolean) => void
  readonly onOpen: (opened: Opened) => void
}

function Desk({ queue, chosen, mayHandle, onChoose, onOpen }: DeskProps): ReactNode {
  const ask = (of: Reasoned): void => onOpen({ panel: 'reason', of })
  return (
    <div className={css['columns']}>
      <QueueSheet
        queue={queue}
        chosen={chosen}
        mayHandle={mayHandle}
        onChoose={onChoose}
        onFreeze={(of) => onOpen({ panel: 'freeze', of })}
      />
      <div>
        <OrdersSheet othersApprove={queue.othersApprove} mayHandle={mayHandle} onAsk={ask} />
        <Lookalikes of={queue.lookalikes} />
        <Freezes of={queue.freezes} mayHandle={mayHandle} onAsk={ask} />
      </div>
    </div>
  )
}

/** The page in one sentence: what is late, or what is first due. */
function verdict(
  { rows }: PayOverQueue,
  { words, format }: { readonly words: PayOverWords; readonly format: Format },
): string {
  const sumOf = (some: readonly PayOverQueueRow[]): string =>
    format.euros(cents(some.reduce((sum, { amountCents }) => sum + amountCents, 0)))
  const late = rows.filter(({ daysLeft }) => daysLeft < 0)
  const waiting = rows.filter(({ order }) => order === null)
  if (late.length === 1) return words.lateOne(sumOf(late))
  if (late.length > 1) return words.lateMany(late.length, sumOf(late))
  const [first] = waiting
  if (first !== undefined) return words.soon(sumOf(waiting), format.day(day(first.dueBy)))
  return rows.length === 0 ? words.nothing : words.onTheirWay(sumOf(rows))
}
