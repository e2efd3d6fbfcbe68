import { requiredWords } from '#reading/required-words.ts'

/**
 * Which patterns can occur in a text, told in one pass over it (index des mots).
 *
 * A tree of letters holds the pieces of words that the patterns require. It grows with the patterns
 * met, and is the same whatever their order.
 */
export class WordIndex {
  /** The next node by letter, `SIGNS` to a node; 0 for none, since the root follows nothing. */
  private next = new Int32Array(SIGNS * 4096)
  private nodes = 1
  /** The patterns that a piece ending at this node makes possible. */
  private readonly patternsAt: (number[] | undefined)[] = [undefined]
  private readonly numbers = new Map<string, number>()
  /** Patterns that nothing rules out. */
  private readonly always: number[] = []

  /** The number of a pattern, the same each time. */
  add(pattern: string): number {
    const known = this.numbers.get(pattern)
    if (known !== undefined) return known
    const number = this.numbers.size
    this.numbers.set(pattern, number)
    const pieces = requiredWords(pattern)
    if (pieces === null) this.always.push(number)
    else for (const piece of pieces) this.meet(this.nodeOf(piece), number)
    return number
  }

  /** How many patterns are known; a text read before the last one must be read again. */
  get size(): number {
    return this.numbers.size
  }

  /** For each pattern, by its number, 1 when the text may hold it. */
  possibleIn(text: string): Uint8Array<ArrayBuffer> {
    const possible = new Uint8Array(this.size)
    for (const number of this.always) possible[number] = 1
    for (let start = 0; start < text.length; start += 1) this.markFrom(start, text, possible)
    return possible
  }

  private markFrom(start: number, text: string, possible: Uint8Array): void {
    let node = 0
    for (let at = start; at < text.length; at += 1) {
      const sign = signOf(text.charCodeAt(at))
      if (sign === OTHER) return
      node = this.next[node * SIGNS + sign] ?? 0
      if (node === 0) return
      for (const number of this.patternsAt[node] ?? NONE) possible[number] = 1
    }
  }

  private meet(node: number, number: number): void {
    const met = this.patternsAt[node]
    if (met === undefined) this.patternsAt[node] = [number]
    else met.push(number)
  }

  private nodeOf(piece: string): number {
    let node = 0
    for (let at = 0; at < piece.length; at += 1) {
      const edge = node * SIGNS + signOf(piece.charCodeAt(at))
      node = this.next[edge] ?? 0
      if (node === 0) {
        node = this.grow()
        this.next[edge] = node
      }
    }
    return node
  }

  private grow(): number {
    const node = this.nodes
    this.nodes += 1
    this.patternsAt.push(undefined)
    if (this.nodes * SIGNS > this.next.length) {
      const larger = new Int32Array(this.next.length * 2)
      larger.set(this.next)
      this.next = larger
    }
    return node
  }
}

const NONE: readonly number[] = []
const SIGNS = 36
const OTHER = 255

function signOf(code: number): number {
  if (code >= 97 && code <= 122) return code - 97
  return code >= 48 && code <= 57 ? code - 22 : OTHER
}
