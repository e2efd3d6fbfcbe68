import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react'
import type { Rewriting } from '#features/outreach/sheet/letter-blocks.tsx'
import css from '#features/outreach/letter/letter-page.module.css'
import { letterWords } from '#features/outreach/words/outreach-words.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { Acts } from '#ui/acts/Acts.tsx'
import { Icon } from '#ui/icons/Icon.tsx'
import { LetterWords, type LetterFault, type LetterMarks } from '#ui/rows/LetterSheet.tsx'
import { useLanguage } from '#words/language.ts'
import { useWords } from '#words/use-words.ts'

export type EditableParagraphProps = {
  readonly id: string
  readonly text: string
  readonly faults: readonly LetterFault[]
  readonly marks: LetterMarks
  readonly rewriting: Rewriting
}

/** A paragraph that the officer may rewrite in its place; what the law orders has no pen. */
export function EditableParagraph(props: EditableParagraphProps): ReactNode {
  const { id, text, faults, marks, rewriting } = props
  const words = useWords(letterWords)
  const language = useLanguage()
  if (rewriting.id === id) return <Editor {...props} />
  return (
    <>
      <p className={css['editable']}>
        <LetterWords text={text} faults={faults} marks={marks} />
        <button
          type="button"
          className={css['pen']}
          lang={language}
          aria-label={words.rewriteThis}
          title={words.rewriteThis}
          onClick={() => rewriting.onOpen(id)}
        >
          <Icon name="pen" />
        </button>
      </p>
      {rewriting.under(id)}
    </>
  )
}

function Editor({ id, text, faults, marks, rewriting }: EditableParagraphProps): ReactNode {
  const words = useWords(letterWords)
  const language = useLanguage()
  const field = useRef<HTMLTextAreaElement>(null)
  const open = faults.find(({ number }) => number === marks.openFault)
  useEffect(() => {
    const { current } = field
    current?.focus()
    if (open !== undefined) current?.setSelectionRange(open.from, open.to)
  }, [open])
  const keep = (): void => rewriting.onKeep(id, field.current?.value ?? text)
  const onKeyDown = (event: KeyboardEvent): void => {
    // The keys of the page do not act on a text that is being written.
    event.stopPropagation()
    if (event.key === 'Escape') rewriting.onLeave()
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      keep()
    }
  }
  return (
    <div className={css['editor']} lang={language}>
      <textarea
        ref={field}
        lang="fr"
        aria-label={words.paragraph}
        aria-describedby={`${id}-help`}
        defaultValue={text}
        rows={4}
        onKeyDown={onKeyDown}
        onChange={({ target }) => rewriting.onType(target.value !== text)}
      />
      <p id={`${id}-help`} className={css['help']}>
        {words.paragraphHelp}
      </p>
      <Acts>
        <ActButton small keyName="Ctrl+Enter" onAct={keep}>
          {words.keep}
        </ActButton>
        <ActButton small keyName="Escape" onAct={rewriting.onLeave}>
          {words.back}
        </ActButton>
      </Acts>
    </div>
  )
}
