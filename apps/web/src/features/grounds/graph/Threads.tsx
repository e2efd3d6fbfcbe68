import { useEffect, useState, type ReactNode, type RefObject } from 'react'
import css from '#features/grounds/grounds.module.css'

type Thread = { readonly d: string; readonly kind: string }

export type ThreadsProps = { readonly graph: RefObject<HTMLElement | null> }

/** The lines between an euro and what carries or contradicts it; the lists say the same in words. */
export function Threads({ graph }: ThreadsProps): ReactNode {
  const [threads, setThreads] = useState<readonly Thread[]>([])
  // After the layout: the graph around this drawing is there by then.
  useEffect(() => {
    const root = graph.current
    if (root === null) return undefined
    const draw = (): void => {
      setThreads(threadsIn(root))
    }
    const watch = new ResizeObserver(draw)
    watch.observe(root)
    for (const list of root.querySelectorAll('section')) watch.observe(list)
    return () => {
      watch.disconnect()
    }
  }, [graph])
  return (
    <svg className={css['threads']} aria-hidden data-screen-only>
      {threads.map(({ d, kind }) => (
        <path key={d} d={d} className={css[kind]} />
      ))}
    </svg>
  )
}

/** From the middle of the row to the head of each node, where they stand side by side. */
function threadsIn(root: HTMLElement): readonly Thread[] {
  const origin = root.getBoundingClientRect()
  const row = root
    .querySelector('[data-side="euro"][aria-expanded="true"]')
    ?.parentElement?.getBoundingClientRect()
  if (row === undefined) return []
  const from = row.top + row.height / 2 - origin.top
  return [...root.querySelectorAll<HTMLElement>('[data-thread]')].flatMap((node) => {
    const box = node.getBoundingClientRect()
    const kind = node.dataset['thread'] ?? ''
    const to = box.top + HEAD_MIDDLE - origin.top
    if (box.right <= row.left) {
      return [
        { kind, d: curve([row.left - origin.left, from], [box.right + GAP - origin.left, to]) },
      ]
    }
    if (box.left >= row.right) {
      return [
        { kind, d: curve([row.right - origin.left, from], [box.left - GAP - origin.left, to]) },
      ]
    }
    return []
  })
}

/** A line stops short of the node that it points at. */
const GAP = 5

/** Half of the first line of a node. */
const HEAD_MIDDLE = 13

type Point = readonly [x: number, y: number]

function curve([fromX, fromY]: Point, [toX, toY]: Point): string {
  const middle = (fromX + toX) / 2
  return `M${fromX} ${fromY}C${middle} ${fromY} ${middle} ${toY} ${toX} ${toY}`
}
