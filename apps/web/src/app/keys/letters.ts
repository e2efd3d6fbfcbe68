import { useSyncExternalStore } from 'react'

const KEY = 'quittance.letters'
const listeners = new Set<() => void>()
let on = readKept()

/** True while single letters act as keys; they can be turned off (WCAG 2.1.4). */
export function lettersAreOn(): boolean {
  return on
}

/** Turns single letters on or off, and remembers it on this machine. */
export function turnLetters(to: boolean): void {
  on = to
  try {
    localStorage.setItem(KEY, to ? 'on' : 'off')
  } catch {
    // Private windows may refuse storage: the choice then lasts as long as the page.
  }
  for (const listener of listeners) listener()
}

/** Whether single letters act; the component is drawn again when it changes. */
export function useLetters(): boolean {
  return useSyncExternalStore(subscribe, lettersAreOn)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function readKept(): boolean {
  try {
    return globalThis.localStorage?.getItem(KEY) !== 'off'
  } catch {
    return true
  }
}
