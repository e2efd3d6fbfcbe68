import { useQueryClient } from '@tanstack/react-query'
import type { CreditorInput, PostalAddress } from '@quittance/contract'
import { use, useState, type ReactNode } from 'react'
import { api } from '#app/api.ts'
import { addressFaults, AddressFields, blankAddress } from '#app/forms/AddressFields.tsx'
import { checked, missing, textOrNull } from '#app/forms/drafts/checks.ts'
import { FieldGroup } from '#app/forms/FieldGroup.tsx'
import { formsWords } from '#app/forms/forms-words.ts'
import forms from '#app/forms/forms.module.css'
import { SentForm } from '#app/forms/SentForm.tsx'
import { useSending } from '#app/forms/use-sending.ts'
import { useSignedIn } from '#app/session/session.ts'
import { creditorsWords } from '#features/creditors/creditors-words.ts'
import css from '#features/creditors/creditors.module.css'
import { paths } from '#paths.ts'
import { ChoiceField } from '#ui/fields/ChoiceField.tsx'
import { SelectField } from '#ui/fields/SelectField.tsx'
import { TextField } from '#ui/fields/TextField.tsx'
import { Navigate } from '#ui/frame/Anchor.tsx'
import { Page } from '#ui/frame/Shell.tsx'
import { PageHeader } from '#ui/paper/PageHeader.tsx'
import { Sheet } from '#ui/paper/Sheet.tsx'
import { useWords } from '#words/use-words.ts'

type Texts = 'name' | 'siren' | 'siret' | 'iban' | 'accountHolder' | 'email' | 'phone'
type Draft = Record<Texts, string> &
  Pick<CreditorInput, 'kind' | 'actsAs'> & {
    readonly trade: NonNullable<CreditorInput['trade']> | 'unknown'
    readonly address: PostalAddress
  }

const blank: Draft = {
  kind: 'company',
  actsAs: 'professional',
  trade: 'unknown',
  name: '',
  siren: '',
  siret: '',
  iban: '',
  accountHolder: '',
  email: '',
  phone: '',
  address: blankAddress,
}

/** Enters a creditor: who it is, its address, how to reach and to pay it. */
export function NewCreditorPage(): ReactNode {
  const words = useWords(creditorsWords)
  const shared = useWords(formsWords)
  const navigate = use(Navigate)
  const cache = useQueryClient()
  const { organisation } = useSignedIn()
  const own = organisation.kind === 'creditor'
  const [draft, setDraft] = useState(blank)
  const change = (by: Partial<Draft>): void => setDraft({ ...draft, ...by })
  const sending = useSending({
    draft,
    check: (typed) =>
      checked(
        {
          name: missing(typed.name, words.noName),
          ...addressFaults(typed.address, 'address', shared),
        },
        () => inputOf(typed),
      ),
    send: (input: CreditorInput, key) => api.creditors.create(input, { context: { key } }),
    done: async ({ id }) => {
      await cache.invalidateQueries({ queryKey: ['creditors'] })
      navigate(paths.creditor(id))
    },
  })
  const { faultAt } = sending
  const text = (name: Texts) => ({
    value: draft[name],
    error: faultAt(name),
    onChange: (value: string) => change({ [name]: value }),
  })
  return (
    <Page>
      <PageHeader
        crumbs={[
          { text: own ? words.titleOwn : words.title, href: paths.creditors() },
          { text: own ? words.newTitleOwn : words.newTitle },
        ]}
        title={own ? words.newTitleOwn : words.newTitle}
        says={words.newSays}
      />
      <div className={css['form']}>
        <Sheet>
          <SentForm of={sending} act={words.save} primary>
            <FieldGroup title={words.identity}>
              <ChoiceField
                label={words.kind}
                inline
                value={draft.kind}
                onChange={(kind) =>
                  change({ kind, ...(kind === 'company' ? { actsAs: 'professional' } : {}) })
                }
                options={[
                  { value: 'company', text: words.company },
                  { value: 'person', text: words.person },
                ]}
              />
              <ChoiceField
                label={words.actsAs}
                value={draft.actsAs}
                onChange={(actsAs) => change({ actsAs })}
                options={[
                  { value: 'professional', text: words.professional },
                  { value: 'private-individual', text: words.private, says: words.actsAsHelp },
                ]}
              />
              {draft.actsAs === 'professional' && (
                <SelectField
                  label={words.trade}
                  help={words.tradeHelp}
                  value={draft.trade}
                  choices={[
                    { value: 'unknown', text: words.tradeUnknown },
                    { value: 'merchant', text: words.merchant },
                    { value: 'artisan', text: words.artisan },
                    { value: 'other', text: words.otherTrade },
                  ]}
                  onChange={(trade) => change({ trade })}
                />
              )}
              <TextField label={words.name} help={words.nameHelp} {...text('name')} />
              <div className={forms['pair']}>
                <TextField label={words.siren} help={words.sirenHelp} optional {...text('siren')} />
                <TextField label={words.siret} help={words.siretHelp} optional {...text('siret')} />
              </div>
            </FieldGroup>
            <FieldGroup title={words.address}>
              <AddressFields
                path="address"
                value={draft.address}
                faultAt={faultAt}
                onChange={(address) => change({ address })}
              />
            </FieldGroup>
            <FieldGroup title={words.reach}>
              <div className={forms['pair']}>
                <TextField label={words.email} type="email" optional {...text('email')} />
                <TextField label={words.phone} type="tel" optional {...text('phone')} />
              </div>
              <TextField label={words.iban} help={words.ibanHelp} optional {...text('iban')} />
              <TextField label={words.accountHolder} optional {...text('accountHolder')} />
            </FieldGroup>
          </SentForm>
        </Sheet>
      </div>
    </Page>
  )
}

function inputOf(draft: Draft): CreditorInput {
  const { actsAs, trade, siren, siret, iban, accountHolder, email, phone } = draft
  return {
    ...draft,
    trade: actsAs === 'professional' && trade !== 'unknown' ? trade : null,
    siren: textOrNull(siren),
    siret: textOrNull(siret),
    iban: textOrNull(iban),
    accountHolder: textOrNull(accountHolder),
    email: textOrNull(email),
    phone: textOrNull(phone),
  }
}
