/** A stretch of a text, in UTF-16 indices; `end` is not of it. */
export type Span = { readonly start: number; readonly end: number }

/** The same stretches in order, those that touch made one. */
export function mergeSpans(spans: readonly Span[]): readonly Span[] {
  const merged: { readonly start: number; end: number }[] = []
  for (const { start, end } of spans.toSorted((one, other) => one.start - other.start)) {
    const last = merged.at(-1)
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end)
    else if (end > start) merged.push({ start, end })
  }
  return merged
}
