import type { ReactNode } from 'react'
import { iconPaths, type IconName } from '#ui/icons/icon-paths.ts'
import css from './icon.module.css'

export type IconProps = {
  readonly name: IconName
  /** Side in pixels; 14 in rows, 16 elsewhere. */
  readonly size?: number
  /** Only where the icon stands alone in a dense row; elsewhere the word beside it speaks. */
  readonly label?: string
}

/** A drawing of the house set; always with a word, alone only with a `label`. */
export function Icon({ name, size = 14, label }: IconProps): ReactNode {
  const named = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label }
  return (
    <svg className={css['icon']} width={size} height={size} viewBox="0 0 16 16" {...named}>
      <path d={iconPaths[name]} />
    </svg>
  )
}
