import { useEffect, useState } from 'react'
import { hourHere } from '#app/forms/drafts/hour-here.ts'

const HOLD_MS = 600

export type KeptDraft<Draft> = {
  readonly draft: Draft
  readonly change: (by: Partial<Draft>) => void
  /** When it was last kept on this device; null while nothing was. */
  readonly keptAt: Temporal.ZonedDateTime | null
  /** Forgets what was kept, and begins again. */
  readonly forget: () => void
}

export type KeptDraftOptions<Draft> = {
  /** Where it is kept on this device; one name for each organisation and page. */
  readonly name: string
  readonly blank: Draft
  readonly write: (draft: Draft) => string
  /** Null for what cannot be read any more: the page then begins blank. */
  readonly read: (text: string) => Draft | null
}

/**
 * A form that outlives a closed window: kept on this device shortly after each change.
 *
 * Never for a password: what is kept can be read by whoever holds the device.
 */
export function useKeptDraft<Draft extends object>(
  options: KeptDraftOptions<Draft>,
): KeptDraft<Draft> {
  const { name, blank, write, read } = options
  const [draft, setDraft] = useState<Draft>(() => readKept(name, read) ?? blank)
  const [keptAt, setKeptAt] = useState<Temporal.ZonedDateTime | null>(null)
  const [changes, setChanges] = useState(0)
  useEffect(() => {
    if (changes === 0) return
    const timer = setTimeout(() => {
      if (keep(name, write(draft))) setKeptAt(hourHere())
    }, HOLD_MS)
    return () => {
      clearTimeout(timer)
    }
  }, [changes, draft, name, write])
  return {
    draft,
    keptAt,
    change: (by) => {
      setDraft((before) => ({ ...before, ...by }))
      setChanges((count) => count + 1)
    },
    forget: () => {
      remove(name)
      setDraft(blank)
      setChanges(0)
      setKeptAt(null)
    },
  }
}

function readKept<Draft>(name: string, read: (text: string) => Draft | null): Draft | null {
  try {
    const text = localStorage.getItem(name)
    return text === null ? null : read(text)
  } catch {
    return null
  }
}

function keep(name: string, text: string): boolean {
  try {
    localStorage.setItem(name, text)
    return true
  } catch {
    return false
  }
}

function remove(name: string): void {
  try {
    localStorage.removeItem(name)
  } catch {
    // Private windows may refuse storage: then nothing was kept either.
  }
}
