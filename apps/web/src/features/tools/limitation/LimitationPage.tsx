import type { Day } from '@quittance/kernel'
import { answerLimitation, type LimitationDocument, type SavingKind } from '@quittance/law'
import { useMemo, type ReactNode } from 'react'
import { goToEvent } from '#app/law/compass/EventRegister.tsx'
import { LimitationCompass } from '#app/law/compass/LimitationCompass.tsx'
import { withoutIncomplete, type TypedEvent } from '#app/law/compass/limitation-course.ts'
import { lawWords } from '#app/law/words/law-words.ts'
import { SavingActs } from '#app/law/saving/SavingActs.tsx'
import { MOST_ROWS } from '#features/tools/fragment/fact-shape.ts'
import { LimitationAnswer } from '#features/tools/limitation/LimitationAnswer.tsx'
import { LimitationForm } from '#features/tools/limitation/LimitationForm.tsx'
import { limitationShape } from '#features/tools/limitation/limitation-shape.ts'
import { limitationWords } from '#features/tools/limitation/words/limitation-words.ts'
import { todayInFrance } from '#features/tools/tool/today.ts'
import { shortOf } from '#features/tools/tool/short-of.ts'
import { ToolPage } from '#features/tools/tool/ToolPage.tsx'
import { useFacts } from '#features/tools/tool/use-facts.ts'
import { Sheet } from '#ui/paper/Sheet.tsx'
import { dayOf } from '#words/figures.ts'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

const blank: LimitationDocument = { asOf: todayInFrance().toString() }

const example: LimitationDocument = {
  asOf: '2026-11-21',
  claim: { nature: 'invoice', creditorIs: 'professional', debtorIs: 'professional' },
  startsOn: '2021-12-31',
  events: [
    { on: '2022-06-14', kind: 'formal-notice' },
    { on: '2023-01-10', kind: 'part-payment' },
    { on: '2024-03-04', kind: 'mediation', endedOn: '2024-06-18' },
  ],
}

/** The limitation tool: the last day to act, and the compass of what has moved it. */
export function LimitationPage(): ReactNode {
  const words = useWords(limitationWords)
  const { compass } = useWords(lawWords)
  const format = useFormat()
  const facts = useFacts(limitationShape, blank)
  const { typed, sound, change } = facts
  const shown = useMemo(() => rowsAsTyped(sound, typed), [sound, typed])
  const asked = useMemo(() => withoutIncomplete(shown), [shown])
  const outcome = useMemo(() => answerLimitation(asked), [asked])
  const events = typed.events ?? []
  const put = (to: readonly TypedEvent[]): void => change({ ...typed, events: to })
  return (
    <ToolPage
      title={words.title}
      says={words.says}
      facts={facts}
      blank={blank}
      example={example}
      form={<LimitationForm of={facts} />}
      pinned
      short={shortOf(outcome, ({ lastDay }) =>
        lastDay === null ? words.suspended : format.day(dayOf(lastDay)),
      )}
      answer={<LimitationAnswer facts={asked} outcome={outcome} />}
      detail={
        <>
          <Sheet title={compass}>
            <LimitationCompass
              facts={shown}
              value={outcome.outcome === 'answer' ? outcome.value : null}
              mostEvents={MOST_ROWS}
              onAdd={(event) => put([...events, event])}
              onChange={(index, event) => put(events.with(index, event))}
              onRemove={(index) => put(events.filter((_, at) => at !== index))}
              onToday={(to: Day) => change({ ...typed, asOf: to.toString() })}
            />
          </Sheet>
          <SavingActs
            facts={asked}
            onTry={(kind: SavingKind) => {
              const registered = kind === 'formal-notice'
              put([...events, { on: typed.asOf, kind, ...(registered && { registered }) }])
              goToEvent(events.length)
            }}
          />
        </>
      }
      explain={outcome.outcome === 'needs-facts' ? null : outcome.explain}
    />
  )
}

/**
 * The facts with their events row by row as typed, so that none changes place while it is written;
 * an end that precedes its start is kept, for the row to say so.
 */
function rowsAsTyped(sound: LimitationDocument, typed: LimitationDocument): LimitationDocument {
  return {
    ...sound,
    claim: sound.claim ?? {},
    events: (typed.events ?? []).map((row, index) => {
      const taken = sound.events?.[index]
      const inverted = row.on !== undefined && row.endedOn !== undefined && row.endedOn < row.on
      return { ...row, on: taken?.on, endedOn: inverted ? row.endedOn : taken?.endedOn }
    }),
  }
}
