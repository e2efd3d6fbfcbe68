/** A message by the place of its bytes in an original. */
export type PlaceToCut = {
  /** The name of the file, or its path. */
  readonly original: string
  /** The member, where the original is an archive: offsets are those of the member. */
  readonly member: string | null
  readonly offset: number
  readonly length: number
  /** Of an archive that was cut, which `unzip` does not open. */
  readonly packed?: PackedMember
}

/** A member by the place of its bytes in its archive: as they are, or deflated (RFC 1951). */
export type PackedMember = { readonly from: number; readonly deflated: boolean }

/**
 * The command by which anybody cuts a message out of its original and hashes it, in any `sh`.
 *
 * Names come from people: they are quoted, so that none is run, split, or taken for an option.
 */
export function cutCommand(place: PlaceToCut): string {
  const { original, member, offset, length, packed } = place
  const file = quoted(original.startsWith('-') ? `./${original}` : original)
  const from = `tail -c +${offset + 1}`
  const unpacked =
    packed === undefined
      ? `unzip -p ${file} ${quoted(literalMember(member ?? ''))}`
      : bare(file, packed)
  const source = member === null ? `${from} ${file}` : `${unpacked} | ${from}`
  return `${source} | head -c ${length} | sha256sum`
}

/** The header of an empty name and no date (RFC 1952): `gzip` then gives whatever is left behind it. */
const GZIP_HEADER = String.raw`printf '\037\213\010\0\0\0\0\0\0\0'`

function bare(file: string, { from, deflated }: PackedMember): string {
  const bytes = `tail -c +${from + 1} ${file}`
  return deflated ? `{ ${GZIP_HEADER}; ${bytes}; } | gzip -dc 2>/dev/null` : bytes
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
