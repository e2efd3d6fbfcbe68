import type { DossierLaw, DossierView, StatementLine } from '@quittance/contract'
import { cents, parseDay, parseRate } from '@quittance/kernel'
import { useMemo, type ReactNode } from 'react'
import { missingRateOf } from '#app/law/statement/rate-source.ts'
import { StatementTable } from '#app/law/statement/StatementTable.tsx'
import { TakeAway } from '#app/law/statement/TakeAway.tsx'
import { statementRows } from '#app/law/statement/statement-rows.ts'
import { forgottenWords, statementWords } from '#app/law/words/law-words.ts'
import { useSumLine } from '#app/dossier/use-sum-line.ts'
import {
  itemAnswers,
  missingRates,
  sumsOf,
  type ItemAnswer,
} from '#app/law/forgotten/item-answers.ts'
import type { Replay } from '#features/assessment/reading/use-replay.ts'
import { ForgottenPayment } from '#app/law/forgotten/ForgottenPayment.tsx'
import { forgottenTrial } from '#app/law/forgotten/ForgottenTrial.tsx'
import { useForgotten, type Forgotten } from '#app/law/forgotten/use-forgotten.ts'
import css from '#features/assessment/statement/statement.module.css'
import { Section } from '#features/assessment/frame/Section.tsx'
import { assessmentWords, countingWords } from '#features/assessment/words/assessment-words.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { SumTable } from '#ui/figures/SumTable.tsx'
import { StatusMark } from '#ui/proof/StatusMark.tsx'
import { useWhy } from '#ui/why/WhyProvider.tsx'
import { Prose } from '#words/Prose.tsx'
import { dayOf } from '#words/figures.ts'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

export type StatementSectionProps = {
  readonly dossier: DossierView
  readonly law: DossierLaw
  readonly answers: readonly ItemAnswer[]
  readonly replay: Replay
  /** The form of a forgotten payment is open. */
  readonly trying: boolean
  readonly onTrying: (trying: boolean) => void
  readonly onRecord: (known: Pick<Forgotten, 'amount' | 'on'>) => void
}

/** The statement: what is owed by component, then the interest of each item, line by line. */
export function StatementSection(props: StatementSectionProps): ReactNode {
  const { dossier, law, answers, replay, trying, onTrying, onRecord } = props
  const words = useWords(countingWords)
  const { statement: title } = useWords(assessmentWords)
  const { addPayment } = useWords(forgottenWords)
  const format = useFormat()
  const day = format.day(dayOf(law.asOf))
  const toLine = useSumLine({ dossierId: dossier.id, asOf: law.asOf })
  const forgotten = useForgotten(dossier.id, law)
  const shown = useMemo(
    () => (trying && forgotten.items !== null ? itemAnswers(forgotten.items, law.rates) : answers),
    [trying, forgotten.items, answers, law.rates],
  )
  const of = (component: StatementLine['component']) =>
    law.statement.lines.find((line) => line.component === component)
  const total = of('total')
  return (
    <Section
      id="decompte"
      title={title}
      note={<Prose>{words.upTo(day)}</Prose>}
      aside={
        !trying && (
          <ActButton small icon="plus" keyName="r" onAct={() => onTrying(true)}>
            {addPayment}
          </ActButton>
        )
      }
    >
      <SumTable
        caption={words.owed}
        lines={law.statement.lines.filter(({ component }) => component !== 'total').map(toLine)}
        {...(total === undefined ? {} : { total: toLine(total) })}
      />
      <MissingRates answers={answers} replay={replay} />
      {trying && (
        <ForgottenPayment
          of={forgotten}
          before={sumsOf(answers)}
          after={sumsOf(shown)}
          today={replay.today}
          asOf={law.asOf}
          onLeave={() => {
            forgotten.clear()
            onTrying(false)
          }}
          onRecord={() => onRecord(forgotten)}
        />
      )}
      {shown
        .filter(({ item }) => item.startsFrom !== null)
        .map((answer) => (
          <ItemStatement key={answer.item.id} of={answer} dossierId={dossier.id} asOf={law.asOf} />
        ))}
      <WithoutInterest of={shown.filter(({ item }) => item.startsFrom === null)} />
      <p className={css['note']}>
        <Prose>{words.convention}</Prose>
      </p>
      {!trying && <TakeAway dossierId={dossier.id} asOf={law.asOf} />}
    </Section>
  )
}

type MissingRatesProps = Pick<StatementSectionProps, 'answers' | 'replay'>

