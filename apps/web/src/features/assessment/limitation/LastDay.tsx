import { day, isAfter, isBefore, type Answer, type Day, type Outcome } from '@quittance/kernel'
import {
  answerLimitation,
  withoutArguableEvents,
  type Limitation,
  type LimitationDocument,
} from '@quittance/law'
import { useMemo, type ReactNode } from 'react'
import { OutcomeMark } from '#app/law/OutcomeMark.tsx'
import { lawWords } from '#app/law/words/law-words.ts'
import { yearsOf } from '#app/law/words/years-of.ts'
import css from '#features/assessment/limitation/limitation.module.css'
import { assessmentWords, eventsWords } from '#features/assessment/words/assessment-words.ts'
import { Compass } from '#ui/figures/Compass.tsx'
import { DateText } from '#ui/figures/DateText.tsx'
import { Figure } from '#ui/figures/Figure.tsx'
import { useWhy } from '#ui/why/WhyProvider.tsx'
import { Prose } from '#words/Prose.tsx'
import { dayOf, spanText } from '#words/figures.ts'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

export type LastDayProps = {
  readonly facts: LimitationDocument
  readonly outcome: Outcome<Limitation>
}

/** The last day that nobody disputes, alone and large; the arguable one under it. */
export function LastDay({ facts, outcome }: LastDayProps): ReactNode {
  const words = useWords(eventsWords)
  const sure = useMemo(() => answerLimitation(withoutArguableEvents(facts)), [facts])
  if (outcome.outcome !== 'answer' || sure.outcome !== 'answer') {
    return <p className={css['unknown']}>{words.unknownLimitation}</p>
  }
  return <Known facts={facts} whole={outcome} sure={sure} />
}

type KnownProps = {
  readonly facts: LimitationDocument
  readonly whole: Answer<Limitation>
  readonly sure: Answer<Limitation>
}

function Known({ facts, whole, sure }: KnownProps): ReactNode {
  const words = useWords(eventsWords)
  const format = useFormat()
  const why = useWhy()
  const { rules } = useWords(assessmentWords)
  const today = dayOf(facts.asOf ?? '')
  const lastDay = dayOrNull(sure.value.lastDay)
  const openWhy = (figure: string) => (): void => {
    why({ figure, explanation: whole.explain(), rules: rules(format.day(today)) })
  }
  return (
    <div className={css['known']}>
      <div>
        <h3 className={css['what']}>{words.lastDay}</h3>
        {lastDay === null ? (
          <Figure text={words.stopped} size="sheet" onWhy={openWhy(words.stopped)} />
        ) : (
          <DateText of={lastDay} figure="page" onWhy={openWhy(format.day(lastDay))} />
        )}
        <p className={css['distance']}>
          <Distance sure={sure.value} whole={whole.value} facts={facts} />
          <OutcomeMark certainty={sure.certainty} because={sure.explain()} />
        </p>
        <Doubts sure={sure.value} whole={whole.value} />
        {facts.startsOn !== undefined && (
          <p className={css['note']}>
            <Prose>
              {`${words.startsOn(format.day(dayOf(facts.startsOn)))} ${words.noticeChangesNothing}`}
            </Prose>
          </p>
        )}
      </div>
      <Dial facts={facts} sure={sure.value} whole={whole.value} />
    </div>
  )
}

type Readings = { readonly sure: Limitation; readonly whole: Limitation }

function Distance({
  sure,
  whole,
  facts,
}: Readings & { readonly facts: LimitationDocument }): ReactNode {
  const words = useWords(eventsWords)
  const spans = useWords(assessmentWords)
  const format = useFormat()
  const today = dayOf(facts.asOf ?? '')
  const lastDay = dayOrNull(sure.lastDay)
  const said = (): string => {
    if (sure.status === 'not-started') {
      return words.notStarted(format.day(dayOf(facts.startsOn ?? '')))
    }
    if (lastDay === null) return ''
    if (isAfter(today, lastDay)) {
      return whole.status === 'expired' && whole.timeBarredOn !== null
        ? words.over(format.day(day(whole.timeBarredOn)))
        : words.surePassed
    }
    return lastDay.equals(today) ? words.lastDayNow : words.running(spanText(today, lastDay, spans))
  }
  const isOver = lastDay !== null && isAfter(today, lastDay)
  if (said() === '') return null
  return (
    <span className={isOver ? css['over'] : undefined}>
      <Prose>{said()}</Prose>
    </span>
  )
}

/** The later last day of an arguable event, or of another period that stays possible. */
function Doubts({ sure, whole }: Readings): ReactNode {
  const words = useWords(eventsWords)
  const { years } = useWords(lawWords)
  const format = useFormat()
  const later = sure.lastDay !== null && sure.lastDay !== whole.lastDay
  const doubts = [
    ...(!later
      ? []
      : [
          whole.lastDay === null
            ? words.arguablyStopped
            : words.arguablyUntil(format.day(day(whole.lastDay))),
        ]),
    ...(whole.alternatives ?? []).map(({ period, lastDay }) =>
      lastDay === null
        ? words.alternativeStopped(years(yearsOf(period)))
        : words.alternative(years(yearsOf(period)), format.day(day(lastDay))),
    ),
  ]
  return doubts.map((doubt) => (
    <p key={doubt} className={css['doubt']}>
      <Prose>{doubt}</Prose>
    </p>
  ))
}

function Dial({
  facts,
  sure,
  whole,
}: Readings & { readonly facts: LimitationDocument }): ReactNode {
  const [startsOn, today] = [dayOrNull(facts.startsOn), dayOrNull(facts.asOf)]
  const lastDay = dayOrNull(sure.lastDay)
  if (startsOn === null || today === null || lastDay === null) return null
  if (!isBefore(startsOn, lastDay)) return null
  const others = [whole.lastDay, ...(whole.alternatives ?? []).map((one) => one.lastDay)]
  const arguableDay = others
    .flatMap((one) => dayOrNull(one) ?? [])
    .find((one) => isAfter(one, lastDay))
  return (
    <div className={css['dial']}>
      <Compass
        startsOn={startsOn}
        today={today}
        lastDay={lastDay}
        {...(arguableDay === undefined ? {} : { arguableDay })}
      />
    </div>
  )
}

function dayOrNull(text: string | null | undefined): Day | null {
  return text === null || text === undefined ? null : dayOf(text)
}
