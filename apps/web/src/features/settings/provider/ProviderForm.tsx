import type { RegisteredProviderInput, RegisteredProviderView } from '@quittance/contract'
import { useState, type ReactNode } from 'react'
import { api } from '#app/api.ts'
import { checked, missing } from '#app/forms/drafts/checks.ts'
import { SentForm } from '#app/forms/SentForm.tsx'
import { useSending } from '#app/forms/use-sending.ts'
import { areWhole, KeyFields } from '#features/settings/provider/KeyFields.tsx'
import { providerWords } from '#features/settings/provider/provider-words.ts'
import { useKeptProvider } from '#features/settings/provider/use-kept-provider.tsx'
import { SelectField } from '#ui/fields/SelectField.tsx'
import { TextField } from '#ui/fields/TextField.tsx'
import { useWords } from '#words/use-words.ts'

const keyNames = ['token', 'privateKey', 'otpSecret'] as const

type ProviderDraft = RegisteredProviderInput & Readonly<Record<(typeof keyNames)[number], string>>

export type ProviderFormProps = {
  readonly of: RegisteredProviderView
  readonly queryKey: readonly string[]
}

/** Sets the provider, or sends by it no more. The keys go by themselves, together. */
export function ProviderForm({ of, queryKey }: ProviderFormProps): ReactNode {
  const words = useWords(providerWords)
  const { keep, removing } = useKeptProvider({
    queryKey,
    remove: () => api.electronic.removeProvider({}),
    words,
  })
  const [draft, setDraft] = useState<ProviderDraft>(() => draftOf(of))
  const change = (by: Partial<ProviderDraft>): void => setDraft({ ...draft, ...by })
  const sending = useSending({
    draft,
    check: (typed: ProviderDraft) =>
      checked(
        {
          account: missing(typed.account, words.accountMissing),
          token: areWhole(
            keyNames.map((name) => typed[name]),
            of.hasKeys,
          )
            ? null
            : words.keysTogether,
          otpSecret: /^[A-Za-z2-7 =-]*$/u.test(typed.otpSecret) ? null : words.otpWrong,
        },
        () => typed,
      ),
    send: async ({ token, privateKey, otpSecret, ...settings }, key) => {
      if (token !== '') await api.electronic.keys({ token, privateKey, otpSecret })
      return await api.electronic.setProvider(settings, { context: { key } })
    },
    done: async (view) => {
      change({ token: '', privateKey: '', otpSecret: '' })
      await keep(view, words.saved)
    },
  })
  return (
    <SentForm of={sending} act={words.save} primary beside={of.own !== null && removing}>
      <SelectField<RegisteredProviderInput['environment']>
        label={words.environment}
        value={draft.environment}
        onChange={(environment) => change({ environment })}
        choices={[
          { value: 'sandbox', text: words.sandbox },
          { value: 'production', text: words.production },
        ]}
      />
      <TextField
        label={words.account}
        autoComplete="off"
        value={draft.account}
        error={sending.faultAt('account')}
        onChange={(account) => change({ account })}
      />
      <KeyFields
        names={keyNames}
        typed={draft}
        words={words}
        help={{ otpSecret: words.otpHelp }}
        hasKeys={of.hasKeys}
        faultAt={sending.faultAt}
        onChange={(name, key) => change({ [name]: key })}
      />
    </SentForm>
  )
}

function draftOf({ own }: RegisteredProviderView): ProviderDraft {
  const keys = { token: '', privateKey: '', otpSecret: '' }
  return own === null
    ? { provider: 'ar24', environment: 'sandbox', account: '', ...keys }
    : { ...own, ...keys }
}
