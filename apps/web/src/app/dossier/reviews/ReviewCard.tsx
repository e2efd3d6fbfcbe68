import type { ReactNode } from 'react'
import type { ReviewPanel } from '#app/dossier/reviews/ReviewPanels.tsx'
import type { Review } from '#app/dossier/reviews/review-queries.ts'
import { reviewWords } from '#app/dossier/reviews/review-words.ts'
import css from '#app/dossier/reviews/reviews.module.css'
import { useSignedIn } from '#app/session/session.ts'
import { paths } from '#paths.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { Anchor } from '#ui/frame/Anchor.tsx'
import { StatusMark, type StatusShape } from '#ui/proof/StatusMark.tsx'
import { Prose } from '#words/Prose.tsx'
import { dayOf, momentOf } from '#words/figures.ts'
import { useFormat } from '#words/use-format.ts'
import { useSaid } from '#words/use-said.ts'
import { useWords } from '#words/use-words.ts'

type ReviewCardProps = {
  readonly of: Review
  readonly onOpen: (panel: ReviewPanel) => void
}

const shapes: Readonly<Record<Review['state'], StatusShape>> = {
  asked: 'clock',
  sent: 'clock',
  approved: 'passed',
  'approved-with-changes': 'arguable',
  'not-approved': 'refused',
  withdrawn: 'locked',
}

/** A review: of whom, of which version, what became of it, and what may be noted. */
export function ReviewCard({ of, onOpen }: ReviewCardProps): ReactNode {
  const words = useWords(reviewWords)
  const say = useSaid()
  const name = words.row(of.number, words[`drafts-${of.draft.kind}`])
  const at = (file: string): string => `/api/draft-reviews/${of.id}/${file}`
  return (
    <>
      <div className={css['head']}>
        <b>
          <Prose>{name}</Prose>
        </b>
        <StatusMark shape={shapes[of.state]}>{words[`states-${of.state}`]}</StatusMark>
      </div>
      <WhatBecame of={of} />
      <p>
        <Prose>{say(of.versionSays)}</Prose>
      </p>
      <p className={css['acts']}>
        <a href={at('file.zip')} download aria-label={words.zipOf(name)}>
          {words.zip}
        </a>
        <a href={at('page.pdf')} download aria-label={words.pdfOf(name)}>
          {words.pdf}
        </a>
      </p>
      <p className={css['print']}>
        {words.print} {of.contentSha256}
      </p>
      <Steps of={of} onOpen={onOpen} />
    </>
  )
}

function WhatBecame({ of }: { readonly of: Review }): ReactNode {
  const words = useWords(reviewWords)
  const format = useFormat()
  const { reader, sent, returned, withdrawn } = of
  const office = reader.office === null ? '' : `, ${reader.office}`
  const who = `${reader.name}, ${words[`qualities-${reader.quality}`]}${office}`
  const askedOn = momentOf(of.askedAt).toPlainDate()
  const says = [
    words.askedOf(who, format.day(askedOn), of.askedBy),
    ...(sent === null
      ? []
      : [words.sentOn(words[`channels-${sent.channel}`], format.day(dayOf(sent.on)))]),
    ...(returned === null ? [] : [words.returnedOn(format.day(dayOf(returned.on))), returned.note]),
    ...(withdrawn === null
      ? []
      : [words.withdrawnOn(format.day(dayOf(withdrawn.on)), withdrawn.reason)]),
  ]
  const exhibit = returned?.exhibit ?? null
  return (
    <>
      <p className={css['quiet']}>
        <Prose>{says.filter((one) => one !== '').join(' ')}</Prose>
      </p>
      {exhibit !== null && (
        <p>
          <Anchor href={paths.exhibit(exhibit.id)}>{words.exhibit(exhibit.number)}</Anchor>
        </p>
      )}
      {exhibit !== null && reader.quality === 'lawyer' && (
        <p className={css['quiet']}>
          <Prose>{words.secrecy}</Prose>
        </p>
      )}
    </>
  )
}

function Steps({ of, onOpen }: ReviewCardProps): ReactNode {
  const words = useWords(reviewWords)
  const { rights } = useSignedIn().member
  const steps = [
    { kind: 'offer', verb: words.offer, right: 'send' },
    { kind: 'send', verb: words.send, right: 'send' },
    { kind: 'return', verb: words.return, right: 'work-dossiers' },
    {
      kind: 'withdraw',
      verb: of.passesOver ? words.passOver : words.withdraw,
      right: of.passesOver ? 'override-policy' : 'send',
    },
  ] as const
  const possible = steps.filter(
    ({ kind, right }) => of.steps[kind].refused === null && rights.includes(right),
  )
  if (possible.length === 0) return null
  return (
    <div className={css['acts']}>
      {possible.map(({ kind, verb }) => (
        <ActButton key={kind} small onAct={() => onOpen({ kind, review: of })}>
          {verb}
        </ActButton>
      ))}
    </div>
  )
}
