import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import type { Role } from '@quittance/contract'
import { useState, type ReactNode } from 'react'
import { api } from '#app/api.ts'
import { checked } from '#app/forms/drafts/checks.ts'
import { FormNote } from '#app/forms/FormNote.tsx'
import { SentForm } from '#app/forms/SentForm.tsx'
import { useSending } from '#app/forms/use-sending.ts'
import { sessionQuery } from '#app/session/session.ts'
import { signIn, signOut } from '#app/session/sign-in.ts'
import { SignInForm } from '#app/session/SignInForm.tsx'
import { invitationWords } from '#features/invitation/invitation-words.ts'
import css from '#features/invitation/invitation.module.css'
import { paths } from '#paths.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { TextField } from '#ui/fields/TextField.tsx'
import { LoadingRules } from '#ui/paper/LoadingRules.tsx'
import { Prose } from '#words/Prose.tsx'
import { useWords } from '#words/use-words.ts'

/** What an invitation offers. */
export type Invitation = {
  readonly organisation: string
  readonly invitedBy: string
  readonly name: string
  readonly email: string
  readonly role: Role
  readonly expiresAt: string
}

type JoiningProps = { readonly of: Invitation; readonly token: string }

const SHORTEST = 12

/** How the person joins: a passphrase chosen now, or the account that they already have here. */
export function Joining({ of, token }: JoiningProps): ReactNode {
  const words = useWords(invitationWords)
  const cache = useQueryClient()
  const session = useQuery(sessionQuery)
  const [known, setKnown] = useState(false)
  if (session.data === undefined) return <LoadingRules rows={4} />
  const { account } = session.data
  const readAgain = (): Promise<void> => cache.invalidateQueries(sessionQuery)
  if (account !== null && account.email.toLowerCase() !== of.email) {
    return <AsAnother email={account.email} onLeft={readAgain} />
  }
  return (
    <div className={css['stack']}>
      <p className={css['address']}>
        <span className={css['quiet']}>{words.you}</span>
        <br />
        <b>{of.name}</b>, {of.email}
      </p>
      {account !== null && <JoinNow token={token} />}
      {account === null && !known && (
        <NewAccount of={of} token={token} onKnown={() => setKnown(true)} />
      )}
      {account === null && known && (
        <>
          <p className={css['quiet']}>
            <Prose>{words.ownAccount}</Prose>
          </p>
          <SignInForm address={of.email} onEntered={readAgain} />
          <ActButton onAct={() => setKnown(false)}>{words.noAccount}</ActButton>
        </>
      )}
    </div>
  )
}

/** Into the office, whose session is read afresh. */
function useEntry(): () => Promise<void> {
  const cache = useQueryClient()
  const router = useRouter()
  return async () => {
    await cache.invalidateQueries(sessionQuery)
    await router.navigate({ href: paths.home(), replace: true })
  }
}

type NewAccountProps = JoiningProps & { readonly onKnown: () => void }

function NewAccount({ of, token, onKnown }: NewAccountProps): ReactNode {
  const words = useWords(invitationWords)
  const enter = useEntry()
  const [password, setPassword] = useState('')
  const sending = useSending({
    draft: { password },
    check: (typed) => {
      const { length } = typed.password
      return checked({ password: length < SHORTEST ? words.short(length) : null }, () => ({
        token,
        password: typed.password,
      }))
    },
    send: (input, key) => api.invitations.accept(input, { context: { key } }),
    done: async () => {
      // One who could not be signed in at once is a member all the same, and finds the door.
      await signIn(of.email, password).catch(() => undefined)
      await enter()
    },
  })
  return (
    <>
      <SentForm of={sending} act={words.join} primary>
        <TextField
          label={words.passphrase}
          help={words.passphraseHelp}
          type="password"
          autoComplete="new-password"
          value={password}
          error={sending.faultAt('password')}
          onChange={setPassword}
        />
      </SentForm>
      <ActButton onAct={onKnown}>{words.haveAccount}</ActButton>
    </>
  )
}

function JoinNow({ token }: { readonly token: string }): ReactNode {
  const words = useWords(invitationWords)
  const enter = useEntry()
  const sending = useSending({
    draft: {},
    check: () => ({ kind: 'ready' as const, input: { token, password: null } }),
    send: (input, key) => api.invitations.accept(input, { context: { key } }),
    done: enter,
  })
  return (
    <>
      <p className={css['quiet']}>
        <Prose>{words.signedIn}</Prose>
      </p>
      <FormNote of={sending} />
      <ActButton primary busy={sending.busy} onAct={() => sending.onSubmit()}>
        {words.joinNow}
      </ActButton>
    </>
  )
}

type AsAnotherProps = { readonly email: string; readonly onLeft: () => Promise<void> }

function AsAnother({ email, onLeft }: AsAnotherProps): ReactNode {
  const words = useWords(invitationWords)
  const leave = async (): Promise<void> => {
    await signOut()
    await onLeft()
  }
  return (
    <div className={css['stack']}>
      <p className={css['address']}>
        <Prose>{words.other(email)}</Prose>
      </p>
      <ActButton onAct={() => void leave()}>{words.leave}</ActButton>
    </div>
  )
}
