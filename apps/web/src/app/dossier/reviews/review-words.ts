import { reviewEn } from '#app/dossier/reviews/review.en.ts'
import { reviewFr } from '#app/dossier/reviews/review.fr.ts'
import { words } from '#words/use-words.ts'

/** The words of the reviews of drafts, in both languages. */
export const reviewWords = words(reviewFr, reviewEn)
