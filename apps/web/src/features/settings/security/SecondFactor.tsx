import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState, type FormEvent, type ReactNode } from 'react'
import forms from '#app/forms/forms.module.css'
import { textOf } from '#app/session/door.ts'
import { sessionQuery, useSignedIn } from '#app/session/session.ts'
import { BackupCodes } from '#features/settings/security/BackupCodes.tsx'
import { qrDrawing } from '#features/settings/security/qr-path.ts'
import { useDoor } from '#features/settings/security/use-door.ts'
import { settingsWords } from '#features/settings/settings-words.ts'
import css from '#features/settings/settings.module.css'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { TextField } from '#ui/fields/TextField.tsx'
import { Sheet } from '#ui/paper/Sheet.tsx'
import { StatusMark } from '#ui/proof/StatusMark.tsx'
import { byFours } from '#words/figures.ts'
import { useWords } from '#words/use-words.ts'

/** A secret drawn by the server, and the codes that replace it once each. */
type Drawn = { readonly uri: string; readonly codes: readonly string[] }

/** The second factor: turned on with a code that proves it works, off with the passphrase. */
export function SecondFactor(): ReactNode {
  const words = useWords(settingsWords)
  const cache = useQueryClient()
  const { member } = useSignedIn()
  const [drawn, setDrawn] = useState<Drawn | null>(null)
  const [verified, setVerified] = useState(false)
  const on = member.twoFactorEnabled
  const readAgain = (): Promise<void> => cache.invalidateQueries(sessionQuery)
  return (
    <Sheet
      title={words.secondFactor}
      aside={<StatusMark shape={on ? 'passed' : 'unknown'}>{on ? words.on : words.off}</StatusMark>}
    >
      {drawn === null && <Switch on={on} onDrawn={setDrawn} onTurnedOff={readAgain} />}
      {drawn !== null && !verified && (
        <Verify
          uri={drawn.uri}
          onVerified={async () => {
            setVerified(true)
            await readAgain()
          }}
        />
      )}
      {drawn !== null && verified && (
        <BackupCodes
          codes={drawn.codes}
          onKept={() => {
            setDrawn(null)
            setVerified(false)
          }}
        />
      )}
    </Sheet>
  )
}

type SwitchProps = {
  readonly on: boolean
  readonly onDrawn: (drawn: Drawn) => void
  readonly onTurnedOff: () => Promise<void>
}

function Switch({ on, onDrawn, onTurnedOff }: SwitchProps): ReactNode {
  const words = useWords(settingsWords)
  const { busy, wrong, ask } = useDoor()
  const [password, setPassword] = useState('')
  const turn = async (): Promise<void> => {
    const answer = await ask(on ? '/two-factor/disable' : '/two-factor/enable', { password })
    if (answer === null) return
    setPassword('')
    if (on) await onTurnedOff()
    else onDrawn(drawnOf(answer.body))
  }
  return (
    <form className={forms['fields']} onSubmit={submitting(turn)}>
      <p className={css['says']}>{words.secondFactorSays}</p>
      <TextField
        label={words.password}
        type="password"
        autoComplete="current-password"
        value={password}
        error={wrong ?? undefined}
        onChange={setPassword}
      />
      <div>
        <ActButton submit busy={busy} onAct={() => undefined}>
          {on ? words.turnOff : words.turnOn}
        </ActButton>
      </div>
    </form>
  )
}

type VerifyProps = { readonly uri: string; readonly onVerified: () => Promise<void> }

function Verify({ uri, onVerified }: VerifyProps): ReactNode {
  const words = useWords(settingsWords)
  const { busy, wrong, ask } = useDoor()
  const [code, setCode] = useState('')
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector('input')?.focus(), [])
  const { side, path } = qrDrawing(uri)
  const verify = async (): Promise<void> => {
    const bare = code.replaceAll(/\s/g, '')
    if ((await ask('/two-factor/verify-totp', { code: bare })) !== null) await onVerified()
  }
  return (
    <form ref={form} className={forms['fields']} onSubmit={submitting(verify)}>
      <p>{words.scan}</p>
      <svg
        className={css['qr']}
        viewBox={`-2 -2 ${side + 4} ${side + 4}`}
        role="img"
        aria-label={words.qr}
      >
        <path d={path} />
      </svg>
      <p>
        {words.secret}{' '}
        <code className={css['secret']}>
          {byFours(new URL(uri).searchParams.get('secret') ?? '')}
        </code>
      </p>
      <TextField
        label={words.code}
        autoComplete="one-time-code"
        value={code}
        error={wrong ?? undefined}
        onChange={setCode}
      />
      <div>
        <ActButton submit busy={busy} onAct={() => undefined}>
          {words.verify}
        </ActButton>
      </div>
    </form>
  )
}

function submitting(act: () => Promise<void>): (event: FormEvent) => void {
  return (event) => {
    event.preventDefault()
    void act()
  }
}

function drawnOf(body: object | null): Drawn {
  const codes: unknown = body === null ? [] : Reflect.get(body, 'backupCodes')
  return {
    uri: textOf(body, 'totpURI'),
    codes: Array.isArray(codes) ? codes.filter((code) => typeof code === 'string') : [],
  }
}
