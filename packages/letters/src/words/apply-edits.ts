import type { ComposedLetter, LetterBlock } from '#words/composed-letter.ts'
import { setFrench } from '#words/french/typography.ts'
import { letterText } from '#words/letter-text.ts'

/** A paragraph rewritten by an officer; an empty text leaves it out. */
export type ParagraphEdit = { readonly id: string; readonly text: string }

/** Why an edit is not made, from the most to the least urgent. */
export type EditRefusal = 'not-editable' | 'no-such-paragraph' | 'edited-twice'

export type EditOutcome =
  | { readonly kind: 'edited'; readonly letter: ComposedLetter }
  | { readonly kind: 'refused'; readonly id: string; readonly reason: EditRefusal }

/**
 * Rewrites paragraphs of a letter before it is sent, French spaces set; all edits or none.
 *
 * The new `text` is another text: what the gate said of the old one no longer holds.
 */
export function applyEdits(letter: ComposedLetter, edits: readonly ParagraphEdit[]): EditOutcome {
  const seen = new Set<string>()
  for (const { id } of edits) {
    const reason = seen.has(id) ? 'edited-twice' : refusalOf(letter, id)
    if (reason !== null) return { kind: 'refused', id, reason }
    seen.add(id)
  }
  const byId = new Map(edits.map(({ id, text }) => [id, setFrench(text).trim()]))
  const body = letter.body.flatMap((block) => edited(block, byId.get(block.id)))
  const next = { ...letter, body }
  return { kind: 'edited', letter: { ...next, text: letterText(next) } }
}

function refusalOf(letter: ComposedLetter, id: string): EditRefusal | null {
  const block = letter.body.find((candidate) => candidate.id === id)
  if (block === undefined) return 'no-such-paragraph'
  return block.kind === 'paragraph' && block.editable ? null : 'not-editable'
}

function edited(block: LetterBlock, text: string | undefined): readonly LetterBlock[] {
  if (text === undefined || block.kind !== 'paragraph') return [block]
  return text === '' ? [] : [{ ...block, text }]
}
