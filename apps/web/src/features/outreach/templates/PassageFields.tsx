import type { TemplateCheck, TemplatesView } from '@quittance/contract'
import type { ReactNode } from 'react'
import {
  fieldsNamed,
  passages,
  typedName,
  type Caret,
  type Passage,
  type Texts,
} from '#features/outreach/templates/template-edits.ts'
import css from '#features/outreach/templates/templates.module.css'
import { templatesWords } from '#features/outreach/words/outreach-words.ts'
import { TextField } from '#ui/fields/TextField.tsx'
import { Prose } from '#words/Prose.tsx'
import { useSaid } from '#words/use-said.ts'
import { useWords } from '#words/use-words.ts'

export type PassageFieldsProps = {
  readonly texts: Texts
  readonly fields: TemplatesView['fields']
  readonly faults: TemplateCheck['faults']
  readonly caret: Caret
  readonly onCaret: (caret: Caret) => void
  readonly onChange: (texts: Texts) => void
  readonly onInsert: (name: string) => void
}

const LINES: Readonly<Record<Passage, number>> = {
  subject: 1,
  opening: 5,
  followUp: 3,
  offer: 3,
  closing: 2,
}

/** The passages of a template, and the merge fields that may be added where one writes. */
export function PassageFields(props: PassageFieldsProps): ReactNode {
  const { texts, fields, faults, caret, onCaret, onChange, onInsert } = props
  const words = useWords(templatesWords)
  const say = useSaid()
  const helps: Readonly<Record<Passage, string>> = {
    subject: words.subjectHelp,
    opening: words.openingHelp,
    followUp: words.followUpHelp,
    offer: words.offerHelp,
    closing: words.closingHelp,
  }
  const typed = typedName(texts, caret)
  const moved = (passage: Passage, field: EventTarget): void => {
    if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) {
      onCaret({ passage, at: field.selectionStart ?? 0 })
    }
  }
  return (
    <div className={css['passages']}>
      {passages.map((passage) => {
        const wrong = faults.filter((fault) => fault.passage === passage)
        return (
          // Where the caret is, whatever moved it: the field itself is what is written in.
          // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
          <div
            key={passage}
            data-passage={passage}
            onSelect={({ target }) => moved(passage, target)}
            onInput={({ target }) => moved(passage, target)}
          >
            <TextField
              label={words[passage]}
              lang="fr"
              help={helps[passage]}
              lines={LINES[passage]}
              value={texts[passage]}
              onChange={(text) => onChange({ ...texts, [passage]: text })}
              error={
                wrong.length === 0
                  ? undefined
                  : wrong.map(({ sentence }) => say(sentence)).join(' ')
              }
            />
            {typed !== null && caret.passage === passage && (
              <FieldButtons fields={fieldsNamed(fields, typed)} onInsert={onInsert} />
            )}
          </div>
        )
      })}
      {typed === null && <MergeFields fields={fields} onInsert={onInsert} />}
    </div>
  )
}

type MergeFieldsProps = {
  readonly fields: readonly TemplatesView['fields'][number][]
  readonly onInsert: (name: string) => void
}

/** Every merge field, and how to add one. */
export function MergeFields(props: MergeFieldsProps): ReactNode {
  const words = useWords(templatesWords)
  return (
    <section aria-label={words.fields} className={css['fields']}>
      <h3>{words.fields}</h3>
      <p>
        <Prose>{words.fieldsHelp}</Prose>
      </p>
      <FieldButtons {...props} />
    </section>
  )
}

/** Merge fields as buttons: each is added where one writes. */
export function FieldButtons({ fields, onInsert }: MergeFieldsProps): ReactNode {
  const words = useWords(templatesWords)
  const types = {
    name: words.name,
    money: words.money,
    day: words.day,
    reference: words.reference,
    contact: words.contact,
    words: words.wordsType,
  }
  return (
    <ul className={css['chips']}>
      {fields.map(({ name, type }) => (
        <li key={name}>
          <button
            type="button"
            lang="fr"
            title={types[type]}
            aria-label={words.insert(words.type(name, types[type]))}
            onClick={() => onInsert(name)}
          >
            {`{${name}}`}
          </button>
        </li>
      ))}
    </ul>
  )
}
