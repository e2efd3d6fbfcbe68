import { useEffect, useState, type ReactNode } from 'react'
import { onAnnounced } from '#ui/acts/announce.ts'
import { Key } from '#ui/acts/Key.tsx'
import { uiWords } from '#ui/ui-words.ts'
import { useWords } from '#words/use-words.ts'
import css from './key-strip.module.css'

/** A key and what it does, in a word or two; `name` may hold several: `['ArrowUp', 'ArrowDown']`. */
export type KeyHint = { readonly name: string | readonly string[]; readonly does: string }

export type KeyStripProps = {
  readonly keys: readonly KeyHint[]
  /** At the right, instead of « toutes les touches »: « Brouillon gardé à 10 h 26. » */
  readonly says?: string
}

/** The keys of the screen, at the bottom; the reason of a key that could not act shows there. */
export function KeyStrip({ keys, says }: KeyStripProps): ReactNode {
  const words = useWords(uiWords)
  const [said, setSaid] = useState<string | null>(null)
  useEffect(() => onAnnounced(setSaid), [])
  return (
    <footer className={css['strip']}>
      <ul>
        {keys.map(({ name, does }) => (
          <li key={does}>
            <span>
              {(typeof name === 'string' ? [name] : name).map((one) => (
                <Key key={one} name={one} />
              ))}
            </span>
            {does}
          </li>
        ))}
      </ul>
      <span className={css['end']}>
        {said ?? says ?? (
          <>
            <Key name="?" /> {words.allKeys}
          </>
        )}
      </span>
    </footer>
  )
}
