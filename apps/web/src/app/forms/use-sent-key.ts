import { useRef } from 'react'

/** The idempotency key of a form: the same for what is sent again after a silence. */
export type SentKey = {
  readonly keyOf: (input: unknown) => string
  /** To be said once the server has answered: what is sent next is another request. */
  readonly answered: () => void
}

/**
 * Keeps the key of what was sent until the server answers, so that sending the same again does it
 * once. What was changed meanwhile is another request, with a key of its own.
 */
export function useSentKey(): SentKey {
  const sent = useRef<{ readonly text: string; readonly key: string } | null>(null)
  return {
    keyOf: (input) => {
      const text = JSON.stringify(input)
      if (sent.current?.text !== text) sent.current = { text, key: crypto.randomUUID() }
      return sent.current.key
    },
    answered: () => {
      sent.current = null
    },
  }
}
