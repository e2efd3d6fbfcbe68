import { useMutation } from '@tanstack/react-query'
import type { InboundMessageView } from '@quittance/contract'
import { useState, type ReactNode } from 'react'
import { api } from '#app/api.ts'
import { RecordPanel } from '#app/dossier/record/RecordPanel.tsx'
import { useInboundReread } from '#app/inbound/inbound-queries.ts'
import { inboxWords } from '#features/inbound/words/inbox-words.ts'
import { announce } from '#ui/acts/announce.ts'
import { TextField } from '#ui/fields/TextField.tsx'
import { useWords } from '#words/use-words.ts'

export type OfReplyProps = { readonly of: InboundMessageView; readonly onClose: () => void }

/** Nothing to do of a reply, with the reason. */
export function NothingPanel({ of, onClose }: OfReplyProps): ReactNode {
  const words = useWords(inboxWords)
  const reread = useInboundReread()
  const [reason, setReason] = useState(of.proposed.kind === 'auto-reply' ? words.automaticWhy : '')
  const [tried, setTried] = useState(false)
  const empty = reason.trim() === ''
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => api.inbound.handle({ id: of.id, outcome: 'nothing', reason }),
    onSuccess: async () => {
      announce(words.done)
      onClose()
      await reread()
    },
  })
  return (
    <RecordPanel
      title={words.nothingTitle}
      verb={words.nothingVerb}
      busy={isPending}
      error={error}
      onClose={onClose}
      onReread={() => void reread()}
      onSave={() => {
        setTried(true)
        if (!empty) mutate()
      }}
    >
      <TextField
        label={words.nothingWhy}
        help={words.nothingHelp}
        lines={3}
        value={reason}
        onChange={setReason}
        error={tried && empty ? words.nothingMissing : undefined}
      />
    </RecordPanel>
  )
}
