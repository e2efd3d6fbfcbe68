import type { DossierView } from '@quittance/contract'
import { cents, type Cents } from '@quittance/kernel'
import type { ReactNode } from 'react'
import { disputeWords } from '#app/dossier/disputes/dispute-words.ts'
import css from '#app/dossier/disputes/disputes.module.css'
import { CheckField } from '#ui/fields/CheckField.tsx'
import { MoneyField } from '#ui/fields/MoneyField.tsx'
import { SelectField } from '#ui/fields/SelectField.tsx'
import { TextField } from '#ui/fields/TextField.tsx'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

/** An item that is contested, whole where no sum is said. */
export type ContestedPart = { readonly contestedCents: Cents | null; readonly what: string }

/** What is contested: everything, or items by their id. */
export type Contested = {
  readonly of: 'whole' | 'items'
  readonly parts: Readonly<Record<string, ContestedPart>>
}

/** What the fields hold in the end; null while they cannot be sent. */
export function partsOf({ of, parts }: Contested, items: DossierView['items']) {
  if (of === 'whole') return []
  const chosen = items.flatMap(({ id, openCents }) => {
    const part = parts[id]
    return part === undefined ? [] : [{ itemId: id, ...part, openCents }]
  })
  const wrong = chosen.some((part) => sumFault(part.contestedCents, part.openCents) !== null)
  if (chosen.length === 0 || wrong) return null
  return chosen.map(({ itemId, contestedCents, what }) => ({ itemId, contestedCents, what }))
}

/** What is wrong with a sum contested of an item; none said is the whole item. */
function sumFault(contested: Cents | null, open: number): 'tooMuch' | 'nothingContested' | null {
  if (contested === null) return null
  if (contested > open) return 'tooMuch'
  return contested <= 0 ? 'nothingContested' : null
}

type PartFieldsProps = {
  readonly items: DossierView['items']
  readonly value: Contested
  readonly onChange: (value: Contested) => void
  readonly tried: boolean
}

/** Asks what is contested: the whole, or which invoices and how much of each. */
export function PartFields({ items, value, onChange, tried }: PartFieldsProps): ReactNode {
  const words = useWords(disputeWords)
  const format = useFormat()
  const { of, parts } = value
  const left = principalAsked(value, items)
  const isNone = Object.keys(parts).length === 0
  return (
    <>
      <SelectField
        label={words.of}
        value={of}
        choices={[
          { value: 'whole', text: words.whole },
          { value: 'items', text: words.items },
        ]}
        onChange={(next) => onChange({ of: next, parts: {} })}
        help={of === 'whole' || left === 0 ? words.wholeHeld : words.partHeld(format.euros(left))}
      />
      {of === 'items' && (
        <fieldset className={css['parts']}>
          <legend>{words.chosen}</legend>
          {items.map((item) => (
            <ItemFields
              key={item.id}
              item={item}
              part={parts[item.id]}
              onChange={(part) => onChange({ of, parts: withPart(parts, item.id, part) })}
            />
          ))}
          {tried && isNone && (
            <span role="alert" className={css['error']}>
              {words.itemMissing}
            </span>
          )}
        </fieldset>
      )}
    </>
  )
}

/** The principal that is still asked for. */
function principalAsked({ parts }: Contested, items: DossierView['items']): Cents {
  const held = ({ id, openCents }: DossierView['items'][number]): number => {
    const part = parts[id]
    return part === undefined ? 0 : Math.min(part.contestedCents ?? openCents, openCents)
  }
  return cents(items.reduce((sum, item) => sum + item.openCents - held(item), 0))
}

function withPart(
  parts: Contested['parts'],
  id: string,
  part: ContestedPart | undefined,
): Contested['parts'] {
  const others = Object.entries(parts).filter(([key]) => key !== id)
  return Object.fromEntries(part === undefined ? others : [...others, [id, part]])
}

type ItemFieldsProps = {
  readonly item: DossierView['items'][number]
  readonly part: ContestedPart | undefined
  readonly onChange: (part: ContestedPart | undefined) => void
}

function ItemFields({ item, part, onChange }: ItemFieldsProps): ReactNode {
  const words = useWords(disputeWords)
  const format = useFormat()
  const left = format.euros(cents(item.openCents))
  const fault = sumFault(part?.contestedCents ?? null, item.openCents)
  return (
    <>
      <CheckField
        label={words.itemIs(item.number, item.label, left)}
        checked={part !== undefined}
        onChange={(checked) => onChange(checked ? { contestedCents: null, what: '' } : undefined)}
      />
      {part !== undefined && (
        <div className={css['pair']}>
          <MoneyField
            label={words.contested}
            help={words.contestedHelp}
            value={part.contestedCents}
            onChange={(contestedCents) => onChange({ ...part, contestedCents })}
            error={fault === null ? undefined : words[fault]}
            optional
          />
          <TextField
            label={words.what}
            value={part.what}
            onChange={(what) => onChange({ ...part, what })}
            optional
          />
        </div>
      )}
    </>
  )
}
