import { useState } from 'react'
import { useKeptDraft } from '#app/forms/drafts/use-kept-draft.ts'
import type { Edit } from '#features/outreach/sheet/letter-faults.ts'
import type { Edits, LetterKind } from '#features/outreach/letter/letter-queries.ts'

type Draft = { readonly edits: Edits }

export type LetterDraft = {
  readonly edits: Edits
  readonly keptAt: Temporal.ZonedDateTime | null
  readonly edit: (edit: Edit) => void
  /** Undoes the last change; false when there is none. */
  readonly undo: () => boolean
  /** Back to the original text, and nothing kept. */
  readonly forget: () => void
}

/** What an officer rewrote in a letter, kept on this device, undone one change at a time. */
export function useLetterDraft(dossierId: string, letter: LetterKind): LetterDraft {
  const kept = useKeptDraft<Draft>({
    name: `quittance.letter.${dossierId}.${letter}`,
    blank: { edits: {} },
    write: JSON.stringify,
    read: readDraft,
  })
  const [past, setPast] = useState<readonly Edits[]>([])
  const { edits } = kept.draft
  return {
    edits,
    keptAt: kept.keptAt,
    edit: ({ id, text }) => {
      setPast([...past, edits])
      kept.change({ edits: { ...edits, [id]: text } })
    },
    undo: () => {
      const before = past.at(-1)
      if (before === undefined) return false
      setPast(past.slice(0, -1))
      kept.change({ edits: before })
      return true
    },
    forget: () => {
      setPast([])
      kept.forget()
    },
  }
}

function readDraft(text: string): Draft | null {
  const read: unknown = JSON.parse(text)
  if (typeof read !== 'object' || read === null || !('edits' in read)) return null
  const { edits } = read
  if (typeof edits !== 'object' || edits === null) return null
  const pairs = Object.entries(edits).flatMap(([id, value]: [string, unknown]) =>
    typeof value === 'string' ? [[id, value] as const] : [],
  )
  return { edits: Object.fromEntries(pairs) }
}
