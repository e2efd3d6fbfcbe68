/** The name the person's machine gave, as a label: never used as a path. */
export function declaredName(header: string | string[] | undefined): string {
  const raw = typeof header === 'string' ? header : 'sans-nom'
  const named = readPercent(raw).split(/[/\\]/).at(-1) ?? ''
  const clean = named.replaceAll(/\p{Cc}/gu, '').trim()
  return Array.from(clean === '' ? 'sans-nom' : clean)
    .slice(0, 200)
    .join('')
}

function readPercent(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
