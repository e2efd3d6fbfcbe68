import { useId, type ReactNode } from 'react'
import { Prose } from '#words/Prose.tsx'
import css from './statements.module.css'

/** One of the five statements of proof, with its own state. */
export type Statement = { readonly of: string; readonly says: string; readonly state: ReactNode }

export type StatementsProps = {
  readonly title: string
  readonly statements: readonly Statement[]
}

/** Integrity, date, origin, author, completeness: five lines, never one verdict. */
export function Statements({ title, statements }: StatementsProps): ReactNode {
  const id = useId()
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      <dl className={css['statements']}>
        {statements.map(({ of, says, state }) => (
          <div key={of}>
            <dt>
              <Prose>{of}</Prose>
            </dt>
            <dd>
              <Prose>{says}</Prose>
            </dd>
            <dd className={css['state']}>{state}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
