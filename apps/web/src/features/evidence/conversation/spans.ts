import type { Span } from '#ui/rows/transcript-parts.ts'

/**
 * The stretches of a text to underline, joined where only spaces part them: people read a sentence,
 * not the pieces a rule read.
 */
export function joinedSpans(
  text: string,
  spans: readonly { readonly start: number; readonly end: number }[],
): readonly Span[] {
  const joined: Span[] = []
  for (const { start, end } of spans.toSorted((one, other) => one.start - other.start)) {
    const last = joined.at(-1)
    const touches = last !== undefined && text.slice(last.to, start).trim() === ''
    if (touches) joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, end) }
    else joined.push({ from: start, to: end })
  }
  return joined
}
