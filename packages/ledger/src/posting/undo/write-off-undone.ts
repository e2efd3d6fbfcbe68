import { headOf, makeEntry, type Recording } from '#entries/entry.ts'
import { chargeLines, totalServed, type ServedDebt } from '#posting/debtor-lines.ts'
import { notPosted, posted, type Posted } from '#posting/outcome.ts'

/** Posts a write-off noted in error (abandon annulé): its opposite, which names the one it undoes. */
export function postWriteOffUndone(
  of: Recording & {
    readonly case: string
    readonly writtenOff: ServedDebt
    /** The entry of the memo book that wrote it off. */
    readonly reverses: string
  },
): Posted {
  if (totalServed([of.writtenOff]) <= 0) return notPosted('amount-must-be-positive')
  const head = headOf(of, 'reversal', 'Annulation : Abandon du créancier')
  return posted([
    makeEntry(
      { ...head, id: `${of.id}:D`, reverses: of.reverses },
      chargeLines(of.case, of.writtenOff),
    ),
  ])
}
