import type { InboundMessageView } from '@quittance/contract'
import type { ReactNode } from 'react'
import { DISPUTES_PLACE, HOLDS_PLACE } from '#app/dossier/come-to.ts'
import { Belonging } from '#features/inbound/reply/Belonging.tsx'
import { Handling } from '#features/inbound/reply/Handling.tsx'
import { textParts } from '#features/inbound/reply/text-parts.ts'
import css from '#features/inbound/inbox.module.css'
import { inboxWords, type InboxWords } from '#features/inbound/words/inbox-words.ts'
import type { ReplyActs } from '#features/inbound/use-reply-acts.ts'
import { paths } from '#paths.ts'
import { Anchor } from '#ui/frame/Anchor.tsx'
import { Tag } from '#ui/proof/Tag.tsx'
import { Prose } from '#words/Prose.tsx'
import { dayOf, momentOf, phoneText } from '#words/figures.ts'
import { useFormat } from '#words/use-format.ts'
import { useSaid } from '#words/use-said.ts'
import { useWords } from '#words/use-words.ts'

export type ReplySideProps = { readonly of: InboundMessageView; readonly acts: ReplyActs }

/** A reply: where it comes from, its words, where it belongs, what is done of it. */
export function ReplySide({ of, acts }: ReplySideProps): ReactNode {
  return (
    <div className={css['side']}>
      <ReplyHead of={of} />
      <Proposed of={of} />
      <ReplyText of={of} />
      <Belonging of={of} acts={acts} />
      {of.handled === null ? <Handling of={of} acts={acts} /> : <Handled of={of} />}
      <Places of={of} />
      <Origin of={of} />
    </div>
  )
}

type OfReply = { readonly of: InboundMessageView }

function ReplyHead({ of }: OfReply): ReactNode {
  const words = useWords(inboxWords)
  const format = useFormat()
  const from = [of.senderName, of.sender === null ? null : phoneText(of.sender)]
    .filter((text) => text !== null)
    .join(', ')
  return (
    <div>
      <span className={css['quiet']}>
        {words[of.channel]}
        {', '}
        {words.receivedAt(format.day(dayOf(of.receivedOn)))}
      </span>
      <h2 className={css['from']}>{from === '' ? words.nobody : from}</h2>
      {of.subject !== '' && <p className={css['quiet']}>{of.subject}</p>}
      {of.simulated && <Tag about="time">{words.simulated}</Tag>}
    </div>
  )
}

function cameBy({ recordedByName, way }: InboundMessageView, words: InboxWords): string {
  if (recordedByName !== null) return words.notedBy(recordedByName)
  if (way === 'page') return words.fetchedPage
  return way === 'provider' ? words.fetchedSms : words.fetched
}

function Proposed({ of }: OfReply): ReactNode {
  const words = useWords(inboxWords)
  const say = useSaid()
  const { signs } = of.proposed
  return (
    <div>
      <h3 className={css['label']}>{words.proposed}</h3>
      {signs.length === 0 ? (
        <p className={css['quiet']}>
          <Prose>{words.unread}</Prose>
        </p>
      ) : (
        <ul className={css['signs']}>
          {signs.map(({ kind, name }) => (
            <li key={kind}>
              <Tag about="time">{say(name)}</Tag>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function ReplyText({ of }: OfReply): ReactNode {
  const parts = textParts(of.body, {
    signs: of.proposed.signs.flatMap(({ spans }) => spans),
    quoted: of.proposed.quoted,
  })
  return (
    <div className={css['text']} lang="fr">
      {parts.map(({ start, text, as }) =>
        as === 'sign' ? (
          <mark key={start}>{text}</mark>
        ) : (
          <span key={start} className={as === 'quoted' ? css['quoted'] : undefined}>
            {text}
          </span>
        ),
      )}
    </div>
  )
}

function Origin({ of }: OfReply): ReactNode {
  const words = useWords(inboxWords)
  return (
    <div className={css['origin']}>
      <span>{cameBy(of, words)}</span>
      {of.fileId !== null && (
        <a href={`/api/files/${of.fileId}`} download={of.fileName ?? undefined}>
          {words.original}
        </a>
      )}
      {of.sha256 !== null && (
        <span>
          {words.fingerprint} <code>{of.sha256.slice(0, 16)}…</code>
        </span>
      )}
    </div>
  )
}

function Handled({ of }: OfReply): ReactNode {
  const words = useWords(inboxWords)
  const format = useFormat()
  if (of.handled === null) return null
  const { outcome, reason, at, byName } = of.handled
  const says = {
    promise: words.outcomePromise,
    dispute: words.outcomeDispute,
    note: words.outcomeNote,
    finding: words.outcomeFinding,
    address: words.outcomeAddress,
    hold: words.outcomeHold,
    nothing: words.outcomeNothing,
  }[outcome]
  return (
    <div>
      <h3 className={css['label']}>
        {words.wasHandled(byName ?? '', format.day(momentOf(at).toPlainDate()))}
      </h3>
      <p>
        <Prose>{reason === '' ? says : `${says} ${reason}`}</Prose>
      </p>
    </div>
  )
}

/** Straight to what this reply may bear on, on the page of its dossier. */
function Places({ of }: OfReply): ReactNode {
  const words = useWords(inboxWords)
  if (of.placed === null) return null
  const page = paths.dossier(of.placed.dossier.id)
  return (
    <p className={css['places']}>
      <Anchor href={`${page}#${DISPUTES_PLACE}`}>{words.seeDisputes}</Anchor>
      <Anchor href={`${page}#${HOLDS_PLACE}`}>{words.seeHolds}</Anchor>
    </p>
  )
}
