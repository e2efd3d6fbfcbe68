import type { XmlElement } from '#xml/xml.ts'

/** The first element at the end of a path of names, whatever their namespace. */
export function elementAt(
  from: XmlElement | undefined,
  ...path: readonly string[]
): XmlElement | undefined {
  let here = from
  for (const name of path) here = here === undefined ? undefined : firstNamed(here, name)
  return here
}

function firstNamed(from: XmlElement, name: string): XmlElement | undefined {
  for (const child of from.children) if (child.name === name) return child
  return undefined
}

/** The children of one name, in order. */
export function childrenNamed(from: XmlElement | undefined, name: string): readonly XmlElement[] {
  return from?.children.filter((child) => child.name === name) ?? []
}

/** The text at the end of a path, blanks trimmed; null when there is none or it is empty. */
export function textAt(from: XmlElement | undefined, ...path: readonly string[]): string | null {
  const text = elementAt(from, ...path)?.text.trim()
  return text === undefined || text === '' ? null : text
}
