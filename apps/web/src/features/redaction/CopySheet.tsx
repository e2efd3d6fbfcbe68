import type { BundledMessageView } from '@quittance/contract'
import { quotesOfHidden } from '@quittance/evidence'
import { useMemo, type ReactNode } from 'react'
import { problemOf, useRefusals } from '#app/refusal.ts'
import type { Choice } from '#features/redaction/choice.ts'
import css from '#features/redaction/redaction.module.css'
import type { Making } from '#features/redaction/use-making.ts'
import { redactionWords } from '#features/redaction/words/redaction-words.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { ReasonedButton } from '#ui/acts/ReasonedButton.tsx'
import { TextField } from '#ui/fields/TextField.tsx'
import { ErrorNote } from '#ui/paper/ErrorNote.tsx'
import { Sheet } from '#ui/paper/Sheet.tsx'
import { StatusMark } from '#ui/proof/StatusMark.tsx'
import { Prose } from '#words/Prose.tsx'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

export type CopySheetProps = {
  readonly messages: readonly BundledMessageView[]
  readonly choice: Choice
  readonly reason: string
  readonly onReason: (reason: string) => void
  readonly making: Making
  /** Why no copy can be made now; null when it can. */
  readonly refused: string | null
  readonly onMake: () => void
}

/** What the copy shows and hides, why, and the copy itself once it is made. */
export function CopySheet(props: CopySheetProps): ReactNode {
  const { messages, choice, reason, onReason, making, refused, onMake } = props
  const words = useWords(redactionWords)
  const counted = useCounted()
  const { made, busy } = making
  return (
    <Sheet title={words.copy}>
      <p className={css['counted']} aria-live="polite">
        <Prose>{`${counted(choice.size, messages.length - choice.size)}.`}</Prose>
      </p>
      <Quotes messages={messages} choice={choice} />
      <TextField
        label={words.reason}
        help={words.reasonHelp}
        optional
        value={reason}
        onChange={onReason}
      />
      <div className={css['make']}>
        {refused === null ? (
          <ActButton primary={made === null} busy={busy} keyName="Ctrl+Enter" onAct={onMake}>
            {made === null ? words.make : words.remake}
          </ActButton>
        ) : (
          <ReasonedButton reason={refused} keyName="Ctrl+Enter">
            {words.make}
          </ReasonedButton>
        )}
      </div>
      <Made making={making} />
      <p className={css['quiet']}>
        <Prose>{words.limits}</Prose>
      </p>
    </Sheet>
  )
}

/** « 4 messages montrés, 11 occultés ». */
function useCounted(): (shown: number, hidden: number) => string {
  const words = useWords(redactionWords)
  const format = useFormat()
  return (shown, hidden) =>
    [
      words.shownCount(shown, format.count(shown)),
      words.hiddenCount(hidden, format.count(hidden)),
    ].join(', ')
}

function Made({ making }: Pick<CopySheetProps, 'making'>): ReactNode {
  const words = useWords(redactionWords)
  const refusal = useRefusals()
  const counted = useCounted()
  const { made, error } = making
  if (error !== null) {
    const problem = problemOf(error)
    return (
      <ErrorNote
        what={problem === null ? words.unsure : refusal(problem)}
        {...(problem === null ? { next: words.safe } : {})}
      />
    )
  }
  return (
    <output className={css['output']}>
      {made !== null && (
        <>
          <StatusMark shape="proved">{words.made}</StatusMark>
          <span className={css['madeOf']}>
            <Prose>{`${counted(made.shown, made.hidden)}.`}</Prose>
          </span>
          <span className={css['taken']}>
            <a href={`/api/files/${made.fileId}`} download>
              {words.take}
            </a>
            <a href="/verifier.html" target="_blank" rel="noreferrer">
              {words.verify}
            </a>
          </span>
        </>
      )}
    </output>
  )
}

/** Each is told; a person alone can say whether the copy may go out so. */
const MOST_TOLD = 5

function Quotes({ messages, choice }: Pick<CopySheetProps, 'messages' | 'choice'>): ReactNode {
  const words = useWords(redactionWords)
  const texts = useMemo(() => messages.map(({ text }) => text), [messages])
  const quotes = useMemo(() => quotesOfHidden(texts, choice), [texts, choice])
  if (quotes.length === 0) return null
  return (
    <div className={css['quotes']}>
      <StatusMark shape="clock">{words.quotes}</StatusMark>
      <ul>
        {quotes.slice(0, MOST_TOLD).map(({ shown, hidden }) => (
          <li key={`${shown} ${hidden}`}>
            <Prose>{words.quote(shown, hidden)}</Prose>
          </li>
        ))}
        {quotes.length > MOST_TOLD && <li>{`+ ${quotes.length - MOST_TOLD}`}</li>}
      </ul>
    </div>
  )
}
