import { useQuery } from '@tanstack/react-query'
import type { InvitationView, MemberView } from '@quittance/contract'
import { useState, type ReactNode } from 'react'
import { useKeys } from '#app/keys/use-keys.ts'
import { roles, roleSayings, roleWords } from '#app/people/role-words.ts'
import { Reading } from '#app/reading/Reading.tsx'
import { useSignedIn } from '#app/session/session.ts'
import { InvitationsSheet } from '#features/settings/people/InvitationsSheet.tsx'
import { InvitePanel, type Invitee } from '#features/settings/people/InvitePanel.tsx'
import { MemberPanel } from '#features/settings/people/MemberPanel.tsx'
import { MembersSheet } from '#features/settings/people/MembersSheet.tsx'
import { membersQuery } from '#features/settings/people/people-queries.ts'
import { peopleWords } from '#features/settings/people/people-words.ts'
import css from '#features/settings/people/people.module.css'
import { paths } from '#paths.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { KeyStrip } from '#ui/acts/KeyStrip.tsx'
import { ReasonedButton } from '#ui/acts/ReasonedButton.tsx'
import { FactList } from '#ui/figures/FactList.tsx'
import { Page, Sheets } from '#ui/frame/Shell.tsx'
import { PageHeader } from '#ui/paper/PageHeader.tsx'
import { Sheet } from '#ui/paper/Sheet.tsx'
import { Prose } from '#words/Prose.tsx'
import { useWords } from '#words/use-words.ts'

type Opened =
  | { readonly panel: 'invite'; readonly who: Invitee | null }
  | { readonly panel: 'member'; readonly userId: string }

/** Who works in the organisation, and who is invited to. */
export function PeoplePage(): ReactNode {
  const words = useWords(peopleWords)
  const { member } = useSignedIn()
  const allowed = member.rights.includes('manage-organisation')
  const read = useQuery(membersQuery)
  const [opened, setOpened] = useState<Opened | null>(null)
  const invite = (who: Invitee | null): void => setOpened({ panel: 'invite', who })
  useKeys([
    {
      name: 'n',
      does: words.inviteKey,
      act: () => invite(null),
      refused: allowed ? undefined : words.onlyManager,
    },
  ])
  return (
    <Page keys={<KeyStrip keys={[{ name: 'n', does: words.inviteKey }]} />}>
      <PageHeader
        crumbs={[{ text: words.settings, href: paths.settings() }, { text: words.title }]}
        title={words.title}
        says={words.says}
        aside={<Invite allowed={allowed} onInvite={() => invite(null)} />}
      />
      <Reading of={read}>
        {({ members, invitations }) => (
          <>
            <People
              members={members}
              invitations={invitations}
              allowed={allowed}
              onChange={({ userId }) => setOpened({ panel: 'member', userId })}
              onInvite={invite}
            />
            {opened?.panel === 'member' && (
              <Change
                of={members.find(({ userId }) => userId === opened.userId)}
                onClose={() => setOpened(null)}
              />
            )}
          </>
        )}
      </Reading>
      {opened?.panel === 'invite' && (
        <InvitePanel who={opened.who} onClose={() => setOpened(null)} />
      )}
    </Page>
  )
}

function Invite({ allowed, onInvite }: { allowed: boolean; onInvite: () => void }): ReactNode {
  const words = useWords(peopleWords)
  if (!allowed) {
    return (
      <ReasonedButton reason={words.onlyManager} keyName="n" align="right">
        {words.invite}
      </ReasonedButton>
    )
  }
  return (
    <ActButton primary keyName="n" onAct={onInvite}>
      {words.invite}
    </ActButton>
  )
}

type PeopleProps = {
  readonly members: readonly MemberView[]
  readonly invitations: readonly InvitationView[]
  readonly allowed: boolean
  readonly onChange: (member: MemberView) => void
  readonly onInvite: (who: Invitee) => void
}

function People({ members, invitations, allowed, onChange, onInvite }: PeopleProps): ReactNode {
  return (
    <Sheets>
      <div className={css['stack']}>
        <MembersSheet members={members} allowed={allowed} onChange={onChange} />
        {allowed && <InvitationsSheet invitations={invitations} onInvite={onInvite} />}
      </div>
      <Roles />
    </Sheets>
  )
}

function Roles(): ReactNode {
  const words = useWords(peopleWords)
  const names = useWords(roleWords)
  const sayings = useWords(roleSayings)
  return (
    <Sheet title={words.roles} margin>
      <div className={css['stack']}>
        <FactList facts={roles.map((role) => ({ what: names[role], is: sayings[role] }))} />
        <p className={css['says']}>
          <Prose>{words.rolesSay}</Prose>
        </p>
      </div>
    </Sheet>
  )
}

type ChangeProps = { readonly of: MemberView | undefined; readonly onClose: () => void }

/** Nothing once the member has gone, such as by another hand. */
function Change({ of, onClose }: ChangeProps): ReactNode {
  return of === undefined ? null : <MemberPanel of={of} onClose={onClose} />
}
