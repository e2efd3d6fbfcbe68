import type { ReactNode } from 'react'
import { FaultNumber } from '#ui/rows/FaultNumber.tsx'
import { cutAtSpans, type Span } from '#ui/rows/transcript-parts.ts'
import { useLanguage } from '#words/language.ts'
import css from './letter.module.css'

/** A fault the gate found: its number in the list, and where it is in the block. */
export type LetterFault = { readonly number: number } & Span

/** A piece of a letter, in order. */
export type LetterBlock =
  | {
      readonly kind: 'heads'
      readonly sender: readonly string[]
      readonly recipient: readonly string[]
      readonly place: string
    }
  | { readonly kind: 'title' | 'paragraph'; readonly text: string; readonly faults?: Faults }
  | {
      readonly kind: 'sum'
      readonly lines: readonly LetterLine[]
      readonly total: LetterLine
    }
  /** A mention that must be here and is not: a dashed gap at its place. */
  | { readonly kind: 'missing'; readonly number: number; readonly text: string }
  | { readonly kind: 'signature'; readonly lines: readonly string[] }
  /** What a page draws itself: a paragraph being rewritten, a quotation, the ways to pay. */
  | { readonly kind: 'own'; readonly content: ReactNode }

type Faults = readonly LetterFault[]
export type LetterLine = {
  readonly what: string
  readonly amount: string
  readonly fault?: number
}

export type LetterSheetProps = {
  readonly label: string
  readonly blocks: readonly LetterBlock[]
  /** The number of the point that is open in the list. */
  readonly openFault?: number | null
  readonly onFault?: (number: number) => void
}

/**
 * A letter as it would leave, in French as every letter is: its faults are underlined and
 * numbered as in the list beside it.
 */
export function LetterSheet(props: LetterSheetProps): ReactNode {
  const { label, blocks, openFault = null, onFault } = props
  return (
    <article aria-label={label} className={css['letter']}>
      <div lang="fr">
        {blocks.map((block, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- a letter is redrawn whole
          <Block key={index} block={block} marks={{ openFault, onFault }} />
        ))}
      </div>
    </article>
  )
}

export type LetterMarks = {
  readonly openFault: number | null
  readonly onFault: ((number: number) => void) | undefined
}

function Block({
  block,
  marks,
}: {
  readonly block: LetterBlock
  readonly marks: LetterMarks
}): ReactNode {
  switch (block.kind) {
    case 'heads':
      return (
        <>
          <div className={css['heads']}>
            <Address lines={block.sender} />
            <Address lines={block.recipient} />
          </div>
          <p className={css['place']}>{block.place}</p>
        </>
      )
    case 'title':
      return (
        <p className={css['title']}>
          <LetterWords text={block.text} faults={block.faults ?? []} marks={marks} />
        </p>
      )
    case 'paragraph':
      return (
        <p>
          <LetterWords text={block.text} faults={block.faults ?? []} marks={marks} />
        </p>
      )
    case 'sum':
      return <Sum block={block} marks={marks} />
    case 'missing':
      return <Missing block={block} marks={marks} />
    case 'signature':
      return <Address lines={block.lines} />
    case 'own':
      return block.content
  }
}

type MissingProps = {
  readonly block: Extract<LetterBlock, { kind: 'missing' }>
  readonly marks: LetterMarks
}

/** What the letter lacks is said in the language of the screen. */
function Missing({ block, marks }: MissingProps): ReactNode {
  const language = useLanguage()
  return (
    <p className={css['missing']} data-fault={block.number} lang={language}>
      <Number of={block.number} marks={marks} /> {block.text}
    </p>
  )
}

function Address({ lines }: { readonly lines: readonly string[] }): ReactNode {
  return (
    <div className={css['address']}>
      {lines.map((line, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- two lines of an address may be alike
        <span key={index}>{line}</span>
      ))}
    </div>
  )
}

export type LetterWordsProps = {
  readonly text: string
  readonly faults: Faults
  readonly marks: LetterMarks
}

/** Words of a letter, their faults underlined and numbered. */
export function LetterWords({ text, faults, marks }: LetterWordsProps): ReactNode {
  return cutAtSpans(text, faults).map((run, index) => {
    const fault = run.span === null ? undefined : faults[run.span]
    // One series of keys for both: a number of a fault would be the index of another run.
    // oxlint-disable-next-line react/no-array-index-key -- the runs of one text never move
    if (fault === undefined) return <span key={index}>{run.text}</span>
    return (
      // oxlint-disable-next-line react/no-array-index-key -- the runs of one text never move
      <span key={index} data-fault={fault.number}>
        <Underlined number={fault.number} marks={marks}>
          {run.text.slice(0, lastWord(run.text))}
        </Underlined>
        <span className={css['together']}>
          <Underlined number={fault.number} marks={marks}>
            {run.text.slice(lastWord(run.text))}
          </Underlined>
          <Number of={fault.number} marks={marks} />
        </span>
      </span>
    )
  })
}

/** Where the last word of a text begins: it stays on the line of the number. */
function lastWord(text: string): number {
  return text.lastIndexOf(' ') + 1
}

type UnderlinedProps = {
  readonly number: number
  readonly marks: LetterMarks
  readonly children: string
}

function Underlined({ number, marks, children }: UnderlinedProps): ReactNode {
  const open = marks.openFault === number ? (css['open'] ?? '') : ''
  return <span className={`${css['fault'] ?? ''} ${open}`}>{children}</span>
}

function Number({ of, marks }: { readonly of: number; readonly marks: LetterMarks }): ReactNode {
  const { openFault, onFault } = marks
  return <FaultNumber of={of} open={openFault === of} onOpen={onFault} />
}

type SumProps = {
  readonly block: Extract<LetterBlock, { kind: 'sum' }>
  readonly marks: LetterMarks
}

function Sum({ block, marks }: SumProps): ReactNode {
  return (
    <table className={css['sum']}>
      <tbody>
        {[...block.lines, block.total].map((line) => (
          <tr key={line.what} className={line === block.total ? css['total'] : undefined}>
            <th scope="row">
              {line.fault === undefined ? (
                line.what
              ) : (
                <>
                  <Underlined number={line.fault} marks={marks}>
                    {line.what}
                  </Underlined>
                  <Number of={line.fault} marks={marks} />
                </>
              )}
            </th>
            <td>
              {line.fault === undefined ? (
                line.amount
              ) : (
                <Underlined number={line.fault} marks={marks}>
                  {line.amount}
                </Underlined>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
