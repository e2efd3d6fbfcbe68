import type { BookEntry } from '@quittance/money-files'
import { checkFec, FEC_HEADER, fecLines, openingEntries } from '@quittance/money-files'
import { earlierDay, invariant } from '@quittance/kernel'
import { bookEntryOf } from '#client-money/books/month-end/book-entries.ts'
import type { GatheredBooks } from '#client-money/books/month-end/gather.ts'
import type { SurveyedBooks } from '#client-money/books/month-end/survey.ts'

/** As many entries are checked together: an entry is never cut. */
const CHECKED_AT_ONCE = 1000

/** What the check of a FEC counted, once all of it was written. */
export type FecCounts = { entries: number; lines: number }

/**
 * The FEC of a period, piece by piece; each was checked as a file of its own before it leaves. The
 * sequence of numbers alone is not judged there, since a piece holds a part of it, but as they come.
 *
 * @throws BrokenInvariant when our own checker finds anything else.
 */
export async function* fecPieces(
  books: GatheredBooks,
  survey: SurveyedBooks,
  of: { readonly fileName: string; readonly counts: FecCounts },
): AsyncGenerator<string, void, undefined> {
  const write = fecLines()
  yield FEC_HEADER
  let texts: string[] = []
  for await (const entry of toldEntries(books, survey)) {
    texts.push(write(entry))
    if (texts.length < CHECKED_AT_ONCE) continue
    yield checked(texts.join(''), of)
    texts = []
  }
  yield checked(texts.join(''), of)
}

function checked(
  lines: string,
  { fileName, counts }: { readonly fileName: string; readonly counts: FecCounts },
): string {
  if (lines === '') return lines
  const found = checkFec(Buffer.from(FEC_HEADER + lines), fileName)
  invariant(
    found.kind === 'answered' && found.value.findings.every(({ rule }) => rule === 'sequence-gap'),
    'a FEC of ours passes our own check with nothing found',
  )
  counts.entries += found.value.entries
  counts.lines += found.value.lines
  return lines
}

/** A FEC that begins a fiscal year begins with what the year before left. */
async function* toldEntries(
  books: GatheredBooks,
  { before, firstRecordedOn, letters }: SurveyedBooks,
): AsyncGenerator<BookEntry, void, undefined> {
  const { from } = books
  if (from.month === 1) {
    yield* openingEntries(before, { on: from, validatedOn: earlierDay(from, firstRecordedOn) })
  }
  const letterOf = letters.inOrder()
  const ranks = new Map<string, number>()
  for await (const entry of books.entries('recorded')) {
    const month = entry.on.toString().slice(0, 7)
    const rank = (ranks.get(month) ?? 0) + 1
    invariant(entry.rank === rank, 'entries are numbered without a gap in their month')
    ranks.set(month, rank)
    yield bookEntryOf(entry, letterOf(entry))
  }
}
