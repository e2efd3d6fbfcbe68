import { parseDay } from '@quittance/kernel'
import { answerDeadline, type DeadlineDocument } from '@quittance/law'
import { useMemo, type ReactNode } from 'react'
import css from '#features/tools/deadline/deadline.module.css'
import { DeadlineAnswer, DeadlineDetail } from '#features/tools/deadline/DeadlineAnswer.tsx'
import { DeadlineForm } from '#features/tools/deadline/DeadlineForm.tsx'
import { deadlineShape } from '#features/tools/deadline/deadline-shape.ts'
import { deadlineWords } from '#features/tools/deadline/words/deadline-words.ts'
import { ToolPage } from '#features/tools/tool/ToolPage.tsx'
import { useFacts } from '#features/tools/tool/use-facts.ts'
import { paths } from '#paths.ts'
import { Anchor } from '#ui/frame/Anchor.tsx'
import { Prose } from '#words/Prose.tsx'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

const blank: DeadlineDocument = { place: 'metropole' }

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
  const end = outcome.outcome === 'answer' ? parseDay(outcome.value.end) : null
  const shortly = end === null ? null : format.day(end)
  return (
    <ToolPage
      title={words.title}
      says={words.says}
      facts={facts}
      blank={blank}
      example={example}
      form={<DeadlineForm of={facts} />}
      short={shortly}
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
