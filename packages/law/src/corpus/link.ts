import type { Citation } from '@quittance/kernel'
import { corpusEntry } from '#corpus/corpus.ts'
import { citedText } from '#corpus/corpus-entry.ts'

const LEGIARTI = /^LEGIARTI\d{12}$/
const RULING = /^\d{2}-\d{2}\.\d{3}$/

/**
 * The official page of a text, made from its identifier: Légifrance from a LEGIARTI, the search of
 * the Cour de cassation from the number of a ruling. Null where no identifier is known.
 *
 * Never stored: an address is the reader's business, an identifier ours.
 */
export function linkOf(citation: Citation): string | null {
  const legiarti = citation.legiarti ?? corpusEntry(citation)?.entry.legiarti
  if (legiarti !== undefined) return LEGIARTI.test(legiarti) ? article(citation, legiarti) : null
  const { article: number } = citedText(citation)
  return !citation.code.startsWith('Cass.') || !RULING.test(number)
    ? null
    : `https://www.courdecassation.fr/recherche-judilibre?search_api_fulltext=${number}`
}

/** Articles of codes and articles of laws stand in two places of Légifrance. */
function article({ code }: Citation, legiarti: string): string {
  const place = /^(?:Loi|Décret|Arrêté|Ordonnance)\b/u.test(code) ? 'loda' : 'codes'
  return `https://www.legifrance.gouv.fr/${place}/article_lc/${legiarti}`
}
