import { useState } from 'react'
import { useKeptDraft } from '#app/forms/drafts/use-kept-draft.ts'
import type { Edit } from '#features/outreach/sheet/letter-faults.ts'
import type { Edits } from '#features/outreach/letter/letter-queries.ts'

type Draft = { readonly edits: Edits; readonly personSays: string }

export type LetterDraft = {
  readonly edits: Edits
  /** What the officer verified, when the gate asks one. */
  readonly personSays: string
  readonly keptAt: Temporal.ZonedDateTime | null
  readonly edit: (edit: Edit) => void
  readonly say: (personSays: string) => void
  /** Undoes the last change; false when there is none. */
  readonly undo: () => boolean
  /** Back to the original text, and nothing kept. */
  readonly forget: () => void
}

/** What an officer rewrote in a letter, and verified, kept on this device, undone one change at a time. */
export function useLetterDraft(dossierId: string, letter: string): LetterDraft {
  const kept = useKeptDraft<Draft>({
    name: `quittance.letter.${dossierId}.${letter}`,
    blank: { edits: {}, personSays: '' },
    write: JSON.stringify,
    read: readDraft,
  })
  const [past, setPast] = useState<readonly Edits[]>([])
  const { edits, personSays } = kept.draft
  return {
    edits,
    personSays,
    keptAt: kept.keptAt,
    edit: ({ id, text }) => {
      setPast([...past, edits])
      kept.change({ edits: { ...edits, [id]: text }, personSays })
    },
    say: (said) => kept.change({ edits, personSays: said }),
    undo: () => {
      const before = past.at(-1)
      if (before === undefined) return false
      setPast(past.slice(0, -1))
      kept.change({ edits: before, personSays })
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
  const said = 'personSays' in read && typeof read.personSays === 'string' ? read.personSays : ''
  return { edits: Object.fromEntries(pairs), personSays: said }
}
