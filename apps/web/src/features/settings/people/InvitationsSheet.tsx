import type { InvitationView } from '@quittance/contract'
import type { ReactNode } from 'react'
import { api } from '#app/api.ts'
import { FormNote } from '#app/forms/FormNote.tsx'
import { useSending } from '#app/forms/use-sending.ts'
import { roleWords } from '#app/people/role-words.ts'
import type { Invitee } from '#features/settings/people/InvitePanel.tsx'
import { useReadPeopleAgain } from '#features/settings/people/people-queries.ts'
import { peopleWords } from '#features/settings/people/people-words.ts'
import css from '#features/settings/people/people.module.css'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { Sheet } from '#ui/paper/Sheet.tsx'
import { StatusMark } from '#ui/proof/StatusMark.tsx'
import { momentOf } from '#words/figures.ts'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

export type InvitationsSheetProps = {
  readonly invitations: readonly InvitationView[]
  /** Invites again: a new link takes the place of the one that waits. */
  readonly onInvite: (who: Invitee) => void
}

/** Those who have a link and have not taken it. */
export function InvitationsSheet({ invitations, onInvite }: InvitationsSheetProps): ReactNode {
  const words = useWords(peopleWords)
  return (
    <Sheet title={words.invitations}>
      {invitations.length === 0 ? (
        <p className={css['says']}>{words.noInvitation}</p>
      ) : (
        <ul className={css['people']}>
          {invitations.map((invitation) => (
            <Waiting key={invitation.id} of={invitation} onInvite={() => onInvite(invitation)} />
          ))}
        </ul>
      )}
    </Sheet>
  )
}

type WaitingProps = { readonly of: InvitationView; readonly onInvite: () => void }

function Waiting({ of, onInvite }: WaitingProps): ReactNode {
  const words = useWords(peopleWords)
  const names = useWords(roleWords)
  const format = useFormat()
  const readAgain = useReadPeopleAgain()
  const on = (instant: string): string => format.shortDay(momentOf(instant).toPlainDate())
  const revoking = useSending({
    draft: {},
    check: () => ({ kind: 'ready' as const, input: { id: of.id } }),
    send: (input, key) => api.members.revokeInvitation(input, { context: { key } }),
    done: readAgain,
  })
  return (
    <li>
      <span className={css['who']}>
        <b>{of.name}</b>
        <small>{of.email}</small>
        <small>{words.invitedBy(of.invitedBy, on(of.invitedAt))}</small>
      </span>
      <span className={css['state']}>
        {names[of.role]}
        <br />
        {of.expired ? (
          <StatusMark shape="locked">{words.expired(on(of.expiresAt))}</StatusMark>
        ) : (
          <StatusMark shape="clock">{words.waitsUntil(on(of.expiresAt))}</StatusMark>
        )}
      </span>
      <span className={css['acts']}>
        <ActButton small label={words.newLinkOf(of.name)} onAct={onInvite}>
          {words.newLink}
        </ActButton>
        <ActButton
          small
          busy={revoking.busy}
          label={words.revokeOf(of.name)}
          onAct={() => revoking.onSubmit()}
        >
          {words.revoke}
        </ActButton>
      </span>
      <FormNote of={revoking} />
    </li>
  )
}
