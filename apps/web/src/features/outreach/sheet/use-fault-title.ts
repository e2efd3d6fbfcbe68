import type { PlacedFault } from '#features/outreach/sheet/letter-faults.ts'
import { ruleWords } from '#features/outreach/words/outreach-words.ts'
import { useWords } from '#words/use-words.ts'

/** The title of a point: the name of its rule in plain words, else the name the gate gives it. */
export function useFaultTitle(): (fault: PlacedFault<{ readonly rule: string }>) => string {
  const words: Readonly<Record<string, string>> = useWords(ruleWords)
  return ({ finding }) => words[finding.rule] ?? finding.rule
}
