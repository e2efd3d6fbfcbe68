import { useEffect, useRef, useState, type FormEvent, type ReactNode } from 'react'
import type { Problem } from '@quittance/contract'
import { appWords } from '#app/app-words.ts'
import { problemOf, useRefusals } from '#app/refusal.ts'
import { beginsAgain, giveCode, signIn } from '#app/session/sign-in.ts'
import css from '#app/session/sign-in.module.css'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { TextField } from '#ui/fields/TextField.tsx'
import { ErrorNote } from '#ui/paper/ErrorNote.tsx'
import { useWords } from '#words/use-words.ts'

export type SignInFormProps = {
  /** The address that must enter, where it is known; else it is asked. */
  readonly address?: string
  /** Called once somebody is in. */
  readonly onEntered: () => Promise<void>
}

/** An address, a passphrase, then a code where the member asked for one. */
export function SignInForm({ address, onEntered }: SignInFormProps): ReactNode {
  const words = useWords(appWords)
  const refusal = useRefusals()
  const [email, setEmail] = useState(address ?? '')
  const [password, setPassword] = useState('')
  const [code, setCode] = useState<string | null>(null)
  const [wrong, setWrong] = useState<Problem | 'silent' | null>(null)
  const [busy, setBusy] = useState(false)

  const form = useRef<HTMLFormElement>(null)
  const codeAsked = code !== null
  useEffect(() => {
    if (codeAsked) form.current?.querySelector('input')?.focus()
  }, [codeAsked])

  const enter = async (): Promise<void> => {
    setBusy(true)
    try {
      const entry = await (code === null ? signIn(email, password) : giveCode(code))
      setWrong(null)
      if (entry === 'code-asked') setCode('')
      else await onEntered()
    } catch (error) {
      const problem = problemOf(error) ?? 'silent'
      setWrong(problem)
      if (beginsAgain(problem)) setCode(null)
    } finally {
      setBusy(false)
    }
  }
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault()
    if (!busy) void enter()
  }
  return (
    <form ref={form} className={css['form']} onSubmit={onSubmit}>
      {code === null ? (
        <>
          {address === undefined && (
            <TextField
              label={words.email}
              type="email"
              autoComplete="username"
              value={email}
              onChange={setEmail}
            />
          )}
          <TextField
            label={words.password}
            type="password"
            autoComplete="current-password"
            value={password}
            onChange={setPassword}
          />
        </>
      ) : (
        <TextField
          label={words.code}
          help={words.codeHelp}
          autoComplete="one-time-code"
          value={code}
          onChange={setCode}
        />
      )}
      {wrong !== null && (
        <ErrorNote what={wrong === 'silent' ? words.doorSilent : refusal(wrong)} />
      )}
      <ActButton primary submit busy={busy} onAct={() => undefined}>
        {words.signIn}
      </ActButton>
    </form>
  )
}
