import type { DirectDebitView } from '@quittance/contract'
import { day } from '@quittance/kernel'
import type { DebitWords } from '#features/direct-debits/words/debit-words.ts'
import type { Format } from '#words/use-format.ts'

/** How a collection ended that brought nothing, or brought it back. */
export function endText(
  { state, ended }: DirectDebitView,
  { words, format }: { readonly words: DebitWords; readonly format: Format },
): string {
  if (ended === null) return words.waitsOrder
  const on = format.day(day(ended.on))
  const because = ended.because ?? words.noReason
  if (state === 'returned') return words.returnedEnd(on, because)
  return state === 'rejected' ? words.rejectedEnd(on, because) : words.droppedEnd(on, because)
}
