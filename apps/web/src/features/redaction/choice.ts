import type { BundledMessageView } from '@quittance/contract'
import { widened } from '@quittance/evidence'

/** The numbers of the messages that a copy shows. */
export type Choice = ReadonlySet<number>

/** Messages whose commitment was kept, and so many on each side. */
export function aroundRetained(messages: readonly BundledMessageView[], around: number): Choice {
  const retained = messages.flatMap((message) => (message.retained ? [message.number] : []))
  return widened(retained, around, messages.length)
}

/** Every message. */
export function allOf(messages: readonly BundledMessageView[]): Choice {
  return new Set(messages.map(({ number }) => number))
}

type Run = { readonly from: number; readonly to: number }

/** The choice with the messages from one to another shown, or hidden. */
export function withRun(choice: Choice, { from, to }: Run, isShown: boolean): Choice {
  const next = new Set(choice)
  for (let number = Math.min(from, to); number <= Math.max(from, to); number += 1) {
    if (isShown) next.add(number)
    else next.delete(number)
  }
  return next
}

/** A row of the conversation as the copy gives it. */
export type PreviewRow =
  | { readonly kind: 'shown'; readonly message: BundledMessageView }
  | ({ readonly kind: 'hidden' } & Run)

/** The conversation as the copy gives it: what is hidden is gathered in runs. */
export function previewRows(
  messages: readonly BundledMessageView[],
  choice: Choice,
): readonly PreviewRow[] {
  const rows: PreviewRow[] = []
  for (const message of messages) {
    const last = rows.at(-1)
    const { number } = message
    if (choice.has(number)) rows.push({ kind: 'shown', message })
    else if (last?.kind === 'hidden') rows[rows.length - 1] = { ...last, to: number }
    else rows.push({ kind: 'hidden', from: number, to: number })
  }
  return rows
}
