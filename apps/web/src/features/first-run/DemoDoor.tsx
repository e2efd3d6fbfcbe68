import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { api } from '#app/api.ts'
import { FormNote } from '#app/forms/FormNote.tsx'
import forms from '#app/forms/forms.module.css'
import { useSending } from '#app/forms/use-sending.ts'
import { demoKey, forgetDemoKey, useDemoKey } from '#app/session/demo-key.ts'
import { sessionQuery } from '#app/session/session.ts'
import { problemOf } from '#app/refusal.ts'
import { signIn } from '#app/session/sign-in.ts'
import { firstRunWords } from '#features/first-run/first-run-words.ts'
import css from '#features/first-run/first-run.module.css'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { ErrorNote } from '#ui/paper/ErrorNote.tsx'
import { Sheet } from '#ui/paper/Sheet.tsx'
import { Prose } from '#words/Prose.tsx'
import { useWords } from '#words/use-words.ts'

type Access = { readonly email: string; readonly password: string }

/**
 * The way to a fictional office; its access, drawn by lot, is shown until somebody enters with it.
 * A page that was reloaded while the office is prepared goes on where it was.
 */
export function DemoDoor(): ReactNode {
  const words = useWords(firstRunWords)
  const [access, setAccess] = useState<Access | null>(null)
  const sending = useSending({
    draft: {},
    check: () => ({ kind: 'ready' as const, input: {} }),
    send: (input) => createDemoOnce(input),
    done: setAccess,
  })
  const asked = useRef(useDemoKey() !== null)
  useEffect(() => {
    if (!asked.current) return
    asked.current = false
    sending.onSubmit()
  }, [sending])
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

/** A refusal ends it: the next request is another one. */
async function createDemoOnce(input: Record<string, never>): Promise<Access> {
  try {
    return await api.people.createDemo(input, { context: { key: demoKey() } })
  } catch (error) {
    if (problemOf(error) !== null) forgetDemoKey()
    throw error
  }
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
    if (answer !== 'entered') return
    await cache.invalidateQueries(sessionQuery)
    forgetDemoKey()
  }
  const leave = async (): Promise<void> => {
    forgetDemoKey()
    await cache.invalidateQueries(sessionQuery)
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
      <div className={forms['acts']}>
        <ActButton busy={busy} onAct={() => void enter()}>
          {words.enterDemo}
        </ActButton>
        <ActButton onAct={() => void leave()}>{words.enterOtherwise}</ActButton>
      </div>
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
