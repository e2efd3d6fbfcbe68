import { useQueryClient } from '@tanstack/react-query'
import type { DraftView } from '@quittance/contract'
import { use, useState, type ReactNode } from 'react'
import { api } from '#app/api.ts'
import { problemOf, useRefusals } from '#app/refusal.ts'
import { draftsWords } from '#features/intake/drafts/drafts-words.ts'
import css from '#features/intake/drafts/drafts.module.css'
import { filesWords } from '#features/intake/files/files-words.ts'
import { paths } from '#paths.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { Navigate } from '#ui/frame/Anchor.tsx'
import { ErrorNote } from '#ui/paper/ErrorNote.tsx'
import { useWords } from '#words/use-words.ts'

/** Takes a credit note off each dossier that claims the invoice it names, as a person chooses. */
export function ReduceDossier({ of }: { readonly of: DraftView }): ReactNode {
  const words = useWords(draftsWords)
  const files = useWords(filesWords)
  const refusal = useRefusals()
  const navigate = use(Navigate)
  const cache = useQueryClient()
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState<string | null>(null)
  const reduce = async (dossierId: string, expectedVersion: number): Promise<void> => {
    setBusy(true)
    setFailed(null)
    try {
      await api.drafts.reduce({ id: of.id, dossierId, expectedVersion })
      navigate(paths.dossier(dossierId))
      await cache.invalidateQueries()
    } catch (error) {
      const problem = problemOf(error)
      setFailed(problem === null ? files.silent : refusal(problem))
    } finally {
      setBusy(false)
    }
  }
  if (of.reduces.length === 0) return null
  return (
    <div className={css['acts']}>
      {of.reduces.map(({ dossierId, reference, version }) => (
        <ActButton key={dossierId} busy={busy} onAct={() => void reduce(dossierId, version)}>
          {words.reduceDossier(reference)}
        </ActButton>
      ))}
      {failed !== null && <ErrorNote what={failed} />}
    </div>
  )
}
