import { Fragment, type ReactNode } from 'react'
import { cutAtSpans, type Span } from '#ui/rows/transcript-parts.ts'
import { Seal, type SealState } from '#ui/proof/Seal.tsx'
import { Aloud } from '#ui/paper/Aloud.tsx'
import { uiWords } from '#ui/ui-words.ts'
import { Prose } from '#words/Prose.tsx'
import { useWords } from '#words/use-words.ts'
import css from './transcript.module.css'

/** A message of an exhibit, as its format wrote it. */
export type TranscriptMessage = {
  readonly id: string
  readonly on: ReactNode
  readonly at: string
  /** The author as written by the format: a number, a name. */
  readonly author: string
  /** True for the side that claims: its messages stand in, in secondary ink. */
  readonly ours: boolean
  /** Raw: never corrected, spaces and line breaks kept. */
  readonly text: string
  /** The words that prove, underlined in violet. */
  readonly proves?: readonly Span[]
  /** What somebody else wrote inside the text: set apart, never underlined. */
  readonly quotes?: readonly Span[]
  /** The message in hand: larger, on inset, with the ink bar. */
  readonly inHand?: boolean
  /** « Fait contraire », « Levée », « Engagement 1 ». */
  readonly mark?: ReactNode
  readonly seal: SealState
  readonly fingerprint?: string | undefined
  /** A line of its own above the message: messages folded away, a new day. */
  readonly before?: ReactNode
  /** Under the words: where the bytes are, what may be said against the message. */
  readonly foot?: ReactNode
  /** Below the message, over the whole width: what is decided of it, where there is no room beside. */
  readonly after?: ReactNode
}

export type TranscriptProps = {
  readonly label: string
  readonly messages: readonly TranscriptMessage[]
  readonly onChoose?: (id: string) => void
  /** A last line, inside the paper: what is still to read. */
  readonly end?: ReactNode
}

/** A conversation as a transcript, not bubbles: date, author, text, seal of each message. */
export function Transcript({ label, messages, onChoose, end }: TranscriptProps): ReactNode {
  return (
    <ol aria-label={label} className={css['transcript']}>
      {messages.map((message) => (
        <Fragment key={message.id}>
          {message.before !== undefined && <li className={css['line']}>{message.before}</li>}
          <Message message={message} onChoose={onChoose} />
          {message.after !== undefined && <li className={css['after']}>{message.after}</li>}
        </Fragment>
      ))}
      {end !== undefined && <li className={css['line']}>{end}</li>}
    </ol>
  )
}

type MessageProps = {
  readonly message: TranscriptMessage
  readonly onChoose: ((id: string) => void) | undefined
}

function Message({ message, onChoose }: MessageProps): ReactNode {
  const { id, on, at, author, ours, inHand = false, mark } = message
  const classes = [css['message'], ours ? css['ours'] : '', inHand ? css['inHand'] : ''].join(' ')
  const words = <Words message={message} />
  return (
    <li className={classes} aria-current={inHand || undefined} data-message={id}>
      <div className={css['when']}>
        <span className={css['on']}>{on}</span>
        <span className={css['at']}>
          <Prose>{at}</Prose>
        </span>
      </div>
      <div className={css['said']}>
        <span className={css['author']}>{author}</span>
        {onChoose === undefined ? (
          <p className={css['words']}>{words}</p>
        ) : (
          <button
            type="button"
            className={css['words']}
            onClick={() => {
              onChoose(id)
            }}
          >
            {words}
          </button>
        )}
        {message.foot !== undefined && <div className={css['foot']}>{message.foot}</div>}
      </div>
      <div className={css['proof']}>
        {mark}
        <Seal state={message.seal} fingerprint={message.fingerprint} size={20} />
      </div>
    </li>
  )
}

/** The text as written: what proves is underlined, what another wrote is set apart. */
function Words({ message }: Pick<MessageProps, 'message'>): ReactNode {
  const { text, proves = [], quotes = [] } = message
  const says = useWords(uiWords)
  return cutAtSpans(text, [...proves, ...quotes]).map((run, index) => {
    if (run.span === null) return run.text
    const proof = run.span < proves.length
    return proof ? (
      // oxlint-disable-next-line react/no-array-index-key -- the runs of one text never move
      <mark key={index} className={css['proves']}>
        {run.text}
      </mark>
    ) : (
      // oxlint-disable-next-line react/no-array-index-key -- the runs of one text never move
      <span key={index} className={css['quoted']}>
        <Aloud>{says.anotherWrote}</Aloud>
        {run.text}
      </span>
    )
  })
}
