import type { KeyAct } from '#app/keys/key-map.ts'
import { useKeys } from '#app/keys/use-keys.ts'
import { booksWords } from '#features/books/words/books-words.ts'
import { useWords } from '#words/use-words.ts'

export type BooksScreen = {
  /** The accounts of the balance shown; none while an account is open. */
  readonly rows: readonly string[]
  readonly chosen: string | null
  readonly onChoose: (account: string) => void
  readonly onOpen: (account: string) => void
  /** Null while the balance is shown. */
  readonly onBack: (() => void) | null
  readonly onNextBook: () => void
  /** Null for who may not give the books. */
  readonly onGive: (() => void) | null
}

/** The keys of the books; they stand in the strip. */
export function useBooksKeys(screen: BooksScreen): readonly KeyAct[] {
  const words = useWords(booksWords)
  const { rows, chosen, onChoose, onOpen, onBack, onNextBook, onGive } = screen
  const step = (by: 1 | -1): void => {
    const at = chosen === null ? -1 : rows.indexOf(chosen)
    const next = rows[at === -1 && by === -1 ? 0 : at + by]
    if (next === undefined) return
    onChoose(next)
    document.querySelector<HTMLElement>(`[data-account="${CSS.escape(next)}"]`)?.focus()
  }
  const keys: readonly KeyAct[] = [
    ...(onBack === null
      ? [
          {
            name: ['ArrowUp', 'ArrowDown'],
            does: words.keyBrowse,
            act: (name: string) => step(name === 'ArrowDown' ? 1 : -1),
          },
          chosen === null
            ? { name: 'Enter', does: words.keyOpen, refused: words.noRow }
            : { name: 'Enter', does: words.keyOpen, act: () => onOpen(chosen) },
        ]
      : [{ name: 'Escape', does: words.keyBack, act: onBack }]),
    { name: 'l', does: words.keyBook, act: onNextBook },
    { name: 'f', does: words.keyFilter, act: focusFilter },
    onGive === null
      ? { name: 'c', does: words.keyGive, refused: words.roleRefused }
      : { name: 'c', does: words.keyGive, act: onGive },
  ]
  useKeys(keys)
  return keys
}

function focusFilter(): void {
  document.querySelector<HTMLElement>('[data-filter] select')?.focus()
}
