/** A message by the place of its bytes in an original. */
export type PlaceToCut = {
  /** The name of the file, or its path. */
  readonly original: string
  /** The member, where the original is an archive: offsets are those of the member. */
  readonly member: string | null
  readonly offset: number
  readonly length: number
}

/**
 * The command by which anybody cuts a message out of its original and hashes it, in any `sh`.
 *
 * Names come from people: they are quoted, so that none is run, split, or taken for an option.
 */
export function cutCommand({ original, member, offset, length }: PlaceToCut): string {
  const file = quoted(original.startsWith('-') ? `./${original}` : original)
  const from = `tail -c +${offset + 1}`
  const source =
    member === null
      ? `${from} ${file}`
      : `unzip -p ${file} ${quoted(literalMember(member))} | ${from}`
  return `${source} | head -c ${length} | sha256sum`
}

/** Single quotes keep everything but themselves; a plain name needs none. */
function quoted(text: string): string {
  if (/^[\w./+:@%=-]+$/.test(text)) return text
  return `'${text.replaceAll("'", `'\\''`)}'`
}

/** `unzip` reads `*`, `?` and `[` in the name of a member as a pattern. */
function literalMember(member: string): string {
  return member.replaceAll(/[\\*?[\]]/g, String.raw`\$&`)
}
