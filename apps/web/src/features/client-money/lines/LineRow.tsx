import type { BankLineView } from '@quittance/contract'
import { cents, day } from '@quittance/kernel'
import type { ReactNode } from 'react'
import { clientMoneyWords } from '#features/client-money/client-money-words.ts'
import css from '#features/client-money/client-money.module.css'
import { holdsSeveral } from '#features/client-money/sharing/share-draft.ts'
import { sharingWords } from '#features/client-money/sharing/sharing-words.ts'
import { Amount } from '#ui/figures/Amount.tsx'
import { DateText } from '#ui/figures/DateText.tsx'
import { StatusMark } from '#ui/proof/StatusMark.tsx'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

export type LineRowProps = {
  readonly line: BankLineView
  readonly chosen: boolean
  readonly onChoose: (id: string) => void
  /** Under the line in hand. */
  readonly children: ReactNode
}

/** A line of the bank: when, from whom as the bank wrote it, how much, and what became of it. */
export function LineRow({ line, chosen, onChoose, children }: LineRowProps): ReactNode {
  const words = useWords(clientMoneyWords)
  const shared = useWords(sharingWords)
  const nobody = line.batch === null ? words.noCounterparty : shared.several(line.batch.count)
  return (
    <li
      className={`${css['line'] ?? ''} ${chosen ? (css['chosen'] ?? '') : ''}`}
      aria-current={chosen || undefined}
    >
      <button
        type="button"
        data-line={line.id}
        className={css['lineHead']}
        aria-expanded={chosen}
        onClick={() => {
          onChoose(line.id)
        }}
      >
        <span className={css['on']}>
          <DateText of={day(line.bookedOn)} short />
        </span>
        <span className={css['from']}>
          <span className={css['payer']}>
            {line.isOpening ? words.opening : (line.counterparty ?? nobody)}
          </span>
          {line.remittance !== null && line.remittance !== '' && (
            <span className={css['remittance']}>{line.remittance}</span>
          )}
        </span>
        <span className={css['sum']}>
          <Amount of={cents(line.amountCents)} currency={false} signed />
        </span>
      </button>
      <div className={css['fate']}>
        <Fate line={line} />
      </div>
      {children !== null && <div className={css['desk']}>{children}</div>}
    </li>
  )
}

function Fate({ line }: { readonly line: BankLineView }): ReactNode {
  const words = useWords(clientMoneyWords)
  const shared = useWords(sharingWords)
  switch (line.state) {
    case 'to-match':
      return line.amountCents > 0 ? (
        <>
          <StatusMark shape="to-identify">{words.toIdentify}</StatusMark>
          <Waiting of={line.waiting} />
          <Partly of={line} />
          {!holdsSeveral(line) && <span>{words.proposals(line.proposals.length)}</span>}
        </>
      ) : (
        <StatusMark shape="to-identify">{words.debit}</StatusMark>
      )
    case 'matched':
      return (
        <>
          <StatusMark shape="passed">{words.matched}</StatusMark>
          <span>{line.dossierReference}</span>
          {line.parts.length > 1 && <span>{shared.partsOf(line.parts.length)}</span>}
        </>
      )
    case 'fee':
      return line.amountCents > 0 ? (
        <StatusMark shape="settled">{words.feeReturned}</StatusMark>
      ) : (
        <>
          <StatusMark shape="settled">{words.fee}</StatusMark>
          <Cover of={line.toCover} />
        </>
      )
    case 'other':
      return <StatusMark shape="settled">{words.other}</StatusMark>
  }
}

/** What waits of a line some parts of which are matched. */
function Partly({ of }: { readonly of: BankLineView }): ReactNode {
  const words = useWords(sharingWords)
  const format = useFormat()
  if (of.parts.length === 0) return null
  return <span>{words.waits(format.euros(cents(of.leftCents)))}</span>
}

/** What of a fee the firm has still to cover: clients' money pays none. */
function Cover({ of }: { readonly of: BankLineView['toCover'] }): ReactNode {
  const words = useWords(clientMoneyWords)
  const format = useFormat()
  if (of === null) return <span>{words.feeCovered}</span>
  const says = words.feeToCover(format.euros(cents(of.amountCents)), of.days)
  return <StatusMark shape="clock">{says}</StatusMark>
}

/** How long money has waited for its owner: an alarm from the fourth working day. */
function Waiting({ of }: { readonly of: BankLineView['waiting'] }): ReactNode {
  const words = useWords(clientMoneyWords)
  if (of === null || of.workingDays === 0) return null
  const says = words.waits(of.workingDays)
  return of.late ? <StatusMark shape="last-day">{says}</StatusMark> : <span>{says}</span>
}
