import type { Role } from '@quittance/contract'
import { useState, type ReactNode } from 'react'
import { api } from '#app/api.ts'
import { checked, missing } from '#app/forms/drafts/checks.ts'
import { SentForm } from '#app/forms/SentForm.tsx'
import { useSending } from '#app/forms/use-sending.ts'
import { roles, roleSayings, roleWords } from '#app/people/role-words.ts'
import { DrawnLink, type Drawn } from '#features/settings/people/DrawnLink.tsx'
import { useReadPeopleAgain } from '#features/settings/people/people-queries.ts'
import { peopleWords, type PeopleWords } from '#features/settings/people/people-words.ts'
import css from '#features/settings/people/people.module.css'
import { ChoiceField } from '#ui/fields/ChoiceField.tsx'
import { TextField } from '#ui/fields/TextField.tsx'
import { Panel } from '#ui/frame/Panel.tsx'
import { Prose } from '#words/Prose.tsx'
import { useWords } from '#words/use-words.ts'

/** A person to invite, such as one whose link is lost. */
export type Invitee = { readonly name: string; readonly email: string; readonly role: Role }

type InviteDraft = Pick<Invitee, 'name' | 'email'> & { readonly role: Role | null }

export type InvitePanelProps = {
  /** Who to invite again; null for somebody new. */
  readonly who: Invitee | null
  readonly onClose: () => void
}

const blank: InviteDraft = { name: '', email: '', role: null }

/** Invites a person: who, as what; then the link, shown once. */
export function InvitePanel({ who, onClose }: InvitePanelProps): ReactNode {
  const words = useWords(peopleWords)
  const [drawn, setDrawn] = useState<Drawn | null>(null)
  const title = drawn === null ? words.inviteTitle : words.drawn(drawn.name)
  return (
    <Panel label={title} head={<h2>{title}</h2>} onClose={onClose}>
      {drawn === null ? (
        <InviteForm who={who} onDrawn={setDrawn} />
      ) : (
        <DrawnLink of={drawn} onDone={onClose} />
      )}
    </Panel>
  )
}

type InviteFormProps = {
  readonly who: Invitee | null
  readonly onDrawn: (drawn: Drawn) => void
}

function InviteForm({ who, onDrawn }: InviteFormProps): ReactNode {
  const words = useWords(peopleWords)
  const names = useWords(roleWords)
  const sayings = useWords(roleSayings)
  const readAgain = useReadPeopleAgain()
  const [draft, setDraft] = useState<InviteDraft>(who ?? blank)
  const change = (by: Partial<InviteDraft>): void => setDraft({ ...draft, ...by })
  const sending = useSending({
    draft,
    check: (typed: InviteDraft) => checked(faultsOf(typed, words), () => inputOf(typed)),
    send: (input, key) => api.members.invite(input, { context: { key } }),
    done: async ({ link, expiresAt }, { name, email }) => {
      onDrawn({ name: name.trim(), email: email.trim(), link, expiresAt })
      await readAgain()
    },
  })
  return (
    <div className={css['panel']}>
      <p className={css['says']}>
        <Prose>{words.inviteSays}</Prose>
      </p>
      <SentForm of={sending} act={words.draw}>
        <TextField
          label={words.name}
          value={draft.name}
          error={sending.faultAt('name')}
          onChange={(name) => change({ name })}
        />
        <TextField
          label={words.email}
          help={words.emailHelp}
          type="email"
          value={draft.email}
          error={sending.faultAt('email')}
          onChange={(email) => change({ email })}
        />
        <ChoiceField
          label={words.role}
          value={draft.role}
          error={sending.faultAt('role')}
          options={roles.map((role) => ({
            value: role,
            text: names[role],
            says: sayings[role],
          }))}
          onChange={(role) => change({ role })}
        />
      </SentForm>
    </div>
  )
}

function faultsOf({ name, email, role }: InviteDraft, words: PeopleWords) {
  return {
    name: missing(name, words.noName),
    email: missing(email, words.noEmail),
    role: role === null ? words.noRole : null,
  }
}

function inputOf({ name, email, role }: InviteDraft): Invitee {
  return { name, email: email.trim(), role: role ?? 'auditor' }
}
