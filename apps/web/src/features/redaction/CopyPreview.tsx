import type { BundledMessageView } from '@quittance/contract'
import type { ReactNode } from 'react'
import { previewRows, type Choice } from '#features/redaction/choice.ts'
import { MessageBody } from '#features/redaction/MessageBody.tsx'
import css from '#features/redaction/redaction.module.css'
import { redactionWords } from '#features/redaction/words/redaction-words.ts'
import { useWords } from '#words/use-words.ts'

export type CopyPreviewProps = {
  readonly messages: readonly BundledMessageView[]
  readonly choice: Choice
}

/** The conversation as the copy gives it: a black bar where messages are hidden. */
export function CopyPreview({ messages, choice }: CopyPreviewProps): ReactNode {
  const words = useWords(redactionWords)
  return (
    <ol aria-label={words.conversation} className={css['messages']}>
      {previewRows(messages, choice).map((row) =>
        row.kind === 'shown' ? (
          <li key={row.message.number} className={css['read']}>
            <MessageBody message={row.message} />
          </li>
        ) : (
          <li key={row.from} className={css['bar']}>
            {row.from === row.to ? words.hiddenOne(row.from) : words.hiddenMany(row.from, row.to)}
          </li>
        ),
      )}
    </ol>
  )
}
