import { useQuery } from '@tanstack/react-query'
import type { ReviewAsking } from '@quittance/contract'
import type { ReactNode } from 'react'
import { reviewsQuery } from '#app/dossier/reviews/review-queries.ts'
import { reviewWords } from '#app/dossier/reviews/review-words.ts'
import css from '#app/dossier/reviews/reviews.module.css'
import { useSignedIn } from '#app/session/session.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { StatusMark } from '#ui/proof/StatusMark.tsx'
import { Prose } from '#words/Prose.tsx'
import { useSaid } from '#words/use-said.ts'
import { useWords } from '#words/use-words.ts'

type ReviewFirstProps = {
  readonly dossierId: string
  readonly kind: ReviewAsking['draft']['kind']
  /** Null while the document is not on the screen: there is nothing to read yet. */
  readonly onAsk: (() => void) | null
}

/** What is known of who may draft, and the way to have a draft read first. */
export function ReviewFirst({ dossierId, kind, onAsk }: ReviewFirstProps): ReactNode {
  const words = useWords(reviewWords)
  const say = useSaid()
  const { rights } = useSignedIn().member
  const { data } = useQuery(reviewsQuery(dossierId))
  const drafting = data?.drafting ?? null
  const pending = data?.holds[kind]?.code === 'review-pending'
  const asks = rights.includes('work-dossiers') && !pending && onAsk !== null
  if (drafting === null && !asks) return null
  return (
    <div className={css['first']}>
      {drafting !== null && (
        <>
          <StatusMark shape="unknown">{words.unknown}</StatusMark>
          <p>
            <Prose>{say(drafting.sentence)}</Prose>
          </p>
        </>
      )}
      {asks && (
        <ActButton small onAct={onAsk}>
          {words.ask}
        </ActButton>
      )}
    </div>
  )
}
