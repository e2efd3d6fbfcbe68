import type { MemberView, Role } from '@quittance/contract'
import { useState, type ReactNode } from 'react'
import { api } from '#app/api.ts'
import { FormNote } from '#app/forms/FormNote.tsx'
import { SentForm } from '#app/forms/SentForm.tsx'
import { useSending, type Sending } from '#app/forms/use-sending.ts'
import { roles, roleSayings, roleWords } from '#app/people/role-words.ts'
import { useReadPeopleAgain } from '#features/settings/people/people-queries.ts'
import { peopleWords } from '#features/settings/people/people-words.ts'
import css from '#features/settings/people/people.module.css'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { Acts } from '#ui/acts/Acts.tsx'
import { ReasonedButton } from '#ui/acts/ReasonedButton.tsx'
import { ChoiceField } from '#ui/fields/ChoiceField.tsx'
import { Panel } from '#ui/frame/Panel.tsx'
import { Prose } from '#words/Prose.tsx'
import { useWords } from '#words/use-words.ts'

export type MemberPanelProps = { readonly of: MemberView; readonly onClose: () => void }

/** One member: the role, and whether they may enter. */
export function MemberPanel({ of, onClose }: MemberPanelProps): ReactNode {
  const words = useWords(peopleWords)
  return (
    <Panel label={of.name} head={<h2>{of.name}</h2>} onClose={onClose}>
      <div className={css['panel']}>
        <p className={css['says']}>{of.email}</p>
        {of.lastManager ? (
          <section className={css['section']}>
            <ReasonedButton reason={words.last}>{words.saveRole}</ReasonedButton>
          </section>
        ) : (
          <RoleForm of={of} />
        )}
        {of.suspendedAt === null ? <Suspend of={of} /> : <Reinstate of={of} />}
        <Remove of={of} onRemoved={onClose} />
      </div>
    </Panel>
  )
}

type OfMember = { readonly of: MemberView }

function RoleForm({ of }: OfMember): ReactNode {
  const words = useWords(peopleWords)
  const names = useWords(roleWords)
  const sayings = useWords(roleSayings)
  const readAgain = useReadPeopleAgain()
  const [role, setRole] = useState<Role>(of.role)
  const [changed, setChanged] = useState<Role | null>(null)
  const sending = useSending({
    draft: { role },
    check: (draft) => ({ kind: 'ready' as const, input: { userId: of.userId, ...draft } }),
    send: (input, key) => api.members.changeRole(input, { context: { key } }),
    done: async ({ member }) => {
      setChanged(member.role)
      await readAgain()
    },
  })
  return (
    <section className={css['section']}>
      <SentForm
        of={sending}
        act={words.saveRole}
        beside={<output>{changed !== null && words.roleNow(names[changed])}</output>}
      >
        <ChoiceField
          label={words.memberRole}
          value={role}
          options={roles.map((one) => ({ value: one, text: names[one], says: sayings[one] }))}
          onChange={(chosen) => {
            setChanged(null)
            setRole(chosen)
          }}
        />
      </SentForm>
    </section>
  )
}

/** Sends something about a member that asks nothing more. */
function useAct(
  { userId }: MemberView,
  send: (input: { userId: string }, options: { context: { key: string } }) => Promise<unknown>,
  after: () => void = () => undefined,
): Sending {
  const readAgain = useReadPeopleAgain()
  return useSending({
    draft: {},
    check: () => ({ kind: 'ready' as const, input: { userId } }),
    send: (input, key) => send(input, { context: { key } }),
    done: async () => {
      after()
      await readAgain()
    },
  })
}

function Suspend({ of }: OfMember): ReactNode {
  const words = useWords(peopleWords)
  const sending = useAct(of, (input, options) => api.members.suspend(input, options))
  return (
    <section className={css['section']}>
      <p className={css['says']}>
        <Prose>{words.suspendSays}</Prose>
      </p>
      <FormNote of={sending} />
      {of.lastManager ? (
        <ReasonedButton reason={words.last}>{words.suspend}</ReasonedButton>
      ) : (
        <ActButton busy={sending.busy} onAct={() => sending.onSubmit()}>
          {words.suspend}
        </ActButton>
      )}
    </section>
  )
}

function Reinstate({ of }: OfMember): ReactNode {
  const words = useWords(peopleWords)
  const sending = useAct(of, (input, options) => api.members.reinstate(input, options))
  return (
    <section className={css['section']}>
      <p className={css['says']}>
        <Prose>{words.reinstateSays}</Prose>
      </p>
      <FormNote of={sending} />
      <ActButton busy={sending.busy} onAct={() => sending.onSubmit()}>
        {words.reinstate}
      </ActButton>
    </section>
  )
}

type RemoveProps = OfMember & { readonly onRemoved: () => void }

function Remove({ of, onRemoved }: RemoveProps): ReactNode {
  const words = useWords(peopleWords)
  const [asked, setAsked] = useState(false)
  const sending = useAct(of, (input, options) => api.members.remove(input, options), onRemoved)
  return (
    <section className={css['section']}>
      <p className={css['says']}>
        <Prose>{words.removeSays}</Prose>
      </p>
      <FormNote of={sending} />
      {of.lastManager && <ReasonedButton reason={words.last}>{words.remove}</ReasonedButton>}
      {!of.lastManager && !asked && (
        <ActButton onAct={() => setAsked(true)}>{words.remove}</ActButton>
      )}
      {!of.lastManager && asked && (
        <Acts>
          <ActButton busy={sending.busy} onAct={() => sending.onSubmit()}>
            {words.removeNow(of.name)}
          </ActButton>
          <ActButton onAct={() => setAsked(false)}>{words.keep}</ActButton>
        </Acts>
      )}
    </section>
  )
}
