import type { Checked } from '#app/forms/use-sending.ts'

/** Sentences by path; null or undefined where the value is right. */
export type Sentences = Readonly<Record<string, string | null | undefined>>

/** Ready when no path has a sentence; the input is made only then. */
export function checked<Input>(sentences: Sentences, input: () => Input): Checked<Input> {
  const faults: Record<string, string> = {}
  for (const [path, sentence] of Object.entries(sentences)) {
    if (typeof sentence === 'string') faults[path] = sentence
  }
  return Object.keys(faults).length === 0
    ? { kind: 'ready', input: input() }
    : { kind: 'faulty', faults }
}

/** The sentence for a text that must be there, null when it is. */
export function missing(text: string, sentence: string): string | null {
  return text.trim() === '' ? sentence : null
}

/** A text that may be absent, as the API takes it: null rather than empty. */
export function textOrNull(text: string): string | null {
  const bare = text.trim()
  return bare === '' ? null : bare
}
