import type { EuroLineView, GroundsView } from '@quittance/contract'
import { cents, type Explanation } from '@quittance/kernel'
import { useId, type ReactNode, type RefObject } from 'react'
import { LinePath } from '#features/grounds/graph/LinePath.tsx'
import { Threads } from '#features/grounds/graph/Threads.tsx'
import css from '#features/grounds/grounds.module.css'
import { groundsWords } from '#features/grounds/words/grounds-words.ts'
import { Amount } from '#ui/figures/Amount.tsx'
import { StatusMark } from '#ui/proof/StatusMark.tsx'
import { useWhy } from '#ui/why/WhyProvider.tsx'
import { useFormat } from '#words/use-format.ts'
import { useSaid } from '#words/use-said.ts'
import { useWords } from '#words/use-words.ts'

export type LedgerProps = {
  readonly graph: RefObject<HTMLDivElement | null>
  readonly grounds: GroundsView
  /** The line whose path is lit; the first one until somebody chose. */
  readonly chosen: string | null
  readonly onChoose: (line: string) => void
  /** Why the total is what it is, as the statement of the day says it. */
  readonly because: Explanation | null
}

/**
 * The register of the euros; the one chosen opens on what carries it and what says the contrary.
 *
 * In the page it is one nested list; a wide screen sets the two sides left and right of the
 * register, joined by lines that are only drawn.
 */
export function Ledger(props: LedgerProps): ReactNode {
  const { graph, grounds, chosen, onChoose, because } = props
  const words = useWords(groundsWords)
  const format = useFormat()
  const why = useWhy()
  const figure = `${words.total} : ${format.euros(cents(grounds.balanceCents))}`
  const open = grounds.lines.find(({ id }) => id === chosen) ?? grounds.lines[0]
  return (
    <div ref={graph} className={css['graph']}>
      {/* Another line is another drawing. */}
      <Threads key={open?.id} graph={graph} />
      <ol
        className={css['ledger']}
        aria-label={words.ledger}
        style={{ gridTemplateRows: `repeat(${grounds.lines.length + 1}, max-content) 1fr` }}
      >
        {grounds.lines.map((line) => (
          <Line
            key={line.id}
            line={line}
            grounds={grounds}
            isOpen={line === open}
            onChoose={() => {
              onChoose(line.id)
            }}
          />
        ))}
        <li className={css['totalLine']}>
          <span className={css['totalName']}>{words.total}</span>
          <Amount
            of={cents(grounds.balanceCents)}
            size="total"
            hanging
            onWhy={because === null ? undefined : () => why({ figure, explanation: because })}
          />
        </li>
      </ol>
    </div>
  )
}

type LineProps = {
  readonly line: EuroLineView
  readonly grounds: GroundsView
  readonly isOpen: boolean
  readonly onChoose: () => void
}

function Line({ line, grounds, isOpen, onChoose }: LineProps): ReactNode {
  const say = useSaid()
  const format = useFormat()
  const why = useWhy()
  const path = useId()
  const { because, amountCents } = line
  const amount = cents(amountCents)
  const isReduction = amountCents < 0
  const figure = `${say(line.label)} : ${isReduction ? format.signedEuros(amount) : format.euros(amount)}`
  return (
    <li className={css['line']}>
      <div className={`${css['row'] ?? ''} ${isOpen ? (css['open'] ?? '') : ''}`}>
        <button
          type="button"
          className={css['pick']}
          aria-expanded={isOpen}
          aria-controls={path}
          data-side="euro"
          data-line={line.id}
          onClick={onChoose}
        >
          <span className={css['name']}>{say(line.label)}</span>
          <Rests line={line} />
        </button>
        <Amount
          of={amount}
          currency={false}
          signed={isReduction}
          hanging
          onWhy={because === null ? undefined : () => why({ figure, explanation: because })}
        />
      </div>
      <div id={path} className={css['path']} hidden={!isOpen}>
        {isOpen && <LinePath line={line} grounds={grounds} row={rowBeside(line, grounds)} />}
      </div>
    </li>
  )
}

/** Rows above the one chosen that both sides may start at: a long register is followed down. */
const ROWS_ABOVE = 5

function rowBeside(line: EuroLineView, { lines }: GroundsView): number {
  return Math.max(lines.indexOf(line) + 1 - ROWS_ABOVE, 1)
}

function Rests({ line }: { readonly line: EuroLineView }): ReactNode {
  const words = useWords(groundsWords)
  const format = useFormat()
  const { rests, contestedCents, contestedIsLeast } = line
  const contested = contestedIsLeast ? words.contestedLineLeast : words.contestedLine
  const shape = { carried: 'proved', partly: 'arguable', nothing: 'clock' } as const
  return (
    <span className={css['marks']}>
      <StatusMark shape={shape[rests]}>{words[rests]}</StatusMark>
      {contestedCents > 0 && (
        <StatusMark shape="adverse">{contested(format.euros(cents(contestedCents)))}</StatusMark>
      )}
    </span>
  )
}
