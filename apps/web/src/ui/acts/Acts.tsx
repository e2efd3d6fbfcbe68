import type { ReactNode } from 'react'
import css from './act.module.css'

/** Acts side by side, folding under one another on a narrow screen. */
export function Acts({ children }: { readonly children: ReactNode }): ReactNode {
  return <div className={css['row']}>{children}</div>
}
