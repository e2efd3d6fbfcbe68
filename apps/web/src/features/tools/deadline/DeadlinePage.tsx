import { answerDeadline, type DeadlineDocument } from '@quittance/law'
import { useMemo, type ReactNode } from 'react'
import css from '#features/tools/deadline/deadline.module.css'
import { DeadlineAnswer, DeadlineDetail } from '#features/tools/deadline/DeadlineAnswer.tsx'
import { DeadlineForm } from '#features/tools/deadline/DeadlineForm.tsx'
import { deadlineShape } from '#features/tools/deadline/deadline-shape.ts'
import { deadlineWords } from '#features/tools/deadline/words/deadline-words.ts'
import { shortOf } from '#features/tools/tool/short-of.ts'
import { ToolPage } from '#features/tools/tool/ToolPage.tsx'
import { useFacts } from '#features/tools/tool/use-facts.ts'
import { paths } from '#paths.ts'
import { Anchor } from '#ui/frame/Anchor.tsx'
import { Prose } from '#words/Prose.tsx'
import { dayOf } from '#words/figures.ts'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

/** Nothing is preselected: a place taken for another gives another day. */
const blank: DeadlineDocument = {}

const example: DeadlineDocument = {
  from: '2026-04-14',
  length: { months: 1 },
  place: 'metropole',
}

/** The tool of procedural time limits: the day on which one ends, and what puts it off. */
export function DeadlinePage(): ReactNode {
  const words = useWords(deadlineWords)
  const format = useFormat()
  const facts = useFacts(deadlineShape, blank)
  const { sound } = facts
  const asked = useMemo(() => ({ ...sound, length: sound.length ?? {} }), [sound])
  const outcome = useMemo(() => answerDeadline(asked), [asked])
  return (
    <ToolPage
      title={words.title}
      says={words.says}
      facts={facts}
      blank={blank}
      example={example}
      form={<DeadlineForm of={facts} />}
      short={shortOf(outcome, ({ end }) => format.day(dayOf(end)))}
      answer={<DeadlineAnswer outcome={outcome} />}
      detail={
        <>
          <DeadlineDetail facts={asked} outcome={outcome} />
          <p className={css['note']}>
            <Prose>{words.notLimitation}</Prose>{' '}
            <Anchor href={paths.limitationTool()}>{words.limitationLink}</Anchor>
          </p>
        </>
      }
      explain={outcome.outcome === 'needs-facts' ? null : outcome.explain}
    />
  )
}
