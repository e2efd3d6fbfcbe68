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
import { Prose } from '#words/Prose.tsx'
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
        {transfer.creditorId === null ? (
          <b>{transfer.payeeName ?? words.office}</b>
        ) : (
          <Anchor href={paths.creditor(transfer.creditorId)}>{transfer.payeeName ?? ''}</Anchor>
        )}
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
      {transfer.takes.length > 0 && <Takes transfer={transfer} />}
      {transfer.checked !== null && (
        <span className={css['quiet']}>
          <Prose>{words.checked(transfer.checked)}</Prose>
        </span>
      )}
      {text !== null && (
        <StatusMark shape={transfer.state === 'booked' ? 'passed' : 'adverse'}>{text}</StatusMark>
      )}
      {transfer.state === 'booked' && <Sent transfer={transfer} />}
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

/** The dossiers whose overpayment, or commission, a transfer takes. */
function Takes({ transfer }: { readonly transfer: TransferView }): ReactNode {
  const format = useFormat()
  return (
    <span className={css['quiet']}>
      {transfer.takes
        .filter(({ dossierId }) => dossierId !== null)
        .map((take, index) => (
          <span key={`${take.dossierId ?? ''}-${index}`}>
            {index > 0 && ', '}
            <Anchor href={paths.dossier(take.dossierId ?? '')}>
              {take.dossierReference ?? ''}
            </Anchor>{' '}
            {format.euros(cents(take.amountCents))}
          </span>
        ))}
    </span>
  )
}

/** What was written to whom it pays: a remittance statement, a notice of refund; nothing to the office. */
function Sent({ transfer }: { readonly transfer: TransferView }): ReactNode {
  const words = useWords(payOverWords)
  const { creditorId, payeeName, remittanceActId } = transfer
  if (payeeName === null) return null
  const [sent, missing] =
    creditorId === null
      ? [words.refundNotice, words.noRefundNotice]
      : [words.remittance, words.noRemittance]
  return remittanceActId === null ? (
    <span className={css['quiet']}>{missing}</span>
  ) : (
    <Anchor href={paths.outwardAct(remittanceActId)}>{sent}</Anchor>
  )
}
