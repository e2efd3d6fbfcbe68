import type { ReactNode } from 'react'
import css from '#app/law/statement/take-away.module.css'
import { statementWords } from '#app/law/words/law-words.ts'
import { Icon } from '#ui/icons/Icon.tsx'
import { Prose } from '#words/Prose.tsx'
import { useLanguage } from '#words/language.ts'
import { useWords } from '#words/use-words.ts'

export type TakeAwayProps = {
  readonly dossierId: string
  /** The day of the statement, as the page shows it. */
  readonly asOf: string
}

const forms = ['pdf', 'xlsx', 'csv'] as const

/** The statement of a dossier as files: a letter, a workbook, text. */
export function TakeAway({ dossierId, asOf }: TakeAwayProps): ReactNode {
  const words = useWords(statementWords)
  const lang = useLanguage()
  const query = new URLSearchParams({ asOf, lang })
  return (
    <div className={css['away']}>
      <ul aria-label={words.takeAway} className={css['forms']}>
        {forms.map((form) => (
          <li key={form}>
            <a
              className={css['form']}
              href={`/api/dossiers/${dossierId}/statement.${form}?${query}`}
              download
            >
              <Icon name="download" /> {words[form]}
            </a>
          </li>
        ))}
      </ul>
      <p className={css['says']}>
        <Prose>{words.takeAwaySays}</Prose>
      </p>
    </div>
  )
}
