import type { Explanation } from '@quittance/kernel'
import type { EvidenceWords } from '#features/evidence/evidence-words.ts'
import type { Found } from '#features/evidence/exhibit/review.ts'

/** Why a finding reads so: the words it rests on, what reads in two ways, and the rules used. */
export function whyFound({ finding, message }: Found, words: EvidenceWords): Explanation {
  const leaf = (rule: string, sentence: string): Explanation => ({
    rule,
    sentence,
    citations: [],
    steps: [],
  })
  return {
    rule: finding.kind,
    sentence: words.whyFound,
    citations: [],
    result: finding.label,
    steps: [
      ...finding.spans.map(({ start, end }) =>
        leaf('words', `« ${message.text.slice(start, end)} »`),
      ),
      ...(finding.ambiguity === null
        ? []
        : [{ ...leaf('ambiguity', finding.ambiguity), certainty: 'arguable' as const }]),
      { ...leaf('rules', words.whyRules), result: finding.rules.join(', ') },
    ],
  }
}
