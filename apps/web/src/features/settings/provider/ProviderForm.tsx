import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { RegisteredProviderInput, RegisteredProviderView } from '@quittance/contract'
import { useState, type ReactNode } from 'react'
import { api } from '#app/api.ts'
import { checked, missing } from '#app/forms/drafts/checks.ts'
import { SentForm } from '#app/forms/SentForm.tsx'
import { useSending } from '#app/forms/use-sending.ts'
import { providerWords } from '#features/settings/provider/provider-words.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { announce } from '#ui/acts/announce.ts'
import { SelectField } from '#ui/fields/SelectField.tsx'
import { TextField } from '#ui/fields/TextField.tsx'
import { useWords } from '#words/use-words.ts'

type ProviderDraft = RegisteredProviderInput & {
  readonly token: string
  readonly privateKey: string
  readonly otpSecret: string
}

export type ProviderFormProps = {
  readonly of: RegisteredProviderView
  readonly queryKey: readonly string[]
}

/** Sets the provider, or sends by it no more. The keys go by themselves, together. */
export function ProviderForm({ of, queryKey }: ProviderFormProps): ReactNode {
  const words = useWords(providerWords)
  const cache = useQueryClient()
  const [draft, setDraft] = useState<ProviderDraft>(() => draftOf(of))
  const change = (by: Partial<ProviderDraft>): void => setDraft({ ...draft, ...by })
  const keep = async (view: RegisteredProviderView, said: string): Promise<void> => {
    announce(said)
    await cache.setQueryData([...queryKey], view)
    await cache.invalidateQueries({ queryKey: [...queryKey] })
  }
  const sending = useSending({
    draft,
    check: (typed: ProviderDraft) =>
      checked(
        {
          account: missing(typed.account, words.accountMissing),
          token: keysFault(typed, of.hasKeys, words.keysTogether),
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
  const removing = useMutation({
    mutationFn: () => api.electronic.removeProvider({}),
    onSuccess: (view) => keep(view, words.removed),
  })
  const remove = of.own !== null && (
    <ActButton busy={removing.isPending} onAct={() => removing.mutate()}>
      {words.remove}
    </ActButton>
  )
  return (
    <SentForm of={sending} act={words.save} primary beside={remove}>
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
      <KeyFields draft={draft} change={change} faultAt={sending.faultAt} hasKeys={of.hasKeys} />
    </SentForm>
  )
}

type KeyFieldsProps = {
  readonly draft: ProviderDraft
  readonly change: (by: Partial<ProviderDraft>) => void
  readonly faultAt: (path: string) => string | undefined
  readonly hasKeys: boolean
}

function KeyFields({ draft, change, faultAt, hasKeys }: KeyFieldsProps): ReactNode {
  const words = useWords(providerWords)
  return (
    <>
      <TextField
        label={words.token}
        help={hasKeys ? words.keysKept : words.keysNone}
        type="password"
        autoComplete="new-password"
        optional={hasKeys}
        value={draft.token}
        error={faultAt('token')}
        onChange={(token) => change({ token })}
      />
      <TextField
        label={words.privateKey}
        type="password"
        autoComplete="new-password"
        optional={hasKeys}
        value={draft.privateKey}
        onChange={(privateKey) => change({ privateKey })}
      />
      <TextField
        label={words.otpSecret}
        help={words.otpHelp}
        type="password"
        autoComplete="new-password"
        optional={hasKeys}
        value={draft.otpSecret}
        error={faultAt('otpSecret')}
        onChange={(otpSecret) => change({ otpSecret })}
      />
    </>
  )
}

/** All three, or none where some are kept. */
function keysFault(
  { token, privateKey, otpSecret }: ProviderDraft,
  hasKeys: boolean,
  says: string,
): string | null {
  const given = [token, privateKey, otpSecret].filter((key) => key.trim() !== '').length
  return given === 3 || (given === 0 && hasKeys) ? null : says
}

function draftOf({ own }: RegisteredProviderView): ProviderDraft {
  const keys = { token: '', privateKey: '', otpSecret: '' }
  return own === null
    ? { provider: 'ar24', environment: 'sandbox', account: '', ...keys }
    : { ...own, ...keys }
}
