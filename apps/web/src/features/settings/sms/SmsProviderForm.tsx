import type { SmsProviderView } from '@quittance/contract'
import { useState, type ReactNode } from 'react'
import { api } from '#app/api.ts'
import { checked, missing } from '#app/forms/drafts/checks.ts'
import { SentForm } from '#app/forms/SentForm.tsx'
import { useSending } from '#app/forms/use-sending.ts'
import { areWhole, KeyFields } from '#features/settings/provider/KeyFields.tsx'
import { useKeptProvider } from '#features/settings/provider/use-kept-provider.tsx'
import { smsProviderWords } from '#features/settings/sms/sms-provider-words.ts'
import { TextField } from '#ui/fields/TextField.tsx'
import { useWords } from '#words/use-words.ts'

const keyNames = ['applicationKey', 'applicationSecret', 'consumerKey'] as const
type Keys = Readonly<Record<(typeof keyNames)[number], string>>
type SmsProviderDraft = Keys & { readonly account: string }

const NO_KEYS: Keys = { applicationKey: '', applicationSecret: '', consumerKey: '' }

export type SmsProviderFormProps = {
  readonly of: SmsProviderView
  readonly queryKey: readonly string[]
}

/** Sets the provider of SMS, or sends by it no more. The keys go by themselves, together. */
export function SmsProviderForm({ of, queryKey }: SmsProviderFormProps): ReactNode {
  const words = useWords(smsProviderWords)
  const { keep, removing } = useKeptProvider({
    queryKey,
    remove: () => api.sms.removeProvider({}),
    words,
  })
  const [draft, setDraft] = useState<SmsProviderDraft>({
    account: of.own?.account ?? '',
    ...NO_KEYS,
  })
  const change = (by: Partial<SmsProviderDraft>): void => setDraft({ ...draft, ...by })
  const sending = useSending({
    draft,
    check: (typed: SmsProviderDraft) =>
      checked(
        {
          account: missing(typed.account, words.accountMissing),
          applicationKey: areWhole(
            keyNames.map((name) => typed[name]),
            of.hasKeys,
          )
            ? null
            : words.keysTogether,
        },
        () => typed,
      ),
    send: async ({ account, ...keys }, key) => {
      if (keys.applicationKey !== '') await api.sms.keys(keys)
      return await api.sms.setProvider({ provider: 'ovh', account }, { context: { key } })
    },
    done: async (view) => {
      change(NO_KEYS)
      await keep(view, words.saved)
    },
  })
  return (
    <SentForm of={sending} act={words.save} primary beside={of.own !== null && removing}>
      <TextField
        label={words.account}
        help={words.accountHelp}
        autoComplete="off"
        value={draft.account}
        error={sending.faultAt('account')}
        onChange={(account) => change({ account })}
      />
      <KeyFields
        names={keyNames}
        typed={draft}
        words={words}
        hasKeys={of.hasKeys}
        faultAt={sending.faultAt}
        onChange={(name, key) => change({ [name]: key })}
      />
    </SentForm>
  )
}
