import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { MailboxInput, MailboxView } from '@quittance/contract'
import { useState, type ReactNode } from 'react'
import { api } from '#app/api.ts'
import { checked, missing } from '#app/forms/drafts/checks.ts'
import { SentForm } from '#app/forms/SentForm.tsx'
import { useSending } from '#app/forms/use-sending.ts'
import { mailboxWords } from '#features/settings/mailbox/mailbox-words.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { announce } from '#ui/acts/announce.ts'
import { CheckField } from '#ui/fields/CheckField.tsx'
import { SelectField } from '#ui/fields/SelectField.tsx'
import { TextField } from '#ui/fields/TextField.tsx'
import { useWords } from '#words/use-words.ts'

type Security = MailboxInput['security']

/** The mailbox as typed; the port is a text until it is sent. */
type MailboxDraft = Omit<MailboxInput, 'port'> & {
  readonly port: string
  readonly password: string
}

export type MailboxFormProps = {
  readonly of: MailboxView
  readonly queryKey: readonly string[]
}

/** Sets the mailbox, has it fetched now, or fetched no more. The password goes by itself. */
export function MailboxForm({ of, queryKey }: MailboxFormProps): ReactNode {
  const words = useWords(mailboxWords)
  const cache = useQueryClient()
  const [draft, setDraft] = useState<MailboxDraft>(() => draftOf(of))
  const change = (by: Partial<MailboxDraft>): void => setDraft({ ...draft, ...by })
  const keep = async (view: MailboxView, said: string): Promise<void> => {
    announce(said)
    await cache.setQueryData([...queryKey], view)
    await cache.invalidateQueries({ queryKey: [...queryKey] })
  }
  const sending = useSending({
    draft,
    check: (typed: MailboxDraft) =>
      checked(
        {
          host: missing(typed.host, words.hostMissing),
          port: /^\d{1,5}$/.test(typed.port.trim()) ? null : words.portMissing,
          userName: missing(typed.userName, words.userMissing),
          folder: missing(typed.folder, words.folderMissing),
        },
        () => typed,
      ),
    send: async ({ password, port, ...settings }, key) => {
      if (password !== '') await api.mailbox.password({ password })
      return await api.mailbox.set({ ...settings, port: Number(port) }, { context: { key } })
    },
    done: async (view) => {
      change({ password: '' })
      await keep(view, words.saved)
    },
  })
  const visiting = useMutation({
    mutationFn: () => api.mailbox.visit({}),
    onSuccess: async () => {
      announce(words.visitAsked)
      await cache.invalidateQueries({ queryKey: [...queryKey] })
    },
  })
  const removing = useMutation({
    mutationFn: () => api.mailbox.remove({}),
    onSuccess: (view) => keep(view, words.removed),
  })
  const kept = of.own !== null && (
    <>
      <ActButton busy={visiting.isPending} onAct={() => visiting.mutate()}>
        {words.visit}
      </ActButton>
      <ActButton busy={removing.isPending} onAct={() => removing.mutate()}>
        {words.remove}
      </ActButton>
    </>
  )
  return (
    <SentForm of={sending} act={words.save} primary beside={kept}>
      <MailboxFields
        draft={draft}
        change={change}
        faultAt={sending.faultAt}
        hasPassword={of.hasPassword}
      />
    </SentForm>
  )
}

type MailboxFieldsProps = {
  readonly draft: MailboxDraft
  readonly change: (by: Partial<MailboxDraft>) => void
  readonly faultAt: (path: string) => string | undefined
  readonly hasPassword: boolean
}

function MailboxFields({ draft, change, faultAt, hasPassword }: MailboxFieldsProps): ReactNode {
  const words = useWords(mailboxWords)
  return (
    <>
      <TextField
        label={words.host}
        help={words.hostHelp}
        autoComplete="off"
        value={draft.host}
        error={faultAt('host')}
        onChange={(host) => change({ host })}
      />
      <SelectField<Security>
        label={words.security}
        value={draft.security}
        error={faultAt('security')}
        onChange={(security) => change({ security, port: portOf(security) })}
        choices={[
          { value: 'tls', text: words.tls },
          { value: 'starttls', text: words.starttls },
          { value: 'none', text: words.none },
        ]}
      />
      <TextField
        label={words.port}
        value={draft.port}
        error={faultAt('port')}
        onChange={(port) => change({ port })}
      />
      <TextField
        label={words.user}
        autoComplete="off"
        value={draft.userName}
        error={faultAt('userName')}
        onChange={(userName) => change({ userName })}
      />
      <TextField
        label={words.password}
        help={hasPassword ? words.passwordKept : words.passwordNone}
        type="password"
        autoComplete="new-password"
        optional={hasPassword}
        value={draft.password}
        onChange={(password) => change({ password })}
      />
      <TextField
        label={words.folder}
        value={draft.folder}
        error={faultAt('folder')}
        onChange={(folder) => change({ folder })}
      />
      <CheckField
        label={words.marksSeen}
        help={words.marksSeenHelp}
        checked={draft.marksSeen}
        onChange={(marksSeen) => change({ marksSeen })}
      />
    </>
  )
}

function portOf(security: Security): string {
  return security === 'tls' ? '993' : '143'
}

function draftOf({ own }: MailboxView): MailboxDraft {
  if (own !== null) return { ...own, port: String(own.port), password: '' }
  return {
    host: '',
    port: '993',
    security: 'tls',
    userName: '',
    folder: 'INBOX',
    marksSeen: false,
    password: '',
  }
}
