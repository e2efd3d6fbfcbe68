/** How often a statement is asked before it is prepared: a text that is asked once is not worth it. */
const ASKED_BEFORE = 5

/** A connection keeps the plan of each, some tens of kilobytes: the first to be asked so often. */
const MOST_NAMED = 400

/** Texts made for one occasion are forgotten by thousands. */
const MOST_COUNTED = 10_000

/**
 * Names for the statements that are asked again and again: each connection then has PostgreSQL read and
 * plan a named one once or a few times, instead of at each request.
 */
export class StatementNames {
  readonly #names: Map<string, string>
  readonly #asked = new Map<string, number>()

  /** @param always - Statements named from their first time, and their names. */
  constructor(always: ReadonlyMap<string, string>) {
    this.#names = new Map(always)
  }

  /** The name of a statement about to be asked, or null while it has none. */
  of(text: string): string | null {
    const named = this.#names.get(text)
    if (named !== undefined) return named
    if (this.#names.size >= MOST_NAMED) return null
    const times = (this.#asked.get(text) ?? 0) + 1
    if (times <= ASKED_BEFORE) {
      if (this.#asked.size >= MOST_COUNTED) this.#asked.clear()
      this.#asked.set(text, times)
      return null
    }
    this.#asked.delete(text)
    const name = `asked_${this.#names.size}`
    this.#names.set(text, name)
    return name
  }
}
