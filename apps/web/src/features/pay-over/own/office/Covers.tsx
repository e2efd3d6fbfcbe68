import type { CoversView } from '@quittance/contract'
import { cents, day } from '@quittance/kernel'
import { useState, type ReactNode } from 'react'
import { api } from '#app/api.ts'
import { AmountPanel, type AmountAsked } from '#features/pay-over/own/office/AmountPanel.tsx'
import { whyMissing } from '#features/pay-over/own/own-why.ts'
import { Shortfalls } from '#features/pay-over/own/office/Shortfalls.tsx'
import { SendAct } from '#features/pay-over/own/SendAct.tsx'
import { ownWords } from '#features/pay-over/own/words/own-words.ts'
import css from '#features/pay-over/pay-over.module.css'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { Acts } from '#ui/acts/Acts.tsx'
import { Amount } from '#ui/figures/Amount.tsx'
import { SumTable } from '#ui/figures/SumTable.tsx'
import { EmptyState } from '#ui/paper/EmptyState.tsx'
import { SectionHead } from '#ui/paper/Sheet.tsx'
import { StatusMark } from '#ui/proof/StatusMark.tsx'
import { momentOf } from '#words/figures.ts'
import { Prose } from '#words/Prose.tsx'
import { useWhy } from '#ui/why/WhyProvider.tsx'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

export type CoversProps = {
  readonly of: CoversView
  readonly mayHandle: boolean
  /** Whether an account of the office is confirmed, to take an advance back to. */
  readonly hasOffice: boolean
}

/** What is missing on the separate account, what the office announced, what it may take back. */
export function Covers({ of, mayHandle, hasOffice }: CoversProps): ReactNode {
  const words = useWords(ownWords)
  const [asked, setAsked] = useState<AmountAsked | null>(null)
  const calm = of.toBring.length === 0 && of.advancedCents === 0 && of.shortfalls.length === 0
  return (
    <section className={css['section']} aria-label={words.coversTitle}>
      <SectionHead ruled title={words.coversTitle} note={words.coversNote} />
      {calm && of.expected.length === 0 && <EmptyState says={words.coversEmpty} />}
      <Missing of={of} mayHandle={mayHandle} />
      <ul className={css['orders']}>
        {of.expected.map((cover) => (
          <Expected key={cover.id} of={cover} mayHandle={mayHandle} />
        ))}
      </ul>
      <Shortfalls of={of} mayHandle={mayHandle} onAsk={setAsked} />
      {of.takeBackCents > 0 && (
        <TakeBack of={of} mayAct={mayHandle && hasOffice} onAsk={setAsked} />
      )}
      {asked !== null && <AmountPanel of={asked} onClose={() => setAsked(null)} />}
    </section>
  )
}

function Missing({ of, mayHandle }: Pick<CoversProps, 'of' | 'mayHandle'>): ReactNode {
  const words = useWords(ownWords)
  const format = useFormat()
  const why = useWhy()
  const total = cents(of.toBring.reduce((sum, { amountCents }) => sum + amountCents, 0))
  const lines = [
    { what: words.fees, from: words.feesSays, amount: cents(of.feesCents) },
    { what: words.firm, amount: cents(of.firmCents) },
    ...of.shortfalls.map((one) => ({
      what: words.shortOf(one.creditorName),
      amount: cents(one.amountCents),
    })),
    { what: words.advanced, amount: cents(-of.advancedCents) },
  ].filter(({ amount }) => amount !== 0)
  if (lines.length === 0) return null
  const onWhy = (): void => {
    const explanation = whyMissing(of, { words, format })
    why({ figure: format.euros(total), explanation, inScreenLanguage: true })
  }
  return (
    <div className={css['order']}>
      <SumTable
        caption={words.coversLabel}
        lines={lines}
        {...(total > 0 ? { total: { what: words.toBring, amount: total, onWhy } } : {})}
      />
      {mayHandle && (
        <Acts>
          {of.toBring
            .filter(({ kind }) => !of.expected.some((one) => one.kind === kind))
            .map((one) => (
              <SendAct
                key={one.kind}
                send={(key) => api.ownOrders.announceCover(one, { context: { key } })}
              >
                {(one.kind === 'fees' ? words.announceFees : words.announceAdvance)(
                  format.euros(cents(one.amountCents)),
                )}
              </SendAct>
            ))}
        </Acts>
      )}
    </div>
  )
}

function Expected(props: {
  readonly of: CoversView['expected'][number]
  readonly mayHandle: boolean
}): ReactNode {
  const words = useWords(ownWords)
  const format = useFormat()
  const { of, mayHandle } = props
  const { id, lines } = of
  const announced = momentOf(of.announced.at).toPlainDate()
  return (
    <li className={css['order']}>
      <div className={css['orderHead']}>
        <StatusMark shape="clock">
          {of.kind === 'fees' ? words.expectedFees : words.expectedAdvance}
        </StatusMark>
        <Amount of={cents(of.amountCents)} />
      </div>
      <span>
        {words.reference} <b className={css['mono']}>{of.reference}</b>
      </span>
      <span className={css['quiet']}>
        <Prose>{words.announcedBy(of.announced.by, format.day(announced))}</Prose>
        {lines.length === 0 && ` ${words.noLine}`}
      </span>
      {lines.map((line) => (
        <div key={line.bankLineId} className={css['stands']}>
          <span>
            {words.lineFound(format.day(day(line.on)), line.from ?? words.lineNoName)},{' '}
            {line.named ? words.lineNamed : words.lineSameAmount}
          </span>
          {mayHandle && (
            <SendAct
              send={(key) =>
                api.ownOrders.takeCover({ id, bankLineId: line.bankLineId }, { context: { key } })
              }
            >
              {words.takeLine}
            </SendAct>
          )}
        </div>
      ))}
      {mayHandle && (
        <SendAct
          label={words.withdrawLabel(of.reference)}
          send={(key) => api.ownOrders.withdrawCover({ id }, { context: { key } })}
        >
          {words.withdraw}
        </SendAct>
      )}
    </li>
  )
}

function TakeBack(props: {
  readonly of: CoversView
  readonly mayAct: boolean
  readonly onAsk: (asked: AmountAsked) => void
}): ReactNode {
  const words = useWords(ownWords)
  const format = useFormat()
  const most = cents(props.of.takeBackCents)
  const says = words.takeBackSays(format.euros(most))
  const asked: AmountAsked = {
    title: words.takeBackTitle,
    says,
    act: words.reserveAct,
    most,
    send: ({ amountCents }, key) =>
      api.ownOrders.prepareRecovery({ amountCents }, { context: { key } }),
  }
  return (
    <div className={css['order']}>
      <StatusMark shape="passed">{says}</StatusMark>
      {props.mayAct && (
        <ActButton small onAct={() => props.onAsk(asked)}>
          {words.takeBack}
        </ActButton>
      )}
    </div>
  )
}
