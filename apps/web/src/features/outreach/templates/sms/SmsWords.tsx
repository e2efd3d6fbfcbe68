import type { TemplatesView } from '@quittance/contract'
import { useState, type ReactNode } from 'react'
import { FieldButtons, MergeFields } from '#features/outreach/templates/PassageFields.tsx'
import type { SmsTemplateDraft } from '#features/outreach/templates/sms/use-sms-template.ts'
import { fieldsNamed, typedName, withField } from '#features/outreach/templates/template-edits.ts'
import css from '#features/outreach/templates/templates.module.css'
import { focusPassage } from '#features/outreach/templates/use-template-draft.ts'
import { templatesWords } from '#features/outreach/words/outreach-words.ts'
import { TextField } from '#ui/fields/TextField.tsx'
import { useSaid } from '#words/use-said.ts'
import { useWords } from '#words/use-words.ts'

const EMPTY = { subject: '', opening: '', followUp: '', offer: '', closing: '' }
const PASSAGE = 'opening'

export type SmsWordsProps = {
  readonly draft: SmsTemplateDraft
  readonly fields: TemplatesView['sms']['fields']
}

/** The text of an SMS, and the merge fields that are added where one writes. */
export function SmsWords({ draft, fields }: SmsWordsProps): ReactNode {
  const { text, write, check } = draft
  const words = useWords(templatesWords)
  const say = useSaid()
  const [at, setAt] = useState(text.length)
  const caret = { passage: PASSAGE, at } as const
  const texts = { ...EMPTY, opening: text }
  const typed = typedName(texts, caret)
  const faults = check?.faults ?? []
  const insert = (name: string): void => {
    const added = withField(texts, caret, name)
    write(added.texts.opening)
    setAt(added.caret.at)
    // The field holds the words that were added once it is drawn.
    requestAnimationFrame(() =>
      focusPassage(PASSAGE)?.setSelectionRange(added.caret.at, added.caret.at),
    )
  }
  const moved = (field: EventTarget): void => {
    if (field instanceof HTMLTextAreaElement) setAt(field.selectionStart)
  }
  return (
    <div className={css['passages']}>
      {/* Where the caret is, whatever moved it: the field itself is what is written in. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div
        data-passage={PASSAGE}
        onSelect={({ target }) => moved(target)}
        onInput={({ target }) => moved(target)}
      >
        <TextField
          label={words.smsText}
          lang="fr"
          help={words.smsTextHelp}
          lines={8}
          value={text}
          onChange={write}
          error={
            faults.length === 0 ? undefined : faults.map(({ sentence }) => say(sentence)).join(' ')
          }
        />
      </div>
      {typed === null ? (
        <MergeFields fields={fields} onInsert={insert} />
      ) : (
        <FieldButtons fields={fieldsNamed(fields, typed)} onInsert={insert} />
      )}
    </div>
  )
}
