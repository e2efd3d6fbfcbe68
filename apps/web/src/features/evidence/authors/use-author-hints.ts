import { useQuery } from '@tanstack/react-query'
import { authorWords } from '#features/evidence/authors/author-words.ts'
import { authorsQuery } from '#features/evidence/evidence-queries.ts'
import type { KeyHint } from '#ui/acts/KeyStrip.tsx'
import { useWords } from '#words/use-words.ts'

/** The keys of the authors of an exhibit, for the strip: those of an author once one is in hand. */
export function useAuthorHints(exhibitId: string, taken: string | null): readonly KeyHint[] {
  const words = useWords(authorWords)
  const { data } = useQuery(authorsQuery(exhibitId))
  if (data === undefined || data.rows.length === 0) return []
  const next = { name: 'a', does: words.keyNext }
  if (taken === null) return [next]
  return [
    next,
    { name: '1', does: words.keyDebtor },
    { name: '2', does: words.keyUs },
    { name: '3', does: words.keyOther },
  ]
}
