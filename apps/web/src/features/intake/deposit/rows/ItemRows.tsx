import { useState, type ReactNode } from 'react'
import { dayValue } from '#app/forms/drafts/day-values.ts'
import { FieldGroup } from '#app/forms/FieldGroup.tsx'
import forms from '#app/forms/forms.module.css'
import { amountOf, blankItem, type ItemDraft } from '#features/intake/deposit/deposit-draft.ts'
import { depositWords } from '#features/intake/deposit/deposit-words.ts'
import { RowCard } from '#features/intake/deposit/rows/RowCard.tsx'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { DayField } from '#ui/fields/DayField.tsx'
import { MoneyField } from '#ui/fields/MoneyField.tsx'
import { TextField } from '#ui/fields/TextField.tsx'
import { useWords } from '#words/use-words.ts'

export type ItemRowsProps = {
  readonly items: readonly ItemDraft[]
  readonly onChange: (items: readonly ItemDraft[]) => void
  readonly faultAt: (path: string) => string | undefined
}

/** The invoices or instalments of a claim, one at least. */
export function ItemRows({ items, onChange, faultAt }: ItemRowsProps): ReactNode {
  const words = useWords(depositWords)
  const [added, setAdded] = useState<string | null>(null)
  const add = (): void => {
    const item = blankItem()
    setAdded(item.key)
    onChange([...items, item])
  }
  return (
    <FieldGroup title={words.items} help={words.itemsHelp}>
      {items.map((item, index) => (
        <RowCard
          key={item.key}
          title={words.item(index + 1)}
          removeLabel={words.removeItem(index + 1)}
          fresh={item.key === added}
          onRemove={
            items.length === 1
              ? undefined
              : () => onChange(items.filter(({ key }) => key !== item.key))
          }
        >
          <ItemFields
            item={item}
            at={`items[${index}]`}
            faultAt={faultAt}
            onChange={(by) =>
              onChange(items.map((one) => (one.key === item.key ? { ...one, ...by } : one)))
            }
          />
        </RowCard>
      ))}
      <div>
        <ActButton icon="plus" small onAct={add}>
          {words.addItem}
        </ActButton>
      </div>
    </FieldGroup>
  )
}

type ItemFieldsProps = {
  readonly item: ItemDraft
  readonly at: string
  readonly onChange: (by: Partial<ItemDraft>) => void
  readonly faultAt: (path: string) => string | undefined
}

function ItemFields({ item, at, onChange, faultAt }: ItemFieldsProps): ReactNode {
  const words = useWords(depositWords)
  return (
    <div className={forms['fields']}>
      <div className={forms['pair']}>
        <TextField
          label={words.number}
          value={item.number}
          error={faultAt(`${at}.number`)}
          onChange={(number) => onChange({ number })}
        />
        <MoneyField
          label={words.amount}
          value={item.amountCents === null ? null : amountOf(item.amountCents)}
          error={faultAt(`${at}.amountCents`)}
          onChange={(amountCents) => onChange({ amountCents })}
        />
      </div>
      <TextField
        label={words.label}
        value={item.label}
        error={faultAt(`${at}.label`)}
        onChange={(label) => onChange({ label })}
      />
      <div className={forms['pair']}>
        <DayField
          label={words.issuedOn}
          error={faultAt(`${at}.issuedOn`)}
          {...dayValue(item.issuedOn, (issuedOn) => onChange({ issuedOn }))}
        />
        <DayField
          label={words.dueOn}
          error={faultAt(`${at}.dueOn`)}
          {...dayValue(item.dueOn, (dueOn) => onChange({ dueOn }))}
        />
      </div>
    </div>
  )
}
