import type { FindingView } from '@quittance/contract'
import type { ReactNode } from 'react'
import { evidenceWords, type EvidenceWords } from '#features/evidence/words/evidence-words.ts'
import { isAdverse } from '#features/evidence/exhibit/review.ts'
import { StatusMark } from '#ui/proof/StatusMark.tsx'
import { Tag } from '#ui/proof/Tag.tsx'
import { useWords } from '#words/use-words.ts'

/** The state of a finding beside its message; an adverse one as visible as a favourable one. */
export function FindingMark({
  finding,
  rank,
}: {
  readonly finding: FindingView
  readonly rank: number
}): ReactNode {
  const words = useWords(evidenceWords)
  if (finding.state === 'set-aside') return <Tag>{words.setAside}</Tag>
  const adverse = isAdverse(finding)
  const said = decidedWord(finding, words) ?? (adverse ? words.adverse : words.finding(rank))
  return <StatusMark shape={adverse ? 'adverse' : 'proved'}>{said}</StatusMark>
}

/** What was decided of a finding, in a word; null while nobody has. */
export function decidedWord(
  finding: Pick<FindingView, 'kind' | 'state'>,
  words: EvidenceWords,
): string | null {
  switch (finding.state) {
    case 'proposed':
      return null
    case 'kept':
      return isAdverse(finding) ? words.keptAdverse : words.kept
    case 'corrected':
      return words.corrected
    case 'set-aside':
      return words.setAside
  }
}
