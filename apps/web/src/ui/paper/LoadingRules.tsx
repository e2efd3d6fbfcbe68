import { useEffect, useState, type ReactNode } from 'react'
import { uiWords } from '#ui/ui-words.ts'
import { useWords } from '#words/use-words.ts'
import css from './states.module.css'

export type LoadingRulesProps = {
  /** Rows at the final height, so that nothing jumps. */
  readonly rows?: number
  /** Over two seconds: what is being done, and how far. */
  readonly says?: string
}

const QUIET_MS = 300

/** Grey rules at the height of what comes, shown after 300 ms of waiting. */
export function LoadingRules({ rows = 6, says }: LoadingRulesProps): ReactNode {
  const words = useWords(uiWords)
  const [shown, setShown] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => {
      setShown(true)
    }, QUIET_MS)
    return () => {
      clearTimeout(timer)
    }
  }, [])
  return (
    <output aria-busy className={shown ? css['loading'] : css['quiet']}>
      <span className={css['progress']}>{says ?? words.loading}</span>
      {Array.from({ length: rows }, (_, row) => (
        <span key={row} className={css['rule']} />
      ))}
    </output>
  )
}
