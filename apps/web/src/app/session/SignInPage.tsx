import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState, type FormEvent, type ReactNode } from 'react'
import type { Problem } from '@quittance/contract'
import { appWords } from '#app/app-words.ts'
import { problemOf, useRefusals } from '#app/refusal.ts'
import { sessionQuery } from '#app/session/session.ts'
import { beginsAgain, giveCode, signIn } from '#app/session/sign-in.ts'
import css from '#app/session/sign-in.module.css'
import { paths } from '#paths.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { TextField } from '#ui/fields/TextField.tsx'
import { Anchor } from '#ui/frame/Anchor.tsx'
import { ErrorNote } from '#ui/paper/ErrorNote.tsx'
import { Sheet } from '#ui/paper/Sheet.tsx'
import { useWords } from '#words/use-words.ts'

/** The door: an address, a passphrase, then a code where the member asked for one. */
export function SignInPage(): ReactNode {
  const words = useWords(appWords)
  const refusal = useRefusals()
  const cache = useQueryClient()
  const [email, setEmail] = useState('')
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
      else await cache.invalidateQueries(sessionQuery)
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
    <main className={css['door']}>
      <h1>{words.signInTitle}</h1>
      <p>{words.signInSays}</p>
      <Sheet margin>
        <form ref={form} className={css['form']} onSubmit={onSubmit}>
          {code === null ? (
            <>
              <TextField
                label={words.email}
                type="email"
                autoComplete="username"
                value={email}
                onChange={setEmail}
              />
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
      </Sheet>
      <p>
        <Anchor href={paths.tools()}>{words.publicTools}</Anchor>
      </p>
    </main>
  )
}
