import type { ReactNode } from 'react'
import css from '#ui/frame/shell.module.css'
import { uiWords } from '#ui/ui-words.ts'
import { useWords } from '#words/use-words.ts'

export type ShellProps = {
  /** A `Rail`. */
  readonly rail: ReactNode
  /** One line at the top while offline, or while something must be known by all. */
  readonly notice?: ReactNode
  readonly children: ReactNode
}

/** The workbench: the rail, and the page beside it. Folds under 1100 px. */
export function Shell({ rail, notice, children }: ShellProps): ReactNode {
  const words = useWords(uiWords)
  return (
    <div className={css['shell']}>
      <a href="#content" className={css['skip']}>
        {words.toContent}
      </a>
      {rail}
      <div className={css['beside']}>
        {notice !== undefined && <div className={css['notice']}>{notice}</div>}
        {children}
      </div>
    </div>
  )
}

export type PageProps = {
  readonly children: ReactNode
  /** A sheet at the right: preview, card, list of points. */
  readonly side?: ReactNode
  /** Name of the side sheet, read aloud. */
  readonly sideLabel?: string
  /** Width of the side sheet: 348 px, 452 px, 484 px. */
  readonly sideSize?: 'narrow' | 'wide' | 'widest'
  /** Over both columns, closed by an ink rule. */
  readonly head?: ReactNode
  /** A `KeyStrip`. */
  readonly keys?: ReactNode
}

/** A page of the workbench: content, an optional sheet at the right, the keys at the bottom. */
export function Page(props: PageProps): ReactNode {
  const { children, side, sideLabel, sideSize = 'narrow', head, keys } = props
  return (
    <div className={css['page']}>
      {head !== undefined && <div className={css['head']}>{head}</div>}
      <div className={`${css['columns'] ?? ''} ${side === undefined ? '' : (css[sideSize] ?? '')}`}>
        {/* A place to land on for those who skip the rail, never a stop of the Tab key. */}
        <main id="content" tabIndex={-1} className={css['content']}>
          {children}
        </main>
        {side !== undefined && (
          <aside className={css['side']} aria-label={sideLabel}>
            {side}
          </aside>
        )}
      </div>
      {keys}
    </div>
  )
}

/** Sheets in two columns, the left one for what is read first; one column on a narrow screen. */
export function Sheets({ children }: { readonly children: ReactNode }): ReactNode {
  return <div className={css['sheets']}>{children}</div>
}
