import type { DossierRemissions } from '@quittance/contract'
import { cents, zeroCents, type Cents } from '@quittance/kernel'
import type { ReactNode } from 'react'
import { allOf, type Typed } from '#app/dossier/remissions/parts-given.ts'
import { remissionWords } from '#app/dossier/remissions/remission-words.ts'
import css from '#app/dossier/remissions/remissions.module.css'
import recordCss from '#app/dossier/record/record.module.css'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { MoneyField } from '#ui/fields/MoneyField.tsx'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

export type PartFieldsProps = {
  readonly item: DossierRemissions['items'][number]
  readonly typed: Typed
  readonly onChange: (typed: Typed) => void
  readonly error: string | undefined
}

/** What is given up of an item, part by part; a part of which nothing is left is not asked. */
export function PartFields({ item, typed, onChange, error }: PartFieldsProps): ReactNode {
  const words = useWords(remissionWords)
  const format = useFormat()
  const fault = (part: Cents | null, left: Cents): string | undefined =>
    (part ?? 0) > left ? words.tooMuch(format.euros(left)) : error
  const field = (part: keyof Typed, left: number): ReactNode =>
    left > 0 && (
      <MoneyField
        label={words[part]}
        value={typed[part]}
        onChange={(value) => onChange({ ...typed, [part]: value })}
        error={fault(typed[part], cents(left))}
      />
    )
  return (
    <>
      <div className={css['pair']}>
        {field('principal', item.principalCents)}
        {field('interest', item.interestCents)}
        {field('indemnity', item.indemnityCents)}
        {field('costs', item.costsCents)}
      </div>
      <div className={recordCss['quick']}>
        <ActButton small onAct={() => onChange(allOf(item))}>
          {words.all}
        </ActButton>
        <ActButton small onAct={() => onChange(NOTHING)}>
          {words.none}
        </ActButton>
      </div>
    </>
  )
}

const NOTHING: Typed = {
  costs: zeroCents,
  interest: zeroCents,
  indemnity: zeroCents,
  principal: zeroCents,
}
