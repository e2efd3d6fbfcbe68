import type { SendingLineView } from '@quittance/contract'

/** A letter of a batch: the line that names it, and those of the other cases that it groups. */
export type LetterOfBatch = {
  readonly first: SendingLineView
  readonly others: readonly SendingLineView[]
  readonly totalCents: number
}

/** The letters of a batch, in the order of their first lines. */
export function lettersOf(lines: readonly SendingLineView[]): readonly LetterOfBatch[] {
  return lines
    .filter(({ groupedWith }) => groupedWith === null)
    .map((first) => {
      const others = lines.filter(({ groupedWith }) => groupedWith === first.dossierId)
      const totalCents = others.reduce((sum, one) => sum + one.totalCents, first.totalCents)
      return { first, others, totalCents }
    })
}

/** The case that names the letter of a line. */
export function nameOfLetter({ dossierId, groupedWith }: SendingLineView): string {
  return groupedWith ?? dossierId
}
