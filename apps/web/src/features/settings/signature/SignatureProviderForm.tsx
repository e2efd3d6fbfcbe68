import type { SignatureProviderInput, SignatureProviderView } from '@quittance/contract'
import { useState, type ReactNode } from 'react'
import { api } from '#app/api.ts'
import { checked } from '#app/forms/drafts/checks.ts'
import { SentForm } from '#app/forms/SentForm.tsx'
import { useSending } from '#app/forms/use-sending.ts'
import { areWhole, KeyFields } from '#features/settings/provider/KeyFields.tsx'
import { useKeptProvider } from '#features/settings/provider/use-kept-provider.tsx'
import { signatureProviderWords } from '#features/settings/signature/signature-provider-words.ts'
import { SelectField } from '#ui/fields/SelectField.tsx'
import { useWords } from '#words/use-words.ts'

type ProviderDraft = SignatureProviderInput & { readonly key: string }

export type SignatureProviderFormProps = {
  readonly of: SignatureProviderView
  readonly queryKey: readonly string[]
}

/** Sets the provider of signatures, or has nothing signed there any more. The key goes by itself. */
export function SignatureProviderForm({ of, queryKey }: SignatureProviderFormProps): ReactNode {
  const words = useWords(signatureProviderWords)
  const { keep, removing } = useKeptProvider({
    queryKey,
    remove: () => api.signatures.removeProvider({}),
    words,
  })
  const [draft, setDraft] = useState<ProviderDraft>({
    ...(of.own ?? { provider: 'yousign', environment: 'sandbox', code: 'e-mail' }),
    key: '',
  })
  const change = (by: Partial<ProviderDraft>): void => setDraft({ ...draft, ...by })
  const sending = useSending({
    draft,
    check: (typed: ProviderDraft) =>
      checked({ key: areWhole([typed.key], of.hasKeys) ? null : words.keyMissing }, () => typed),
    send: async ({ key: secret, ...settings }, key) => {
      if (secret.trim() !== '') await api.signatures.keys({ key: secret })
      return await api.signatures.setProvider(settings, { context: { key } })
    },
    done: async (view) => {
      change({ key: '' })
      await keep(view, words.saved)
    },
  })
  return (
    <SentForm of={sending} act={words.save} primary beside={of.own !== null && removing}>
      <SelectField<ProviderDraft['environment']>
        label={words.environment}
        value={draft.environment}
        onChange={(environment) => change({ environment })}
        choices={[
          { value: 'sandbox', text: words.sandbox },
          { value: 'production', text: words.production },
        ]}
      />
      <SelectField<ProviderDraft['code']>
        label={words.code}
        value={draft.code}
        onChange={(code) => change({ code })}
        choices={[
          { value: 'e-mail', text: words.byMail },
          { value: 'sms', text: words.bySms },
        ]}
      />
      <KeyFields
        names={['key']}
        typed={draft}
        words={words}
        hasKeys={of.hasKeys}
        faultAt={sending.faultAt}
        onChange={(name, key) => change({ [name]: key })}
      />
    </SentForm>
  )
}
