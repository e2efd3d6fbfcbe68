import { useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent, type ReactNode } from 'react'
import forms from '#app/forms/forms.module.css'
import { sessionsQuery } from '#features/settings/security/sessions.ts'
import { useDoor } from '#features/settings/security/use-door.ts'
import { settingsWords } from '#features/settings/settings-words.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { TextField } from '#ui/fields/TextField.tsx'
import { Sheet } from '#ui/paper/Sheet.tsx'
import { useWords } from '#words/use-words.ts'

const SHORTEST = 12

/** Changes the passphrase; every other access is closed with it. */
export function PasswordForm(): ReactNode {
  const words = useWords(settingsWords)
  const cache = useQueryClient()
  const { busy, wrong, ask } = useDoor()
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const [short, setShort] = useState(false)
  const [changed, setChanged] = useState(false)
  const change = async (): Promise<void> => {
    setChanged(false)
    setShort(next.length < SHORTEST)
    if (next.length < SHORTEST) return
    const body = { currentPassword: current, newPassword: next, revokeOtherSessions: true }
    if ((await ask('/change-password', body)) === null) return
    setCurrent('')
    setNext('')
    setChanged(true)
    await cache.invalidateQueries(sessionsQuery)
  }
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault()
    void change()
  }
  return (
    <Sheet title={words.changePassword}>
      <form className={forms['fields']} onSubmit={onSubmit}>
        <TextField
          label={words.current}
          type="password"
          autoComplete="current-password"
          value={current}
          error={wrong ?? undefined}
          onChange={setCurrent}
        />
        <TextField
          label={words.next}
          help={words.nextHelp}
          type="password"
          autoComplete="new-password"
          value={next}
          error={short && next.length < SHORTEST ? words.short(next.length) : undefined}
          onChange={setNext}
        />
        <div>
          <ActButton submit busy={busy} onAct={() => undefined}>
            {words.change}
          </ActButton>
        </div>
        <output>{changed && words.changed}</output>
      </form>
    </Sheet>
  )
}