/** A rate that nobody has published: said as such, with the last day that can be counted. */
function MissingRates({ answers, replay }: MissingRatesProps): ReactNode {
  const words = useWords(countingWords)
  const { half } = useWords(statementWords)
  const format = useFormat()
  const rates = missingRates(answers).flatMap((fact) => missingRateOf(fact) ?? [])
  const [first] = rates
  const last = first === undefined ? null : parseDay(first.lastKnown)
  if (first === undefined || last === null) return null
  const series = first.series === 'legal' ? words.ofLegal : words.ofEcb
  return (
    <div className={css['missing']}>
      <StatusMark shape="unknown">
        {words.rateMissing(series, half(first.half, first.year))}
      </StatusMark>
      <ActButton small onAct={() => replay.onDay(last)}>
        {words.countUntil(format.day(last))}
      </ActButton>
    </div>
  )
}

/** The items that bear no interest before a formal notice, said once for all. */
function WithoutInterest({ of }: { readonly of: readonly ItemAnswer[] }): ReactNode {
  const words = useWords(countingWords)
  if (of.length === 0) return null
  return (
    <section className={css['item']} aria-label={words.interest}>
      <h3>{of.map(({ item }) => item.number).join(', ')}</h3>
      <p className={css['quiet']}>
        <Prose>{words.noInterestYet}</Prose>
      </p>
    </section>
  )
}

/** The interest of one item: from when, by which rule, line by line. */
type ItemStatementProps = {
  readonly of: ItemAnswer
  readonly dossierId: string
  readonly asOf: string
}

function ItemStatement({ of, dossierId, asOf }: ItemStatementProps): ReactNode {
  const words = useWords(countingWords)
  const { addPayment } = useWords(forgottenWords)
  const format = useFormat()
  const why = useWhy()
  const { item, interest } = of
  const reasons = useMemo(
    () =>
      interest?.outcome === 'answer'
        ? interest.explain().steps.filter(({ rule }) => rule === 'interest/line')
        : [],
    [interest],
  )
  const facts = item.interest
  const lines =
    interest?.outcome === 'answer' && facts !== null
      ? statementRows(facts, interest.value).length
      : 0
  return (
    <section className={css['item']} aria-label={words.item(item.number, item.label)}>
      <h3>
        {item.number}, {item.label}{' '}
        <span className={css['quiet']}>
          <Prose>{words.itemDue(format.shortDay(dayOf(item.dueOn)))}</Prose>
        </span>
      </h3>
      <p className={css['quiet']}>
        <Prose>{useRegime(of)}</Prose>
      </p>
      {interest?.outcome === 'answer' && facts !== null && lines > 0 && (
        <StatementTable
          label={words.tableOf(item.number)}
          facts={facts}
          value={interest.value}
          remitted={item.remitted}
          reasons={reasons}
          onWhy={() => {
            const because = interest.explain()
            why({
              figure: words.sumOf(item.number, format.euros(interest.value.interest)),
              explanation: because,
              trial: forgottenTrial(
                { dossierId, asOf, because, of: { itemId: item.id } },
                addPayment,
              ),
            })
          }}
        />
      )}
      {item.served
        .filter(({ toIndemnityCents }) => toIndemnityCents > 0)
        .map(({ on, toIndemnityCents }) => (
          <p key={`${on} ${toIndemnityCents}`} className={css['quiet']}>
            <Prose>
              {words.beside(format.euros(cents(toIndemnityCents)), format.day(dayOf(on)))}
            </Prose>
          </p>
        ))}
    </section>
  )
}

/** From which day interest runs on an item and by which rule, or why none does. */
function useRegime({ item, interest }: ItemAnswer): string {
  const words = useWords(countingWords)
  const format = useFormat()
  const { startsFrom: start, interest: facts } = item
  if (start === null || facts === null) return words.noInterestYet
  const day = format.day(dayOf(start.on))
  const starts = {
    'due-date': words.fromDueDate,
    letter: words.fromLetter,
    event: words.fromEvent,
  }[start.from](day)
  const begun = interest?.outcome !== 'answer' || interest.value.lines.length > 0
  const { regime } = facts
  const rate = (text: string): string => format.percent(parseRate(text) ?? 0)
  const rule = (): string => {
    switch (regime?.kind) {
      case 'contractual':
        return words.contractual(rate(regime.annualRate ?? '0'))
      case 'legal':
      case undefined:
        return words.legal
      case 'late-payment':
      case 'public-buyer':
        return regime.contractRate === undefined
          ? words.latePayment
          : words.latePaymentContract(rate(regime.contractRate))
    }
  }
  const said = rule()
  const first = `${said.charAt(0).toUpperCase()}${said.slice(1)}.`
  return begun ? `${starts} ${first}` : words.notStarted(day)
}
