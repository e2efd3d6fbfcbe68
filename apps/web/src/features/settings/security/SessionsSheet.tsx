import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { onThisDevice } from '#app/forms/drafts/hour-here.ts'
import { deviceOf, sessionsQuery, type OpenSession } from '#features/settings/security/sessions.ts'
import { useDoor } from '#features/settings/security/use-door.ts'
import { settingsWords, type SettingsWords } from '#features/settings/settings-words.ts'
import css from '#features/settings/settings.module.css'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { ErrorNote } from '#ui/paper/ErrorNote.tsx'
import { LoadingRules } from '#ui/paper/LoadingRules.tsx'
import { Sheet } from '#ui/paper/Sheet.tsx'
import { Tag } from '#ui/proof/Tag.tsx'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

/** Where the person is signed in; any other access can be closed from here. */
export function SessionsSheet(): ReactNode {
  const words = useWords(settingsWords)
  const read = useQuery(sessionsQuery)
  const { busy, wrong, ask } = useDoor()
  const rows = read.data ?? []
  const others = rows.filter(({ current }) => !current)
  const close = async (path: string, body: object): Promise<void> => {
    if ((await ask(path, body)) !== null) await read.refetch()
  }
  return (
    <Sheet title={words.sessions}>
      {read.isPending && <LoadingRules rows={2} />}
      {(wrong !== null || read.error !== null) && <ErrorNote what={wrong ?? words.silent} />}
      <ul className={css['sessions']}>
        {rows.map((session) => (
          <Session
            key={session.token}
            of={session}
            onClose={() => void close('/revoke-session', { token: session.token })}
          />
        ))}
      </ul>
      {others.length === 0 ? (
        <p className={css['says']}>{words.noOthers}</p>
      ) : (
        <ActButton busy={busy} onAct={() => void close('/revoke-other-sessions', {})}>
          {words.closeOthers}
        </ActButton>
      )}
    </Sheet>
  )
}

type SessionProps = { readonly of: OpenSession; readonly onClose: () => void }

function Session({ of, onClose }: SessionProps): ReactNode {
  const words = useWords(settingsWords)
  const format = useFormat()
  const opened = openedAt(of.createdAt)
  return (
    <li>
      <span>
        {deviceWords(of.userAgent, words)}
        {opened !== null && (
          <small>
            {words.since(`${format.day(opened.toPlainDate())}, ${format.hour(opened)}`)}
          </small>
        )}
      </span>
      {of.current ? (
        <Tag>{words.thisOne}</Tag>
      ) : (
        <ActButton small onAct={onClose}>
          {words.close}
        </ActButton>
      )}
    </li>
  )
}

function deviceWords(userAgent: string, words: SettingsWords): string {
  const device = deviceOf(userAgent)
  return device === null ? words.unknownDevice : words.browserOn(device.browser, device.system)
}

function openedAt(text: string): Temporal.ZonedDateTime | null {
  if (Number.isNaN(Date.parse(text))) return null
  return onThisDevice(Temporal.Instant.from(text))
}
