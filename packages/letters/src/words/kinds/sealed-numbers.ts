import type { LetterBlock } from '#words/composed-letter.ts'
import { lawfulParagraph } from '#words/frame.ts'
import type { ExhibitNumbers } from '#words/french/exhibit-mark.ts'
import { setFrench } from '#words/french/typography.ts'

/** Of which bundle the numbers are: those of another one may differ. */
export function sealedNote(bundle: string | null): readonly LetterBlock[] {
  if (bundle === null) return []
  const text = `Numéros scellés : ceux du paquet scellé « ${bundle} ».`
  return [lawfulParagraph('sealed-numbers', setFrench(text))]
}

type Sealed = Pick<ExhibitNumbers, 'sealedNumber'>

/** The column of a list of exhibits that gives their numbers in the bundle; none while none is sealed. */
export function sealedColumn(exhibits: readonly Sealed[]) {
  return exhibits.some(isSealed) ? [{ title: 'N° scellé', holds: 'figures' as const }] : []
}

/** Its cell; a file attached since the sealing has a dash. */
export function sealedCell(exhibits: readonly Sealed[], sealedNumber: string | null) {
  return exhibits.some(isSealed) ? [sealedNumber ?? '–'] : []
}

function isSealed({ sealedNumber }: Sealed): boolean {
  return sealedNumber !== null
}
