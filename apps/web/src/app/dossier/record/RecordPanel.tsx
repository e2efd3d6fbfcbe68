import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react'
import { stopsAtUnread } from '#app/forms/drafts/unread.ts'
import { problemOf, useRefusals } from '#app/refusal.ts'
import css from '#app/dossier/record/record.module.css'
import { recordWords } from '#app/dossier/record/record-words.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { Panel } from '#ui/frame/Panel.tsx'
import { ErrorNote } from '#ui/paper/ErrorNote.tsx'
import { useWords } from '#words/use-words.ts'

export type RecordPanelProps = {
  readonly title: string
  /** The verb of the button: « Noter ». */
  readonly verb: string
  readonly busy: boolean
  /** What the server answered to the last try. */
  readonly error: unknown
  readonly onSave: () => void
  readonly onClose: () => void
  /** Reads the dossier again; what was typed stays. */
  readonly onReread: () => void
  /** Beside the button: what recording will do. */
  readonly effect?: ReactNode
  readonly children: ReactNode
}

/**
 * A form over the page: its first field has the focus, Ctrl+Entrée records, Échap leaves. When the
 * dossier moved meanwhile, what was typed stays and the dossier is read again.
 */
export function RecordPanel(props: RecordPanelProps): ReactNode {
  const { title, verb, busy, error, onSave, onClose, onReread, effect, children } = props
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    const first = form.current?.querySelector<HTMLInputElement>('input, textarea, select')
    first?.focus()
    if (first?.type === 'text') first.select()
  }, [])
  const save = (): void => {
    if (!stopsAtUnread(form.current)) onSave()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    event.stopPropagation()
    save()
  }
  return (
    <Panel label={title} onClose={onClose} place="middle" head={<h2>{title}</h2>}>
      {/* Ctrl+Enter confirms from any field of the form. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <form
        ref={form}
        noValidate
        className={css['form']}
        onKeyDown={onKeyDown}
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        {children}
        <RecordError error={error} onReread={onReread} />
        <div className={css['foot']}>
          <ActButton primary submit busy={busy} keyName="Ctrl+Enter" onAct={() => undefined}>
            {verb}
          </ActButton>
          {effect !== undefined && <span className={css['effect']}>{effect}</span>}
        </div>
      </form>
    </Panel>
  )
}

type RecordErrorProps = { readonly error: unknown; readonly onReread: () => void }

function RecordError({ error, onReread }: RecordErrorProps): ReactNode {
  const words = useWords(recordWords)
  const refusal = useRefusals()
  const shown = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (error !== null) shown.current?.scrollIntoView({ block: 'nearest' })
  }, [error])
  if (error === null || error === undefined) return null
  const problem = problemOf(error)
  return (
    <div ref={shown}>
      {problem?.code === 'dossier-moved' ? (
        <ErrorNote what={words.moved} next={words.movedNext}>
          <ActButton small onAct={onReread}>
            {words.reread}
          </ActButton>
        </ErrorNote>
      ) : (
        <ErrorNote
          lost={problem !== null}
          what={problem === null ? words.failed : refusal(problem)}
          next={words.failedNext}
          {...(problem === null ? {} : { reference: problem.code })}
        />
      )}
    </div>
  )
}
