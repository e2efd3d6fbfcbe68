import { useEffect, useRef, useState, type RefObject } from 'react'
import { scenariosWords } from '#features/settings/scenarios/scenarios-words.ts'
import type { GripHandlers } from '#features/settings/scenarios/steps/StepGrip.tsx'
import { announce } from '#ui/acts/announce.ts'
import { useWords } from '#words/use-words.ts'

type Step = { readonly id: string; readonly name: string; readonly rank: number }
type Drag = { readonly id: string; readonly from: number; readonly to: number }

export type StepMoves = {
  /** The step under the pointer that drags it; null for none. */
  readonly dragged: string | null
  /** Where a dragged step would be put: over a step, under it, or elsewhere. */
  readonly dropAt: (id: string, rank: number) => 'before' | 'after' | undefined
  readonly gripOf: (step: Step) => GripHandlers
}

/**
 * Moves steps of a list, by the arrows on their grip or by dragging it; each move is announced, and
 * the grip keeps the focus at its new place.
 */
export function useStepMoves(
  list: RefObject<HTMLOListElement | null>,
  of: {
    readonly count: number
    readonly onMove: (id: string, rank: number) => void
  },
): StepMoves {
  const words = useWords(scenariosWords)
  const [drag, setDrag] = useState<Drag | null>(null)
  const moved = useRef<string | null>(null)
  // A browser takes the focus away from an element that is put elsewhere in the page.
  useEffect(() => {
    const id = moved.current
    if (id === null) return
    moved.current = null
    list.current?.querySelector<HTMLElement>(`[data-step="${id}"] [data-grip]`)?.focus()
  })
  const { count, onMove } = of
  const move = ({ id, name, rank }: Step, to: number): void => {
    if (to < 0 || to >= count) {
      announce(words.atTheEnd(name, rank + 1, count))
      return
    }
    if (to === rank) return
    moved.current = id
    onMove(id, to)
    announce(words.moved(name, to + 1, count))
  }
  return {
    dragged: drag?.id ?? null,
    dropAt: (id, rank) => {
      if (drag === null || drag.id === id || drag.to !== rank) return undefined
      return drag.to < drag.from ? 'before' : 'after'
    },
    gripOf: (step) => ({
      onKeyDown: (event) => {
        if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
        event.preventDefault()
        move(step, step.rank + (event.key === 'ArrowUp' ? -1 : 1))
      },
      onPointerDown: (event) => {
        if (event.button !== 0) return
        event.currentTarget.setPointerCapture(event.pointerId)
        setDrag({ id: step.id, from: step.rank, to: step.rank })
      },
      onPointerMove: (event) => {
        if (drag === null) return
        setDrag({ ...drag, to: rankAt(list.current, event.clientY) ?? drag.to })
      },
      onPointerUp: () => {
        if (drag !== null) move(step, drag.to)
        setDrag(null)
      },
      onPointerCancel: () => setDrag(null),
    }),
  }
}

/** The rank of the step at a height of the window; the nearest one above or under the list. */
function rankAt(list: HTMLOListElement | null, clientY: number): number | null {
  const items = [...(list?.children ?? [])].map((item) => item.getBoundingClientRect())
  if (items.length === 0) return null
  const rank = items.findIndex(({ bottom }) => clientY < bottom)
  return rank === -1 ? items.length - 1 : rank
}
