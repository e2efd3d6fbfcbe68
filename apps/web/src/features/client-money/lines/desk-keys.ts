import type { KeyAct } from '#app/keys/key-map.ts'
import type { ClientMoneyWords } from '#features/client-money/client-money-words.ts'
import type { LineInHand } from '#features/client-money/lines/use-line-in-hand.ts'
import type { NamingFee } from '#features/client-money/apart/FeeAct.tsx'
import { holdsSeveral } from '#features/client-money/sharing/share-draft.ts'
import type { Matching } from '#features/client-money/lines/use-matching.ts'

/** Digits that can name a proposal. */
const MOST_NUMBERED = 9

export type DeskKeysOptions = {
  readonly words: ClientMoneyWords
  readonly hand: LineInHand
  readonly matching: Matching
  readonly naming: NamingFee
  readonly mayHandle: boolean
  /** Undoes the match just made, or opens the undoing of the line in hand; null where none is. */
  readonly undo: (() => void) | null
  readonly openImport: () => void
  readonly toPayOvers: () => void
}

/** The keys of the separate account; one that cannot act says why. */
export function deskKeys(options: DeskKeysOptions): readonly KeyAct[] {
  const { words, hand, matching, naming, mayHandle, openImport, toPayOvers } = options
  const { line, candidates, chosen, waits, pick, step } = hand
  const numbered = candidates.slice(0, MOST_NUMBERED)
  return [
    {
      name: ['ArrowUp', 'ArrowDown'],
      does: words.keyLine,
      act: (name) => {
        step(name === 'ArrowDown' ? 1 : -1)
      },
    },
    ...(numbered.length === 0
      ? []
      : [
          {
            name: numbered.map((_, index) => String(index + 1)),
            does: words.keyProposal,
            act: (name: string) => {
              pick(candidates[Number(name) - 1])
            },
          },
        ]),
    {
      name: 'r',
      does: words.keyMatch,
      refused: whyNotMatch(options),
      act: () => {
        if (line !== null && chosen !== null) matching.match(line, chosen)
      },
    },
    {
      name: 'z',
      does: words.keyUndo,
      refused: whyNotUndo(options),
      act: () => options.undo?.(),
    },
    ...(isDebit(line)
      ? [
          {
            name: 'b',
            does: words.keyFee,
            refused: mayHandle ? undefined : words.roleRefused,
            act: () => {
              if (line !== null) naming.nameFee(line)
            },
          },
        ]
      : []),
    {
      name: 'f',
      does: words.keySearch,
      refused: waits ? undefined : words.noLine,
      act: focusSearch,
    },
    {
      name: 'i',
      does: words.keyImport,
      refused: mayHandle ? undefined : words.importRefused,
      act: openImport,
    },
    { name: 'v', does: words.keyPayOver, act: toPayOvers },
  ]
}

function whyNotMatch({ words, hand, mayHandle }: DeskKeysOptions): string | undefined {
  if (!mayHandle) return words.roleRefused
  if (hand.line !== null && holdsSeveral(hand.line)) return words.shareFirst
  if (hand.waits) return hand.chosen === null ? words.chooseFirst : undefined
  return hand.line?.state === 'to-match' ? words.debitSays : words.noLine
}

function whyNotUndo({ words, undo, mayHandle }: DeskKeysOptions): string | undefined {
  if (!mayHandle) return words.roleRefused
  return undo === null ? words.nothingToUndo : undefined
}

/** A debit that nobody explained yet. */
function isDebit(line: LineInHand['line']): boolean {
  return line !== null && line.state === 'to-match' && line.amountCents < 0
}

function focusSearch(): void {
  document.querySelector<HTMLElement>('[data-dossier-search] input')?.focus()
}
