import type { TemplateInput, TemplatesView } from '@quittance/contract'
import type { ReactNode } from 'react'
import css from '#features/outreach/templates/templates.module.css'
import { templatesWords } from '#features/outreach/words/outreach-words.ts'
import { StatusMark } from '#ui/proof/StatusMark.tsx'
import { Prose } from '#words/Prose.tsx'
import { useWords } from '#words/use-words.ts'

/** Which letter, to whom. */
export type Choice = Pick<TemplateInput, 'letter' | 'audience'>

const letters = ['first-reminder', 'second-reminder', 'last-reminder', 'formal-notice'] as const
const audiences = ['consumer', 'professional'] as const

export type TemplateListProps = {
  readonly of: TemplatesView
  readonly choice: Choice
  readonly onChoose: (choice: Choice) => void
}

/** Every letter and audience, and whose words it has now. */
export function TemplateList({ of, choice, onChoose }: TemplateListProps): ReactNode {
  const words = useWords(templatesWords)
  const all = letters.flatMap((letter) => audiences.map((audience) => ({ letter, audience })))
  return (
    <ul className={css['letters']}>
      {all.map(({ letter, audience }) => {
        const own = of.versions.filter((one) => isOf(one, { letter, audience }))
        const inForce = own.find((one) => one.inForce)
        const draft = own.some((one) => one.published === null && one.version > last(own))
        const isChosen = choice.letter === letter && choice.audience === audience
        return (
          <li key={`${letter} ${audience}`}>
            <button
              type="button"
              aria-current={isChosen}
              onClick={() => onChoose({ letter, audience })}
            >
              {words.open(words[letter], words[audience])}
            </button>
            {inForce === undefined ? (
              <small>{words.house}</small>
            ) : (
              <StatusMark shape="passed">{words.yours(inForce.version)}</StatusMark>
            )}
            {draft && (
              <small>
                <Prose>{words.draftToo}</Prose>
              </small>
            )}
          </li>
        )
      })}
    </ul>
  )
}

/** The last version that was published; 0 where none was. */
function last(own: TemplatesView['versions']): number {
  const published = own.filter((one) => one.published !== null)
  return Math.max(0, ...published.map(({ version }) => version))
}

/** True for a version of a letter and audience. */
export function isOf(one: Choice, choice: Choice): boolean {
  return one.letter === choice.letter && one.audience === choice.audience
}
