import type { Composition } from '@quittance/contract'
import type { KeyAct } from '#app/keys/key-map.ts'
import { useKeys } from '#app/keys/use-keys.ts'
import {
  adoption,
  paragraphOf,
  removal,
  type PlacedFault,
} from '#features/outreach/sheet/letter-faults.ts'
import type { Approval } from '#features/outreach/letter/use-approval.ts'
import type { LetterDraft } from '#features/outreach/letter/use-letter-draft.ts'
import { letterWords } from '#features/outreach/words/outreach-words.ts'
import { announce } from '#ui/acts/announce.ts'
import { useWhy } from '#ui/why/WhyProvider.tsx'
import { useWords } from '#words/use-words.ts'
import { useFaultTitle } from '#features/outreach/sheet/use-fault-title.ts'

export type LetterScreen = {
  readonly composition: Composition
  readonly faults: readonly PlacedFault[]
  readonly open: number | null
  readonly draft: LetterDraft
  readonly approval: Approval
  /** Why the letter cannot be sent now; null when it can. */
  readonly refused: string | null
  readonly onOpen: (number: number) => void
  readonly onRewrite: (partId: string) => void
  readonly onPrint: () => void
}

export type LetterActs = {
  readonly adopt: (number: number) => void
  readonly rewrite: (number: number) => void
  readonly remove: (number: number) => void
  readonly keys: readonly KeyAct[]
  /** Those that have something to act on now, as the strip shows them. */
  readonly shown: readonly KeyAct[]
}

/** What is done at a point of the letter, by the mouse and by the keys. */
export function useLetterKeys(screen: LetterScreen): LetterActs {
  const { open, draft, approval, refused, onOpen } = screen
  const words = useWords(letterWords)
  const why = useWhy()
  const titleOf = useFaultTitle()
  const { at, adopt, rewrite, remove } = usePointActs(screen)
  const step = (by: 1 | -1): void => {
    const next = at((open ?? 0) + by)
    if (next !== undefined) onOpen(next.number)
  }
  const openArticle = (): void => {
    const fault = at(open)
    if (fault === undefined) {
      announce(words.noFault)
      return
    }
    const { rule, sentence, citations } = fault.finding
    why({
      figure: titleOf(fault),
      explanation: {
        rule: `gate/${rule}`,
        sentence,
        citations: citations.map((citation) => ({ ...citation, kind: 'statute' })),
        steps: [],
      },
    })
  }
  const keys: readonly KeyAct[] = [
    {
      name: ['ArrowUp', 'ArrowDown'],
      does: words.next,
      act: (name) => step(name === 'ArrowDown' ? 1 : -1),
    },
    { name: 'Enter', does: words.adopt.toLowerCase(), act: () => adopt(open) },
    { name: 'c', does: words.rewrite.toLowerCase(), act: () => rewrite(open) },
    { name: 'x', does: words.remove.toLowerCase(), act: () => remove(open) },
    { name: 'm', does: words.article, act: openArticle },
    { name: 'v', does: words.seePrint, act: screen.onPrint },
    {
      name: 'Ctrl+z',
      does: words.undo,
      act: () => announce(draft.undo() ? words.undone : words.nothingToUndo),
    },
    {
      name: 'Ctrl+Enter',
      does: words.sendKey,
      ...(refused === null ? { act: approval.approve } : { refused }),
    },
  ]
  useKeys(keys)
  const can = canAct(at(open), screen.composition)
  const shown = keys.filter(({ name }) =>
    typeof name === 'string' ? (can[name] ?? name === 'Ctrl+Enter') : screen.faults.length > 0,
  )
  return { adopt, rewrite, remove, keys, shown }
}

/** What each key of a point could do now. */
function canAct(
  fault: PlacedFault | undefined,
  composition: Composition,
): Readonly<Record<string, boolean>> {
  if (fault === undefined) return {}
  const { place } = fault
  return {
    Enter: adoption(fault, composition) !== null,
    c: place !== null && paragraphOf(place.partId, composition) !== null,
    x: removal(fault, composition) !== null,
    m: true,
  }
}

/** What is done at one point: its wording adopted, its paragraph rewritten, its words taken out. */
function usePointActs(screen: LetterScreen) {
  const { composition, faults, draft } = screen
  const words = useWords(letterWords)
  const at = (number: number | null) => faults.find((fault) => fault.number === number)
  const adopt = (number: number | null): void => {
    const fault = at(number)
    const edit = fault === undefined ? null : adoption(fault, composition)
    if (edit === null) announce(fault === undefined ? words.noFault : words.nothingToAdopt)
    else draft.edit(edit)
  }
  const remove = (number: number | null): void => {
    const fault = at(number)
    const edit = fault === undefined ? null : removal(fault, composition)
    if (edit === null) announce(fault === undefined ? words.noFault : words.ordered)
    else draft.edit(edit)
  }
  const rewrite = (number: number | null): void => {
    const place = at(number)?.place ?? null
    if (place === null || paragraphOf(place.partId, composition) === null) announce(words.ordered)
    else screen.onRewrite(place.partId)
  }
  return { at, adopt, rewrite, remove }
}
