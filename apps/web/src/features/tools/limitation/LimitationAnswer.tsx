import { isBefore, parseDay, type Day, type Outcome } from '@quittance/kernel'
import type { Limitation, LimitationDocument } from '@quittance/law'
import type { ReactNode } from 'react'
import { OutcomeMark } from '#app/law/OutcomeMark.tsx'
import { yearsOf } from '#app/law/words/years-of.ts'
import css from '#features/tools/limitation/limitation.module.css'
import { limitationWords } from '#features/tools/limitation/words/limitation-words.ts'
import { Missing } from '#features/tools/tool/Missing.tsx'
import { NotApplicable } from '#features/tools/tool/NotApplicable.tsx'
import { Compass } from '#ui/figures/Compass.tsx'
import { DateText } from '#ui/figures/DateText.tsx'
import { FactList } from '#ui/figures/FactList.tsx'
import { Figure } from '#ui/figures/Figure.tsx'
import { useWhy } from '#ui/why/WhyProvider.tsx'
import { Prose } from '#words/Prose.tsx'
import { spanText } from '#words/figures.ts'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

export type LimitationAnswerProps = {
  readonly facts: LimitationDocument
  readonly outcome: Outcome<Limitation>
}

/** The last day, how far it is and how sure; or the questions to answer. */
export function LimitationAnswer({ facts, outcome }: LimitationAnswerProps): ReactNode {
  switch (outcome.outcome) {
    case 'answer':
      return <Known facts={facts} outcome={outcome} />
    case 'not-applicable':
      return <NotApplicable says={outcome.explain().sentence} outcome={outcome} />
    case 'needs-facts':
      return <Missing missing={outcome.missing} question="limitation" />
  }
}

type KnownProps = {
  readonly facts: LimitationDocument
  readonly outcome: Extract<Outcome<Limitation>, { outcome: 'answer' }>
}

function Known({ facts, outcome }: KnownProps): ReactNode {
  const words = useWords(limitationWords)
  const { value, certainty } = outcome
  const lastDay = dayOrNull(value.lastDay)
  const today = dayOrNull(facts.asOf)
  const startsOn = dayOrNull(facts.startsOn)
  return (
    <div className={css['known']}>
      <div>
        <h2 className={css['what']}>{words.lastDay}</h2>
        <LastDay lastDay={lastDay} outcome={outcome} />
        {today !== null && (
          <p className={css['distance']}>
            <Distance value={value} today={today} startsOn={startsOn} />
            <OutcomeMark certainty={certainty} because={outcome.explain()} />
          </p>
        )}
        <Doubts value={value} debtorIs={facts.claim?.debtorIs} />
      </div>
      {lastDay !== null && today !== null && startsOn !== null && isBefore(startsOn, lastDay) && (
        <div className={css['dial']}>
          <Dial value={value} days={{ lastDay, today, startsOn }} />
        </div>
      )}
    </div>
  )
}

function LastDay({
  lastDay,
  outcome,
}: Omit<KnownProps, 'facts'> & { readonly lastDay: Day | null }): ReactNode {
  const words = useWords(limitationWords)
  const format = useFormat()
  const why = useWhy()
  const open = (figure: string) => (): void => why({ figure, explanation: outcome.explain() })
  if (lastDay === null) {
    return <Figure text={words.suspended} size="sheet" onWhy={open(words.suspended)} />
  }
  return <DateText of={lastDay} figure="page" onWhy={open(format.day(lastDay))} />
}

type DistanceProps = {
  readonly value: Limitation
  readonly today: Day
  readonly startsOn: Day | null
}

function Distance({ value, today, startsOn }: DistanceProps): ReactNode {
  const words = useWords(limitationWords)
  const format = useFormat()
  const lastDay = dayOrNull(value.lastDay)
  const barred = dayOrNull(value.timeBarredOn)
  const said = (): string => {
    switch (value.status) {
      case 'suspended':
        return words.standsStill
      case 'not-started':
        return startsOn === null ? '' : words.notStarted(format.day(startsOn))
      case 'expired':
        return barred === null ? '' : words.expiredOn(format.day(barred))
      case 'running':
        if (lastDay === null) return ''
        return lastDay.equals(today)
          ? words.lastDayToday
          : words.running(spanText(today, lastDay, words))
    }
  }
  const period = words.period(words.years(yearsOf(value.period)))
  return (
    <span className={value.status === 'expired' ? css['over'] : undefined}>
      <Prose>{`${said()}, ${period}`}</Prose>
    </span>
  )
}

type DialProps = {
  readonly value: Limitation
  readonly days: { readonly lastDay: Day; readonly today: Day; readonly startsOn: Day }
}

/** The half circle of the dossier: the established last day in madder, a doubtful later one dotted. */
function Dial({ value, days }: DialProps): ReactNode {
  const ifNot = dayOrNull(value.lastDayIfNot ?? null)
  const others = (value.alternatives ?? []).flatMap(({ lastDay }) => dayOrNull(lastDay) ?? [])
  if (ifNot !== null && isBefore(ifNot, days.lastDay)) {
    return <Compass {...days} lastDay={ifNot} arguableDay={days.lastDay} />
  }
  const later = others.find((other) => isBefore(days.lastDay, other))
  return <Compass {...days} {...(later !== undefined && { arguableDay: later })} />
}

type DoubtsProps = {
  readonly value: Limitation
  readonly debtorIs: NonNullable<LimitationDocument['claim']>['debtorIs']
}

/** The other last days that stay possible, in words. */
function Doubts({ value, debtorIs }: DoubtsProps): ReactNode {
  const words = useWords(limitationWords)
  const format = useFormat()
  const ifNot = dayOrNull(value.lastDayIfNot ?? null)
  const facts = [
    ...(value.alternatives ?? []).map(({ period, lastDay }) => {
      const years = words.years(yearsOf(period))
      const day = dayOrNull(lastDay)
      return {
        what: debtorIs === 'private-individual' ? words.alternatives : words.otherPeriod,
        is:
          day === null
            ? words.alternativeStopped(years)
            : words.alternative(years, format.day(day)),
      }
    }),
    ...(ifNot === null || value.lastDayIfNot === value.lastDay
      ? []
      : [{ what: words.ifNot, is: <DateText of={ifNot} figure="row" /> }]),
  ]
  if (facts.length === 0) {
    const note = value.lastDay === null ? words.suspendedSays : words.anyDay
    return <p className={css['note']}>{note}</p>
  }
  return (
    <>
      <FactList facts={facts} />
      {value.lastDay !== null && <p className={css['note']}>{words.prudent}</p>}
    </>
  )
}

function dayOrNull(text: string | null | undefined): Day | null {
  return text === null || text === undefined ? null : parseDay(text)
}
