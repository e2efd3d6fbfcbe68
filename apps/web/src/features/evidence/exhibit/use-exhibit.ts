import { useInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query'
import type { DossierView, ExhibitPageView, MessageView } from '@quittance/contract'
import { useEffect, useState } from 'react'
import { dossierQuery } from '#app/dossier/dossier-queries.ts'
import { exhibitQuery, messagesQuery } from '#features/evidence/evidence-queries.ts'
import { foundIn, nextToReview, type Found } from '#features/evidence/exhibit/review.ts'

/** What is in hand: a message, and the finding of it that the card shows. */
export type InHand = { readonly message: MessageView; readonly found: Found | null }

export type ExhibitReading = {
  readonly exhibit: ExhibitPageView
  readonly dossier: DossierView
  readonly messages: readonly MessageView[]
  readonly found: readonly Found[]
  readonly inHand: InHand | null
  readonly toMessage: (id: string) => void
  readonly toFinding: (id: string) => void
  /** Reads the messages that follow; absent at the end of the file. */
  readonly more: (() => void) | undefined
  readonly busy: boolean
}

type Place =
  | { readonly kind: 'message'; readonly id: string }
  | { readonly kind: 'finding'; readonly id: string }

/**
 * An exhibit, its dossier and its messages. Pages are read on until every finding that waits is
 * there: a review is never said to be over while one is still unread.
 */
export function useExhibit(exhibitId: string, findingId: string | null): ExhibitReading {
  const { data: exhibit } = useSuspenseQuery(exhibitQuery(exhibitId))
  const { data: dossier } = useSuspenseQuery(dossierQuery(exhibit.dossierId))
  const list = useInfiniteQuery({
    ...messagesQuery(exhibitId, exhibit.messages),
    enabled: exhibit.state === 'read',
  })
  const [place, setPlace] = useState<Place | null>(
    findingId === null ? null : { kind: 'finding', id: findingId },
  )
  const messages = list.data?.pages.flatMap(({ rows }) => rows) ?? []
  const found = foundIn(messages)
  const waiting = found.filter(({ finding }) => finding.state === 'proposed').length
  const sought = place?.kind === 'finding' && found.every(({ finding }) => finding.id !== place.id)
  const { hasNextPage, isFetching, fetchNextPage } = list
  const readOn = hasNextPage && (sought || waiting < exhibit.findingsProposed)
  useEffect(() => {
    if (readOn && !isFetching) void fetchNextPage()
  }, [readOn, isFetching, fetchNextPage])
  return {
    exhibit,
    dossier,
    messages,
    found,
    inHand: inHandOf(messages, found, place),
    toMessage: (id) => {
      setPlace({ kind: 'message', id })
    },
    toFinding: (id) => {
      setPlace({ kind: 'finding', id })
    },
    more: hasNextPage ? () => void fetchNextPage() : undefined,
    busy: list.isPending || list.isFetchingNextPage,
  }
}

/** What a place shows; without one, the first finding that waits, else the first, else the top. */
function inHandOf(
  messages: readonly MessageView[],
  found: readonly Found[],
  place: Place | null,
): InHand | null {
  if (place?.kind === 'message') {
    const message = messages.find(({ id }) => id === place.id)
    const own = found.find(({ finding }) => finding.messageId === place.id) ?? null
    if (message !== undefined) return { message, found: own }
  }
  const named = found.find(({ finding }) => finding.id === place?.id)
  const first = named ?? nextToReview(found, null) ?? found[0]
  if (first !== undefined) return { message: first.message, found: first }
  const [top] = messages
  return top === undefined ? null : { message: top, found: null }
}
