import { type Explanation } from '@quittance/kernel'
import type { Route, RouteCost, RouteLimit } from '@quittance/law'
import type { ReactNode } from 'react'
import css from '#features/assessment/options/options.module.css'
import { optionsWords } from '#features/assessment/words/assessment-words.ts'
import { Figure } from '#ui/figures/Figure.tsx'
import { StatusMark } from '#ui/proof/StatusMark.tsx'
import { Tag } from '#ui/proof/Tag.tsx'
import { Citations } from '#ui/why/WhyNode.tsx'
import { useWhy } from '#ui/why/WhyProvider.tsx'
import { Prose } from '#words/Prose.tsx'
import { dayOf } from '#words/figures.ts'
import { useFormat, type Format } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

export type RouteCardProps = {
  readonly route: Route
  readonly fits: boolean
  readonly because: Explanation | undefined
}

type Words = (typeof optionsWords)['fr']

/** A route: open or closed and why, before whom, where, in what time, at whose cost. */
export function RouteCard({ route, fits, because }: RouteCardProps): ReactNode {
  const words = useWords(optionsWords)
  const format = useFormat()
  const why = useWhy()
  const name = words[route.id]
  const reasons = route.because.map((reason) => words[reason])
  return (
    <li className={`${css['route'] ?? ''} ${route.open ? '' : (css['closed'] ?? '')}`}>
      <div className={css['routeHead']}>
        <h3>
          <Figure
            text={name}
            onWhy={
              because === undefined ? undefined : () => why({ figure: name, explanation: because })
            }
          >
            <Prose>{name}</Prose>
          </Figure>
        </h3>
        <StatusMark shape={route.open ? 'passed' : 'locked'}>
          {route.open ? words.open : words.closed}
        </StatusMark>
        {fits && <Tag about="money">{words.fits}</Tag>}
        {because !== undefined && <Citations of={because.citations.slice(0, 2)} />}
      </div>
      {reasons.length > 0 && (
        <p className={css['reasons']}>
          <span className={css['quiet']}>{route.open ? words.toKnow : words.because}</span>{' '}
          <Prose>{`${reasons.join(' ; ')}.`}</Prose>
        </p>
      )}
      {route.open && (
        <dl className={css['facts']}>
          <Row area="before" what={words.before} is={[courtOf(route, words)]} />
          <Row area="where" what={words.where} is={route.places.map((place) => words[place])} />
          <Row area="help" what={words.help} is={helpOf(route, words)} />
          <Row
            area="cost"
            what={words.cost}
            is={route.costs.map((cost) => costOf(cost, words, format))}
          />
          <Row
            area="time"
            what={words.time}
            is={route.deadlines.map((limit) => limitOf(limit, words, format))}
          />
        </dl>
      )}
    </li>
  )
}

type RowProps = {
  readonly area: 'before' | 'where' | 'help' | 'cost' | 'time'
  readonly what: string
  readonly is: readonly string[]
}

function Row({ area, what, is }: RowProps): ReactNode {
  if (is.length === 0) return null
  return (
    <div className={css[area]}>
      <dt>{what}</dt>
      {is.map((one) => (
        <dd key={one}>
          <Prose>{one}</Prose>
        </dd>
      ))}
    </div>
  )
}

function courtOf({ court, economicActivitiesCourt, filing }: Route, words: Words): string {
  if (court === null) return words.unheldCourt
  const name = economicActivitiesCourt === true ? words.economicCourt : words[court]
  return filing === null ? name : `${name}, ${words[filing]}`
}

function helpOf({ lawyer, lastResort }: Route, words: Words): readonly string[] {
  return [
    ...(lawyer === null ? [] : [lawyer === 'required' ? words.lawyerRequired : words.lawyerNot]),
    ...(lastResort === null ? [] : [lastResort ? words.noAppeal : words.appeal]),
  ]
}

function costOf({ id, borneBy, amount, reason }: RouteCost, words: Words, format: Format): string {
  const who = {
    creditor: words.borneByCreditor,
    debtor: words.borneByDebtor,
    'judge-decides': words.borneByJudge,
  }[borneBy]
  const sum =
    amount !== null
      ? words.amountToConfirm(format.euros(amount))
      : reason === 'sources-conflict'
        ? words.conflict
        : reason === 'to-be-confirmed'
          ? words.toConfirm
          : words.notHeld
  return `${words[id]} : ${sum}, ${who}`
}

function limitOf(limit: RouteLimit, words: Words, format: Format): string {
  const { id, months, days, lastDay, firstDay } = limit
  const length =
    months !== undefined ? words.inMonths(months) : days !== undefined ? words.inDays(days) : ''
  const until =
    lastDay !== undefined
      ? `, ${words.lastDay(format.day(dayOf(lastDay)))}`
      : firstDay !== undefined
        ? `, ${words.firstDay(format.day(dayOf(firstDay)))}`
        : ''
  return `${length} ${words[id]}${until}`
}
