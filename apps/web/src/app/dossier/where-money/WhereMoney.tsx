import { useQuery } from '@tanstack/react-query'
import type { DossierMoney, PaymentMoney } from '@quittance/contract'
import { cents } from '@quittance/kernel'
import type { ReactNode } from 'react'
import { PlacesRow } from '#app/dossier/where-money/PlacesRow.tsx'
import { PlaceText } from '#app/dossier/where-money/PlaceText.tsx'
import { whereMoneyQuery } from '#app/dossier/where-money/where-money-query.ts'
import { whereMoneyWords } from '#app/dossier/where-money/where-money-words.ts'
import css from '#app/dossier/where-money/where-money.module.css'
import { UndoAct } from '#app/dossier/where-money/undo/UndoAct.tsx'
import { Reading } from '#app/reading/Reading.tsx'
import { Amount } from '#ui/figures/Amount.tsx'
import { Sheet } from '#ui/paper/Sheet.tsx'
import { useWhy } from '#ui/why/WhyProvider.tsx'
import { Prose } from '#words/Prose.tsx'
import { dayOf } from '#words/figures.ts'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

export type WhereMoneyProps = {
  readonly dossierId: string
  /** False where no payment stands: only one that the bank took back can be told. */
  readonly paid: boolean
}

/**
 * « Où est l’argent »: each payment of a dossier and where its money is now, summed to the cent.
 *
 * Nothing where there never was a payment.
 */
export function WhereMoney({ dossierId, paid }: WhereMoneyProps): ReactNode {
  const words = useWords(whereMoneyWords)
  const read = useQuery(whereMoneyQuery(dossierId))
  if (!paid && (read.data === undefined || read.data.payments.length === 0)) return null
  return (
    <div className={css['place']}>
      <Sheet title={words.title} note={<Prose>{words.note}</Prose>}>
        <Reading of={read} rows={3}>
          {(money) => <Payments of={money} />}
        </Reading>
      </Sheet>
    </div>
  )
}

function Payments({ of }: { readonly of: DossierMoney }): ReactNode {
  const words = useWords(whereMoneyWords)
  return (
    <table className={css['table']} aria-label={words.list}>
      <tbody>
        {of.payments.map((payment) => (
          <Payment key={payment.paymentId} of={payment} />
        ))}
        <PlacesRow head={words.total} of={of} closes />
      </tbody>
    </table>
  )
}

function Payment({ of }: { readonly of: PaymentMoney }): ReactNode {
  const words = useWords(whereMoneyWords)
  const format = useFormat()
  const openWhy = useWhy()
  const figure = format.euros(cents(of.amountCents))
  const day = format.shortDay(dayOf(of.credited?.on ?? of.receivedOn))
  const apart = of.shares.length > 1
  return (
    <tr>
      <th scope="row">
        <Prose>{of.credited === null ? words.paid(day) : words.credited(day)}</Prose>
        <ReceiptText of={of.receipt} />
      </th>
      <td className={css['where']}>
        <ul>
          {of.shares.map((share) => (
            <li key={`${share.place} ${share.on} ${share.bankLineId} ${share.amountCents}`}>
              <span>
                <PlaceText share={share} credited={of.credited} />
              </span>
              {apart && <Amount of={cents(share.amountCents)} currency={false} />}
            </li>
          ))}
        </ul>
        <LeftBefore of={of} />
        {!isEnded(of) && <UndoAct paymentId={of.paymentId} noted={of.credited === null} />}
      </td>
      <td className={css['amount']}>
        <Amount
          of={cents(of.amountCents)}
          currency={false}
          hanging
          onWhy={() => openWhy({ figure, explanation: of.because })}
        />
      </td>
    </tr>
  )
}

/** The bank took it back, or a person undid it: there is nothing left to undo. */
function isEnded({ shares }: PaymentMoney): boolean {
  return shares.some(({ place }) => place === 'taken-back' || place === 'undone')
}

function ReceiptText({ of }: { readonly of: PaymentMoney['receipt'] }): ReactNode {
  const words = useWords(whereMoneyWords)
  if (of === null) return <small>{words.noReceipt}</small>
  const text =
    of.annulledBy === null ? words.receipt(of.number) : words.annulled(of.number, of.annulledBy)
  return (
    <small>
      <a href={`/api/receipts/${of.id}/pdf`} target="_blank" rel="noreferrer">
        {text}
      </a>
    </small>
  )
}

/** What had left of a payment that the bank took back, and what the firm has to cover. */
function LeftBefore({ of }: { readonly of: PaymentMoney }): ReactNode {
  const words = useWords(whereMoneyWords)
  const format = useFormat()
  const left = of.leftBeforeCents > 0 && words.leftBefore(format.euros(cents(of.leftBeforeCents)))
  const cover = of.shortfallCents > 0 && words.toCover(format.euros(cents(of.shortfallCents)))
  const told = [left, cover].filter((text) => text !== false)
  return told.length === 0 ? null : (
    <p className={css['cover']}>
      <Prose>{told.join(' ')}</Prose>
    </p>
  )
}
