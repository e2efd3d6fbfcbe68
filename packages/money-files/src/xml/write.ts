/** An element about to be written: its name, its text or its children, its attributes. */
export type Node = readonly [name: string, content: string | readonly Node[], attribute?: string]

/** A whole file, in UTF-8. */
export function xmlText(root: Node): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${written(root, '')}`
}

/** Whole cents as the decimal text of an amount. */
export function decimalText(amount: bigint): string {
  const digits = String(amount).padStart(3, '0')
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`
}

function written([name, content, attribute = '']: Node, indent: string): string {
  const open = `${indent}<${name}${attribute}>`
  if (typeof content === 'string') return `${open}${escaped(content)}</${name}>\n`
  const inside = content.map((node) => written(node, `${indent}  `)).join('')
  return `${open}\n${inside}${indent}</${name}>\n`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
