import type { Composition } from '@quittance/contract'
import { useState } from 'react'
import { KeptVerdict } from '#features/outreach/letter/stands/KeptVerdict.tsx'
import { useUnsaved } from '#features/outreach/letter/stands/use-unsaved.ts'
import type { LetterDraft } from '#features/outreach/letter/use-letter-draft.ts'
import type { Rewriting } from '#features/outreach/sheet/letter-blocks.tsx'
import { paragraphOf, type PlacedFault } from '#features/outreach/sheet/letter-faults.ts'
import { letterWords } from '#features/outreach/words/outreach-words.ts'
import { announce } from '#ui/acts/announce.ts'
import { useWords } from '#words/use-words.ts'

export type RewritingOf = {
  readonly composition: Composition
  readonly faults: readonly PlacedFault[]
  readonly judging: boolean
  readonly draft: LetterDraft
  readonly titleOf: (fault: PlacedFault) => string
}

/** A paragraph being rewritten in its place, one at a time; what is typed is never dropped unasked. */
export function useRewriting(of: RewritingOf): Rewriting {
  const { composition, faults, judging, draft, titleOf } = of
  const words = useWords(letterWords)
  const [id, setId] = useState<string | null>(null)
  const [kept, setKept] = useState<string | null>(null)
  const { unsaved, setUnsaved } = useUnsaved()
  const leave = (): void => {
    setId(null)
    setUnsaved(false)
  }
  return {
    id,
    onOpen: (next) => {
      if (unsaved) announce(words.keepOrLeave)
      else setId(next)
    },
    onLeave: leave,
    onType: setUnsaved,
    onKeep: (partId, text) => {
      if (text !== paragraphOf(partId, composition)?.text) draft.edit({ id: partId, text })
      setKept(partId)
      leave()
    },
    under: (partId) =>
      partId === kept ? (
        <KeptVerdict
          verdict={composition.gate.verdict}
          judging={judging}
          faults={faults.filter(({ place }) => place?.partId === partId)}
          titleOf={titleOf}
        />
      ) : null,
  }
}
