import type { MessageView } from '@quittance/contract'
import { parseDay } from '@quittance/kernel'
import { useEffect, useState, type ReactNode } from 'react'
import {
  evidenceWords,
  useReadingNames,
  type EvidenceWords,
} from '#features/evidence/words/evidence-words.ts'
import css from '#features/evidence/exhibit/exhibit.module.css'
import { FindingMark } from '#features/evidence/conversation/FindingMark.tsx'
import { foldAround } from '#features/evidence/conversation/fold.ts'
import { joinedSpans } from '#features/evidence/conversation/spans.ts'
import type { ExhibitReading } from '#features/evidence/exhibit/use-exhibit.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { DateText } from '#ui/figures/DateText.tsx'
import { StatusMark } from '#ui/proof/StatusMark.tsx'
import { Transcript, type TranscriptMessage } from '#ui/rows/Transcript.tsx'
import { Prose } from '#words/Prose.tsx'
import { useFormat, type Format } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

export type ConversationProps = {
  readonly reading: ExhibitReading
  /** The card of what is in hand, shown under its message; absent where it stands beside. */
  readonly card?: ReactNode
}

/** The messages of an exhibit; long stretches that say nothing are folded, never left out. */
export function Conversation({ reading, card }: ConversationProps): ReactNode {
  const { exhibit, messages, found, inHand, toMessage, more, busy } = reading
  const words = useWords(evidenceWords)
  const format = useFormat()
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set())
  const inHandId = inHand?.message.id ?? null
  useEffect(() => {
    if (inHandId === null) return
    document
      .querySelector(`[data-message="${CSS.escape(inHandId)}"]`)
      ?.scrollIntoView({ block: 'nearest' })
  }, [inHandId])
  const marked = messages.flatMap(({ id, findings, warnings }, at) =>
    findings.length > 0 || warnings.length > 0 || id === inHandId ? [at] : [],
  )
  const rankOf = (id: string): number => found.find((one) => one.finding.id === id)?.rank ?? 0
  let fold: ReactNode = null
  const shown: TranscriptMessage[] = []
  for (const { from, to, folded } of foldAround(messages.length, marked, opened)) {
    if (folded) {
      fold = (
        <Fold
          count={to - from + 1}
          onOpen={() => {
            setOpened(new Set([...opened, from]))
          }}
        />
      )
      continue
    }
    for (const message of messages.slice(from, to + 1)) {
      const inHandNow = message.id === inHandId
      shown.push({
        ...shownAs(message, { words, format }),
        inHand: inHandNow,
        proves: joinedSpans(
          message.text,
          message.findings.flatMap(({ spans, state }) => (state === 'set-aside' ? [] : spans)),
        ),
        ...(fold === null ? {} : { before: fold }),
        ...(message.findings.length === 0
          ? {}
          : {
              mark: message.findings.map((finding) => (
                <FindingMark key={finding.id} finding={finding} rank={rankOf(finding.id)} />
              )),
            }),
        ...footOf(message, inHandNow),
        ...(inHandNow && card !== undefined ? { after: card } : {}),
      })
      fold = null
    }
  }
  return (
    <>
      <Transcript
        label={words.transcript}
        messages={shown}
        onChoose={toMessage}
        {...(fold === null ? {} : { end: fold })}
      />
      <div className={css['foot']}>
        <span>
          {words.shown(format.count(messages.length), format.count(exhibit.messages))}
          {more === undefined && !busy && ` ${words.endOfFile}`}
        </span>
        {more !== undefined && (
          <ActButton small busy={busy} onAct={more}>
            {words.more}
          </ActButton>
        )}
      </div>
    </>
  )
}

type Writing = { readonly words: EvidenceWords; readonly format: Format }

function shownAs(message: MessageView, writing: Writing): TranscriptMessage {
  const { id, direction, sliceSha256 } = message
  return {
    id,
    ...whenOf(message, writing),
    author: authorOf(message, writing.words),
    ours: direction === 'out',
    text: textOf(message, writing.words),
    quotes: message.quoted.map(({ start, end }) => ({ from: start, to: end })),
    seal: 'intact',
    fingerprint: sliceSha256,
  }
}

function whenOf(
  { timeLocal, timeRaw }: MessageView,
  { words, format }: Writing,
): Pick<TranscriptMessage, 'on' | 'at'> {
  const on = timeLocal === null ? null : parseDay(timeLocal.slice(0, 10))
  if (timeLocal === null || on === null)
    return { on: words.dayUnknown, at: timeRaw ?? words.noTime }
  const hour = Temporal.PlainDateTime.from(timeLocal.slice(0, 19)).toZonedDateTime('UTC')
  return { on: <DateText of={on} short />, at: format.hour(hour) }
}

/** The author as the file wrote it; what it left out is said, never guessed. */
function authorOf({ authorName, authorRaw, direction }: MessageView, words: EvidenceWords): string {
  if (authorName !== null && authorRaw !== null && authorName !== authorRaw) {
    return `${authorName}, ${authorRaw}`
  }
  const written = authorRaw ?? authorName
  if (written !== null) return written
  if (direction === 'system') return words.systemMessage
  return direction === 'out' ? words.fromPhone : words.noAuthor
}

function textOf({ text, attachments }: MessageView, words: EvidenceWords): string {
  if (text !== '') return text
  return attachments === 0 ? `(${words.noText})` : `(${words.attachments(attachments)})`
}

function footOf(message: MessageView, inHand: boolean): Pick<TranscriptMessage, 'foot'> {
  const { warnings, attachments, text, quoted } = message
  const files = attachments > 0 && text !== ''
  if (!inHand && warnings.length === 0 && !files && quoted.length === 0) return {}
  return { foot: <Foot message={message} inHand={inHand} files={files} /> }
}

type FootProps = {
  readonly message: MessageView
  readonly inHand: boolean
  readonly files: boolean
}

function Foot({ message, inHand, files }: FootProps): ReactNode {
  const words = useWords(evidenceWords)
  const format = useFormat()
  const names = useReadingNames()
  const { member, offset, length, sliceSha256, warnings, attachments } = message
  return (
    <div className={css['bytes']}>
      {files && <span>{words.attachments(attachments)}</span>}
      {message.quoted.length > 0 && <span>{words.anotherWrote}</span>}
      {warnings.map((code) => (
        <span key={code} className={css['warning']}>
          <StatusMark shape="clock">{names.warning(code)}</StatusMark>
        </span>
      ))}
      {inHand && (
        <>
          {member !== null && <span>{member}</span>}
          <span>
            {words.bytes(format.count(offset), format.count(offset + length), format.count(length))}
          </span>
          <code className={css['print']}>{sliceSha256}</code>
        </>
      )}
    </div>
  )
}

function Fold({
  count,
  onOpen,
}: {
  readonly count: number
  readonly onOpen: () => void
}): ReactNode {
  const words = useWords(evidenceWords)
  return (
    <div className={css['fold']}>
      <Prose>{words.folded(count)}</Prose>
      <button type="button" className={css['unfold']} onClick={onOpen}>
        {words.unfold}
      </button>
    </div>
  )
}
