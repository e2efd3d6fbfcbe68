import type { ReactNode } from 'react'
import { sealPath, sealStrokes, slippedStrokes } from '@quittance/evidence'
import { uiWords } from '#ui/ui-words.ts'
import { useWords } from '#words/use-words.ts'
import css from './seal.module.css'

/** What is known of the integrity of what a seal covers. */
export type SealState = 'intact' | 'altered' | 'in-progress' | 'unsealed'

export type SealProps = {
  readonly state: SealState
  /** SHA-256 of what is sealed, 64 hexadecimal digits; absent while there is none. */
  readonly fingerprint?: string | undefined
  /** 20 in a row, 46 to 78 on a page, 200 on the verification page. */
  readonly size?: number
  /** True where the words stand beside it, so that they are not read twice. */
  readonly wordsBeside?: boolean
}

/** The drawn fingerprint of what it protects (l’empreinte). It never turns, shines or celebrates. */
export function Seal({ state, fingerprint, size = 46, wordsBeside = false }: SealProps): ReactNode {
  const words = useWords(uiWords)
  const label = {
    intact: words.sealIntact,
    altered: words.sealAltered,
    'in-progress': words.sealInProgress,
    unsealed: words.sealNone,
  }[state]
  const named = wordsBeside ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label }
  return (
    <svg
      className={`${css['seal'] ?? ''} ${css[state] ?? ''}`}
      width={size}
      height={size}
      viewBox="0 0 100 100"
      {...named}
    >
      <Rings state={state} />
      <path d={strokesOf(state, fingerprint)} className={size < 40 ? css['fine'] : undefined} />
      {size >= 40 && <Sign state={state} />}
    </svg>
  )
}

function strokesOf(state: SealState, fingerprint: string | undefined): string {
  const strokes = fingerprint === undefined ? [] : sealStrokes(fingerprint)
  switch (state) {
    case 'intact':
      return sealPath(strokes)
    case 'altered':
      return sealPath(slippedStrokes(strokes))
    case 'in-progress':
      return sealPath(strokes.slice(0, 26))
    case 'unsealed':
      return ''
  }
}

function Rings({ state }: { readonly state: SealState }): ReactNode {
  switch (state) {
    case 'intact':
      return (
        <>
          <circle cx="50" cy="50" r="46" strokeWidth="1.6" />
          <circle cx="50" cy="50" r="42" strokeWidth="0.8" />
        </>
      )
    case 'altered':
      return <path d="M59.6 5A46 46 0 1 1 40.4 5" strokeWidth="1.9" />
    case 'in-progress':
      return <circle cx="50" cy="50" r="46" strokeWidth="1.8" strokeDasharray="0.1 5.6" />
    case 'unsealed':
      return <circle cx="50" cy="50" r="46" strokeWidth="1.6" strokeDasharray="6 5" />
  }
}

function Sign({ state }: { readonly state: SealState }): ReactNode {
  switch (state) {
    case 'intact':
      return <path d="M43.5 50.5l4.6 4.8 8.6-10" strokeWidth="2.6" />
    case 'altered':
      return <path d="M44 44l12 12M56 44L44 56" strokeWidth="2.6" />
    case 'in-progress':
      return <path d="M50 42a8 8 0 1 0 0 16a8 8 0 1 0 0-16M50 45.6V50l3 2" strokeWidth="1.9" />
    case 'unsealed':
      return null
  }
}
