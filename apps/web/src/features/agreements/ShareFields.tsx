import type { ReactNode } from 'react'
import { agreementsWords } from '#features/agreements/agreements-words.ts'
import css from '#features/agreements/agreements.module.css'
import { wholeBetween, type OfferDraft } from '#features/agreements/offer-draft.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { ChoiceField } from '#ui/fields/ChoiceField.tsx'
import { DayField } from '#ui/fields/DayField.tsx'
import { MoneyField } from '#ui/fields/MoneyField.tsx'
import { SelectField } from '#ui/fields/SelectField.tsx'
import { TextField } from '#ui/fields/TextField.tsx'
import { useWords } from '#words/use-words.ts'

export type DraftFieldsProps = {
  readonly of: OfferDraft
  readonly onChange: (change: Partial<OfferDraft>) => void
  readonly tried: boolean
}

/** How the sum is shared: equal parts, so much each time, or one's own days and sums. */
export function ShareFields({ of, onChange, tried }: DraftFieldsProps): ReactNode {
  const words = useWords(agreementsWords)
  return (
    <>
      <ChoiceField<OfferDraft['how']>
        label={words.how}
        inline
        value={of.how}
        onChange={(how) => onChange({ how })}
        options={[
          { value: 'count', text: words.byCount },
          { value: 'each', text: words.byEach },
          { value: 'custom', text: words.byCustom },
        ]}
      />
      {of.how === 'custom' ? (
        <CustomRows of={of} onChange={onChange} tried={tried} />
      ) : (
        <div className={css['three']}>
          {of.how === 'count' ? (
            <TextField
              label={words.count}
              value={of.count}
              onChange={(count) => onChange({ count })}
              error={
                tried && wholeBetween(of.count, 1, 120) === null ? words.countWrong : undefined
              }
            />
          ) : (
            <MoneyField
              label={words.each}
              value={of.each}
              onChange={(each) => onChange({ each })}
              error={tried && (of.each ?? 0) <= 0 ? words.amountMissing : undefined}
            />
          )}
          <DayField
            label={words.first}
            value={of.firstOn}
            onChange={(firstOn) => onChange({ firstOn })}
            error={tried && of.firstOn === null ? words.dayMissing : undefined}
          />
          <SelectField<OfferDraft['rhythm']>
            label={words.rhythm}
            value={of.rhythm}
            onChange={(rhythm) => onChange({ rhythm })}
            choices={[
              { value: 'month', text: words.month },
              { value: 'fortnight', text: words.fortnight },
              { value: 'week', text: words.week },
            ]}
          />
        </div>
      )}
    </>
  )
}

function CustomRows({ of, onChange, tried }: DraftFieldsProps): ReactNode {
  const words = useWords(agreementsWords)
  const { before } = of
  const put = (at: number, change: Partial<OfferDraft['before'][number]>): void =>
    onChange({ before: before.map((row, index) => (index === at ? { ...row, ...change } : row)) })
  const add = (): void => {
    const last = before.at(-1)?.dueOn ?? of.lastOn
    const dueOn = last === null ? null : last.add({ months: 1 })
    const lastOn = dueOn === null ? of.lastOn : dueOn.add({ months: 1 })
    onChange({ before: [...before, { dueOn, amount: null }], lastOn })
  }
  return (
    <div className={css['rows']}>
      {before.map(({ dueOn, amount }, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- a row has no other name than its rank
        <div key={index} className={css['row']}>
          <DayField
            label={words.dueOf(index + 1)}
            value={dueOn}
            onChange={(value) => put(index, { dueOn: value })}
            error={tried && dueOn === null ? words.dayMissing : undefined}
          />
          <MoneyField
            label={words.amountOf(index + 1)}
            value={amount}
            onChange={(value) => put(index, { amount: value })}
            error={tried && (amount ?? 0) <= 0 ? words.amountMissing : undefined}
          />
          <ActButton
            small
            label={words.removeRow(index + 1)}
            onAct={() => onChange({ before: before.filter((_, at) => at !== index) })}
          >
            {words.remove}
          </ActButton>
        </div>
      ))}
      <ActButton small onAct={add}>
        {words.addRow}
      </ActButton>
      <DayField
        label={words.last}
        help={words.lastHelp}
        value={of.lastOn}
        onChange={(lastOn) => onChange({ lastOn })}
        error={tried && of.lastOn === null ? words.dayMissing : undefined}
      />
    </div>
  )
}
