import { englishEuros, eurosText, said, verbatim, type Said } from '@quittance/kernel'
import type { Suspended } from '#dossier/disputes/contested.ts'

/** Which part of a debt waits for an answer, and what is still asked for; nothing where none waits. */
export function suspendedSaid(suspended: Suspended | null): Said {
  if (suspended === null) return verbatim('')
  const { whole, parts, askedCents } = suspended
  if (whole) {
    return said(
      'Toute la créance est contestée : rien n’est demandé.',
      'The whole claim is contested: nothing is asked for.',
    )
  }
  const fr = parts.map((part) =>
    part.isWhole
      ? `n° ${part.number}`
      : `${eurosText(part.contestedCents)} de principal du n° ${part.number}`,
  )
  const en = parts.map((part) =>
    part.isWhole
      ? `no. ${part.number}`
      : `${englishEuros(part.contestedCents)} of the principal of no. ${part.number}`,
  )
  return said(
    `Contesté, non demandé : ${fr.join(', ')}. Hors cette part : ${eurosText(askedCents)}.`,
    `Contested, not asked for: ${en.join(', ')}. Without that part: ${englishEuros(askedCents)}.`,
  )
}
