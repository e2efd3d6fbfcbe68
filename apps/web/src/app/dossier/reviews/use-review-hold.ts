import { useQuery } from '@tanstack/react-query'
import type { ReviewAsking } from '@quittance/contract'
import { reviewsQuery } from '#app/dossier/reviews/review-queries.ts'
import { useSaid } from '#words/use-said.ts'

/** Why a review keeps a kind of draft from being put to sign; null where none does. */
export function useReviewHold(
  dossierId: string,
  kind: ReviewAsking['draft']['kind'],
): string | null {
  const say = useSaid()
  const { data } = useQuery(reviewsQuery(dossierId))
  const hold = data?.holds[kind] ?? null
  return hold === null ? null : say(hold.sentence)
}
