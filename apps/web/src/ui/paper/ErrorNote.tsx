import type { ReactNode } from 'react'
import { Icon } from '#ui/icons/Icon.tsx'
import { uiWords } from '#ui/ui-words.ts'
import { Prose } from '#words/Prose.tsx'
import { useWords } from '#words/use-words.ts'
import css from './states.module.css'

export type ErrorNoteProps = {
  /** What happened, to what: « La banque n’a pas répondu à 9 h 12. » */
  readonly what: string
  /** What is safe, and what comes next: « Rien n’a été envoyé. Nouvel essai à 9 h 20. » */
  readonly next?: string
  /** True only when something was refused or lost. */
  readonly lost?: boolean
  /** To copy, shown last. */
  readonly reference?: string
  /** The act that repairs. */
  readonly children?: ReactNode
}

/** What happened, to what, what is safe and what to do. */
export function ErrorNote(props: ErrorNoteProps): ReactNode {
  const { what, next, lost = false, reference, children } = props
  const words = useWords(uiWords)
  return (
    <div role="alert" className={`${css['error'] ?? ''} ${lost ? (css['lost'] ?? '') : ''}`}>
      <Icon name={lost ? 'octagon' : 'triangle'} size={16} />
      <div>
        <b>
          <Prose>{what}</Prose>
        </b>
        {next !== undefined && (
          <p>
            <Prose>{next}</Prose>
          </p>
        )}
        {children}
        {reference !== undefined && <small>{words.reference(reference)}</small>}
      </div>
    </div>
  )
}
