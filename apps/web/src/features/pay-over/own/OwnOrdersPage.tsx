import { useQuery } from '@tanstack/react-query'
import type { OwnOrdersDesk } from '@quittance/contract'
import { cents } from '@quittance/kernel'
import { useState, type ReactNode } from 'react'
import { api } from '#app/api.ts'
import { useKeys } from '#app/keys/use-keys.ts'
import { Reading } from '#app/reading/Reading.tsx'
import { useSignedIn } from '#app/session/session.ts'
import { OrdersSheet } from '#features/pay-over/orders/OrdersSheet.tsx'
import { Covers } from '#features/pay-over/own/office/Covers.tsx'
import { Sweep, sweepRefusal } from '#features/pay-over/own/office/Sweep.tsx'
import { ownDeskQuery } from '#features/pay-over/own/own-queries.ts'
import { Overpayments } from '#features/pay-over/own/refund/Overpayments.tsx'
import { useAct } from '#features/pay-over/own/SendAct.tsx'
import { Unclaimed } from '#features/pay-over/own/unclaimed/Unclaimed.tsx'
import { ownWords, type OwnWords } from '#features/pay-over/own/words/own-words.ts'
import css from '#features/pay-over/pay-over.module.css'
import { ReasonPanel, type Reasoned } from '#app/orders/ReasonPanel.tsx'
import { paths } from '#paths.ts'
import { FormNote } from '#app/forms/FormNote.tsx'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { KeyStrip } from '#ui/acts/KeyStrip.tsx'
import { ReasonedButton } from '#ui/acts/ReasonedButton.tsx'
import { Page } from '#ui/frame/Shell.tsx'
import { PageHeader } from '#ui/paper/PageHeader.tsx'
import { Prose } from '#words/Prose.tsx'
import { useFormat, type Format } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

/** What is not the creditors': overpayments to refund, commissions to transfer, covers to bring. */
export function OwnOrdersPage(): ReactNode {
  const words = useWords(ownWords)
  const format = useFormat()
  const { member } = useSignedIn()
  const read = useQuery(ownDeskQuery)
  const mayHandle = member.rights.includes('handle-money')
  const [reasoned, setReasoned] = useState<Reasoned | null>(null)
  const sweep = useAct((key) => api.ownOrders.prepareSweep({}, { context: { key } }))
  const [found] = foundLines(read.data)
  const take = useAct((key) =>
    found === undefined ? Promise.resolve() : api.ownOrders.takeCover(found, { context: { key } }),
  )
  const refused = !mayHandle ? words.roleRefused : sweepRefusal(read.data?.sweep, words)
  const takeRefused = !mayHandle
    ? words.roleRefused
    : found === undefined
      ? words.takeNothing
      : undefined
  useKeys([
    { name: 'v', does: words.keySweep, refused, act: () => sweep.onSubmit() },
    { name: 'c', does: words.keyTake, refused: takeRefused, act: () => take.onSubmit() },
  ])
  return (
    <Page
      keys={
        <KeyStrip
          keys={[
            { name: 'v', does: words.keySweep },
            { name: 'c', does: words.keyTake },
          ]}
        />
      }
    >
      <PageHeader
        crumbs={[{ text: words.money, href: paths.clientMoney() }, { text: words.title }]}
        title={read.data === undefined ? words.title : verdict(read.data, { words, format })}
        says={<Prose>{words.says}</Prose>}
        aside={
          refused === undefined ? (
            <ActButton primary keyName="v" busy={sweep.busy} onAct={() => sweep.onSubmit()}>
              {words.sweep}
            </ActButton>
          ) : (
            <ReasonedButton reason={refused} keyName="v" align="right">
              {words.sweep}
            </ReasonedButton>
          )
        }
      />
      <FormNote of={sweep} />
      <FormNote of={take} />
      <Reading of={read}>
        {(desk) => (
          <div className={css['columns']}>
            <div>
              <Covers
                of={desk.covers}
                mayHandle={mayHandle}
                hasOffice={desk.sweep.account !== null}
              />
              <Overpayments of={desk} mayHandle={mayHandle} onAsk={setReasoned} />
              <Sweep
                of={desk.sweep}
                mayHandle={mayHandle}
                othersApprove={desk.othersApprove}
                onAsk={setReasoned}
              />
              <Unclaimed />
            </div>
            <OrdersSheet
              othersApprove={desk.othersApprove}
              mayHandle={mayHandle}
              onAsk={setReasoned}
            />
          </div>
        )}
      </Reading>
      {reasoned !== null && <ReasonPanel of={reasoned} onClose={() => setReasoned(null)} />}
    </Page>
  )
}

/** The lines of the bank that may be a cover, those that bear its reference first. */
function foundLines(desk: OwnOrdersDesk | undefined) {
  return (desk?.covers.expected ?? []).flatMap(({ id, lines }) =>
    lines.slice(0, 1).map(({ bankLineId }) => ({ id, bankLineId })),
  )
}

/** The page in one sentence: what is missing first, then what waits too long, then what is owed. */
function verdict(
  { covers, overpayments, sweep }: OwnOrdersDesk,
  { words, format }: { readonly words: OwnWords; readonly format: Format },
): string {
  const sum = (amounts: readonly number[]) =>
    format.euros(cents(amounts.reduce((total, one) => total + one, 0)))
  if (covers.toBring.length > 0) {
    return words.verdictShort(sum(covers.toBring.map(({ amountCents }) => amountCents)))
  }
  const commissions = sum(sweep.commissions.map(({ grossCents }) => grossCents))
  if (sweep.late) return words.verdictSweep(commissions)
  if (sweep.commissions.length > 0) return words.verdictToday(commissions)
  if (overpayments.length === 0) return words.verdictCalm
  return words.verdictRefund(sum(overpayments.map(({ heldCents }) => heldCents)))
}
