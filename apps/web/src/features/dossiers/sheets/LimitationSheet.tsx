import { isBefore } from '@quittance/kernel'
import type { AssessmentView } from '@quittance/contract'
import type { ReactNode } from 'react'
import { dayOf, spanText } from '#words/figures.ts'
import { OutcomeMark } from '#app/law/OutcomeMark.tsx'
import { recordWords } from '#app/dossier/record/record-words.ts'
import css from '#features/dossiers/sheets/sheets.module.css'
import { dossierWords } from '#features/dossiers/words/dossier-words.ts'
import { Compass } from '#ui/figures/Compass.tsx'
import { DateText } from '#ui/figures/DateText.tsx'
import { Figure } from '#ui/figures/Figure.tsx'
import { Sheet } from '#ui/paper/Sheet.tsx'
import { DoubtMark } from '#ui/why/DoubtMark.tsx'
import { useWhy } from '#ui/why/WhyProvider.tsx'
import { Prose } from '#words/Prose.tsx'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

type LimitationOutcome = AssessmentView['limitation']
type LimitationAnswer = Extract<LimitationOutcome, { outcome: 'answer' }>

/** The limitation: its compass, its last day and how sure it is; or the facts that it lacks. */
export function LimitationSheet({ of }: { readonly of: AssessmentView }): ReactNode {
  const words = useWords(dossierWords)
  const { limitation } = of
  return (
    <Sheet title={words.limitation} aside={<Certainty of={limitation} />}>
      {limitation.outcome === 'answer' && <Known assessment={of} answer={limitation} />}
      {limitation.outcome === 'not-applicable' && (
        <p lang="fr">
          <Prose>{limitation.reason}</Prose>
        </p>
      )}
      {limitation.outcome === 'needs-facts' && (
        <>
          <p className={css['says']}>{words.limitationUnknown}</p>
          <ul className={css['facts']}>
            {limitation.missing.map((fact) => (
              <li key={fact}>
                <Prose>{fact}</Prose>
              </li>
            ))}
          </ul>
        </>
      )}
    </Sheet>
  )
}

function Certainty({ of }: { readonly of: LimitationOutcome }): ReactNode {
  return of.outcome === 'needs-facts' ? (
    <DoubtMark of="unknown" />
  ) : (
    <OutcomeMark certainty={of.certainty} because={of.because} />
  )
}

type KnownProps = { readonly assessment: AssessmentView; readonly answer: LimitationAnswer }

function Known({ assessment, answer }: KnownProps): ReactNode {
  const words = useWords(dossierWords)
  const format = useFormat()
  const why = useWhy()
  const { rules } = useWords(recordWords)
  const { value, because, certainty } = answer
  const openWhy = (figure: string) => (): void => {
    why({ figure, explanation: because, rules: rules(format.day(dayOf(assessment.asOf))) })
  }
  if (value.lastDay === null) {
    const said = value.status === 'not-started' ? words.notStarted : words.suspended
    return <Figure text={said} onWhy={openWhy(said)} />
  }
  const today = dayOf(assessment.asOf)
  const arguableDay = dayOf(value.lastDay)
  const lastDay = dayOf(value.establishedLastDay ?? value.lastDay)
  const moved = isBefore(lastDay, arguableDay)
  const startsOn = dayOf(assessment.limitationStartsOn)
  return (
    <>
      {isBefore(startsOn, lastDay) && (
        <Compass
          startsOn={startsOn}
          today={today}
          lastDay={lastDay}
          {...(moved ? { arguableDay } : {})}
        />
      )}
      <div className={css['lastDay']}>
        <DateText of={lastDay} figure="sheet" onWhy={openWhy(format.day(lastDay))} />
        <span className={css['quiet']}>
          {value.status === 'expired' || isBefore(lastDay, today)
            ? words.expiredShort
            : words.inTime(spanText(today, lastDay, words))}
        </span>
      </div>
      <p className={css['note']}>
        {value.status === 'expired' && value.timeBarredOn !== null ? (
          <Prose>{words.expired(format.day(dayOf(value.timeBarredOn)))}</Prose>
        ) : (
          <>
            <Prose>
              {[
                moved ? `${words.limitationMoved(format.day(arguableDay))} ` : '',
                certainty === 'arguable' && !moved ? `${words.limitationArguable} ` : '',
                `${words.startsOn(format.day(startsOn))}. ${words.noticeChangesNothing}`,
              ].join('')}
            </Prose>
          </>
        )}
      </p>
    </>
  )
}
