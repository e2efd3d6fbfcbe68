import { Fragment, type ReactNode } from 'react'
import { Prose } from '#words/Prose.tsx'
import css from './fact-list.module.css'

/** What is known of one thing: who, how much, when. */
export type Fact = { readonly what: string; readonly is: ReactNode; readonly note?: string }

/** Facts in two columns: the question at the left, its answer and a note at the right. */
export function FactList({ facts }: { readonly facts: readonly Fact[] }): ReactNode {
  return (
    <dl className={css['facts']}>
      {facts.map(({ what, is, note }) => (
        <Fragment key={what}>
          <dt>
            <Prose>{what}</Prose>
          </dt>
          <dd>
            {typeof is === 'string' ? <Prose>{is}</Prose> : is}
            {note !== undefined && (
              <small>
                <Prose>{note}</Prose>
              </small>
            )}
          </dd>
        </Fragment>
      ))}
    </dl>
  )
}
