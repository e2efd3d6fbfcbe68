import { cents, day } from '@quittance/kernel'
import type { ReactNode } from 'react'
import { useSignedIn } from '#app/session/session.ts'
import { clientMoneyWords } from '#features/client-money/client-money-words.ts'
import css from '#features/client-money/client-money.module.css'
import { Allocation } from '#features/client-money/lines/Allocation.tsx'
import { MatchRefusal } from '#features/client-money/lines/MatchRefusal.tsx'
import type { Matched } from '#features/client-money/lines/use-matching.ts'
import type { Undoing } from '#features/client-money/undo/use-undoing.ts'
import { paths } from '#paths.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { DateText } from '#ui/figures/DateText.tsx'
import { FactList, type Fact } from '#ui/figures/FactList.tsx'
import { Anchor } from '#ui/frame/Anchor.tsx'
import { Countdown } from '#ui/money/Countdown.tsx'
import { Sheet } from '#ui/paper/Sheet.tsx'
import { StatusMark } from '#ui/proof/StatusMark.tsx'
import { Prose } from '#words/Prose.tsx'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

export type MatchDoneProps = {
  readonly of: Matched
  /** How many lines still wait. */
  readonly waiting: number
  readonly undoing: Undoing
  readonly onClose: () => void
}

/** What a match did: how the payment was set, its receipt, and by when it is to be paid over. */
export function MatchDone({ of, waiting, undoing, onClose }: MatchDoneProps): ReactNode {
  const words = useWords(clientMoneyWords)
  const format = useFormat()
  const { line, candidate, result } = of
  const facts: readonly Fact[] = [
    { what: words.receiptIssued, is: <ReceiptLink of={of} /> },
    { what: words.payOverBy, is: <PayOver of={of} /> },
  ]
  return (
    <Sheet
      title={words.doneTitle}
      note={
        <StatusMark shape="passed">
          {words.doneSays(format.euros(cents(line.amountCents)), candidate.reference)}
        </StatusMark>
      }
    >
      <div className={css['done']} aria-live="polite">
        {result.allocations.length === 0 ? (
          <p>
            <Prose>{words.confirmedByHand}</Prose>
          </p>
        ) : (
          <Allocation allocations={result.allocations} caption={words.previewOf} />
        )}
        {result.overpaidCents > 0 && (
          <p>
            <StatusMark shape="clock">
              {words.overpaid(format.euros(cents(result.overpaidCents)))}
            </StatusMark>
          </p>
        )}
        <FactList facts={facts} />
        {waiting > 0 && <p className={css['quiet']}>{words.nextTo(waiting)}</p>}
        <MatchRefusal of={undoing.refusal} />
        <div className={css['after']}>
          <ActButton small onAct={onClose}>
            {words.close}
          </ActButton>
          <ActButton small keyName="z" busy={undoing.busy} onAct={() => undoing.undo(of)}>
            {words.undoNow}
          </ActButton>
          <Anchor href={paths.dossier(candidate.dossierId)}>
            {words.openDossier(candidate.reference)}
          </Anchor>
        </div>
      </div>
    </Sheet>
  )
}

function ReceiptLink({ of: { result } }: { readonly of: Matched }): ReactNode {
  const words = useWords(clientMoneyWords)
  if (result.receiptId === null || result.receiptNumber === null) return words.noReceipt
  return (
    <a href={`/api/receipts/${result.receiptId}/pdf`} target="_blank" rel="noreferrer">
      {words.receiptPdf(result.receiptNumber)}
    </a>
  )
}

function PayOver({ of: { line, result } }: { readonly of: Matched }): ReactNode {
  const words = useWords(clientMoneyWords)
  const { today } = useSignedIn()
  if (result.payOverBy === null) return words.noPayOver
  return (
    <span className={css['term']}>
      <DateText of={day(result.payOverBy)} />
      <Countdown from={day(line.bookedOn)} until={day(result.payOverBy)} today={day(today)} />
    </span>
  )
}
