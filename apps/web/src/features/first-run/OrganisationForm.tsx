import { useQueryClient } from '@tanstack/react-query'
import type { FirstOrganisation, PostalAddress } from '@quittance/contract'
import { useState, type ReactNode } from 'react'
import { api } from '#app/api.ts'
import { addressFaults, AddressFields, blankAddress } from '#app/forms/AddressFields.tsx'
import { FieldGroup } from '#app/forms/FieldGroup.tsx'
import { SentForm } from '#app/forms/SentForm.tsx'
import { formsWords } from '#app/forms/forms-words.ts'
import forms from '#app/forms/forms.module.css'
import { checked, missing, textOrNull } from '#app/forms/drafts/checks.ts'
import { useSending, type Checked } from '#app/forms/use-sending.ts'
import { sessionQuery } from '#app/session/session.ts'
import { signIn } from '#app/session/sign-in.ts'
import { firstRunWords } from '#features/first-run/first-run-words.ts'
import { ChoiceField } from '#ui/fields/ChoiceField.tsx'
import { TextField } from '#ui/fields/TextField.tsx'
import { Sheet } from '#ui/paper/Sheet.tsx'
import { useWords } from '#words/use-words.ts'

type Draft = Record<'name' | 'siren' | 'phone' | 'email', string> & {
  readonly kind: FirstOrganisation['kind'] | null
  readonly address: PostalAddress
  readonly manager: FirstOrganisation['manager']
}

const blank: Draft = {
  kind: null,
  name: '',
  siren: '',
  address: blankAddress,
  phone: '',
  email: '',
  manager: { name: '', email: '', password: '' },
}

const SHORTEST_PASSWORD = 12

/** Creates the organisation and its first manager, then enters. */
export function OrganisationForm(): ReactNode {
  const words = useWords(firstRunWords)
  const shared = useWords(formsWords)
  const cache = useQueryClient()
  const [draft, setDraft] = useState(blank)
  const change = (by: Partial<Draft>): void => setDraft({ ...draft, ...by })
  const changeManager = (by: Partial<Draft['manager']>): void =>
    change({ manager: { ...draft.manager, ...by } })
  const sending = useSending({
    draft,
    check: (typed: Draft): Checked<FirstOrganisation> =>
      checked(faultsOf(typed, { ...words, ...shared }), () => inputOf(typed)),
    send: (input, key) => api.people.createFirstOrganisation(input, { context: { key } }),
    done: async (_, { manager }) => {
      await signIn(manager.email.trim(), manager.password).catch(() => null)
      await cache.invalidateQueries(sessionQuery)
    },
  })
  const { faultAt } = sending
  return (
    <Sheet title={words.organisation}>
      <SentForm of={sending} act={words.create} primary>
        <ChoiceField
          label={words.kind}
          value={draft.kind}
          error={faultAt('kind')}
          onChange={(kind) => change({ kind })}
          options={[
            { value: 'creditor', text: words.creditor, says: words.creditorSays },
            { value: 'agency', text: words.agency, says: words.agencySays },
            {
              value: 'judicial-officer',
              text: words.judicialOfficer,
              says: words.judicialOfficerSays,
            },
          ]}
        />
        <div className={forms['pair']}>
          <TextField
            label={words.name}
            autoComplete="organization"
            value={draft.name}
            error={faultAt('name')}
            onChange={(name) => change({ name })}
          />
          <TextField
            label={words.siren}
            help={words.sirenHelp}
            optional
            value={draft.siren}
            error={faultAt('siren')}
            onChange={(siren) => change({ siren })}
          />
        </div>
        <AddressFields
          path="address"
          value={draft.address}
          faultAt={faultAt}
          onChange={(address) => change({ address })}
        />
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
        <FieldGroup title={words.manager} help={words.managerHelp}>
          <div className={forms['pair']}>
            <TextField
              label={words.managerName}
              autoComplete="name"
              value={draft.manager.name}
              error={faultAt('manager.name')}
              onChange={(name) => changeManager({ name })}
            />
            <TextField
              label={words.managerEmail}
              type="email"
              autoComplete="username"
              value={draft.manager.email}
              error={faultAt('manager.email')}
              onChange={(email) => changeManager({ email })}
            />
          </div>
          <TextField
            label={words.password}
            help={words.passwordHelp}
            type="password"
            autoComplete="new-password"
            value={draft.manager.password}
            error={faultAt('manager.password')}
            onChange={(password) => changeManager({ password })}
          />
        </FieldGroup>
      </SentForm>
    </Sheet>
  )
}

type FormWords = typeof firstRunWords.fr & typeof formsWords.fr

function faultsOf(draft: Draft, words: FormWords): Record<string, string | null> {
  const { manager } = draft
  const short = manager.password.length < SHORTEST_PASSWORD
  return {
    kind: draft.kind === null ? words.noKind : null,
    name: missing(draft.name, words.noName),
    ...addressFaults(draft.address, 'address', words),
    'manager.name': missing(manager.name, words.noManagerName),
    'manager.email': missing(manager.email, words.noEmail),
    'manager.password': short ? words.passwordShort(manager.password.length) : null,
  }
}

function inputOf(draft: Draft): FirstOrganisation {
  const { kind, name, siren, address, phone, email, manager } = draft
  return {
    kind: kind ?? 'creditor',
    name,
    siren: textOrNull(siren),
    address,
    phone: textOrNull(phone),
    email: textOrNull(email),
    manager: { ...manager, email: manager.email.trim() },
  }
}
