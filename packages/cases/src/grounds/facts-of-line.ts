import { cents, subtractCents, zeroCents, type Cents } from '@quittance/kernel'

import type { BareLine } from '#grounds/claim-lines.ts'
import type { GroundFact, GroundLink, LineFact } from '#grounds/grounds-shape.ts'
import { factLabel, wayToCarry } from '#grounds/grounds-words.ts'
import {
  admittedByMessages,
  carriedByNotices,
  carriedByPapers,
  carriedByPayment,
  carriedByPrincipal,
  carriedByProofOfCost,
  carriedByRecord,
  wholeOf,
  type LinksByLine,
  type Matter,
} from '#grounds/supports-of.ts'
import { boxRule } from '#proof-gauge.ts'

/** What carries each line, asked once for all lines. */
export type Carried = {
  readonly agreement: LinksByLine
  readonly performance: LinksByLine
  readonly amount: LinksByLine
  readonly admission: LinksByLine
  readonly messages: LinksByLine
  readonly interestDue: LinksByLine
  readonly indemnityDue: LinksByLine
}

/** The papers that say when payment was due: the invoice, or the contract. */
const SAYS_DUE = ['invoice', 'contract'] as const

/** Asks of every exhibit and message what it carries. */
export function carriedOf(matter: Matter): Carried {
  const papers = (fact: 'agreement' | 'performance' | 'amount' | 'admission') =>
    carriedByPapers(matter, { fact, kinds: boxRule(fact).carriers, line: 'principal' })
  const due = (line: 'interest' | 'indemnity') =>
    carriedByPapers(matter, { fact: 'due-date', kinds: SAYS_DUE, line })
  return {
    agreement: papers('agreement'),
    performance: papers('performance'),
    amount: papers('amount'),
    admission: papers('admission'),
    messages: admittedByMessages(matter),
    interestDue: due('interest'),
    indemnityDue: due('indemnity'),
  }
}

/** What the facts of a line are asked of; `principal` is null for a line that follows none. */
export type Asked = {
  readonly matter: Matter
  readonly carried: Carried
  readonly principal: { readonly id: string; readonly claimed: Cents; readonly bare: Cents } | null
}

/** The facts that a line needs, or is stronger with, each with what carries it. */
export function factsOf(
  line: BareLine,
  { matter, carried, principal }: Asked,
): readonly LineFact[] {
  const on = (links: LinksByLine): readonly GroundLink[] => links.get(line.id) ?? []
  const followed =
    principal === null ? [] : [factOf(line, 'principal', [carriedByPrincipal(line, principal)])]
  switch (line.kind) {
    case 'principal':
      return [
        factOf(line, 'agreement', on(carried.agreement)),
        factOf(line, 'performance', on(carried.performance)),
        factOf(line, 'amount', on(carried.amount)),
        strengthening(line, 'admission', [...on(carried.admission), ...on(carried.messages)]),
        strengthening(line, 'demand', carriedByNotices(matter, line)),
      ]
    case 'interest':
      return fromDueDate(line, matter)
        ? [
            ...followed,
            factOf(line, 'due-date', on(carried.interestDue)),
            factOf(line, 'professionals', carriedByRecord(matter, { line, fact: 'professionals' })),
          ]
        : [...followed, factOf(line, 'demand', carriedByNotices(matter, line))]
    case 'indemnity':
      return [
        ...followed,
        factOf(line, 'due-date', on(carried.indemnityDue)),
        factOf(line, 'professionals', carriedByRecord(matter, { line, fact: 'professionals' })),
      ]
    case 'costs':
      return [factOf(line, 'cost-paid', carriedByProofOfCost(matter, line))]
    case 'credit-note':
    case 'remission':
      return [factOf(line, 'conceded', carriedByRecord(matter, { line, fact: 'conceded' }))]
    case 'payment':
      return [factOf(line, 'received', carriedByPayment(matter, line))]
  }
}

function fromDueDate({ itemId }: BareLine, { items }: Matter): boolean {
  return items.some(({ id, interestFrom }) => id === itemId && interestFrom === 'due-date')
}

function factOf(line: BareLine, fact: GroundFact, links: readonly GroundLink[]): LineFact {
  const whole = wholeOf(line)
  const carried = cents(
    Math.max(0, ...links.map(({ covers, counts }) => (counts ? covers : zeroCents))),
  )
  const bare = subtractCents(whole, carried)
  return {
    fact,
    label: factLabel(fact),
    need: 'required',
    carried,
    bare,
    links,
    missing: bare === 0 ? null : wayToCarry(fact),
  }
}

function strengthening(line: BareLine, fact: GroundFact, links: readonly GroundLink[]): LineFact {
  return { ...factOf(line, fact, links), need: 'strengthens' }
}

/** The euros of a line that lack a fact that they need. */
export function bareOf(facts: readonly LineFact[]): Cents {
  return cents(Math.max(0, ...facts.map(({ need, bare }) => (need === 'required' ? bare : 0))))
}

/** What a line rests on, by the facts that it needs. */
export function restsOn(facts: readonly LineFact[]): 'carried' | 'partly' | 'nothing' {
  const needed = facts.filter(({ need }) => need === 'required')
  if (needed.every(({ bare }) => bare === 0)) return 'carried'
  return needed.every(({ carried }) => carried === 0) ? 'nothing' : 'partly'
}
