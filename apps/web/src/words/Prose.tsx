import type { ReactNode } from 'react'
import { typeset } from '#words/typeset.ts'

/**
 * A sentence that comes from the law, the server or a catalogue, set for the screen: spaces,
 * apostrophes, and « 1er » with its ordinal raised.
 *
 * Never for words a person wrote: those are shown as written.
 */
export function Prose({ children }: { readonly children: string }): ReactNode {
  const parts = typeset(children).split(/\b1er\b/)
  if (parts.length === 1) return parts[0]
  return parts.map((part, index) => (
    // oxlint-disable-next-line react/no-array-index-key -- the parts of one text never move
    <span key={index}>
      {part}
      {index < parts.length - 1 && (
        <>
          1<sup>er</sup>
        </>
      )}
    </span>
  ))
}
