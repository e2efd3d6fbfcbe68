import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState, type FormEvent, type ReactNode } from 'react'
import { appWords } from '#app/app-words.ts'
import { sessionQuery } from '#app/session/session.ts'
import { giveCode, signIn, type SignInAnswer } from '#app/session/sign-in.ts'
import css from '#app/session/sign-in.module.css'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { TextField } from '#ui/fields/TextField.tsx'
import { ErrorNote } from '#ui/paper/ErrorNote.tsx'
import { Sheet } from '#ui/paper/Sheet.tsx'
import { useWords } from '#words/use-words.ts'

/** The door: an address, a passphrase, then a code where the member asked for one. */
export function SignInPage(): ReactNode {
  const words = useWords(appWords)
  const cache = useQueryClient()
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [code, setCode] = useState<string | null>(null)
  const [answer, setAnswer] = useState<SignInAnswer | 'silent' | null>(null)
  const [busy, setBusy] = useState(false)

  const form = useRef<HTMLFormElement>(null)
  const codeAsked = code !== null
  useEffect(() => {
    if (codeAsked) form.current?.querySelector('input')?.focus()
  }, [codeAsked])

  const enter = async (): Promise<void> => {
    setBusy(true)
    const answered = await (code === null ? signIn(email, password) : giveCode(code)).catch(
      () => 'silent' as const,
    )
    setBusy(false)
    setAnswer(answered)
    if (answered === 'code-asked') setCode('')
    if (answered === 'begin-again') setCode(null)
    if (answered === 'entered') await cache.invalidateQueries(sessionQuery)
  }
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault()
    if (!busy) void enter()
  }
  const said = {
    refused: code === null ? words.signInRefused : words.codeRefused,
    'too-many': words.tooMany,
    'begin-again': words.codeTooLate,
    silent: words.doorSilent,
    entered: null,
    'code-asked': null,
  }
  const wrong = answer === null ? null : said[answer]
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
          {wrong !== null && <ErrorNote what={wrong} />}
          <ActButton primary submit busy={busy} onAct={() => undefined}>
            {words.signIn}
          </ActButton>
        </form>
      </Sheet>
    </main>
  )
}
