import { cents } from '@quittance/kernel'
import type { SendingLineView } from '@quittance/contract'
import type { ReactNode } from 'react'
import type { SendingsWords } from '#features/sendings/words/sendings-words.ts'
import { nameOfLetter, type LetterOfBatch } from '#features/sendings/letters.ts'
import css from '#features/sendings/sendings.module.css'
import { paths } from '#paths.ts'
import { Amount } from '#ui/figures/Amount.tsx'
import { Icon } from '#ui/icons/Icon.tsx'
import { StatusMark, type StatusShape } from '#ui/proof/StatusMark.tsx'
import type { DataColumn } from '#ui/rows/DataTable.tsx'
import { TwoLines } from '#ui/rows/TwoLines.tsx'

/** What a person left out of a batch on the screen, by dossier, before it is approved. */
export type Exceptions = ReadonlyMap<string, string>

/** What the rows of a batch show besides their line. */
export type BatchRows = {
  readonly letters: readonly LetterOfBatch[]
  readonly excepted: Exceptions
  /** The letters whose cases are shown, each under its own row. */
  readonly unfolded: ReadonlySet<string>
  readonly onUnfold: (name: string) => void
  readonly count: (of: number) => string
}

/** The columns of a batch: a letter for several cases is one row, which unfolds. */
export function lineColumns(
  words: SendingsWords,
  rows: BatchRows,
): readonly DataColumn<SendingLineView>[] {
  const byName = new Map(rows.letters.map((letter) => [letter.first.dossierId, letter]))
  return [
    {
      id: 'way',
      head: words.channel,
      kind: 'mark',
      cell: ({ channel }) => <Icon name={iconOf(channel)} label={channelText(channel, words)} />,
    },
    {
      id: 'who',
      head: words.who,
      onPhone: true,
      cell: (line) => (
        <Who line={line} letter={byName.get(line.dossierId)} words={words} rows={rows} />
      ),
    },
    {
      id: 'sum',
      head: words.sum,
      kind: 'figure',
      onPhone: true,
      cell: ({ dossierId, totalCents }) => (
        <Amount
          of={cents(
            rows.unfolded.has(dossierId)
              ? totalCents
              : (byName.get(dossierId)?.totalCents ?? totalCents),
          )}
        />
      ),
    },
    {
      id: 'state',
      head: words.state,
      kind: 'mark',
      onPhone: true,
      cell: (line) => (
        <LineMark of={line} words={words} isLeftOut={rows.excepted.has(nameOfLetter(line))} />
      ),
    },
  ]
}

function iconOf(channel: SendingLineView['channel']): 'bubble' | 'envelope' | 'page' {
  if (channel === 'sms') return 'bubble'
  return channel === 'e-mail' ? 'envelope' : 'page'
}

type WhoProps = {
  readonly line: SendingLineView
  /** The letter that the line names; absent for a case of the letter of another. */
  readonly letter: LetterOfBatch | undefined
  readonly words: SendingsWords
  readonly rows: BatchRows
}

function Who({ line, letter, words, rows }: WhoProps): ReactNode {
  const { debtorName, reference, creditorName, dossierId } = line
  if (letter === undefined) {
    return (
      <span className={css['inLetter']}>
        <TwoLines first={reference} second={words.sameLetter} />
      </span>
    )
  }
  if (letter.others.length === 0) {
    return <TwoLines strong first={debtorName} second={`${reference} · ${creditorName}`} />
  }
  const isOpen = rows.unfolded.has(dossierId)
  return (
    <>
      <TwoLines
        strong
        first={debtorName}
        second={isOpen ? `${reference} · ${creditorName}` : creditorName}
      />
      <button
        type="button"
        className={css['unfold']}
        aria-expanded={isOpen}
        onClick={(event) => {
          event.stopPropagation()
          rows.onUnfold(dossierId)
        }}
      >
        {(isOpen ? words.foldCases : words.cases)(rows.count(letter.others.length + 1))}
      </button>
    </>
  )
}

/** Where a line is opened: the letter to write while it is proposed, its dossier afterwards. */
export function pathOf({ state, channel, dossierId }: SendingLineView): string {
  if (state !== 'proposed') return paths.dossier(dossierId)
  return channel === 'sms' ? paths.sms(dossierId) : paths.compose(dossierId)
}

/** By what way a letter leaves, in words. */
export function channelText(channel: SendingLineView['channel'], words: SendingsWords): string {
  return channel === 'letter' ? words.post : words[channel]
}

type LineMarkProps = {
  readonly of: SendingLineView
  readonly words: SendingsWords
  readonly isLeftOut?: boolean
}

/** What a line is at, in shape and words. */
export function LineMark({ of, words, isLeftOut = false }: LineMarkProps): ReactNode {
  const [shape, text] = isLeftOut ? (['locked', words.excepted] as const) : markOf(of, words)
  return <StatusMark shape={shape}>{text}</StatusMark>
}

function markOf(line: SendingLineView, words: SendingsWords): readonly [StatusShape, string] {
  switch (line.state) {
    case 'proposed':
      return [verdictShapes[line.verdict], words[line.verdict]]
    case 'excepted':
      return ['locked', words.excepted]
    case 'waiting':
      return ['clock', words.waiting]
    case 'refused':
      return ['refused', words.refused]
    case 'moved':
      return ['adverse', words.moved]
    case 'reserved':
      return actMark(line, words)
  }
}

const verdictShapes = {
  pass: 'passed',
  'ask-a-person': 'clock',
  refuse: 'refused',
} as const satisfies Record<SendingLineView['verdict'], StatusShape>

/** What became of the act of a letter, as a mark. */
export function actMark(
  { actState }: Pick<SendingLineView, 'actState'>,
  words: SendingsWords,
): readonly [StatusShape, string] {
  switch (actState) {
    case 'done':
      return ['passed', words.left]
    case 'cancelled':
      return ['locked', words.takenBack]
    case 'failed':
      return ['refused', words.heldBack]
    case 'ambiguous':
      return ['adverse', words.doubtful]
    case null:
    default:
      return ['clock', words.reserved]
  }
}
