import type { TransferOrderView, TransferView } from '@quittance/contract'
import { cents, day } from '@quittance/kernel'
import type { ReactNode } from 'react'
import css from '#features/pay-over/pay-over.module.css'
import { payOverWords, type PayOverWords } from '#features/pay-over/words/pay-over-words.ts'
import { paths } from '#paths.ts'
import { Amount } from '#ui/figures/Amount.tsx'
import { Anchor } from '#ui/frame/Anchor.tsx'
import { StatusMark } from '#ui/proof/StatusMark.tsx'
import { byFours } from '#words/figures.ts'
import { useFormat, type Format } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

/** Whom an order pays, on which account, out of which receipts, and what the bank did. */
export function TransferLines({ order }: { readonly order: TransferOrderView }): ReactNode {
  return (
    <ul className={css['transfers']}>
      {order.transfers.map((transfer) => (
        <li key={transfer.id}>
          <TransferLine transfer={transfer} />
        </li>
      ))}
    </ul>
  )
}

function TransferLine({ transfer }: { readonly transfer: TransferView }): ReactNode {
  const words = useWords(payOverWords)
  const format = useFormat()
  const text = stateText(transfer, { words, format })
  return (
    <>
      <div className={css['transferHead']}>
        <Anchor href={paths.creditor(transfer.creditorId)}>{transfer.creditorName}</Anchor>
        <Amount of={cents(transfer.amountCents)} currency={false} />
      </div>
      <span className={css['quiet']}>{transfer.holder}</span>
      <span className={css['iban']}>{byFours(transfer.iban)}</span>
      <span className={css['quiet']}>
        {transfer.parts.map((part, index) => (
          <span key={part.payOverId}>
            {index > 0 && ', '}
            <Anchor href={paths.dossier(part.dossierId)}>{part.dossierReference}</Anchor>{' '}
            {format.euros(cents(part.amountCents))}
          </span>
        ))}
      </span>
      {text !== null && (
        <StatusMark shape={transfer.state === 'booked' ? 'passed' : 'adverse'}>{text}</StatusMark>
      )}
      {transfer.state === 'booked' && <Remittance transfer={transfer} />}
    </>
  )
}

function stateText(
  { state, bookedOn, returnedOn, returnReason }: TransferView,
  { words, format }: { readonly words: PayOverWords; readonly format: Format },
): string | null {
  if (state === 'booked' && bookedOn !== null) {
    return words.transferBooked(format.day(day(bookedOn)))
  }
  if (state !== 'returned' || returnedOn === null) return null
  const back = words.returned(format.day(day(returnedOn)))
  return returnReason === null ? back : `${back}, ${words.returnedBecause(returnReason)}`
}

function Remittance({ transfer }: { readonly transfer: TransferView }): ReactNode {
  const words = useWords(payOverWords)
  const { remittanceActId } = transfer
  return remittanceActId === null ? (
    <span className={css['quiet']}>{words.noRemittance}</span>
  ) : (
    <Anchor href={paths.outwardAct(remittanceActId)}>{words.remittance}</Anchor>
  )
}
