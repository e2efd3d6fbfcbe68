import { useQueryClient } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { api } from '#app/api.ts'
import { checked } from '#app/forms/drafts/checks.ts'
import { dayValue } from '#app/forms/drafts/day-values.ts'
import { hourHere } from '#app/forms/drafts/hour-here.ts'
import { FieldGroup } from '#app/forms/FieldGroup.tsx'
import forms from '#app/forms/forms.module.css'
import { SentForm } from '#app/forms/SentForm.tsx'
import { useSending } from '#app/forms/use-sending.ts'
import { sessionQuery, useSignedIn } from '#app/session/session.ts'
import { settingsWords } from '#features/settings/settings-words.ts'
import {
  standingFaults,
  standingInput,
  standingOf,
  type StandingDraft,
} from '#features/settings/standing-draft.ts'
import { DayField } from '#ui/fields/DayField.tsx'
import { TextField } from '#ui/fields/TextField.tsx'
import { dayOf } from '#words/figures.ts'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

/** Insurance, separate account and contacts, each with the article it satisfies. */
export function StandingForm(): ReactNode {
  const words = useWords(settingsWords)
  const format = useFormat()
  const cache = useQueryClient()
  const { organisation } = useSignedIn()
  const [draft, setDraft] = useState(() => standingOf(organisation))
  const [savedAt, setSavedAt] = useState<string | null>(null)
  const change = (by: Partial<StandingDraft>): void => {
    setSavedAt(null)
    setDraft({ ...draft, ...by })
  }
  const sending = useSending({
    draft,
    check: (typed: StandingDraft) =>
      checked(standingFaults(typed, words), () => standingInput(typed)),
    send: (input, key) => api.people.updateStanding(input, { context: { key } }),
    done: async () => {
      setSavedAt(format.hour(hourHere()))
      await cache.invalidateQueries(sessionQuery)
    },
  })
  const { faultAt } = sending
  return (
    <SentForm
      of={sending}
      act={words.save}
      primary
      beside={<output>{savedAt !== null && words.saved(savedAt)}</output>}
    >
      {organisation.kind === 'agency' && (
        <FieldGroup title={words.insurance} help={words.insuranceHelp}>
          <div className={forms['pair']}>
            <TextField
              label={words.insurer}
              value={draft.insurer}
              error={faultAt('insurer')}
              onChange={(insurer) => change({ insurer })}
            />
            <DayField
              label={words.insuranceUntil}
              error={faultAt('insuranceUntil')}
              {...dayValue(draft.insuranceUntil, (insuranceUntil) => change({ insuranceUntil }))}
            />
          </div>
        </FieldGroup>
      )}
      <AccountFields draft={draft} change={change} faultAt={faultAt} />
      {organisation.kind === 'agency' && (
        <InvoiceFields draft={draft} change={change} faultAt={faultAt} />
      )}
      <FieldGroup title={words.contact}>
        <div className={forms['pair']}>
          <TextField
            label={words.phone}
            type="tel"
            optional
            value={draft.phone}
            error={faultAt('phone')}
            onChange={(phone) => change({ phone })}
          />
          <TextField
            label={words.email}
            type="email"
            optional
            value={draft.email}
            error={faultAt('email')}
            onChange={(email) => change({ email })}
          />
        </div>
      </FieldGroup>
    </SentForm>
  )
}

type FieldsProps = {
  readonly draft: StandingDraft
  readonly change: (by: Partial<StandingDraft>) => void
  readonly faultAt: (path: string) => string | undefined
}

/** What its invoices name of the agency. */
function InvoiceFields({ draft, change, faultAt }: FieldsProps): ReactNode {
  const words = useWords(settingsWords)
  return (
    <FieldGroup title={words.invoices} help={words.invoicesHelp}>
      <div className={forms['pair']}>
        <TextField
          label={words.legalForm}
          help={words.legalFormHelp}
          optional
          value={draft.legalForm}
          error={faultAt('legalForm')}
          onChange={(legalForm) => change({ legalForm })}
        />
        <TextField
          label={words.vatNumber}
          help={words.vatNumberHelp}
          optional
          value={draft.vatNumber}
          error={faultAt('vatNumber')}
          onChange={(vatNumber) => change({ vatNumber })}
        />
      </div>
    </FieldGroup>
  )
}

function AccountFields({ draft, change, faultAt }: FieldsProps): ReactNode {
  const words = useWords(settingsWords)
  const { organisation, today } = useSignedIn()
  const own = organisation.kind === 'creditor'
  const text = (name: keyof StandingDraft['account']) => ({
    value: draft.account[name],
    error: faultAt(`account.${name}`),
    onChange: (typed: string) => change({ account: { ...draft.account, [name]: typed } }),
  })
  return (
    <FieldGroup
      title={own ? words.ownAccount : words.account}
      help={own ? words.ownAccountHelp : words.accountHelp}
    >
      <TextField label={words.holder} {...text('holder')} />
      <div className={forms['pair']}>
        <TextField label={words.iban} {...text('iban')} />
        <TextField label={words.bic} optional {...text('bic')} />
      </div>
      {organisation.kind === 'agency' && (
        <DayField
          label={words.declaredOn}
          help={words.declaredHelp}
          latest={dayOf(today)}
          error={faultAt('accountDeclaredOn')}
          {...dayValue(draft.accountDeclaredOn, (accountDeclaredOn) =>
            change({ accountDeclaredOn }),
          )}
        />
      )}
    </FieldGroup>
  )
}
