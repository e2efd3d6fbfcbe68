import type { GroundMessageView, GroundsView } from '@quittance/contract'
import { parseDay } from '@quittance/kernel'
import type { ReactNode } from 'react'
import { Folded } from '#features/grounds/graph/Folded.tsx'
import css from '#features/grounds/grounds.module.css'
import { groundsWords, type GroundsWords } from '#features/grounds/words/grounds-words.ts'
import { paths } from '#paths.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { announce } from '#ui/acts/announce.ts'
import { Anchor } from '#ui/frame/Anchor.tsx'
import { Quote } from '#ui/paper/Quote.tsx'
import { AuthorGrade, type Grade } from '#ui/proof/AuthorGrade.tsx'
import { Prose } from '#words/Prose.tsx'
import { useFormat, type Format } from '#words/use-format.ts'
import { useSaid } from '#words/use-said.ts'
import { useWords } from '#words/use-words.ts'

export type MessagesProps = { readonly ids: readonly string[]; readonly grounds: GroundsView }

/** A conversation of few messages shows the command of each at once. */
const SHOWN_OPEN = 4

/** The messages under what they carry or contradict. */
export function Messages({ ids, grounds }: MessagesProps): ReactNode {
  const shown = grounds.messages.filter(({ id }) => ids.includes(id))
  if (shown.length === 0) return null
  return (
    <Folded of={shown} className={css['messages']}>
      {(message) => (
        <Message
          key={message.id}
          message={message}
          exhibit={grounds.exhibits.find(({ id }) => id === message.exhibitId)?.number ?? null}
          isOpen={grounds.messages.length <= SHOWN_OPEN}
        />
      )}
    </Folded>
  )
}

type MessageProps = {
  readonly message: GroundMessageView
  /** The number of its exhibit in the dossier. */
  readonly exhibit: number | null
  /** Whether its command is in view at once. */
  readonly isOpen: boolean
}

/** A message as written, its date, how sure its author is, and how anybody finds its bytes again. */
function Message({ message, exhibit, isOpen }: MessageProps): ReactNode {
  const words = useWords(groundsWords)
  const format = useFormat()
  const say = useSaid()
  const { author, exhibitId, findingId, spans, text, isCut, timeRaw, timeSays } = message
  const stated = {
    debtor: words.confirmedDebtor,
    creditor: words.confirmedOther,
    other: words.confirmedOther,
  }
  return (
    <li className={css['message']}>
      <Quote
        head={readOn(message, words, format)}
        text={text}
        proves={spans.map(({ start, end }) => ({ from: start, to: end }))}
      />
      {timeRaw !== null && (
        <p className={css['quiet']}>
          {words.dateWritten} <code className={css['raw']}>{timeRaw}</code>
        </p>
      )}
      {timeSays.map((doubt) => (
        <p key={doubt.fr} className={css['weakness']}>
          <Prose>{say(doubt)}</Prose>
        </p>
      ))}
      {isCut && <p className={css['quiet']}>{words.cut}</p>}
      <p className={css['author']}>
        <span className={css['who']}>{author.shown}</span> <AuthorGrade grade={weaker(author)} />
        {author.linkGrade !== null && author.linkGrade !== author.grade && (
          <span className={css['quiet']}>
            <Prose>{words.twoGrades(author.grade, author.linkGrade)}</Prose>
          </span>
        )}
        <span className={css['quiet']}>
          {author.stated === null ? words.unconfirmed : stated[author.stated]}
        </span>
        <Anchor href={paths.finding(exhibitId, findingId)}>{words.seeMessage}</Anchor>
      </p>
      <Command message={message} exhibit={exhibit} isOpen={isOpen} />
    </li>
  )
}

/** A chain is as strong as its weakest link: the later letter. */
function weaker({ grade, linkGrade }: GroundMessageView['author']): Grade {
  return linkGrade !== null && linkGrade > grade ? linkGrade : grade
}

/** The day and hour that were read in it. */
function readOn({ timeLocal }: GroundMessageView, words: GroundsWords, format: Format): string {
  const on = timeLocal === null ? null : parseDay(timeLocal.slice(0, 10))
  if (timeLocal === null || on === null) return words.noDate
  const hour = Temporal.PlainDateTime.from(timeLocal.slice(0, 19)).toZonedDateTime('UTC')
  return `${format.day(on)}, ${format.hour(hour)}`
}

function Command({ message, exhibit, isOpen }: MessageProps): ReactNode {
  const words = useWords(groundsWords)
  const { command, fileId, inBundle, sliceSha256 } = message
  if (command === null) {
    return (
      <p className={css['quiet']}>
        <Prose>{words.commandInBundle(inBundle)}</Prose>
      </p>
    )
  }
  const copy = (): void => {
    navigator.clipboard.writeText(command).then(
      () => announce(words.copied),
      () => announce(words.notCopied),
    )
  }
  return (
    <details className={css['command']} open={isOpen}>
      <summary>{words.command}</summary>
      <code data-command>{command}</code>
      <p>{words.mustGive}</p>
      <code>{sliceSha256}</code>
      <p className={css['quiet']}>
        <Prose>{words.commandSays(String(exhibit ?? ''), inBundle)}</Prose>
      </p>
      <p className={css['acts']}>
        <ActButton small onAct={copy}>
          {words.copy}
        </ActButton>
        <a href={`/api/files/${fileId}`} download>
          {words.download}
        </a>
      </p>
    </details>
  )
}
