import type { DossierLaw, DossierView, NotedEvent } from '@quittance/contract'
import type { Outcome } from '@quittance/kernel'
import { answerLimitation, type Limitation, type SavingKind } from '@quittance/law'
import { useMemo, type ReactNode } from 'react'
import type { CompassChanges } from '#app/law/compass/compass-changes.ts'
import { LimitationCompass } from '#app/law/compass/LimitationCompass.tsx'
import { withoutIncomplete, type TypedEvent } from '#app/law/compass/limitation-course.ts'
import { SavingActs } from '#app/law/saving/SavingActs.tsx'
import { EventFrom } from '#features/assessment/limitation/EventFrom.tsx'
import { ItemLastDays } from '#features/assessment/limitation/ItemLastDays.tsx'
import { LastDay } from '#features/assessment/limitation/LastDay.tsx'
import { NotedEvents } from '#features/assessment/limitation/NotedEvents.tsx'
import {
  triedEvents,
  triedFacts,
  withChange,
  without,
  type Trial,
  type TrialChange,
} from '#features/assessment/limitation/trial.ts'
import { TrialNote } from '#features/assessment/limitation/TrialNote.tsx'
import { savingFacts } from '#features/assessment/limitation/saving-facts.ts'
import { goToSection, Section } from '#features/assessment/frame/Section.tsx'
import type { Parties } from '#features/assessment/options/parties.ts'
import type { Replay } from '#features/assessment/reading/use-replay.ts'
import { assessmentWords, eventsWords } from '#features/assessment/words/assessment-words.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { Acts } from '#ui/acts/Acts.tsx'
import { useWords } from '#words/use-words.ts'

export type LimitationSectionProps = {
  readonly dossier: DossierView
  readonly law: DossierLaw
  readonly replay: Replay
  /** Who the parties are, as the routes take them: one page names one court. */
  readonly parties: Parties
  /** What is tried without being noted; null while the compass shows the dossier. */
  readonly trial: Trial | null
  readonly onTrial: (trial: Trial | null) => void
  readonly onNote: (event?: TypedEvent) => void
  readonly onKeep: (change: TrialChange) => void
  readonly onWithdraw: (event: NotedEvent) => void
}

/**
 * The limitation compass of the dossier: what moved the last day, what would, what is noted. The
 * facts hold every event known, so that the compass follows the day without waiting for the server.
 */
export function LimitationSection(props: LimitationSectionProps): ReactNode {
  const { dossier, law, parties, replay, trial, onTrial, onNote, onKeep, onWithdraw } = props
  const words = useWords(eventsWords)
  const { limitation: title } = useWords(assessmentWords)
  const { limitation } = law
  const asOf = replay.day?.toString() ?? law.asOf
  const own = useMemo(() => ({ ...limitation.document, asOf }), [limitation, asOf])
  const facts = useMemo(
    () => (trial === null ? own : { ...triedFacts(limitation, trial), asOf }),
    [own, limitation, trial, asOf],
  )
  const asked = useMemo(() => withoutIncomplete(facts), [facts])
  const outcome = useMemo(() => answerLimitation(asked), [asked])
  const before = useMemo(() => answerLimitation(own), [own])
  const changes = changesOf({ limitation, trial, onTrial, replay })
  const tryAct = (kind: SavingKind): void => {
    const from = trial ?? NOTHING_TRIED
    const event = { on: asOf, kind, ...(kind === 'formal-notice' && { registered: true }) }
    onTrial({ ...from, added: [...from.added, event] })
    goToSection('prescription')
  }
  const sources = triedEvents(limitation, trial ?? NOTHING_TRIED).map(({ from }) => (
    <EventFrom key={from?.id} of={from} dossier={dossier} />
  ))
  return (
    <>
      <Section
        id="prescription"
        title={title}
        aside={
          <Acts>
            {trial === null && (
              <ActButton small keyName="t" onAct={() => onTrial(NOTHING_TRIED)}>
                {words.tryIt}
              </ActButton>
            )}
            <ActButton small keyName="n" icon="plus" onAct={() => onNote()}>
              {words.noteEvent}
            </ActButton>
          </Acts>
        }
      >
        <LastDay facts={asked} outcome={outcome} />
        {trial === null && <ItemLastDays law={law} asOf={asOf} />}
        {trial !== null && (
          <TrialNote
            limitation={limitation}
            trial={trial}
            today={replay.today}
            before={before}
            after={outcome}
            onKeep={onKeep}
            onLeave={() => onTrial(null)}
          />
        )}
        <LimitationCompass facts={facts} value={valueOf(outcome)} {...changes} from={sources} />
        <NotedEvents dossier={dossier} noted={limitation.noted} onWithdraw={onWithdraw} />
      </Section>
      <SavingActs facts={savingFacts(asked, law, parties)} onTry={tryAct} />
    </>
  )
}

const NOTHING_TRIED: Trial = { added: [], changed: {}, removed: [] }

/** What the compass lets a person change: the day always, the events while they try. */
function changesOf({
  limitation,
  trial,
  onTrial,
  replay,
}: Pick<LimitationSectionProps, 'trial' | 'onTrial' | 'replay'> & {
  readonly limitation: DossierLaw['limitation']
}): CompassChanges {
  const onToday = replay.onDay
  if (trial === null) return { onToday }
  const rows = triedEvents(limitation, trial)
  return {
    onToday,
    onAdd: (event) => onTrial({ ...trial, added: [...trial.added, event] }),
    onChange: (index, event) => {
      const row = rows[index]
      if (row !== undefined) onTrial(withChange(trial, row, event))
    },
    onRemove: (index) => {
      const row = rows[index]
      if (row !== undefined) onTrial(without(trial, row))
    },
  }
}

function valueOf(outcome: Outcome<Limitation>): Limitation | null {
  return outcome.outcome === 'answer' ? outcome.value : null
}
