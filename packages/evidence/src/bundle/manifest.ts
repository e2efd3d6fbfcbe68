/** A line of a manifest: what `sha256sum` reads. */
export type ManifestLine = { readonly path: string; readonly sha256: string }

/** A manifest as `sha256sum --strict -c` takes it: sorted by path bytewise, one writing only. */
export function manifestText(lines: readonly ManifestLine[]): string {
  return lines
    .toSorted((one, other) => (one.path < other.path ? -1 : 1))
    .map(({ path, sha256 }) => `${sha256}  ${path}\n`)
    .join('')
}

const LINE = /^([0-9a-f]+) {2}([\x21-\x7e]+)$/
const SHA256_DIGITS = 64

/** Reads a manifest; null when a line is not exactly one, or a path stands twice. */
export function readManifest(
  text: string,
  digits: number = SHA256_DIGITS,
): readonly ManifestLine[] | null {
  if (!text.endsWith('\n')) return null
  const lines: ManifestLine[] = []
  const seen = new Set<string>()
  for (const line of text.slice(0, -1).split('\n')) {
    const [, sha256, path] = LINE.exec(line) ?? []
    if (sha256?.length !== digits || path === undefined || seen.has(path)) return null
    seen.add(path)
    lines.push({ path, sha256 })
  }
  return lines
}
