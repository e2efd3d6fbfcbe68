import type { OverpaymentView, OwnOrdersDesk } from '@quittance/contract'
import { cents, day } from '@quittance/kernel'
import { useState, type ReactNode } from 'react'
import { api } from '#app/api.ts'
import { whyOverpaid } from '#features/pay-over/own/own-why.ts'
import { PayeeAccount } from '#features/pay-over/own/refund/PayeeAccount.tsx'
import { PayeePanel } from '#features/pay-over/own/refund/PayeePanel.tsx'
import { RefundPanel } from '#features/pay-over/own/refund/RefundPanel.tsx'
import { ownWords } from '#features/pay-over/own/words/own-words.ts'
import css from '#features/pay-over/pay-over.module.css'
import type { Reasoned } from '#app/orders/ReasonPanel.tsx'
import { paths } from '#paths.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { Acts } from '#ui/acts/Acts.tsx'
import { Amount } from '#ui/figures/Amount.tsx'
import { Anchor } from '#ui/frame/Anchor.tsx'
import { EmptyState } from '#ui/paper/EmptyState.tsx'
import { SectionHead } from '#ui/paper/Sheet.tsx'
import { StatusMark } from '#ui/proof/StatusMark.tsx'
import { useWhy } from '#ui/why/WhyProvider.tsx'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

export type OverpaymentsProps = {
  readonly of: Pick<OwnOrdersDesk, 'overpayments' | 'othersApprove'>
  readonly mayHandle: boolean
  readonly onAsk: (reasoned: Reasoned) => void
}

type Opened = { readonly panel: 'refund' | 'account'; readonly of: OverpaymentView }

/** What debtors paid too much: who paid, since when, what stands in the way of giving it back. */
export function Overpayments({ of, mayHandle, onAsk }: OverpaymentsProps): ReactNode {
  const words = useWords(ownWords)
  const [opened, setOpened] = useState<Opened | null>(null)
  const close = (): void => setOpened(null)
  return (
    <section className={css['section']} aria-label={words.refundsTitle}>
      <SectionHead ruled title={words.refundsTitle} note={words.refundsNote} />
      {of.overpayments.length === 0 && <EmptyState says={words.refundsEmpty} />}
      <ul className={css['orders']}>
        {of.overpayments.map((one) => (
          <li key={one.dossierId} className={css['order']}>
            <Told of={one} />
            {one.account !== null && (
              <PayeeAccount
                account={one.account}
                mayHandle={mayHandle}
                othersApprove={of.othersApprove}
                onAsk={onAsk}
              />
            )}
            {mayHandle && <ActsOf of={one} onOpen={setOpened} />}
          </li>
        ))}
      </ul>
      {opened?.panel === 'refund' && <RefundPanel of={opened.of} onClose={close} />}
      {opened?.panel === 'account' && (
        <PayeePanel
          title={words.recordDebtorTitle(opened.of.debtorName)}
          says={words.recordDebtorSays}
          asksDocument
          holder={opened.of.debtorName}
          send={({ fileId, ...account }, key) =>
            api.ownOrders.recordDebtorAccount(
              { id: opened.of.dossierId, ...account, fileId: fileId ?? '' },
              { context: { key } },
            )
          }
          onClose={close}
        />
      )}
    </section>
  )
}

function Told({ of }: { readonly of: OverpaymentView }): ReactNode {
  const words = useWords(ownWords)
  const format = useFormat()
  const why = useWhy()
  return (
    <>
      <div className={css['orderHead']}>
        <b>{of.debtorName}</b>
        <span className={css['quiet']}>
          <Anchor href={paths.dossier(of.dossierId)}>{of.dossierReference}</Anchor>,{' '}
          {words.refundFor(of.creditorName)}
        </span>
        <Amount
          of={cents(of.heldCents)}
          onWhy={() => {
            const explanation = whyOverpaid(of, { words, format })
            const figure = format.euros(cents(of.heldCents))
            why({ figure, explanation, inScreenLanguage: true })
          }}
        />
      </div>
      <span className={css['quiet']}>{words.since(format.day(day(of.since)), of.months)}</span>
      {of.payers.map((payer) => (
        <span key={payer.bankLineId} className={css['quiet']}>
          {payer.name === null
            ? words.payerUnknown
            : words.payer(
                payer.name,
                format.day(day(payer.on)),
                format.euros(cents(payer.amountCents)),
              )}
          {payer.iban === null && `. ${words.noIban}`}
        </span>
      ))}
      {of.others.length > 0 && (
        <StatusMark shape="adverse">
          {words.othersOpen(of.others.map(({ reference }) => reference).join(', '))}
        </StatusMark>
      )}
      {of.cameBackOn !== null && (
        <StatusMark shape="adverse">{words.cameBack(format.day(day(of.cameBackOn)))}</StatusMark>
      )}
      {of.order !== null && (
        <StatusMark shape="clock">{words.inOrder(of.order.reference)}</StatusMark>
      )}
    </>
  )
}

function ActsOf(props: {
  readonly of: OverpaymentView
  readonly onOpen: (opened: Opened) => void
}): ReactNode {
  const words = useWords(ownWords)
  const { of, onOpen } = props
  const waits = of.account?.state === 'proposed'
  return (
    <Acts>
      {of.freeCents > 0 && (
        <ActButton
          small
          label={words.refundLabel(of.debtorName, of.dossierReference)}
          onAct={() => onOpen({ panel: 'refund', of })}
        >
          {words.refund}
        </ActButton>
      )}
      {!waits && of.freeCents > 0 && (
        <ActButton small onAct={() => onOpen({ panel: 'account', of })}>
          {words.recordAccount}
        </ActButton>
      )}
    </Acts>
  )
}
