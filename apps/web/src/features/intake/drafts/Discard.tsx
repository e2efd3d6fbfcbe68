import { useQueryClient } from '@tanstack/react-query'
import { use, useState, type ReactNode } from 'react'
import { api } from '#app/api.ts'
import { draftsQuery } from '#features/intake/files/drafts-query.ts'
import { draftsWords } from '#features/intake/drafts/drafts-words.ts'
import { paths } from '#paths.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { Navigate } from '#ui/frame/Anchor.tsx'
import { useWords } from '#words/use-words.ts'

/** Throws a draft away, in two steps. */
export function Discard({ id }: { readonly id: string }): ReactNode {
  const words = useWords(draftsWords)
  const navigate = use(Navigate)
  const cache = useQueryClient()
  const [sure, setSure] = useState(false)
  const [busy, setBusy] = useState(false)
  const discard = async (): Promise<void> => {
    setBusy(true)
    try {
      await api.drafts.discard({ id })
      await cache.invalidateQueries({ queryKey: draftsQuery.queryKey })
      navigate(paths.deposit())
    } finally {
      setBusy(false)
    }
  }
  return (
    <ActButton busy={busy} onAct={() => (sure ? void discard() : setSure(true))}>
      {sure ? words.discardSure : words.discard}
    </ActButton>
  )
}
