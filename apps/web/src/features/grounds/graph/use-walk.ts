import type { RefObject } from 'react'

type Side = 'for' | 'euro' | 'against'

/** From left to right, as they stand on a wide screen. */
const SIDES: readonly Side[] = ['for', 'euro', 'against']

/**
 * The arrows of the graph: up and down along a side, left and right from one side to the other.
 * Coming to a line of euros chooses it.
 */
export function useWalk(
  graph: RefObject<HTMLElement | null>,
  onChoose: (line: string) => void,
): (name: string) => void {
  return (name) => {
    const root = graph.current
    if (root === null) return
    const here = document.activeElement?.closest<HTMLElement>('[data-side]') ?? null
    const next =
      name === 'ArrowUp' || name === 'ArrowDown'
        ? along(root, here, name === 'ArrowDown' ? 1 : -1)
        : across(root, here, name === 'ArrowRight' ? 1 : -1)
    if (next === null) return
    next.focus()
    next.scrollIntoView({ block: 'nearest' })
    const { line } = next.dataset
    if (line !== undefined) onChoose(line)
  }
}

function nodesOf(root: HTMLElement, side: Side): readonly HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(`[data-side="${side}"]`)]
}

function chosenLine(root: HTMLElement): HTMLElement | null {
  return root.querySelector<HTMLElement>('[data-side="euro"][aria-expanded="true"]')
}

function along(root: HTMLElement, here: HTMLElement | null, step: 1 | -1): HTMLElement | null {
  if (here === null || !root.contains(here)) return chosenLine(root)
  const nodes = nodesOf(root, sideOf(here))
  return nodes[nodes.indexOf(here) + step] ?? null
}

function across(root: HTMLElement, here: HTMLElement | null, step: 1 | -1): HTMLElement | null {
  if (here === null || !root.contains(here)) return chosenLine(root)
  const side = SIDES[SIDES.indexOf(sideOf(here)) + step]
  if (side === undefined) return null
  return side === 'euro' ? chosenLine(root) : (nodesOf(root, side)[0] ?? null)
}

function sideOf({ dataset }: HTMLElement): Side {
  return SIDES.find((side) => side === dataset['side']) ?? 'euro'
}
