import type { ComposedLetter, LabelledText, LetterBlock } from '#words/composed-letter.ts'

/**
 * Every word of a letter as plain text, in the order in which it is read: what the gate judges and
 * what an e-mail carries. One block a paragraph, a blank line between blocks.
 */
export function letterText(letter: Omit<ComposedLetter, 'text'>): string {
  const blocks: readonly (readonly string[])[] = [
    [letter.letterhead.name, ...letter.letterhead.lines],
    letter.recipient,
    letter.delivery === null ? [] : [letter.delivery],
    letter.references.map(labelled),
    [letter.placeAndDate],
    [letter.subject],
    letter.salutation === null ? [] : [letter.salutation],
    ...letter.body.map(blockLines),
    letter.closing === null ? [] : [letter.closing],
    letter.signature,
    letter.footer,
  ]
  return blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')
}

function blockLines(block: LetterBlock): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
      return [block.text]
    case 'statement':
      return [...block.rows, block.total].map((row) =>
        labelled({
          label: row.detail === null ? row.label : `${row.label} (${row.detail})`,
          value: row.amount,
        }),
      )
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

function labelled(row: LabelledText): string {
  return `${row.label}\u00A0: ${row.value}`
}
