import { NBSP } from '@quittance/kernel'

/** An exhibit by its number in the dossier, and that of its file in a sealed bundle (`0004`). */
export type ExhibitNumbers = {
  /** Null for a file of a bundle that was made outside a dossier. */
  readonly exhibit: number | null
  /** Null where nothing was sealed with it yet. */
  readonly sealedNumber: string | null
}

/**
 * « pièce n° 2 du dossier (0004 du paquet scellé) »: whoever holds one finds the other.
 *
 * A bundle numbers its files by their names, a dossier by their order of arrival.
 */
export function exhibitMark({ exhibit, sealedNumber }: ExhibitNumbers): string {
  if (exhibit === null) return sealedNumber === null ? 'pièce' : `pièce ${sealedNumber}`
  const mark = `pièce n°${NBSP}${exhibit}`
  return sealedNumber === null ? mark : `${mark} du dossier (${sealedNumber} du paquet scellé)`
}

/** The same at the head of a sentence or a line. */
export function exhibitTitle(numbers: ExhibitNumbers): string {
  return `P${exhibitMark(numbers).slice(1)}`
}
