import type { TemplateInput, TemplatesView } from '@quittance/contract'
import type { ReactNode } from 'react'
import css from '#features/outreach/templates/templates.module.css'
import { templatesWords } from '#features/outreach/words/outreach-words.ts'
import { StatusMark } from '#ui/proof/StatusMark.tsx'
import { Prose } from '#words/Prose.tsx'
import { useWords } from '#words/use-words.ts'

/** Which letter, to whom. */
export type Choice = Pick<TemplateInput, 'letter' | 'audience'>

/** Which step by SMS, to whom. */
export type SmsChoice = Pick<TemplatesView['sms']['house'][number], 'letter' | 'audience'>

/** What is being written: a letter, or a step by SMS. */
export type Chosen =
  | { readonly way: 'letter'; readonly of: Choice }
  | { readonly way: 'sms'; readonly of: SmsChoice }

const letters = ['first-reminder', 'second-reminder', 'last-reminder', 'formal-notice'] as const
const messages = ['second-reminder', 'last-reminder'] as const
const audiences = ['consumer', 'professional'] as const

const all: readonly Chosen[] = [
  ...letters.flatMap((letter) =>
    audiences.map((audience) => ({ way: 'letter' as const, of: { letter, audience } })),
  ),
  ...messages.flatMap((letter) =>
    audiences.map((audience) => ({ way: 'sms' as const, of: { letter, audience } })),
  ),
]

export type TemplateListProps = {
  readonly of: TemplatesView
  readonly chosen: Chosen
  readonly onChoose: (chosen: Chosen) => void
}

/** Every letter and SMS, by audience, and whose words it has now. */
export function TemplateList({ of, chosen, onChoose }: TemplateListProps): ReactNode {
  const words = useWords(templatesWords)
  return (
    <ul className={css['letters']}>
      {all.map((one) => {
        const { letter, audience } = one.of
        const versions = one.way === 'sms' ? of.sms.versions : of.versions
        const own = versions.filter((version) => isOf(version, one.of))
        const inForce = own.find((version) => version.inForce)
        const draft = own.some(
          ({ published, version }) => published === null && version > last(own),
        )
        const isChosen = chosen.way === one.way && isOf(chosen.of, one.of)
        const named = one.way === 'sms' ? words.bySms(words[letter]) : words[letter]
        return (
          <li key={`${one.way} ${letter} ${audience}`}>
            <button type="button" aria-current={isChosen} onClick={() => onChoose(one)}>
              {words.open(named, words[audience])}
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

type Numbered = { readonly published: unknown; readonly version: number }

/** The last version that was published; 0 where none was. */
function last(own: readonly Numbered[]): number {
  const published = own.filter((one) => one.published !== null)
  return Math.max(0, ...published.map(({ version }) => version))
}

/** True for a version of a letter and audience. */
export function isOf(one: Choice, choice: Choice): boolean {
  return one.letter === choice.letter && one.audience === choice.audience
}
