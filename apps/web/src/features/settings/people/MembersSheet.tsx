import type { MemberView } from '@quittance/contract'
import type { ReactNode } from 'react'
import { roleWords } from '#app/people/role-words.ts'
import { useSignedIn } from '#app/session/session.ts'
import { peopleWords } from '#features/settings/people/people-words.ts'
import css from '#features/settings/people/people.module.css'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { Sheet } from '#ui/paper/Sheet.tsx'
import { StatusMark } from '#ui/proof/StatusMark.tsx'
import { Tag } from '#ui/proof/Tag.tsx'
import { momentOf } from '#words/figures.ts'
import { Prose } from '#words/Prose.tsx'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

export type MembersSheetProps = {
  readonly members: readonly MemberView[]
  /** Whether the person signed in may change them. */
  readonly allowed: boolean
  readonly onChange: (member: MemberView) => void
}

/** The members, each with a role and whether they may enter. */
export function MembersSheet({ members, allowed, onChange }: MembersSheetProps): ReactNode {
  const words = useWords(peopleWords)
  return (
    <Sheet title={words.members} note={words.count(members.length)}>
      {allowed && members.length === 1 && (
        <p className={css['says']}>
          <Prose>{words.alone}</Prose>
        </p>
      )}
      <ul className={css['people']}>
        {members.map((member) => (
          <Member
            key={member.userId}
            of={member}
            onChange={allowed ? () => onChange(member) : undefined}
          />
        ))}
      </ul>
    </Sheet>
  )
}

type MemberProps = { readonly of: MemberView; readonly onChange: (() => void) | undefined }

function Member({ of, onChange }: MemberProps): ReactNode {
  const words = useWords(peopleWords)
  const names = useWords(roleWords)
  const format = useFormat()
  const { member } = useSignedIn()
  const on = (instant: string): string => format.shortDay(momentOf(instant).toPlainDate())
  return (
    <li>
      <span className={css['who']}>
        <b>{of.name}</b> {of.userId === member.userId && <Tag>{words.you}</Tag>}
        <small>{of.email}</small>
      </span>
      <span className={css['state']}>
        {names[of.role]}
        {of.suspendedAt === null ? (
          <small>{words.since(on(of.joinedAt))}</small>
        ) : (
          <StatusMark shape="locked">{words.suspended(on(of.suspendedAt))}</StatusMark>
        )}
      </span>
      {onChange !== undefined && (
        <ActButton small label={words.changeOf(of.name)} onAct={onChange}>
          {words.change}
        </ActButton>
      )}
    </li>
  )
}
