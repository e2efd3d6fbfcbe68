import type { ReactNode } from 'react'

/** The place of a fact in the form, by its path in the question: where a missing one is answered. */
export function Fact({
  path,
  children,
}: {
  readonly path: string
  readonly children: ReactNode
}): ReactNode {
  return <div data-fact={path}>{children}</div>
}

/** Goes to the field of a fact, or to the nearest one that holds it. */
export function goToFact(path: string): void {
  const parts = path.replaceAll(/\[(\d+)\]/g, '.$1').split('.')
  for (let count = parts.length; count > 0; count -= 1) {
    const place = document.querySelector(
      `[data-fact="${CSS.escape(parts.slice(0, count).join('.'))}"]`,
    )
    const fields = [...(place?.querySelectorAll<HTMLElement>('input, select, textarea') ?? [])]
    const field = fields.find((one) => one.getAttribute('type') !== 'hidden')
    if (field === undefined) continue
    field.closest('details')?.setAttribute('open', '')
    field.focus()
    return
  }
}
