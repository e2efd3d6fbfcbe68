import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { TemplateCheck } from '@quittance/contract'
import { useDeferredValue, useState } from 'react'
import { api } from '#app/api.ts'
import type { KeyAct } from '#app/keys/key-map.ts'
import { useKeys } from '#app/keys/use-keys.ts'
import { placedFaults, type PlacedFault } from '#features/outreach/sheet/letter-faults.ts'
import {
  adopted,
  removed,
  type Point,
  type Texts,
} from '#features/outreach/templates/template-edits.ts'
import type { Choice } from '#features/outreach/templates/TemplateList.tsx'
import type { Tried } from '#features/outreach/templates/TemplatePreview.tsx'
import { templatesWords } from '#features/outreach/words/outreach-words.ts'
import { useWords } from '#words/use-words.ts'

export type TemplateDraft = {
  readonly texts: Texts
  readonly write: (texts: Texts) => void
  /** Undefined while nothing was judged yet, and while something that must be written is empty. */
  readonly check: TemplateCheck | undefined
  /** True while the gate reads the words as they were just written. */
  readonly judging: boolean
  /** Nothing that must be written is empty. */
  readonly isWritten: boolean
  readonly faults: readonly PlacedFault<Point>[]
  readonly open: number | null
  readonly onOpen: (number: number) => void
  readonly adopt: (number: number | null) => void
  readonly remove: (number: number | null) => void
  readonly rewrite: (number: number | null) => void
  readonly keys: readonly KeyAct[]
}

/** The words of a template as they are written, what the gate says of them, and what is done at its points. */
export function useTemplateDraft(start: Texts, choice: Choice, tried: Tried): TemplateDraft {
  const words = useWords(templatesWords)
  const [texts, write] = useState<Texts>(start)
  const [opened, onOpen] = useState(1)
  const isWritten = [texts.subject, texts.opening, texts.closing].every(
    (text) => text.trim() !== '',
  )
  const asked = useDeferredValue({ ...choice, ...tried, texts })
  const { data, isPlaceholderData } = useQuery({
    queryKey: ['templates', 'check', asked],
    queryFn: () => api.templates.check(asked),
    enabled: isWritten,
    placeholderData: keepPreviousData,
  })
  // What was said of words that are no longer there is not said of empty ones.
  const check = isWritten ? data : undefined
  const composed = check?.composed ?? null
  const faults = composed === null ? [] : placedFaults({ ...composed, gate: composed })
  const has = (sought: number): boolean => faults.some(({ number }) => number === sought)
  const open = has(opened) ? opened : (faults[0]?.number ?? null)
  const at = (number: number | null): Point | null =>
    faults.find((fault) => fault.number === number)?.finding ?? null
  const edit =
    (change: (texts: Texts, point: Point) => Texts | null) =>
    (number: number | null): void => {
      const point = at(number)
      const next = point === null ? null : change(texts, point)
      if (next !== null) write(next)
    }
  const [adopt, remove] = [edit(adopted), edit(removed)]
  const rewrite = (number: number | null): void => focusOn(at(number))
  const keys: readonly KeyAct[] = [
    { name: 'Enter', does: words.adopt.toLowerCase(), act: () => adopt(open) },
    { name: 'c', does: words.rewrite.toLowerCase(), act: () => rewrite(open) },
    { name: 'x', does: words.removeWords.toLowerCase(), act: () => remove(open) },
  ]
  useKeys(keys)
  const draft = { texts, write, check, judging: isWritten && isPlaceholderData, isWritten }
  return { ...draft, faults, open, onOpen, adopt, remove, rewrite, keys }
}

/** The field of a point, its words selected. */
function focusOn(point: Point | null): void {
  if (point === null || point.place === null) return
  const { passage, from, to } = point.place
  focusPassage(passage)?.setSelectionRange(from, to)
}

/** Puts the focus on the field of a passage. */
export function focusPassage(passage: string): HTMLTextAreaElement | HTMLInputElement | null {
  const field = document.querySelector<HTMLTextAreaElement | HTMLInputElement>(
    `[data-passage="${passage}"] textarea, [data-passage="${passage}"] input`,
  )
  field?.focus()
  return field
}
