import type { KeyboardEvent } from 'react'

/**
 * The keys of a field that filters a list: Escape gives the list back whole and leaves the field;
 * Enter and the arrow down go to the list, where the keys of the page act again.
 */
export function filterKeys(onWhole: () => void): (event: KeyboardEvent<HTMLElement>) => void {
  return (event) => {
    if (!['Escape', 'Enter', 'ArrowDown'].includes(event.key)) return
    event.preventDefault()
    if (event.key === 'Escape') onWhole()
    const { target } = event
    if (target instanceof HTMLElement) target.blur()
    document.querySelector<HTMLElement>('[data-row][tabindex="0"]')?.focus()
  }
}
