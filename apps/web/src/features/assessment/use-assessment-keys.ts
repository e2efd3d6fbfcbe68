import { use } from 'react'
import type { KeyAct } from '#app/keys/key-map.ts'
import { useKeys } from '#app/keys/use-keys.ts'
import { goToSection, sectionIds } from '#features/assessment/frame/Section.tsx'
import { assessmentWords } from '#features/assessment/words/assessment-words.ts'
import { paths } from '#paths.ts'
import { Navigate } from '#ui/frame/Anchor.tsx'
import { useWords } from '#words/use-words.ts'

type Screen = {
  readonly dossierId: string
  readonly onNote: () => void
  readonly onTry: () => void
  readonly onPayment: () => void
  readonly onAttach: () => void
}

/** The keys of an analysis: its sections, its day, what is noted and what is tried. */
export function useAssessmentKeys(screen: Screen): readonly KeyAct[] {
  const words = useWords(assessmentWords)
  const navigate = use(Navigate)
  const keys: readonly KeyAct[] = [
    {
      name: sectionIds.map((_, index) => String(index + 1)),
      does: words.sectionsKey,
      act: (name) => {
        const id = sectionIds[Number(name) - 1]
        if (id !== undefined) goToSection(id)
      },
    },
    { name: 'j', does: words.replayKey, act: focusDay },
    { name: 't', does: words.tryKey, act: screen.onTry },
    { name: 'n', does: words.noteKey, act: screen.onNote },
    { name: 'r', does: words.paymentKey, act: screen.onPayment },
    { name: 'i', does: words.attachKey, act: screen.onAttach },
    { name: 'y', does: words.backKey, act: () => navigate(paths.dossier(screen.dossierId)) },
  ]
  useKeys(keys)
  return keys
}

function focusDay(): void {
  document.querySelector<HTMLElement>('[data-replay] input[type="range"]')?.focus()
}
