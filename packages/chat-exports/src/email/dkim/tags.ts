/**
 * Reads a list of tags such as `v=1; d=exemple.fr`; white space inside values is dropped.
 *
 * @returns null when a tag stands twice, which no verifier may accept.
 * @see RFC 6376, section 3.2
 */
export function readTags(text: string): ReadonlyMap<string, string> | null {
  const tags = new Map<string, string>()
  for (const part of text.split(';')) {
    const equals = part.indexOf('=')
    if (equals === -1) continue
    const name = part.slice(0, equals).trim()
    if (tags.has(name)) return null
    tags.set(name, part.slice(equals + 1).replaceAll(/\s+/g, ''))
  }
  return tags
}
