import { cents, eurosText } from '@quittance/kernel'
import type {
  ComposedLetter,
  LabelledText,
  LetterBlock,
  StatementRow,
} from '#words/composed-letter.ts'

/** A part of a letter where it stands in its text: `[start, end[` in UTF-16 units. */
export type LetterPart = {
  readonly id: string
  readonly kind: 'frame' | LetterBlock['kind']
  readonly editable: boolean
  readonly text: string
  readonly start: number
  readonly end: number
}

type Unplaced = Omit<LetterPart, 'start' | 'end'>

const BETWEEN_PARTS = '\n\n'

/**
 * Every word of a letter as plain text, in the order in which it is read: what the gate judges and
 * what an e-mail carries. A blank line stands between parts.
 */
export function letterText(letter: Omit<ComposedLetter, 'text'>): string {
  return unplacedParts(letter)
    .map((part) => part.text)
    .join(BETWEEN_PARTS)
}

/** The parts of a letter in the order of its text, each with its place, so that a finding is shown. */
export function letterParts(letter: ComposedLetter): readonly LetterPart[] {
  let start = 0
  return unplacedParts(letter).map((part) => {
    const placed = { ...part, start, end: start + part.text.length }
    start = placed.end + BETWEEN_PARTS.length
    return placed
  })
}

function unplacedParts(letter: Omit<ComposedLetter, 'text'>): readonly Unplaced[] {
  const parts = [
    framePart('letterhead', [letter.letterhead.name, ...letter.letterhead.lines]),
    framePart('recipient', letter.recipient),
    framePart('delivery', letter.delivery === null ? [] : [letter.delivery]),
    framePart('references', letter.references.map(labelled)),
    framePart('place-and-date', [letter.placeAndDate]),
    framePart('subject', [letter.subject]),
    framePart('salutation', letter.salutation === null ? [] : [letter.salutation]),
    ...letter.body.map(blockPart),
    framePart('closing', letter.closing === null ? [] : [letter.closing]),
    framePart('signature', letter.signature),
    framePart('footer', letter.footer),
  ]
  return parts.filter((part) => part.text !== '')
}

function framePart(id: string, lines: readonly string[]): Unplaced {
  return { id, kind: 'frame', editable: false, text: lines.join('\n') }
}

function blockPart(block: LetterBlock): Unplaced {
  const editable = block.kind === 'paragraph' && block.editable
  return { id: block.id, kind: block.kind, editable, text: blockLines(block).join('\n') }
}

function blockLines(block: LetterBlock): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
      return [block.text]
    case 'statement':
      return [...block.rows, block.total].map(statementLine)
    case 'table':
      return [
        block.columns.map((column) => column.title).join(' | '),
        ...block.rows.map((cells) => cells.join(' | ')),
        ...block.sums.map(labelled),
      ]
    case 'payment':
      return [...block.rows.map(labelled), ...(block.code === null ? [] : [block.code.caption])]
    case 'quotation':
      return [block.source, ...block.paragraphs]
  }
}

/** Here every amount bears its currency, first: who reads a text has no column to look at. */
function statementLine({ label, detail, amountCents }: StatementRow): string {
  const amount = eurosText(cents(amountCents))
  return labelled({ label, value: detail === null ? amount : `${amount} (${detail})` })
}

function labelled(row: LabelledText): string {
  return `${row.label}\u00A0: ${row.value}`
}
