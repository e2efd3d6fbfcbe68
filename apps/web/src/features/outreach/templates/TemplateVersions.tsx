import type { TemplateVersionView } from '@quittance/contract'
import type { ReactNode } from 'react'
import css from '#features/outreach/templates/templates.module.css'
import { templatesWords } from '#features/outreach/words/outreach-words.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { Sheet } from '#ui/paper/Sheet.tsx'
import { StatusMark } from '#ui/proof/StatusMark.tsx'
import { Prose } from '#words/Prose.tsx'
import { momentOf } from '#words/figures.ts'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

/** A version, whatever words it has. */
type Version = Omit<TemplateVersionView, 'letter' | 'texts'>

export type TemplateVersionsProps<Own extends Version> = {
  readonly of: readonly Own[]
  readonly onReuse: (version: Own) => void
}

/** The versions of before: who, when, why; their words can be taken up. */
export function TemplateVersions<Own extends Version>({
  of,
  onReuse,
}: TemplateVersionsProps<Own>): ReactNode {
  const words = useWords(templatesWords)
  const format = useFormat()
  return (
    <Sheet title={words.versions}>
      {of.length === 0 && <p>{words.noVersion}</p>}
      <ul className={css['versions']}>
        {of.map((version) => (
          <li key={version.id}>
            <Prose>
              {words.row(
                version.version,
                format.day(momentOf(version.savedAt).toPlainDate()),
                version.savedBy,
              )}
            </Prose>{' '}
            <StatusMark shape={version.inForce ? 'passed' : 'unknown'}>
              {stateOf(version, words)}
            </StatusMark>
            {[version.published, version.withdrawn].map(
              (step) => step !== null && <small key={step.at}>{step.reason}</small>,
            )}
            <ActButton small label={words.reuseOf(version.version)} onAct={() => onReuse(version)}>
              {words.reuse}
            </ActButton>
          </li>
        ))}
      </ul>
    </Sheet>
  )
}

function stateOf(
  { inForce, published, withdrawn }: Version,
  words: {
    readonly inForce: string
    readonly isDraft: string
    readonly isWithdrawn: string
    readonly past: string
  },
): string {
  if (inForce) return words.inForce
  if (published === null) return words.isDraft
  return withdrawn === null ? words.past : words.isWithdrawn
}
