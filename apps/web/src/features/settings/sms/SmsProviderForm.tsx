import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { SmsProviderView } from '@quittance/contract'
import { useState, type ReactNode } from 'react'
import { api } from '#app/api.ts'
import { checked, missing } from '#app/forms/drafts/checks.ts'
import { SentForm } from '#app/forms/SentForm.tsx'
import { useSending } from '#app/forms/use-sending.ts'
import { smsProviderWords } from '#features/settings/sms/sms-provider-words.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { announce } from '#ui/acts/announce.ts'
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
  const cache = useQueryClient()
  const [draft, setDraft] = useState<SmsProviderDraft>({
    account: of.own?.account ?? '',
    ...NO_KEYS,
  })
  const change = (by: Partial<SmsProviderDraft>): void => setDraft({ ...draft, ...by })
  const keep = async (view: SmsProviderView, said: string): Promise<void> => {
    announce(said)
    await cache.setQueryData([...queryKey], view)
    await cache.invalidateQueries({ queryKey: [...queryKey] })
  }
  const sending = useSending({
    draft,
    check: (typed: SmsProviderDraft) =>
      checked(
        {
          account: missing(typed.account, words.accountMissing),
          applicationKey: areWhole(typed, of.hasKeys) ? null : words.keysTogether,
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
  const removing = useMutation({
    mutationFn: () => api.sms.removeProvider({}),
    onSuccess: (view) => keep(view, words.removed),
  })
  const remove = of.own !== null && (
    <ActButton busy={removing.isPending} onAct={() => removing.mutate()}>
      {words.remove}
    </ActButton>
  )
  return (
    <SentForm of={sending} act={words.save} primary beside={remove}>
      <TextField
        label={words.account}
        help={words.accountHelp}
        autoComplete="off"
        value={draft.account}
        error={sending.faultAt('account')}
        onChange={(account) => change({ account })}
      />
      {keyNames.map((name, index) => (
        <TextField
          key={name}
          label={words[name]}
          {...(index === 0 ? { help: of.hasKeys ? words.keysKept : words.keysNone } : {})}
          type="password"
          autoComplete="new-password"
          optional={of.hasKeys}
          value={draft[name]}
          error={sending.faultAt(name)}
          onChange={(key) => change({ [name]: key })}
        />
      ))}
    </SentForm>
  )
}

/** All three, or none where some are kept. */
function areWhole(typed: Keys, hasKeys: boolean): boolean {
  const given = keyNames.filter((name) => typed[name].trim() !== '').length
  return given === keyNames.length || (given === 0 && hasKeys)
}
