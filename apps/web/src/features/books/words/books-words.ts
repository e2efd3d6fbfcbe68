import { booksEn } from '#features/books/words/books.en.ts'
import { booksFr } from '#features/books/words/books.fr.ts'
import { eventsEn } from '#features/books/words/events.en.ts'
import { eventsFr } from '#features/books/words/events.fr.ts'
import { words } from '#words/use-words.ts'

/** The words of the books, in both languages. */
export const booksWords = words(booksFr, booksEn)

/** The words of a language of the screen. */
export type BooksWords = (typeof booksWords)['fr']

/** Why an entry moves what it moves, by what happened. */
export const eventWords = words(eventsFr, eventsEn)
