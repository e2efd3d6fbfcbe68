import { useQuery } from '@tanstack/react-query'
import { useRouterState } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { api } from '#app/api.ts'
import { roleSayings, roleWords } from '#app/people/role-words.ts'
import { problemOf, useRefusals } from '#app/refusal.ts'
import { invitationWords } from '#features/invitation/invitation-words.ts'
import css from '#features/invitation/invitation.module.css'
import { Joining, type Invitation } from '#features/invitation/Joining.tsx'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { ErrorNote } from '#ui/paper/ErrorNote.tsx'
import { LoadingRules } from '#ui/paper/LoadingRules.tsx'
import { Sheet } from '#ui/paper/Sheet.tsx'
import { momentOf } from '#words/figures.ts'
import { setLanguage, useLanguage } from '#words/language.ts'
import { Prose } from '#words/Prose.tsx'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

/**
 * What a person who was invited opens. The token stands behind the `#` of the address: it is sent to
 * our server in a body alone, and written in no log of any server on the way.
 */
export function InvitationPage(): ReactNode {
  const token = useRouterState({ select: ({ location }) => location.hash })
  const read = useQuery({
    queryKey: ['invitation', token],
    queryFn: () => api.invitations.read({ token }),
    enabled: token !== '',
    staleTime: Infinity,
    gcTime: 0,
  })
  return (
    <main className={css['page']}>
      <div className={css['top']}>
        <p className={css['house']}>Quittance</p>
        <Language />
      </div>
      {read.data === undefined ? (
        <Unread token={token} error={read.error} onRetry={() => void read.refetch()} />
      ) : (
        <Offer of={read.data} token={token} />
      )}
    </main>
  )
}

type UnreadProps = {
  readonly token: string
  readonly error: unknown
  readonly onRetry: () => void
}

function Unread({ token, error, onRetry }: UnreadProps): ReactNode {
  const words = useWords(invitationWords)
  const refusal = useRefusals()
  if (token !== '' && error === null) return <LoadingRules rows={6} />
  const problem = problemOf(error)
  const silent = token !== '' && problem === null
  return (
    <>
      <h1>{words.closedTitle}</h1>
      <ErrorNote
        what={token === '' ? words.incomplete : problem === null ? words.unread : refusal(problem)}
      >
        {silent && <ActButton onAct={onRetry}>{words.retry}</ActButton>}
      </ErrorNote>
    </>
  )
}

function Offer({ of, token }: { readonly of: Invitation; readonly token: string }): ReactNode {
  const words = useWords(invitationWords)
  const names = useWords(roleWords)
  const sayings = useWords(roleSayings)
  const format = useFormat()
  const until = momentOf(of.expiresAt)
  const role = names[of.role].toLowerCase()
  return (
    <>
      <h1>{words.title(of.organisation)}</h1>
      <p className={css['quiet']}>
        {of.invitedBy === '' ? words.invited(role) : words.invitedBy(of.invitedBy, role)}{' '}
        <Prose>{words.until(format.day(until.toPlainDate()), format.hour(until))}</Prose>
      </p>
      <Sheet margin>
        <Joining of={of} token={token} />
      </Sheet>
      <p className={css['quiet']}>
        <b>{words.mayDo}</b>
        <br />
        <Prose>{sayings[of.role]}</Prose>
      </p>
    </>
  )
}

function Language(): ReactNode {
  const language = useLanguage()
  return (
    <button
      type="button"
      className={css['language']}
      lang={language === 'fr' ? 'en' : 'fr'}
      onClick={() => setLanguage(language === 'fr' ? 'en' : 'fr')}
    >
      {language === 'fr' ? 'English' : 'Français'}
    </button>
  )
}
