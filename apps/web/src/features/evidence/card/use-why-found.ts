import type { Explanation } from '@quittance/kernel'
import { evidenceWords, useReadingNames } from '#features/evidence/words/evidence-words.ts'
import type { Found } from '#features/evidence/exhibit/review.ts'
import { useSaid } from '#words/use-said.ts'
import { useWords } from '#words/use-words.ts'

/** Why a finding reads so: the words it rests on, what reads in two ways, and the rules used. */
export function useWhyFound({ finding, message }: Found): Explanation {
  const words = useWords(evidenceWords)
  const names = useReadingNames()
  const say = useSaid()
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
    result: names.kind(finding.kind),
    steps: [
      ...finding.spans.map(({ start, end }) =>
        leaf('words', words.quoted(message.text.slice(start, end))),
      ),
      ...(finding.ambiguity === null
        ? []
        : [{ ...leaf('ambiguity', say(finding.ambiguity)), certainty: 'arguable' as const }]),
      { ...leaf('rules', words.whyRules), result: finding.rules.join(', ') },
    ],
  }
}
