type Attributes = Readonly<Record<string, string | boolean | EventListener | undefined>>

/** An element with its attributes and what it holds; functions become listeners. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly (Node | string | null)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') made.addEventListener(name, value)
    else if (value === true) made.setAttribute(name, '')
    else if (typeof value === 'string') made.setAttribute(name, value)
  }
  made.append(...children.filter((child) => child !== null))
  return made
}

/** A drawing from its shapes: nothing of it is read from a file. */
export function drawing(
  size: number,
  className: string,
  shapes: readonly Attributes[],
): SVGElement {
  const name = 'http://www.w3.org/2000/svg'
  const svg = document.createElementNS(name, 'svg')
  const own = { width: String(size), height: String(size), class: className }
  for (const [key, value] of Object.entries({ ...own, viewBox: '0 0 100 100' })) {
    svg.setAttribute(key, value)
  }
  svg.setAttribute('aria-hidden', 'true')
  for (const shape of shapes) {
    const { shape: tag, ...attributes } = shape
    const made = document.createElementNS(name, typeof tag === 'string' ? tag : 'path')
    for (const [key, value] of Object.entries(attributes)) {
      if (typeof value === 'string') made.setAttribute(key, value)
    }
    svg.append(made)
  }
  return svg
}
