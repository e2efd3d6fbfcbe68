import { useMutation } from '@tanstack/react-query'
import type { HoldInput, InboundMessageView, InboundOutcome } from '@quittance/contract'
import { useState } from 'react'
import { api } from '#app/api.ts'
import { useInboundReread } from '#app/inbound/inbound-queries.ts'
import { inboxWords } from '#features/inbound/words/inbox-words.ts'
import { announce } from '#ui/acts/announce.ts'
import { useWords } from '#words/use-words.ts'

/** What may be open over the inbox. */
export type InboxPanel =
  | 'promise'
  | 'dispute'
  | 'note'
  | 'address'
  | 'hold'
  | 'nothing'
  | 'choose'
  | 'bring-note'
  | 'bring-mail'

/** What may have been recorded elsewhere from a reply. */
type Handled = Exclude<InboundOutcome, 'hold'>

/** What a person may do of the chosen reply. */
export type ReplyActs = {
  readonly panel: InboxPanel | null
  readonly open: (panel: InboxPanel | null) => void
  readonly accept: (dossierId: string) => void
  /** Says what was recorded from it: it is handled. */
  readonly handled: (outcome: Handled) => Promise<void>
  /** Notes the hold that it gives on its dossier, which handles it: one act. */
  readonly hold: (said: Omit<HoldInput, 'id'>) => Promise<void>
  readonly reviewed: () => void
  readonly busy: boolean
  /** What the last act was refused for. */
  readonly error: unknown
}

/** The acts on the chosen reply; after each the inbox, the day and the dossiers are read again. */
export function useReplyActs(reply: InboundMessageView | undefined): ReplyActs {
  const words = useWords(inboxWords)
  const reread = useInboundReread()
  const [panel, open] = useState<InboxPanel | null>(null)
  const id = reply?.id ?? ''
  const placing = useMutation({
    mutationFn: (dossierId: string) => api.inbound.place({ id, dossierId }),
    onSuccess: async () => {
      announce(words.placed)
      await reread()
    },
  })
  const handling = useMutation({
    mutationFn: (outcome: Handled) => api.inbound.handle({ id, outcome }),
    onSuccess: async () => {
      announce(words.done)
      await reread()
    },
  })
  return {
    panel,
    open,
    accept: placing.mutate,
    handled: async (outcome) => {
      await handling.mutateAsync(outcome)
    },
    hold: async (said) => {
      await api.inbound.hold({ id, ...said })
      await reread()
    },
    reviewed: () => handling.mutate('finding'),
    busy: placing.isPending || handling.isPending,
    error: placing.error ?? handling.error,
  }
}
