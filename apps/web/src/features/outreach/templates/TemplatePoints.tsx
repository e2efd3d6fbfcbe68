import type { ReactNode } from 'react'
import { useFaultTitle } from '#features/outreach/sheet/use-fault-title.ts'
import { adopted, removed } from '#features/outreach/templates/template-edits.ts'
import css from '#features/outreach/templates/templates.module.css'
import { templatesWords } from '#features/outreach/words/outreach-words.ts'
import type { TemplateDraft } from '#features/outreach/templates/use-template-draft.ts'
import { StatusMark } from '#ui/proof/StatusMark.tsx'
import { FaultList, type Fault } from '#ui/rows/FaultList.tsx'
import { uiWords } from '#ui/ui-words.ts'
import { citationText } from '#ui/why/why-tree.ts'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

export type TemplatePointsProps = { readonly draft: TemplateDraft }

/** What the gate says of the letter as it is written: the verdict, then each point. */
export function TemplatePoints({ draft }: TemplatePointsProps): ReactNode {
  const { check, faults, judging, texts } = draft
  const composed = check?.composed ?? null
  const words = useWords(templatesWords)
  const format = useFormat()
  const titleOf = useFaultTitle()
  const certainties = useWords(uiWords)
  if (draft.isWritten && check === undefined) return null
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
      <output className={css['verdict']} data-verdict={composed.verdict}>
        <StatusMark shape={judging ? 'clock' : shape[composed.verdict]} size="md">
          {judging ? words.judging : verdict[composed.verdict]}
        </StatusMark>
      </output>
      <FaultList
        faults={listed}
        open={draft.open}
        onOpen={draft.onOpen}
        verbs={{ adopt: words.adopt, rewrite: words.rewrite, remove: words.removeWords }}
        offeredLabel={words.offered}
        onAdopt={draft.adopt}
        onRewrite={draft.rewrite}
        onRemove={draft.remove}
        passed={{ count: words.rulesPassed(format.count(composed.passed)), says: '' }}
      />
    </>
  )
}
