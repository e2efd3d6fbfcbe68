import { useQueryClient } from '@tanstack/react-query'
import { addCents, cents } from '@quittance/kernel'
import type { LedgerFileView } from '@quittance/contract'
import { use, useState, type ReactNode } from 'react'
import { api } from '#app/api.ts'
import { checked } from '#app/forms/drafts/checks.ts'
import { FieldGroup } from '#app/forms/FieldGroup.tsx'
import forms from '#app/forms/forms.module.css'
import type { Pick as Picked } from '#app/forms/PickField.tsx'
import { SentForm } from '#app/forms/SentForm.tsx'
import { useSending } from '#app/forms/use-sending.ts'
import { useKeys } from '#app/keys/use-keys.ts'
import { natureWord } from '#features/intake/deposit/ClaimFields.tsx'
import { CreditorPick } from '#features/intake/deposit/CreditorPick.tsx'
import { natures, type DebtorKind, type Nature } from '#features/intake/deposit/deposit-draft.ts'
import { depositWords } from '#features/intake/deposit/deposit-words.ts'
import { itemsOf, mayTake, rowsOf } from '#features/intake/ledger/chosen-items.ts'
import { ItemsTable } from '#features/intake/ledger/ItemsTable.tsx'
import { ledgerWords } from '#features/intake/ledger/ledger-words.ts'
import css from '#features/intake/ledger/ledger.module.css'
import { paths } from '#paths.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { Acts } from '#ui/acts/Acts.tsx'
import { SelectField } from '#ui/fields/SelectField.tsx'
import { TextField } from '#ui/fields/TextField.tsx'
import { Navigate } from '#ui/frame/Anchor.tsx'
import { Sheet } from '#ui/paper/Sheet.tsx'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

type Draft = {
  readonly creditorId: Picked | null
  readonly debtorKind: DebtorKind
  readonly nature: Nature
  readonly termDays: string
  readonly items: ReadonlySet<string>
}

/** Chooses the items to claim, and says once what holds for all of them. */
export function TakeItems({ file }: { readonly file: LedgerFileView }): ReactNode {
  const words = useWords(ledgerWords)
  const format = useFormat()
  const rows = rowsOf(file)
  const [draft, setDraft] = useState<Draft>(() => ({
    creditorId: file.creditor === null ? null : { id: file.creditor.id, text: file.creditor.name },
    debtorKind: 'professional',
    nature: 'invoice',
    termDays: '30',
    items: new Set(),
  }))
  const sending = useDrafting(file, draft)
  const { onSubmit } = sending
  useKeys([{ name: 'Ctrl+Enter', does: words.actKey, act: () => onSubmit() }])
  const chosen = rows.filter((row) => draft.items.has(row.id) && mayTake(row))
  const sum = addCents(...chosen.map(({ item }) => cents(item.openCents)))
  const certain = rows.filter((row) => mayTake(row) && row.item.confidence === 'certain')
  const choose = (ids: readonly string[]): void => setDraft({ ...draft, items: new Set(ids) })
  return (
    <SentForm of={sending} act={words.act} keyName="Ctrl+Enter" primary>
      <Sheet>
        <div className={css['bar']}>
          <output>{words.chosen(chosen.length, format.euros(sum))}</output>
          <Acts>
            <ActButton small onAct={() => choose(certain.map(({ id }) => id))}>
              {words.takeCertain}
            </ActButton>
            <ActButton small onAct={() => choose([])}>
              {words.takeNone}
            </ActButton>
          </Acts>
        </div>
        <ItemsTable
          file={file}
          chosen={draft.items}
          onToggle={(id) => choose(toggled(draft.items, id))}
        />
        {sending.faultAt('items') !== undefined && (
          <p className={css['wrong']} data-invalid tabIndex={-1}>
            {sending.faultAt('items')}
          </p>
        )}
      </Sheet>
      <Sheet>
        <Common draft={draft} onChange={setDraft} faultAt={sending.faultAt} />
      </Sheet>
    </SentForm>
  )
}

function toggled(items: ReadonlySet<string>, id: string): readonly string[] {
  return items.has(id) ? [...items].filter((one) => one !== id) : [...items, id]
}

function useDrafting(file: LedgerFileView, draft: Draft) {
  const words = useWords(ledgerWords)
  const own = useWords(depositWords)
  const navigate = use(Navigate)
  const cache = useQueryClient()
  return useSending({
    draft,
    check: (typed: Draft) => {
      const term = Number(typed.termDays.trim() === '' ? 'none' : typed.termDays)
      const items = itemsOf(rowsOf(file), typed.items)
      return checked(
        {
          items: items.length === 0 ? words.noItem : null,
          creditorId: typed.creditorId === null ? own.noCreditor : null,
          termDays: Number.isInteger(term) && term >= 0 && term <= 365 ? null : words.noTerm,
        },
        () => ({
          id: file.id,
          creditorId: typed.creditorId?.id ?? '',
          debtorKind: typed.debtorKind,
          nature: typed.nature,
          termDays: term,
          items,
        }),
      )
    },
    send: (input) => api.ledgerFiles.draft(input),
    done: async ({ draftIds }) => {
      await cache.invalidateQueries()
      const [only] = draftIds
      navigate(
        draftIds.length === 1 && only !== undefined ? paths.claimDraft(only) : paths.deposit(),
      )
    },
  })
}

type CommonProps = {
  readonly draft: Draft
  readonly onChange: (draft: Draft) => void
  readonly faultAt: (path: string) => string | undefined
}

function Common({ draft, onChange, faultAt }: CommonProps): ReactNode {
  const words = useWords(ledgerWords)
  const own = useWords(depositWords)
  return (
    <FieldGroup title={words.common}>
      <CreditorPick
        value={draft.creditorId}
        error={faultAt('creditorId')}
        onChange={(creditorId) => onChange({ ...draft, creditorId })}
      />
      <div className={forms['pair']}>
        <SelectField
          label={words.debtorKind}
          value={draft.debtorKind}
          choices={[
            { value: 'professional', text: words.professional },
            { value: 'consumer', text: words.consumer },
            { value: 'private-individual', text: words.privateIndividual },
          ]}
          onChange={(debtorKind) => onChange({ ...draft, debtorKind })}
        />
        <SelectField
          label={own.nature}
          value={draft.nature}
          choices={natures.map((value) => ({ value, text: natureWord(value, own) }))}
          onChange={(nature) => onChange({ ...draft, nature })}
        />
      </div>
      <TextField
        label={words.term}
        help={words.termHelp}
        value={draft.termDays}
        error={faultAt('termDays')}
        onChange={(termDays) => onChange({ ...draft, termDays })}
      />
    </FieldGroup>
  )
}
