/** A span of a text: from the first character to before the last, in UTF-16 units. */
export type Span = { readonly from: number; readonly to: number }

/** A run of a text, inside a span or not. */
export type SpanRun = {
  readonly text: string
  /** The place of its span in the list given, null outside every span. */
  readonly span: number | null
}

/**
 * Cuts a text at its spans, in the order of the text. Joined, the runs are the text, to the
 * character: what a person wrote is never corrected.
 *
 * A span outside the text, empty, or that overlaps one before it is left out.
 */
export function cutAtSpans(text: string, spans: readonly Span[]): readonly SpanRun[] {
  const ordered = spans
    .map((span, index) => ({ ...span, index }))
    .toSorted((one, other) => one.from - other.from)
  const runs: SpanRun[] = []
  let at = 0
  for (const { from, to, index } of ordered) {
    if (from < at || to > text.length || to <= from) continue
    if (from > at) runs.push({ text: text.slice(at, from), span: null })
    runs.push({ text: text.slice(from, to), span: index })
    at = to
  }
  if (at < text.length) runs.push({ text: text.slice(at), span: null })
  return runs
}
