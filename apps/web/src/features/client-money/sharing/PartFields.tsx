import { useQuery } from '@tanstack/react-query'
import { cents } from '@quittance/kernel'
import type { ReactNode } from 'react'
import { previewQuery } from '#features/client-money/money-queries.ts'
import type { DraftPart } from '#features/client-money/sharing/share-draft.ts'
import { sharingWords } from '#features/client-money/sharing/sharing-words.ts'
import css from '#features/client-money/sharing/sharing.module.css'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { MoneyField } from '#ui/fields/MoneyField.tsx'
import { TextField } from '#ui/fields/TextField.tsx'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

export type PartFieldsProps = {
  readonly part: DraftPart
  /** What the bank wrote of it, where it details the line. */
  readonly written: string | null
  readonly bookedOn: string
  /** True for cheques, which have a number. */
  readonly numbered: boolean
  readonly faultAt: (field: keyof DraftPart) => string | undefined
  readonly onChange: (part: DraftPart) => void
  readonly onRemove: (key: number) => void
}

/** One part of a line: whose it is, how much, which cheque; and what it would do to the dossier. */
export function PartFields(props: PartFieldsProps): ReactNode {
  const { part, written, bookedOn, numbered, faultAt, onChange, onRemove } = props
  const words = useWords(sharingWords)
  return (
    <li className={`${css['part'] ?? ''} ${numbered ? '' : (css['unnumbered'] ?? '')}`}>
      <div className={css['who']}>
        <span>
          {part.debtorName}, {part.reference}
        </span>
        {written !== null && written !== '' && <span className={css['quiet']}>{written}</span>}
        <Effect part={part} bookedOn={bookedOn} />
      </div>
      <MoneyField
        label={words.amount}
        value={part.amountCents}
        error={faultAt('amountCents')}
        onChange={(amountCents) => onChange({ ...part, amountCents })}
      />
      {numbered && (
        <TextField
          label={words.number}
          value={part.chequeNumber}
          error={faultAt('chequeNumber')}
          onChange={(chequeNumber) => onChange({ ...part, chequeNumber })}
        />
      )}
      <div className={css['remove']}>
        <ActButton small label={words.removePart(part.reference)} onAct={() => onRemove(part.key)}>
          {words.remove}
        </ActButton>
      </div>
    </li>
  )
}

function Effect({ part, bookedOn }: Pick<PartFieldsProps, 'part' | 'bookedOn'>): ReactNode {
  const words = useWords(sharingWords)
  const format = useFormat()
  const amountCents = part.amountCents ?? 0
  const { data } = useQuery(previewQuery({ amountCents, bookedOn }, part.dossierId))
  if (amountCents === 0 || data === undefined) return null
  const left = cents(data.leftCents)
  const over = cents(data.overpaidCents)
  return (
    <span className={css['quiet']}>
      {data.confirmsNoted
        ? words.confirms
        : left === 0
          ? words.settles
          : words.leaves(format.euros(left))}
      {over > 0 && ` ${words.over(format.euros(over))}`}
    </span>
  )
}
