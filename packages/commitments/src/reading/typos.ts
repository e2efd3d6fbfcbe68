import { OFTEN_MISTYPED, NOT_TYPOS } from '#reading/typos.data.ts'

/** Every way to leave one letter out of a word. */
function shortened(word: string): readonly string[] {
  return Array.from(word, (_, index) => word.slice(0, index) + word.slice(index + 1))
}

/** Known words by themselves less one letter; a form that two words share means none of them. */
const BY_SHORTENED: ReadonlyMap<string, string | null> = index(OFTEN_MISTYPED)

function index(known: readonly string[]): ReadonlyMap<string, string | null> {
  const forms = new Map<string, string | null>()
  for (const word of known) {
    for (const form of new Set([word, ...shortened(word)])) {
      const other = forms.get(form)
      forms.set(form, other === undefined || other === word ? word : null)
    }
  }
  for (const word of known) forms.set(word, word)
  return forms
}

const SHORTEST = 5

/**
 * A word one letter away from a word of payment or of the calendar: « vendrdi », « virment ».
 *
 * Real words that stand as near (« vivement ») are left as they are: a wrong repair is worse than
 * a word unread.
 */
export function mendTypo(word: string): string {
  if (word.length < SHORTEST || NOT_TYPOS.has(word) || word.endsWith("'")) return word
  const left = BY_SHORTENED.get(word)
  if (left !== undefined) return left ?? word
  for (const form of shortened(word)) {
    const target = BY_SHORTENED.get(form)
    if (target !== undefined && target !== null && isOneEdit(word, target)) return target
  }
  return word
}

/** One letter more, another letter, or two neighbours swapped. */
function isOneEdit(word: string, target: string): boolean {
  if (word.length === target.length + 1) return shortened(word).includes(target)
  if (word.length !== target.length) return false
  const wrong = Array.from(word).flatMap((letter, at) => (letter === target[at] ? [] : [at]))
  if (wrong.length === 1) return true
  const [one = 0, other = 0] = wrong
  return (
    wrong.length === 2 &&
    other === one + 1 &&
    word[one] === target[other] &&
    word[other] === target[one]
  )
}
