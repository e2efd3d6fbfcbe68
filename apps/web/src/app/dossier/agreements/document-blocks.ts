import type { PlanOfferPreview } from '@quittance/contract'
import type { LetterBlock } from '#ui/rows/LetterSheet.tsx'

type Document = PlanOfferPreview['sheet']

/** The document, block by block, as a letter is drawn on the screen. */
export function documentBlocks(sheet: Document): readonly LetterBlock[] {
  return [
    {
      kind: 'heads',
      sender: [sheet.letterhead.name, ...sheet.letterhead.lines],
      recipient: sheet.recipient,
      place: sheet.placeAndDate,
    },
    { kind: 'title', text: sheet.subject },
    ...(sheet.salutation === null ? [] : [{ kind: 'paragraph', text: sheet.salutation } as const]),
    ...sheet.body.flatMap(blockOf),
    ...(sheet.closing === null ? [] : [{ kind: 'paragraph', text: sheet.closing } as const]),
    { kind: 'signature', lines: sheet.signature },
  ]
}

function blockOf(block: Document['body'][number]): readonly LetterBlock[] {
  switch (block.kind) {
    case 'paragraph':
      return [{ kind: 'paragraph', text: block.text }]
    case 'statement':
      return [
        {
          kind: 'sum',
          lines: block.rows.map(({ label, detail, amount }) => ({
            what: detail === null ? label : `${label}, ${detail}`,
            amount,
          })),
          total: { what: block.total.label, amount: block.total.amount },
        },
      ]
    case 'payment':
      return block.rows.map(({ label, value }) => ({
        kind: 'paragraph',
        text: `${label}\u00A0: ${value}`,
      }))
    case 'table':
      return block.rows.map((cells) => ({
        kind: 'paragraph',
        text: cells.map((cell) => (cell === '' ? '…………' : cell)).join(', '),
      }))
    case 'quotation':
      return block.paragraphs.map((text) => ({ kind: 'paragraph', text }))
  }
}
