import type { KeyboardEvent, PointerEvent, ReactNode } from 'react'
import { scenariosWords } from '#features/settings/scenarios/scenarios-words.ts'
import css from '#features/settings/scenarios/scenarios.module.css'
import { Icon } from '#ui/icons/Icon.tsx'
import { useWords } from '#words/use-words.ts'

export type GripHandlers = {
  readonly onKeyDown: (event: KeyboardEvent<HTMLButtonElement>) => void
  readonly onPointerDown: (event: PointerEvent<HTMLButtonElement>) => void
  readonly onPointerMove: (event: PointerEvent<HTMLButtonElement>) => void
  readonly onPointerUp: (event: PointerEvent<HTMLButtonElement>) => void
  readonly onPointerCancel: (event: PointerEvent<HTMLButtonElement>) => void
}

export type StepGripProps = GripHandlers & {
  readonly name: string
  readonly rank: number
  readonly count: number
}

/** What moves a step: dragged with a pointer, or by the up and down arrows. */
export function StepGrip({ name, rank, count, ...handlers }: StepGripProps): ReactNode {
  const words = useWords(scenariosWords)
  return (
    <button
      type="button"
      data-grip
      className={css['grip']}
      aria-label={words.moveOf(name, rank + 1, count)}
      aria-keyshortcuts="ArrowUp ArrowDown"
      {...handlers}
    >
      <Icon name="move" />
      {words.move}
    </button>
  )
}
