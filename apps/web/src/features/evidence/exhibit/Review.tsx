import { useState, type ReactNode } from 'react'
import type { KeyAct } from '#app/keys/key-map.ts'
import { stopsAtUnread } from '#app/forms/drafts/unread.ts'
import { useKeys } from '#app/keys/use-keys.ts'
import { useSignedIn } from '#app/session/session.ts'
import { evidenceWords } from '#features/evidence/words/evidence-words.ts'
import { AuthorsPart } from '#features/evidence/authors/AuthorsPart.tsx'
import { useAuthorHints } from '#features/evidence/authors/use-author-hints.ts'
import { Card } from '#features/evidence/card/Card.tsx'
import { Conversation } from '#features/evidence/conversation/Conversation.tsx'
import css from '#features/evidence/exhibit/exhibit.module.css'
import { neighbour, nextToReview } from '#features/evidence/exhibit/review.ts'
import { useCard } from '#features/evidence/card/use-card.ts'
import { useDecision } from '#features/evidence/card/use-decision.ts'
import { useNarrow } from '#features/evidence/exhibit/use-narrow.ts'
import type { ExhibitReading } from '#features/evidence/exhibit/use-exhibit.ts'
import { KeyStrip } from '#ui/acts/KeyStrip.tsx'
import { Page } from '#ui/frame/Shell.tsx'
import { LoadingRules } from '#ui/paper/LoadingRules.tsx'
import { useWords } from '#words/use-words.ts'

export type ReviewProps = { readonly reading: ExhibitReading; readonly head: ReactNode }

/** A conversation and the card of what is in hand: the machine proposes, the person decides. */
export function Review({ reading, head }: ReviewProps): ReactNode {
  const words = useWords(evidenceWords)
  const { member } = useSignedIn()
  const { dossier, messages, found, inHand, toMessage, toFinding, busy } = reading
  const mine = inHand?.found ?? null
  const [author, takeAuthor] = useState<string | null>(null)
  const authorHints = useAuthorHints(reading.exhibit.id, author)
  const finding = mine?.finding ?? null
  const refused = member.rights.includes('work-dossiers') ? null : words.roleRefused
  const draft = useCard(finding)
  const next = nextToReview(found, finding?.id ?? null)
  const deciding = useDecision({
    version: dossier.version,
    onDecided: () => {
      draft.cancel()
      if (next !== null) toFinding(next.finding.id)
    },
  })
  const keep = (): void => {
    if (finding !== null) deciding.decide(finding, { kind: 'kept' })
  }
  const confirm = (): void => {
    if (draft.mode === 'correcting' && stopsAtUnread(document)) return
    const decision = draft.ready()
    if (finding !== null && decision !== null) deciding.decide(finding, decision)
  }
  const cannot =
    refused ??
    (finding === null
      ? words.nothingToKeep
      : finding.isOfRefusedAuthor
        ? words.authorRefused
        : undefined)
  const keys: readonly KeyAct[] =
    draft.mode === 'reading'
      ? [
          {
            name: ['ArrowUp', 'ArrowDown'],
            does: words.keyMessage,
            act: (name) => {
              const step = name === 'ArrowDown' ? 1 : -1
              const there = neighbour(messages, inHand?.message.id ?? null, step)
              if (there !== null) toMessage(there.id)
            },
          },
          {
            name: 'v',
            does: words.keyKeep,
            act: keep,
            refused: cannot ?? (finding?.state === 'kept' ? words.alreadyDecided : undefined),
          },
          {
            name: 'c',
            does: words.keyCorrect,
            act: () => draft.open('correcting'),
            refused: cannot,
          },
          {
            name: 'x',
            does: words.keySetAside,
            act: () => draft.open('setting-aside'),
            refused: cannot,
          },
          {
            name: 'ArrowRight',
            does: words.keyNext,
            act: () => {
              if (next !== null) toFinding(next.finding.id)
            },
            refused: next === null ? words.noNext : undefined,
          },
        ]
      : [
          { name: 'Ctrl+Enter', does: words.keyConfirm, act: confirm },
          { name: 'Escape', does: words.keyCancel, act: draft.cancel },
        ]
  useKeys(keys)
  const narrow = useNarrow()
  const card = (
    <Card
      reading={reading}
      draft={draft}
      deciding={deciding}
      refused={refused}
      next={next}
      onKeep={keep}
      onConfirm={confirm}
    />
  )
  return (
    <Page
      {...(narrow && inHand !== null
        ? {}
        : { side: card, sideSize: 'wide', sideLabel: words.cardTitle })}
      keys={<KeyStrip keys={draft.mode === 'reading' ? [...keys, ...authorHints] : keys} />}
    >
      {head}
      <AuthorsPart
        exhibit={reading.exhibit}
        dossier={dossier}
        refused={refused}
        taken={author}
        onTake={takeAuthor}
      />
      <div className={css['conversation']}>
        {messages.length === 0 && busy ? (
          <LoadingRules rows={8} says={words.readingNow} />
        ) : (
          <Conversation reading={reading} {...(narrow ? { card } : {})} />
        )}
      </div>
    </Page>
  )
}
