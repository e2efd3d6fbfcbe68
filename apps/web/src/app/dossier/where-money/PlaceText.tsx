import type { MoneyPlace, MoneyShare, PaymentMoney } from '@quittance/contract'
import type { ReactNode } from 'react'
import { whereMoneyWords } from '#app/dossier/where-money/where-money-words.ts'
import { Prose } from '#words/Prose.tsx'
import { byFours, dayOf } from '#words/figures.ts'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

export type PlaceTextProps = {
  readonly share: MoneyShare
  readonly credited: PaymentMoney['credited']
}

/** Where a share of a payment is, in a sentence: « À reverser au plus tard le 2 juin 2026 ». */
export function PlaceText({ share, credited }: PlaceTextProps): ReactNode {
  const words = useWords(whereMoneyWords)
  const format = useFormat()
  const { cameBackOn, orderReference, place } = share
  const on = share.on === null ? '' : format.shortDay(dayOf(share.on))
  const order = orderReference === null ? [] : [words.order(orderReference)]
  const back = cameBackOn === null ? [] : [words.cameBack(format.shortDay(dayOf(cameBackOn)))]
  const told: Readonly<Record<MoneyPlace, readonly string[]>> = {
    direct: [words.direct],
    own: [words.own],
    'awaiting-bank': [words.awaitingBank],
    retained: [words.retained],
    'to-pay-over': [words.toPayOver(on), ...back],
    ordered: [words.ordered(on), ...order],
    'paid-over': [words.paidOver(on), words.onStatement, ...order],
    'set-off': [words.setOff(on)],
    overpaid: [words.overpaid],
    'refund-ordered': [words.refundOrdered(on), ...order],
    refunded: [words.refunded(on), words.onStatement, ...order],
    'taken-back': [words.takenBack(on)],
    undone: [words.undone(on)],
    held: [words.held],
  }
  return (
    <>
      <Prose>{told[place].join(', ')}</Prose>
      {place === 'overpaid' && <Payer of={credited} />}
    </>
  )
}

/** Who paid too much, and from which account. */
function Payer({ of }: { readonly of: PaymentMoney['credited'] }): ReactNode {
  const words = useWords(whereMoneyWords)
  const name = of?.payerName ?? null
  const iban = of?.payerIban ?? null
  const told = [
    ...(name === null ? [] : [words.paidBy(name)]),
    ...(iban === null ? [] : [words.from(byFours(iban))]),
  ]
  return told.length === 0 ? null : <small>{told.join(' ')}</small>
}
