import type { ReactNode } from 'react'
import { iconPaths } from '#ui/icons/icon-paths.ts'
import { Prose } from '#words/Prose.tsx'
import css from './status-mark.module.css'

/**
 * The shapes of the status vocabulary; each has one colour, so that colour is never the only sign.
 *
 * - `settled` disc, `arguable` half disc, `unknown` circle: what the law or a source says;
 * - `clock`: a person must confirm, or a date runs;
 * - `passed`: rule passed, money found, dispute closed; `proved`: the same, about proof;
 * - `refused`: cannot leave, cannot be relied on;
 * - `adverse`: an adverse fact, same size as a favourable one; `last-day`: the last day to act;
 * - `locked`: not now, with its reason beside it.
 */
export type StatusShape =
  | 'settled'
  | 'arguable'
  | 'unknown'
  | 'to-identify'
  | 'clock'
  | 'passed'
  | 'proved'
  | 'refused'
  | 'adverse'
  | 'last-day'
  | 'locked'

export type StatusMarkProps = {
  readonly shape: StatusShape
  /** The word: « Établi », « À confirmer », « Franchie », « 30 juin 2026 ». */
  readonly children: string
  readonly size?: 'sm' | 'md'
}

/** A status: shape, word and colour together. */
export function StatusMark({ shape, children, size = 'sm' }: StatusMarkProps): ReactNode {
  return (
    <span className={`${css['mark'] ?? ''} ${css[shape] ?? ''} ${css[size] ?? ''}`}>
      <StatusDrawing shape={shape} />
      <span>
        <Prose>{children}</Prose>
      </span>
    </span>
  )
}

function StatusDrawing({ shape }: { readonly shape: StatusShape }): ReactNode {
  return (
    <svg className={css['drawing']} width="14" height="14" viewBox="0 0 16 16" aria-hidden>
      <path d={pathOf(shape)} className={shape === 'settled' ? css['full'] : undefined} />
      {shape === 'arguable' && <path d="M8 1.7a6.3 6.3 0 0 1 0 12.6z" className={css['full']} />}
    </svg>
  )
}

function pathOf(shape: StatusShape): string {
  switch (shape) {
    case 'settled':
    case 'arguable':
    case 'unknown':
    case 'to-identify':
      return iconPaths.circle
    case 'clock':
      return iconPaths.clock
    case 'passed':
    case 'proved':
      return iconPaths.ticked
    case 'refused':
      return iconPaths.octagon
    case 'adverse':
    case 'last-day':
      return iconPaths.triangle
    case 'locked':
      return iconPaths.lock
  }
}
