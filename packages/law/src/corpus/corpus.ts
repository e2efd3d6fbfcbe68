import type { Citation } from '@quittance/kernel'
import { civilLimitationEntries } from '#corpus/codes/civil-limitation.data.ts'
import { civilPaymentEntries } from '#corpus/codes/civil-payment.data.ts'
import { civilProofEntries } from '#corpus/codes/civil-proof.data.ts'
import { commercialEntries } from '#corpus/codes/commercial.data.ts'
import { consumerEntries } from '#corpus/codes/consumer.data.ts'
import { enforcementEntries } from '#corpus/codes/enforcement.data.ts'
import { labourEntries } from '#corpus/codes/labour.data.ts'
import { monetaryEntries } from '#corpus/codes/monetary.data.ts'
import { otherCodeEntries } from '#corpus/codes/other-codes.data.ts'
import { penalEntries } from '#corpus/codes/penal.data.ts'
import { procedureEntries } from '#corpus/codes/procedure.data.ts'
import {
  citedText,
  textName,
  toConfirm,
  type CorpusEntry,
  type Reading,
} from '#corpus/corpus-entry.ts'
import { lawsAndDecreeEntries } from '#corpus/sources/laws-and-decrees.data.ts'
import { pageEntries } from '#corpus/sources/pages.data.ts'
import { practiceEntries } from '#corpus/sources/practices.data.ts'
import { ecbSourceEntries, legalRateSourceEntries } from '#corpus/sources/rate-sources.ts'
import { rulingEntries } from '#corpus/sources/rulings.data.ts'

/** Every text that an answer of the house may cite, code by code (répertoire des textes). */
export const corpus: readonly CorpusEntry[] = [
  ...civilPaymentEntries,
  ...civilProofEntries,
  ...civilLimitationEntries,
  ...commercialEntries,
  ...consumerEntries,
  ...enforcementEntries,
  ...procedureEntries,
  ...monetaryEntries,
  ...labourEntries,
  ...penalEntries,
  ...otherCodeEntries,
  ...lawsAndDecreeEntries,
  ...rulingEntries,
  ...pageEntries,
  ...practiceEntries,
  ...legalRateSourceEntries,
  ...ecbSourceEntries,
]

const byName = new Map(corpus.map((entry) => [textName(entry), entry]))

/** An entry found for a citation, with the paragraph that the citation names. */
export type CorpusFinding = Reading & {
  readonly entry: CorpusEntry
  readonly paragraph: string | null
  /** What the paragraph says where the corpus tells it apart, else what the text says. */
  readonly summary: string
}

/**
 * What the corpus holds on the text of a citation, or null.
 *
 * A text that was read may be cited for a point that was not, such as an earlier wording: the
 * citation is then of the kind `practice`, and the finding is no surer than it.
 */
export function corpusEntry(
  citation: Pick<Citation, 'code' | 'article'> & Partial<Citation>,
): CorpusFinding | null {
  const entry = byName.get(textName(citation))
  if (entry === undefined) return null
  const { paragraph } = citedText(citation)
  const part = paragraph === null ? undefined : entry.parts?.[paragraph]
  const isUnread = citation.kind === 'practice' && entry.kind !== 'practice'
  const { certainty, because } = isUnread && entry.certainty === 'established' ? UNREAD : entry
  return { entry, paragraph, summary: part ?? entry.summary, certainty, because }
}

const UNREAD = toConfirm('Le texte a été lu, non ce point de sa rédaction.')
