import { useId, type ReactNode } from 'react'
import { announce } from '#ui/acts/announce.ts'
import { Key } from '#ui/acts/Key.tsx'
import css from '#ui/acts/impossible.module.css'
import { Icon } from '#ui/icons/Icon.tsx'
import { Prose } from '#words/Prose.tsx'

/** An act that is not possible now, and why. */
export type ImpossibleAct = {
  readonly act: string
  readonly key?: string
  /** When it becomes possible, or that the law never allows it. */
  readonly reason: string
}

export type ImpossibleActsProps = {
  readonly label: string
  readonly acts: readonly ImpossibleAct[]
}

/** Acts that are not possible, each with its reason in view: beside the one that is. */
export function ImpossibleActs({ label, acts }: ImpossibleActsProps): ReactNode {
  const id = useId()
  return (
    <ul aria-label={label} className={css['list']}>
      {acts.map(({ act, key, reason }, index) => (
        <li key={act}>
          <Icon name="lock" />
          <div>
            <button
              type="button"
              aria-disabled
              aria-describedby={`${id}-${index}`}
              aria-keyshortcuts={key}
              className={css['act']}
              onClick={() => {
                announce(reason)
              }}
            >
              {act} {key !== undefined && <Key name={key} />}
            </button>
            <span id={`${id}-${index}`} className={css['reason']}>
              <Prose>{reason}</Prose>
            </span>
          </div>
        </li>
      ))}
    </ul>
  )
}
