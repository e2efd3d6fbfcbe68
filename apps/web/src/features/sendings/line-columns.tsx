import { cents } from '@quittance/kernel'
import type { SendingLineView } from '@quittance/contract'
import type { ReactNode } from 'react'
import type { SendingsWords } from '#features/sendings/words/sendings-words.ts'
import { paths } from '#paths.ts'
import { Amount } from '#ui/figures/Amount.tsx'
import { Icon } from '#ui/icons/Icon.tsx'
import { StatusMark, type StatusShape } from '#ui/proof/StatusMark.tsx'
import type { DataColumn } from '#ui/rows/DataTable.tsx'
import { TwoLines } from '#ui/rows/TwoLines.tsx'

/** What a person left out of a batch on the screen, by dossier, before it is approved. */
export type Exceptions = ReadonlyMap<string, string>

/** The columns of a batch. */
export function lineColumns(
  words: SendingsWords,
  excepted: Exceptions,
): readonly DataColumn<SendingLineView>[] {
  return [
    {
      id: 'way',
      head: words.channel,
      kind: 'mark',
      cell: ({ channel }) => (
        <Icon
          name={channel === 'e-mail' ? 'envelope' : 'page'}
          label={channelText(channel, words)}
        />
      ),
    },
    {
      id: 'who',
      head: words.who,
      onPhone: true,
      cell: ({ debtorName, reference, creditorName }) => (
        <TwoLines strong first={debtorName} second={`${reference} · ${creditorName}`} />
      ),
    },
    {
      id: 'sum',
      head: words.sum,
      kind: 'figure',
      onPhone: true,
      cell: ({ totalCents }) => <Amount of={cents(totalCents)} />,
    },
    {
      id: 'state',
      head: words.state,
      kind: 'mark',
      onPhone: true,
      cell: (line) => <LineMark of={line} words={words} isLeftOut={excepted.has(line.dossierId)} />,
    },
  ]
}

/** Where a line is opened: the letter to write while it is proposed, its dossier afterwards. */
export function pathOf({ state, dossierId }: SendingLineView): string {
  return state === 'proposed' ? paths.compose(dossierId) : paths.dossier(dossierId)
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

function actMark(
  { actState }: SendingLineView,
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
