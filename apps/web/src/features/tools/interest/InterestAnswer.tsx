import { daysBetween, parseDay, type Outcome } from '@quittance/kernel'
import type { Interest, InterestDocument } from '@quittance/law'
import type { ReactNode } from 'react'
import { statementWords } from '#app/law/words/law-words.ts'
import { OutcomeMark } from '#app/law/OutcomeMark.tsx'
import { interestWords } from '#features/tools/interest/words/interest-words.ts'
import css from '#features/tools/interest/interest.module.css'
import { missingRateOf } from '#app/law/statement/rate-source.ts'
import { Missing } from '#features/tools/tool/Missing.tsx'
import { NotApplicable } from '#features/tools/tool/NotApplicable.tsx'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { Amount } from '#ui/figures/Amount.tsx'
import { useWhy } from '#ui/why/WhyProvider.tsx'
import { Prose } from '#words/Prose.tsx'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

export type InterestAnswerProps = {
  readonly facts: InterestDocument
  readonly outcome: Outcome<Interest>
  readonly onChange: (facts: InterestDocument) => void
}

/** The interest and the total due, or what is missing to count them, or why the rule does not apply. */
export function InterestAnswer({ facts, outcome, onChange }: InterestAnswerProps): ReactNode {
  const words = useWords(interestWords)
  switch (outcome.outcome) {
    case 'answer':
      return <Known facts={facts} value={outcome.value} outcome={outcome} />
    case 'not-applicable':
      return (
        <NotApplicable
          says={
            outcome.reason === 'surcharge-needs-legal-rate'
              ? words.surchargeRefused
              : words.outOfRange
          }
          outcome={outcome}
        >
          {facts.enforceableOn !== undefined && (
            <ActButton small onAct={() => onChange({ ...facts, enforceableOn: undefined })}>
              {words.dropSurcharge}
            </ActButton>
          )}
        </NotApplicable>
      )
    case 'needs-facts':
      return <Asked missing={outcome.missing} facts={facts} onChange={onChange} />
  }
}

type KnownProps = {
  readonly facts: InterestDocument
  readonly value: Interest
  readonly outcome: Extract<Outcome<Interest>, { outcome: 'answer' }>
}

function Known({ facts, value, outcome }: KnownProps): ReactNode {
  const words = useWords(interestWords)
  const format = useFormat()
  const why = useWhy()
  const from = facts.startsOn === undefined ? null : parseDay(facts.startsOn)
  const to = facts.asOf === undefined ? null : parseDay(facts.asOf)
  const open = (figure: string) => (): void => why({ figure, explanation: outcome.explain() })
  const days = from === null || to === null ? 0 : daysBetween(from, to) + 1
  return (
    <>
      <div className={css['two']}>
        <div>
          <h2 className={css['what']}>{words.interest}</h2>
          <Amount of={value.interest} size="page" onWhy={open(format.euros(value.interest))} />
        </div>
        <div className={css['due']}>
          <h2 className={css['what']}>{words.totalDue}</h2>
          <Amount of={value.totalDue} size="total" />
        </div>
        <OutcomeMark certainty={outcome.certainty} because={outcome.explain()} />
      </div>
      {from !== null && to !== null && (
        <p className={css['period']}>
          <Prose>
            {days <= 0
              ? words.notYet(format.day(from))
              : words.period(format.day(from), format.day(to), format.count(days))}
          </Prose>
        </p>
      )}
    </>
  )
}

type AskedProps = {
  readonly missing: readonly string[]
  readonly facts: InterestDocument
  readonly onChange: (facts: InterestDocument) => void
}

function Asked({ missing, facts, onChange }: AskedProps): ReactNode {
  const words = useWords(interestWords)
  const { half } = useWords(statementWords)
  const format = useFormat()
  const rate = missing.map(missingRateOf).find((one) => one !== null)
  const last = rate === undefined || rate === null ? null : parseDay(rate.lastKnown)
  const saidOf = (path: string): string | undefined => {
    const unpublished = missingRateOf(path)
    if (unpublished === null) return undefined
    const series = unpublished.series === 'legal' ? words.ofLegal : words.ofEcb
    return words.rateNotPublished(series, half(unpublished.half, unpublished.year))
  }
  const canStop = last !== null && facts.startsOn !== undefined && facts.startsOn <= last.toString()
  return (
    <Missing missing={missing} question="interest" saidOf={saidOf}>
      {canStop && (
        <ActButton small onAct={() => onChange({ ...facts, asOf: last.toString() })}>
          {words.countUntil(format.day(last))}
        </ActButton>
      )}
    </Missing>
  )
}
