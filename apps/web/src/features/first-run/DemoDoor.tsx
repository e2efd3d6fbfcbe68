import { useQueryClient } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { api } from '#app/api.ts'
import { FormNote } from '#app/forms/FormNote.tsx'
import forms from '#app/forms/forms.module.css'
import { useSending } from '#app/forms/use-sending.ts'
import { sessionQuery } from '#app/session/session.ts'
import { signIn } from '#app/session/sign-in.ts'
import { firstRunWords } from '#features/first-run/first-run-words.ts'
import css from '#features/first-run/first-run.module.css'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { ErrorNote } from '#ui/paper/ErrorNote.tsx'
import { Sheet } from '#ui/paper/Sheet.tsx'
import { Prose } from '#words/Prose.tsx'
import { useWords } from '#words/use-words.ts'

type Access = { readonly email: string; readonly password: string }

/** The way to a fictional office; its access, drawn by lot, is shown once. */
export function DemoDoor(): ReactNode {
  const words = useWords(firstRunWords)
  const [access, setAccess] = useState<Access | null>(null)
  const sending = useSending({
    draft: {},
    check: () => ({ kind: 'ready' as const, input: {} }),
    send: (input, key) => api.people.createDemo(input, { context: { key } }),
    done: setAccess,
  })
  return (
    <Sheet title={words.demoTitle} margin>
      <div className={forms['fields']}>
        <p className={css['says']}>
          <Prose>{words.demoSays}</Prose>
        </p>
        {access === null ? (
          <>
            <FormNote of={sending} />
            <p aria-live="polite" className={forms['note']}>
              {sending.busy && words.demoBusy}
            </p>
            <ActButton busy={sending.busy} onAct={() => sending.onSubmit()}>
              {words.demo}
            </ActButton>
          </>
        ) : (
          <DrawnAccess access={access} />
        )}
      </div>
    </Sheet>
  )
}

function DrawnAccess({ access }: { readonly access: Access }): ReactNode {
  const words = useWords(firstRunWords)
  const cache = useQueryClient()
  const [wrong, setWrong] = useState(false)
  const [busy, setBusy] = useState(false)
  const enter = async (): Promise<void> => {
    setBusy(true)
    const answer = await signIn(access.email, access.password).catch(() => 'refused' as const)
    setBusy(false)
    setWrong(answer !== 'entered')
    if (answer === 'entered') await cache.invalidateQueries(sessionQuery)
  }
  return (
    <>
      <output>
        <Prose>{words.demoReady}</Prose>
      </output>
      <dl className={css['access']}>
        <Copyable what={words.demoEmail} text={access.email} />
        <Copyable what={words.demoPassword} text={access.password} />
      </dl>
      {wrong && <ErrorNote what={words.refused} />}
      <ActButton busy={busy} onAct={() => void enter()}>
        {words.enterDemo}
      </ActButton>
    </>
  )
}

function Copyable({ what, text }: { readonly what: string; readonly text: string }): ReactNode {
  const words = useWords(firstRunWords)
  const [copied, setCopied] = useState(false)
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(text)
    setCopied(true)
  }
  return (
    <div>
      <dt>{what}</dt>
      <dd>
        <code>{text}</code>
        <ActButton small icon={copied ? 'tick' : 'copy'} onAct={() => void copy()}>
          {copied ? words.copied : words.copy}
        </ActButton>
      </dd>
    </div>
  )
}
