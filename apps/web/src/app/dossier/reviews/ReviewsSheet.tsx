import { useQuery } from '@tanstack/react-query'
import type { DossierView } from '@quittance/contract'
import { useState, type ReactNode } from 'react'
import { ReviewCard } from '#app/dossier/reviews/ReviewCard.tsx'
import { ReviewPanels, type ReviewPanel } from '#app/dossier/reviews/ReviewPanels.tsx'
import { reviewsQuery } from '#app/dossier/reviews/review-queries.ts'
import { reviewWords } from '#app/dossier/reviews/review-words.ts'
import css from '#app/dossier/reviews/reviews.module.css'
import { Sheet } from '#ui/paper/Sheet.tsx'
import { Prose } from '#words/Prose.tsx'
import { useWords } from '#words/use-words.ts'

/** « Relectures avant signature »: drafts given to be read, what was answered; nothing where none was. */
export function ReviewsSheet({ dossier }: { readonly dossier: DossierView }): ReactNode {
  const words = useWords(reviewWords)
  const read = useQuery(reviewsQuery(dossier.id))
  const [open, setOpen] = useState<ReviewPanel | null>(null)
  if (read.data === undefined || read.data.reviews.length === 0) return null
  const { reviews } = read.data
  const waits = reviews.some(({ state }) => state === 'asked')
  return (
    <div className={css['place']}>
      <Sheet title={words.title}>
        <ul className={css['list']}>
          {reviews.map((review) => (
            <li key={review.id}>
              <ReviewCard of={review} onOpen={setOpen} />
            </li>
          ))}
        </ul>
        {waits && (
          <p className={css['quiet']}>
            <Prose>{words.notSent}</Prose>
          </p>
        )}
      </Sheet>
      <ReviewPanels dossier={dossier} open={open} onClose={() => setOpen(null)} />
    </div>
  )
}
