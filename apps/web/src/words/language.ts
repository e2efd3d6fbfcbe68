import { useSyncExternalStore } from 'react'

/** The languages of the workbench; French first. */
export const languages = ['fr', 'en'] as const
export type Language = (typeof languages)[number]

const KEY = 'quittance.language'
const listeners = new Set<() => void>()
let current: Language = 'fr'

function isLanguage(text: string | null): text is Language {
  return text === 'fr' || text === 'en'
}

/** Chooses the language at the start: the URL (`?lang=en`) wins and is kept, then the last choice. */
export function startLanguage(search: string): void {
  const asked = new URLSearchParams(search).get('lang')
  if (isLanguage(asked)) {
    setLanguage(asked)
    return
  }
  const kept = readKept()
  setLanguage(isLanguage(kept) ? kept : 'fr')
}

/** Changes the language of every word on the screen, and remembers it on this machine. */
export function setLanguage(language: Language): void {
  current = language
  document.documentElement.lang = language
  try {
    localStorage.setItem(KEY, language)
  } catch {
    // Private windows may refuse storage: the choice then lasts as long as the page.
  }
  for (const listener of listeners) listener()
}

/** The language on the screen; the component is drawn again when it changes. */
export function useLanguage(): Language {
  return useSyncExternalStore(subscribe, () => current)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function readKept(): string | null {
  try {
    return localStorage.getItem(KEY)
  } catch {
    return null
  }
}
