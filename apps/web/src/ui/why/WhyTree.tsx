import type { Explanation } from '@quittance/kernel'
import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { WhyNode } from '#ui/why/WhyNode.tsx'
import { visibleLines, wayToDoubt, type WhyLine } from '#ui/why/why-tree.ts'
import css from './why.module.css'

export type WhyTreeProps = {
  /** Name of the tree, read aloud. */
  readonly label: string
  readonly explanation: Explanation
  /** The language of its sentences, where it is not that of the screen. */
  readonly lang: 'fr' | undefined
}

/** The explanation as a tree: ↑ ↓ move, → ← unfold and fold, Enter goes to the way out to the text. */
export function WhyTree({ label, explanation, lang }: WhyTreeProps): ReactNode {
  const [open, setOpen] = useState<ReadonlySet<string>>(() => new Set(wayToDoubt(explanation)))
  const [chosen, setChosen] = useState('0')
  const tree = useRef<HTMLUListElement>(null)
  const lines = visibleLines(explanation, open)
  const current = lines.some(({ path }) => path === chosen) ? chosen : '0'

  const choose = (path: string | undefined): void => {
    if (path === undefined) return
    setChosen(path)
    requestAnimationFrame(() => {
      tree.current?.querySelector<HTMLElement>(`[data-path="${path}"]`)?.focus()
    })
  }
  const turn = (path: string, opened: boolean): void => {
    const next = new Set(open)
    if (opened) next.add(path)
    else next.delete(path)
    setOpen(next)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const isLink = event.target instanceof HTMLAnchorElement
    const move = isLink && event.key === 'Enter' ? null : moveOf(event.key, lines, current)
    if (move === null) return
    event.preventDefault()
    event.stopPropagation()
    const link = tree.current?.querySelector<HTMLElement>('[aria-selected="true"] a')
    if (move.reads === true && link instanceof HTMLElement) link.focus()
    else if (move.turn !== undefined) turn(current, move.turn)
    choose(move.to)
  }
  return (
    <ul role="tree" aria-label={label} className={css['tree']} ref={tree} onKeyDown={onKeyDown}>
      {lines.map((line) => (
        <WhyNode
          key={line.path}
          line={line}
          lang={lang}
          current={line.path === current}
          onChoose={() => {
            choose(line.path)
            if (line.open !== null) turn(line.path, !line.open)
          }}
        />
      ))}
    </ul>
  )
}

/** `reads` goes to the first link of the line; where it has none, the line turns. */
type Move = { readonly to?: string; readonly turn?: boolean; readonly reads?: boolean }

/** What a key does in the tree, by the habits of a tree; null when the tree has no use for it. */
function moveOf(key: string, lines: readonly WhyLine[], current: string): Move | null {
  const at = lines.findIndex(({ path }) => path === current)
  const line = lines[at]
  if (line === undefined) return null
  switch (key) {
    case 'ArrowDown':
      return toLine(lines[at + 1])
    case 'ArrowUp':
      return toLine(lines[at - 1])
    case 'Home':
      return toLine(lines[0])
    case 'End':
      return toLine(lines.at(-1))
    case 'ArrowRight':
      return line.open === false ? { turn: true } : line.open === true ? toLine(lines[at + 1]) : {}
    case 'ArrowLeft':
      return line.open === true ? { turn: false } : toParent(line)
    case 'Enter':
      return { reads: true, ...(line.open === null ? {} : { turn: !line.open }) }
    default:
      return null
  }
}

function toLine(line: WhyLine | undefined): Move {
  return line === undefined ? {} : { to: line.path }
}

function toParent({ path }: WhyLine): Move {
  const above = path.split('.').slice(0, -1).join('.')
  return above === '' ? {} : { to: above }
}
