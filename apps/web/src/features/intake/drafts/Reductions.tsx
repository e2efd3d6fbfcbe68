import { parseDay, type Cents } from '@quittance/kernel'
import type { DraftView } from '@quittance/contract'
import type { ReactNode } from 'react'
import { amountOf, type CreditNoteDraft } from '#features/intake/deposit/deposit-draft.ts'
import { draftsWords } from '#features/intake/drafts/drafts-words.ts'
import css from '#features/intake/drafts/drafts.module.css'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { Sheet } from '#ui/paper/Sheet.tsx'
import { Tag } from '#ui/proof/Tag.tsx'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

export type ReductionsProps = {
  readonly of: DraftView['reductions']
  readonly notes: readonly CreditNoteDraft[]
  readonly onTake: (note: CreditNoteDraft) => void
}

/** Credit notes received that name an invoice of the draft: a person takes them off. */
export function Reductions({ of, notes, onTake }: ReductionsProps): ReactNode {
  const words = useWords(draftsWords)
  const format = useFormat()
  if (of.length === 0) return null
  const dayOf = (on: string | null): string => {
    const day = on === null ? null : parseDay(on)
    return day === null ? '' : words.of(format.shortDay(day))
  }
  const sumOf = (amount: Cents | null): string =>
    amount === null ? words.unknownAmount : format.euros(amount)
  return (
    <Sheet title={words.reductions}>
      <ul className={css['reductions']}>
        {of.map((one) => (
          <li key={one.id}>
            <span>
              {words.reduction(
                one.number,
                dayOf(one.on),
                sumOf(one.amountCents === null ? null : amountOf(one.amountCents)),
              )}
            </span>
            {notes.some(({ number }) => number === one.number) ? (
              <Tag about="money">{words.takenOff}</Tag>
            ) : (
              <ActButton
                small
                onAct={() =>
                  onTake({
                    key: one.id,
                    number: one.number,
                    on: one.on,
                    amountCents: one.amountCents,
                    invoiceNumber: one.names[0] ?? '',
                  })
                }
              >
                {words.takeOff}
              </ActButton>
            )}
          </li>
        ))}
      </ul>
    </Sheet>
  )
}
