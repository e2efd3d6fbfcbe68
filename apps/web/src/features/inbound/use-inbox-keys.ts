import type { InboundMessageView } from '@quittance/contract'
import type { KeyAct } from '#app/keys/key-map.ts'
import { useKeys } from '#app/keys/use-keys.ts'
import { isReviewed } from '#features/inbound/reply/Handling.tsx'
import { inboxWords } from '#features/inbound/words/inbox-words.ts'
import type { InboxPanel, ReplyActs } from '#features/inbound/use-reply-acts.ts'
import { useWords } from '#words/use-words.ts'

export type InboxScreen = {
  readonly rows: readonly InboundMessageView[]
  readonly row: InboundMessageView | undefined
  readonly acts: ReplyActs
  readonly onChoose: (id: string) => void
}

/** The keys of the inbox; one that cannot act says why. */
export function useInboxKeys({ rows, row, acts, onChoose }: InboxScreen): readonly KeyAct[] {
  const words = useWords(inboxWords)
  const step = (by: 1 | -1): void => {
    const next = rows[rows.findIndex((one) => one === row) + by]
    if (next === undefined) return
    onChoose(next.id)
    requestAnimationFrame(() => {
      document.querySelector<HTMLElement>(`[data-row="${CSS.escape(next.id)}"]`)?.focus()
    })
  }
  const refused =
    row === undefined ? words.noRow : row.handled === null ? undefined : words.alreadyHandled
  const on = (name: string, panel: InboxPanel, does: string): KeyAct => {
    const why = refused ?? (row?.placed === null ? words.placeFirst : undefined)
    return why === undefined
      ? { name, does, act: () => acts.open(panel) }
      : { name, does, refused: why }
  }
  const always = (name: string, panel: InboxPanel, does: string): KeyAct =>
    refused === undefined ? { name, does, act: () => acts.open(panel) } : { name, does, refused }
  const keys: readonly KeyAct[] = [
    {
      name: ['ArrowUp', 'ArrowDown'],
      does: words.browse,
      act: (name) => step(name === 'ArrowDown' ? 1 : -1),
    },
    acceptKey({ row, refused, acts, words }),
    always('c', 'choose', words.chooseKey),
    on('p', 'promise', words.promiseKey),
    on('d', 'dispute', words.disputeKey),
    on('s', 'hold', words.holdKey),
    on('n', 'note', words.noteKey),
    on('e', 'address', words.addressKey),
    always('x', 'nothing', words.nothingKey),
    reviewedKey({ row, refused, acts, words }),
  ]
  useKeys(keys)
  return keys
}

type KeyMatter = {
  readonly row: InboundMessageView | undefined
  readonly refused: string | undefined
  readonly acts: ReplyActs
  readonly words: (typeof inboxWords)['fr']
}

function acceptKey({ row, refused, acts, words }: KeyMatter): KeyAct {
  const [one, ...others] = row?.candidates ?? []
  const why =
    refused ??
    (row !== undefined && row.placed !== null
      ? words.alreadyPlaced
      : one === undefined
        ? words.noneReason
        : others.length > 0
          ? words.severalReason
          : undefined)
  if (why !== undefined || one === undefined) {
    return { name: 'v', does: words.acceptKey, refused: why }
  }
  return { name: 'v', does: words.acceptKey, act: () => acts.accept(one.dossier.id) }
}

function reviewedKey({ row, refused, acts, words }: KeyMatter): KeyAct {
  const placed = row?.placed ?? null
  const why = refused ?? (placed !== null && isReviewed(placed) ? undefined : words.noFinding)
  return why === undefined
    ? { name: 'k', does: words.findingKey, act: acts.reviewed }
    : { name: 'k', does: words.findingKey, refused: why }
}
