import type { TemplateCheck } from '@quittance/contract'
import type { ReactNode } from 'react'
import type { PlacedFault } from '#features/outreach/sheet/letter-faults.ts'
import { useFaultTitle } from '#features/outreach/sheet/use-fault-title.ts'
import {
  adopted,
  removed,
  type Point,
  type Texts,
} from '#features/outreach/templates/template-edits.ts'
import { templatesWords } from '#features/outreach/templates/templates-words.ts'
import { StatusMark } from '#ui/proof/StatusMark.tsx'
import { FaultList, type Fault } from '#ui/rows/FaultList.tsx'
import { uiWords } from '#ui/ui-words.ts'
import { citationText } from '#ui/why/why-tree.ts'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

export type TemplatePointsProps = {
  readonly composed: TemplateCheck['composed']
  readonly faults: readonly PlacedFault<Point>[]
  readonly open: number | null
  readonly judging: boolean
  readonly texts: Texts
  readonly onOpen: (number: number) => void
  readonly onAdopt: (number: number) => void
  readonly onRemove: (number: number) => void
  readonly onRewrite: (number: number) => void
}

/** What the gate says of the letter as it is written: the verdict, then each point. */
export function TemplatePoints(props: TemplatePointsProps): ReactNode {
  const { composed, faults, open, judging, texts, onOpen, onAdopt, onRemove, onRewrite } = props
  const words = useWords(templatesWords)
  const format = useFormat()
  const titleOf = useFaultTitle()
  const certainties = useWords(uiWords)
  if (composed === null) {
    return <StatusMark shape="refused">{words.notComposed}</StatusMark>
  }
  const verdict = { pass: words.passes, refuse: words.refuses, 'ask-a-person': words.asks }
  const shape = { pass: 'passed', refuse: 'refused', 'ask-a-person': 'clock' } as const
  const listed = faults.map((fault): Fault => {
    const { finding, number } = fault
    const [citation] = finding.citations
    return {
      number,
      title: titleOf(fault),
      article: words.atArticle(
        citation === undefined ? '' : citationText(citation),
        certainties[finding.certainty].toLowerCase(),
      ),
      because: finding.sentence,
      ...(finding.suggestion === null ? {} : { offered: finding.suggestion }),
      can: {
        adopt: adopted(texts, finding) !== null,
        rewrite: finding.place !== null,
        remove: removed(texts, finding) !== null,
      },
    }
  })
  return (
    <>
      <output data-verdict={composed.verdict}>
        <StatusMark shape={judging ? 'clock' : shape[composed.verdict]} size="md">
          {judging ? words.judging : verdict[composed.verdict]}
        </StatusMark>
      </output>
      <FaultList
        faults={listed}
        open={open}
        onOpen={onOpen}
        verbs={{ adopt: words.adopt, rewrite: words.rewrite, remove: words.removeWords }}
        offeredLabel={words.offered}
        onAdopt={onAdopt}
        onRewrite={onRewrite}
        onRemove={onRemove}
        passed={{ count: words.rulesPassed(format.count(composed.passed)), says: '' }}
      />
    </>
  )
}
