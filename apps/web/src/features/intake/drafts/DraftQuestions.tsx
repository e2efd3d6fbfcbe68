import type { DraftView } from '@quittance/contract'
import type { ReactNode } from 'react'
import { FieldGroup } from '#app/forms/FieldGroup.tsx'
import { draftsWords, type DraftsWords } from '#features/intake/drafts/drafts-words.ts'
import css from '#features/intake/drafts/drafts.module.css'
import { CheckField } from '#ui/fields/CheckField.tsx'
import { Quote } from '#ui/paper/Quote.tsx'
import { Prose } from '#words/Prose.tsx'
import { useSaid } from '#words/use-said.ts'
import { useWords } from '#words/use-words.ts'

export type DraftQuestionsProps = {
  readonly questions: DraftView['questions']
  readonly answers: readonly string[]
  readonly faultAt: (path: string) => string | undefined
  readonly onAnswer: (code: string, given: boolean) => void
}

/** What a person must look at before a draft is deposited, with the words of the file. */
export function DraftQuestions(props: DraftQuestionsProps): ReactNode {
  const { questions, answers, faultAt, onAnswer } = props
  const words = useWords(draftsWords)
  const say = useSaid()
  if (questions.length === 0) return null
  return (
    <FieldGroup title={words.questions} help={words.questionsHelp}>
      {questions.map(({ code, said, states, quotes }) => (
        <div
          key={code}
          className={css['question']}
          tabIndex={-1}
          {...(faultAt(`answers.${code}`) === undefined ? {} : { 'data-invalid': true })}
        >
          <p>
            <Prose>{say(said)}</Prose>
          </p>
          {quotes.map(({ subject, text }) => (
            <Quote key={`${subject ?? ''} ${text}`} head={headOf(subject, words)} text={text} />
          ))}
          <CheckField
            label={say(states)}
            checked={answers.includes(code)}
            error={faultAt(`answers.${code}`)}
            onChange={(given) => onAnswer(code, given)}
          />
        </div>
      ))}
    </FieldGroup>
  )
}

function headOf(subject: string | null, words: DraftsWords): string {
  const named: Readonly<Record<string, string>> = {
    PMD: words.penalties,
    PMT: words.indemnity,
    AAB: words.discount,
    ACC: words.assignment,
    'BT-20': words.terms,
    'BT-59': words.payee,
  }
  return named[subject ?? ''] ?? subject ?? ''
}
