import { useSyncExternalStore } from 'react'

const NAME = 'quittance.demo-key'
const listeners = new Set<() => void>()
let key = readKept()

/**
 * The key under which this browser asked for the fictional organisation, until somebody entered it
 * or gave it up: with it, whoever reloads the page meanwhile is given the same access.
 */
export function useDemoKey(): string | null {
  return useSyncExternalStore(subscribe, () => key)
}

/** The key to ask with: the kept one, or a new one, which is kept. */
export function demoKey(): string {
  if (key === null) change(crypto.randomUUID())
  return key ?? ''
}

/** Forgets the key: its access is no longer to be given. */
export function forgetDemoKey(): void {
  change(null)
}

function change(to: string | null): void {
  key = to
  try {
    if (to === null) localStorage.removeItem(NAME)
    else localStorage.setItem(NAME, to)
  } catch {
    // Private windows may refuse storage: the key then lasts as long as the page.
  }
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function readKept(): string | null {
  try {
    return globalThis.localStorage?.getItem(NAME) ?? null
  } catch {
    return null
  }
}
