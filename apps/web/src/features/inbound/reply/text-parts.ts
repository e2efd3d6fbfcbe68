type Span = { readonly start: number; readonly end: number }

/** A stretch of a reply: words that say what is proposed, what it quotes, or the rest. */
export type TextPart = {
  readonly start: number
  readonly text: string
  readonly as: 'plain' | 'sign' | 'quoted'
}

/** Cuts a text at what was read in it; what it quotes bears no sign. */
export function textParts(
  text: string,
  { signs, quoted }: { readonly signs: readonly Span[]; readonly quoted: readonly Span[] },
): readonly TextPart[] {
  const cuts = [0, text.length, ...[...signs, ...quoted].flatMap(({ start, end }) => [start, end])]
  const places = [...new Set(cuts.map((at) => Math.min(Math.max(at, 0), text.length)))].toSorted(
    (one, other) => one - other,
  )
  return places.slice(0, -1).map((start, index) => {
    const end = places[index + 1] ?? text.length
    const inside = (span: Span): boolean => span.start <= start && end <= span.end
    const as = quoted.some(inside) ? 'quoted' : signs.some(inside) ? 'sign' : 'plain'
    return { start, text: text.slice(start, end), as }
  })
}
