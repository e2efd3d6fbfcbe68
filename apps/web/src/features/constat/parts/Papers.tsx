import type { ConstatView } from '@quittance/contract'
import type { ReactNode } from 'react'
import css from '#features/constat/constat.module.css'
import { constatWords } from '#features/constat/words/constat-words.ts'
import { Sheet } from '#ui/paper/Sheet.tsx'
import { Prose } from '#words/Prose.tsx'
import { useWords } from '#words/use-words.ts'

/** The papers of the constat: what a person hands to the office. */
export function Papers({ constat }: { readonly constat: ConstatView }): ReactNode {
  const words = useWords(constatWords)
  const { dossierId, request, state } = constat
  const at = (name: string): string => `/api/dossiers/${dossierId}/constat/${name}.pdf`
  const isWritten = request !== null && state !== 'given-up'
  return (
    <Sheet title={words.papers}>
      <ul className={css['list']}>
        <li>
          {isWritten ? (
            <a href={at('letter')} download>
              {words.letter}
            </a>
          ) : (
            <span>{words.letter}</span>
          )}
          <small>
            <Prose>{isWritten ? words.letterSays : words.letterLater}</Prose>
          </small>
        </li>
        <li>
          <a href={at('form')} download>
            {words.form}
          </a>
          <small>
            <Prose>{words.formSays}</Prose>
          </small>
        </li>
      </ul>
      <p className={css['quiet']}>
        <Prose>{words.notSent}</Prose>
      </p>
    </Sheet>
  )
}
