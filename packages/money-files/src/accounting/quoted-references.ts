/** A reference shorter than this is found in labels by chance. */
const SHORTEST_REFERENCE = 4

/** What the words of references lead to, word by word. */
type Branch = { readonly next: Map<string, Branch>; readonly references: string[] }

/**
 * Makes ready to find which references a label quotes (références citées): those of at least four
 * signs, letters of any case, that no letter or digit touches.
 *
 * A reference quoted has each of its words whole in the label, one after another: labels are followed
 * word by word from each of theirs, so that the number of references does not count.
 */
export function indexReferences(
  references: readonly string[],
): (label: string) => readonly string[] {
  const root = branch()
  const wordless: string[] = []
  for (const reference of references) {
    if (reference.toUpperCase().length < SHORTEST_REFERENCE) continue
    const words = wordsOf(reference.toUpperCase())
    if (words.length === 0) wordless.push(reference)
    else branchOf(root, words).references.push(reference)
  }
  return (label) => {
    const upper = label.toUpperCase()
    const found = new Set(wordless)
    const words = wordsOf(upper)
    for (let from = 0; from < words.length; from += 1) {
      let at: Branch | undefined = root
      for (let word = from; at !== undefined && word < words.length; word += 1) {
        at = at.next.get(words[word] ?? '')
        for (const reference of at?.references ?? []) found.add(reference)
      }
    }
    return [...found].filter((reference) => isQuoted(reference.toUpperCase(), upper))
  }
}

function branch(): Branch {
  return { next: new Map(), references: [] }
}

function branchOf(root: Branch, words: readonly string[]): Branch {
  let at = root
  for (const word of words) {
    const next = at.next.get(word) ?? branch()
    at.next.set(word, next)
    at = next
  }
  return at
}

function wordsOf(upper: string): readonly string[] {
  return upper.match(/[A-Z0-9]+/g) ?? []
}

function isQuoted(piece: string, label: string): boolean {
  let at = label.indexOf(piece)
  while (at !== -1) {
    const around = `${label.charAt(at - 1)}${label.charAt(at + piece.length)}`
    if (!/[A-Z0-9]/.test(around)) return true
    at = label.indexOf(piece, at + 1)
  }
  return false
}
