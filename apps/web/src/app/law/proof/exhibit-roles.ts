import type { ExhibitRole } from '@quittance/law'
import { exhibitWords } from '#app/law/words/law-words.ts'
import type { StatusShape } from '#ui/proof/StatusMark.tsx'
import { useWords } from '#words/use-words.ts'

/** How far each role goes, as a shape; its word stands beside it. */
export const roleShapes: Readonly<Record<ExhibitRole, StatusShape>> = {
  'full-proof': 'proved',
  substitute: 'proved',
  'free-proof': 'proved',
  'beginning-of-proof': 'arguable',
  corroboration: 'unknown',
  none: 'adverse',
}

/** The word of each role, in the language on the screen. */
export function useRoleWords(): Readonly<Record<ExhibitRole, string>> {
  const worth = useWords(exhibitWords)
  return {
    'full-proof': worth.fullProof,
    substitute: worth.substitute,
    'beginning-of-proof': worth.beginning,
    'free-proof': worth.freeProof,
    corroboration: worth.corroboration,
    none: worth.noProof,
  }
}
