import type { ReactNode } from 'react'
import css from './aloud.module.css'

/** Words for those who listen; nothing on the screen. */
export function Aloud({ children }: { readonly children: ReactNode }): ReactNode {
  return <span className={css['aloud']}>{children}</span>
}
