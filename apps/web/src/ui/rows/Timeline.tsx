import type { ReactNode } from 'react'
import { Icon } from '#ui/icons/Icon.tsx'
import type { IconName } from '#ui/icons/icon-paths.ts'
import { Prose } from '#words/Prose.tsx'
import css from './timeline.module.css'

/** A fact of the file: when, what happened, what it changed, and its proof. */
export type TimelineRow = {
  readonly id: string
  /** « 9 avr. 2026 », and the hour under it. */
  readonly on: ReactNode
  readonly at?: string
  readonly icon: IconName
  readonly what: string
  readonly more?: ReactNode
  /** Seal, tags: at the right. */
  readonly proof?: ReactNode
}

export type TimelineProps = {
  readonly label: string
  readonly rows: readonly TimelineRow[]
}

/** What happened, from the most recent; nothing is ever taken out of it. */
export function Timeline({ label, rows }: TimelineProps): ReactNode {
  return (
    <ol aria-label={label} className={css['timeline']}>
      {rows.map(({ id, on, at, icon, what, more, proof }) => (
        <li key={id}>
          <div className={css['when']}>
            <span className={css['on']}>{on}</span>
            {at !== undefined && (
              <span className={css['at']}>
                <Prose>{at}</Prose>
              </span>
            )}
          </div>
          <div className={css['what']}>
            <Icon name={icon} />
            <div>
              <b>
                <Prose>{what}</Prose>
              </b>
              {more !== undefined && <div className={css['more']}>{more}</div>}
            </div>
          </div>
          <div className={css['proof']}>{proof}</div>
        </li>
      ))}
    </ol>
  )
}
