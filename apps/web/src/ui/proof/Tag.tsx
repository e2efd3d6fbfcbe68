import type { ReactNode } from 'react'
import { Prose } from '#words/Prose.tsx'
import css from './tag.module.css'

export type TagProps = {
  /** Proof, time running or to confirm, money in, refused, or plain. */
  readonly about?: 'proof' | 'time' | 'money' | 'refused' | 'plain'
  readonly children: string
}

/** A short word on its wash: « taux à confirmer », « auteur : grade C ». */
export function Tag({ about = 'plain', children }: TagProps): ReactNode {
  return (
    <span className={`${css['tag'] ?? ''} ${css[about] ?? ''}`}>
      <Prose>{children}</Prose>
    </span>
  )
}
