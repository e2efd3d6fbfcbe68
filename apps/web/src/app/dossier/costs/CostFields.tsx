import type { DossierView } from '@quittance/contract'
import type { ReactNode } from 'react'
import type { CostDraft, CostFaults } from '#app/dossier/costs/cost-draft.ts'
import { costWords } from '#app/dossier/costs/cost-words.ts'
import css from '#app/dossier/costs/costs.module.css'
import { useSignedIn } from '#app/session/session.ts'
import { DayField } from '#ui/fields/DayField.tsx'
import { MoneyField } from '#ui/fields/MoneyField.tsx'
import { SelectField } from '#ui/fields/SelectField.tsx'
import { TextField } from '#ui/fields/TextField.tsx'
import { dayOf } from '#words/figures.ts'
import { useWords } from '#words/use-words.ts'

export type CostFieldsProps = {
  readonly dossier: DossierView
  readonly draft: CostDraft
  readonly onChange: (draft: CostDraft) => void
  readonly faults: CostFaults
  /** True where the law puts it on the debtor: its proof and its text are asked for. */
  readonly onDebtor: boolean
}

const NONE = 'none'

/** To whom, how much, when, on which item, proved by what. */
export function CostFields(props: CostFieldsProps): ReactNode {
  const { dossier, draft, onChange, faults, onDebtor } = props
  const words = useWords(costWords)
  const today = dayOf(useSignedIn().today)
  const set = (part: Partial<CostDraft>): void => onChange({ ...draft, ...part })
  return (
    <>
      <div className={css['pair']}>
        <TextField
          label={words.supplier}
          value={draft.supplier}
          onChange={(supplier) => set({ supplier })}
          error={faults.supplier}
        />
        <TextField
          label={words.documentNumber}
          value={draft.document}
          onChange={(document) => set({ document })}
          optional
        />
      </div>
      <div className={css['pair']}>
        <MoneyField
          label={words.net}
          value={draft.net}
          onChange={(net) => set({ net })}
          error={faults.net}
        />
        <MoneyField label={words.vat} value={draft.vat} onChange={(vat) => set({ vat })} />
        <DayField
          label={words.paid}
          value={draft.paidOn}
          onChange={(paidOn) => set({ paidOn })}
          latest={today}
          error={faults.paidOn}
        />
      </div>
      {dossier.items.length > 1 && (
        <SelectField<string>
          label={words.item}
          value={draft.itemId}
          onChange={(itemId) => set({ itemId })}
          choices={dossier.items.map(({ id, number, label }) => ({
            value: id,
            text: `${number}, ${label}`,
          }))}
        />
      )}
      {onDebtor && draft.kind === 'act-prescribed-by-law' && (
        <TextField
          label={words.text}
          help={words.textHelp}
          value={draft.prescribedBy}
          onChange={(prescribedBy) => set({ prescribedBy })}
          error={faults.prescribedBy}
        />
      )}
      <SelectField<string>
        label={words.exhibit}
        value={draft.exhibitId === '' ? NONE : draft.exhibitId}
        onChange={(id) => set({ exhibitId: id === NONE ? '' : id })}
        error={faults.exhibitId}
        choices={[
          { value: NONE, text: words.noExhibit },
          ...dossier.exhibits.map(({ id, number, declaredName }) => ({
            value: id,
            text: words.exhibitIs(number, declaredName),
          })),
        ]}
      />
      <TextField
        label={words.noteField}
        lines={2}
        value={draft.note}
        onChange={(note) => set({ note })}
        optional
      />
    </>
  )
}
