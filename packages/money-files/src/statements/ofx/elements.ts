/** An element of an OFX in the order of the file: `/NAME` where it closes, its text where it has one. */
export type OfxElement = { readonly name: string; readonly value: string }

const ELEMENT = /<(\/?[A-Za-z0-9_.]{1,64})>([^<]*)/g

/** The elements of a text; those that OFX 1.x leaves unclosed end where the next one begins. */
export function elementsOf(text: string): readonly OfxElement[] {
  const elements: OfxElement[] = []
  for (const [, name = '', value = ''] of text.matchAll(ELEMENT)) {
    elements.push({ name: name.toUpperCase(), value: plain(value) })
  }
  return elements
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: '\u0027',
  nbsp: '\u00a0',
}

function plain(value: string): string {
  return value
    .replaceAll(
      /&(amp|lt|gt|quot|apos|nbsp);/g,
      (written, name: string) => entities[name] ?? written,
    )
    .trim()
}
