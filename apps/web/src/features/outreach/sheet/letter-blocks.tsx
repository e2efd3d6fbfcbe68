import type { Composition } from '@quittance/contract'
import { withoutThinSpaces } from '@quittance/kernel'
import type { ReactNode } from 'react'
import { EditableParagraph } from '#features/outreach/sheet/EditableParagraph.tsx'
import { faultsOf, type PlacedFault } from '#features/outreach/sheet/letter-faults.ts'
import css from '#features/outreach/letter/letter-page.module.css'
import { LetterWords, type LetterBlock, type LetterMarks } from '#ui/rows/LetterSheet.tsx'

/** The paragraph being rewritten, and what happens to it. */
export type Rewriting = {
  readonly id: string | null
  readonly onOpen: (id: string) => void
  readonly onKeep: (id: string, text: string) => void
  readonly onLeave: () => void
  /** Whether what is typed differs from the text. */
  readonly onType: (changed: boolean) => void
  /** What is shown under a paragraph that was just kept; null under the others. */
  readonly under: (id: string) => ReactNode
}

/** What is drawn of a letter. */
type Drawn = Pick<Composition, 'sheet' | 'parts' | 'text'>

export type Drawing = {
  readonly composition: Drawn
  readonly faults: readonly PlacedFault[]
  readonly marks: LetterMarks
  /** Null where the letter is only shown. */
  readonly rewriting: Rewriting | null
  /** Said before a point about what is not in the text: its title. */
  readonly titleOf: (fault: PlacedFault) => string
}

type Body = Composition['sheet']['body'][number]

/** The letter as it will be printed, block by block, its faults at their words. */
export function letterBlocks(asked: Drawing): readonly LetterBlock[] {
  const drawing = { ...asked, composition: forScreen(asked.composition) }
  const { sheet } = drawing.composition
  const missing = drawing.faults.filter(
    ({ place, finding }) => place === null && finding.severity === 'refuse',
  )
  return [
    {
      kind: 'heads',
      sender: [sheet.letterhead.name, ...sheet.letterhead.lines],
      recipient: sheet.recipient,
      place: sheet.placeAndDate,
    },
    own('references', <Lines id="references" drawing={drawing} className="references" />),
    ...(sheet.delivery === null
      ? []
      : [own('delivery', <Lines id="delivery" drawing={drawing} className="references" />)]),
    { kind: 'title', text: sheet.subject, faults: faultsOf('subject', drawing.faults) },
    ...(sheet.salutation === null ? [] : [{ kind: 'paragraph' as const, text: sheet.salutation }]),
    ...sheet.body.map((block) => bodyBlock(block, drawing)),
    ...missing.map((fault) => ({
      kind: 'missing' as const,
      number: fault.number,
      text: drawing.titleOf(fault),
    })),
    ...(sheet.closing === null
      ? []
      : [
          {
            kind: 'paragraph' as const,
            text: sheet.closing,
            faults: faultsOf('closing', drawing.faults),
          },
        ]),
    { kind: 'signature', lines: sheet.signature },
    own('footer', <Lines id="footer" drawing={drawing} className="footer" />),
  ]
}

/** The narrow space becomes U+00A0, sign for sign: no face of the screen holds it. */
function forScreen(composition: Drawn): Drawn {
  const read: Drawn = JSON.parse(withoutThinSpaces(JSON.stringify(composition)))
  return read
}

function own(key: string, content: ReactNode): LetterBlock {
  return { kind: 'own', content: <div key={key}>{content}</div> }
}

function bodyBlock(block: Body, drawing: Drawing): LetterBlock {
  const { faults, marks, rewriting } = drawing
  switch (block.kind) {
    case 'paragraph':
      if (!block.editable || rewriting === null) {
        return { kind: 'paragraph', text: block.text, faults: faultsOf(block.id, faults) }
      }
      return own(
        block.id,
        <EditableParagraph
          id={block.id}
          text={block.text}
          faults={faultsOf(block.id, faults)}
          marks={marks}
          rewriting={rewriting}
        />,
      )
    case 'statement':
      return statementBlock(block, drawing)
    case 'quotation':
      return own(block.id, <Lines id={block.id} drawing={drawing} className="quotation" />)
    case 'payment':
      return own(block.id, <Lines id={block.id} drawing={drawing} className="payment" />)
    case 'table':
      return own(block.id, <Lines id={block.id} drawing={drawing} className="payment" />)
  }
}

/** The register of the letter; a fault in a line is shown on the whole line. */
function statementBlock(
  block: Extract<Body, { kind: 'statement' }>,
  drawing: Drawing,
): LetterBlock {
  const lines = linesOf(block.id, drawing)
  const rowOf = (row: (typeof block.rows)[number], index: number) => {
    const fault = lines[index]?.faults[0]
    return {
      what: row.detail === null ? row.label : `${row.label} (${row.detail})`,
      amount: row.amount,
      ...(fault === undefined ? {} : { fault: fault.number }),
    }
  }
  return {
    kind: 'sum',
    lines: block.rows.map(rowOf),
    total: rowOf(block.total, block.rows.length),
  }
}

type LinesProps = {
  readonly id: string
  readonly drawing: Drawing
  readonly className: 'references' | 'footer' | 'quotation' | 'payment'
}

/** A part of the letter line by line, as the gate read it. */
function Lines({ id, drawing, className }: LinesProps): ReactNode {
  return (
    <div className={css[className]}>
      {linesOf(id, drawing).map(({ text, from, faults }) => (
        <p key={from}>
          <LetterWords text={text} faults={faults} marks={drawing.marks} />
        </p>
      ))}
    </div>
  )
}

/** The lines of a part, each with its own faults. */
function linesOf(id: string, { composition, faults }: Drawing) {
  const part = composition.parts.find((one) => one.id === id)
  if (part === undefined) return []
  const placed = faultsOf(id, faults)
  let from = 0
  return composition.text
    .slice(part.start, part.end)
    .split('\n')
    .map((text) => {
      const start = from
      from = start + text.length + 1
      return {
        text,
        from: start,
        faults: placed
          .filter((fault) => fault.to > start && fault.from < start + text.length)
          .map((fault) => ({
            number: fault.number,
            from: Math.max(0, fault.from - start),
            to: Math.min(text.length, fault.to - start),
          })),
      }
    })
}
