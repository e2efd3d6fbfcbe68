import {
  answer,
  lowestCertainty,
  needsFacts,
  type Certainty,
  type Outcome,
} from '@quittance/kernel'
import { priorAttempt } from '#procedure/prior-attempt/prior-attempt.rule.ts'
import {
  courtOf,
  isCommercial,
  isEconomicActivitiesCourt,
  isNamedByTown,
  presidentOf,
  type Court,
} from '#procedure/route/court.ts'
import {
  missingCalendar,
  lapseOfOrder,
  paymentOrderLimits,
  smallClaimsLimits,
  uncontestedLimits,
  type RouteLimit,
} from '#procedure/route/route-deadlines.ts'
import { explainRoutes } from '#procedure/route/route-explanation.ts'
import {
  claimHelp,
  claimPlaces,
  courtCosts,
  filingOf,
  interimHelp,
  noCourtHelp,
  orderHelp,
  paymentOrderCosts,
  unheldCost,
  type RouteCost,
  type RouteHelp,
  type RoutePlace,
} from '#procedure/route/route-limits.ts'
import {
  knownRouteFacts,
  readRouteDocument,
  type KnownRouteFacts,
  type RouteDocument,
  type RouteFacts,
} from '#procedure/route/route-question.ts'
import {
  merchantInvoicesInSmallClaims,
  smallClaimsCeiling,
  uncontestedClaimDecree,
} from '#procedure/route/route.data.ts'
import { entryOn, type DatedTable } from '#texts/dated-table.ts'

export type RouteId =
  | 'small-claims'
  | 'payment-order'
  | 'uncontested-commercial-claim'
  | 'interim-payment'
  | 'claim'

/** Why a route is closed, or what to know before taking it, from the most to the least urgent. */
export type RouteReason =
  | 'title-already-held'
  | 'not-yet-law'
  | 'time-barred'
  | 'debtor-abroad'
  | 'amount-above-ceiling'
  | 'invoice-between-merchants'
  | 'closed-if-invoiced'
  | 'not-between-merchants'
  | 'not-invoiced'
  | 'decree-not-published'
  | 'no-contractual-cause'
  | 'disputed'
  | 'dispute-not-serious'
  | 'unproved'
  | 'prior-attempt-required'
  | 'order-lapsed'

/** A route to payment (voie), whether it is open, before whom, in what time, at whose cost. */
export type Route = {
  readonly id: RouteId
  readonly open: boolean
  readonly because: readonly RouteReason[]
  readonly court: Court | null
  readonly deadlines: readonly RouteLimit[]
  /** Each with how sure its figure is: no cost lowers the certainty of the answer. */
  readonly costs: readonly RouteCost[]
  readonly places: readonly RoutePlace[]
  readonly lawyer: RouteHelp['lawyer']
  /** True where no appeal is open; null where no text was read. */
  readonly lastResort: boolean | null
  /** How the claim itself is filed; null elsewhere, and where no text was read. */
  readonly filing: 'petition-or-writ' | 'writ' | null
  /** Whether that commercial court is called court of economic activities; null where unknown. */
  readonly economicActivitiesCourt: boolean | null
}

/** Every route to court with its state, and the one that fits, if one does. */
export type Routes = {
  readonly routes: readonly Route[]
  readonly recommended: RouteId | null
}

/**
 * Which procedures are open for a claim, and which one fits (choix de la voie).
 *
 * A claim whose period has expired stays open in court, as the judge may not raise it (C. civ.
 * 2247), but nothing is recommended then, nor without any proof, nor with a title already held. The
 * certainty is that of what is open and of the court; costs and time limits carry their own.
 */
export function route(facts: RouteFacts): Outcome<Routes> {
  const known = knownRouteFacts(facts)
  if (!('on' in known)) return needsFacts(...known)
  const calendar = missingCalendar(known)
  if (calendar !== null) return needsFacts(calendar)
  const found = courtOf(known)
  const made = [
    smallClaims(known),
    paymentOrder(known, presidentOf(found.court)),
    uncontestedClaim(known),
    interimPayment(known, presidentOf(found.court)),
    claim(known, found.court),
  ]
  const routes = made.map(({ route: each }) => each)
  const certainty = lowestCertainty(found.certainty, ...made.map((each) => each.certainty))
  return answer({ routes, recommended: recommended(known, routes) }, certainty, () =>
    explainRoutes(
      known,
      routes,
      made.map(({ help }) => help),
    ),
  )
}

/** The same question as a parsed JSON document. */
export function answerRoute(document: RouteDocument): Outcome<Routes> {
  return route(readRouteDocument(document))
}

type Made = {
  readonly route: Route
  readonly help: RouteHelp
  /** How sure it is that the route is open or closed, and what its court is called. */
  readonly certainty: Certainty
}

type Draft = Omit<Route, 'lawyer' | 'lastResort' | 'filing' | 'economicActivitiesCourt'> &
  Partial<Pick<Route, 'filing'>>

function made(facts: KnownRouteFacts, draft: Draft, help: RouteHelp): Made {
  const { lawyer, lastResort } = help
  const economic = isCommercial(draft.court) ? isEconomicActivitiesCourt(facts) : false
  return {
    route: { filing: null, ...draft, lawyer, lastResort, economicActivitiesCourt: economic },
    help,
    certainty: isNamedByTown(facts, draft.court) ? 'arguable' : 'established',
  }
}

/**
 * The small claims procedure (petites créances).
 *
 * Since 25 April 2026 it is closed to what was invoiced between merchants, whatever its nature: a
 * sale or a service between them stays open here, arguable, as nothing says that it was invoiced.
 */
function smallClaims(facts: KnownRouteFacts): Made {
  const on = facts.on.toString()
  const ceiling = entryOn(smallClaimsCeiling, on)
  const closing: RouteReason[] = [...withTitle(facts)]
  if (ceiling === null) closing.push('not-yet-law')
  if (facts.limitation === 'expired') closing.push('time-barred')
  if (!facts.debtorInFrance) closing.push('debtor-abroad')
  if (ceiling !== null && facts.amount > ceiling.value) closing.push('amount-above-ceiling')
  const noInvoices = betweenMerchants(facts) && !invoicesAdmitted(on)
  if (noInvoices && facts.nature === 'invoice') closing.push('invoice-between-merchants')
  const open = closing.length === 0
  const ifInvoiced = open && noInvoices && MAY_BE_INVOICED.has(facts.nature)
  const whole = made(
    facts,
    {
      id: 'small-claims',
      open,
      because: [
        ...closing,
        ...(ifInvoiced ? (['closed-if-invoiced'] as const) : []),
        ...(facts.disputed ? (['disputed'] as const) : []),
      ],
      court: 'judicial-officer-of-the-debtor',
      deadlines: smallClaimsLimits(facts),
      costs: unheldCost('creditor'),
      places: facts.debtorInFrance ? ['court-of-appeal-of-the-debtor'] : [],
    },
    noCourtHelp,
  )
  return ifInvoiced ? { ...whole, certainty: 'arguable' } : whole
}

/** What merchants may have invoiced to each other; a rent of theirs too. */
const MAY_BE_INVOICED: ReadonlySet<KnownRouteFacts['nature']> = new Set([
  'sale',
  'services',
  'works',
  'carriage',
  'telecom',
  'commercial-rent',
  'other',
])

function invoicesAdmitted(on: string): boolean {
  return entryOn(merchantInvoicesInSmallClaims, on)?.value !== false
}

/**
 * The payment order (injonction de payer).
 *
 * An order that was not served in its time is as if it had never been (non avenue): nothing of it
 * can be opposed or enforced, and another may be asked for.
 *
 * @see CPC 1411
 */
function paymentOrder(facts: KnownRouteFacts, court: Court | null): Made {
  const closing: RouteReason[] = [...withTitle(facts)]
  if (!facts.debtorInFrance) closing.push('debtor-abroad')
  if (facts.nature === 'maintenance') closing.push('no-contractual-cause')
  const lapse = lapseOfOrder(facts)
  const lawyer = claimHelp(facts, court).lawyer === 'required'
  const whole = made(
    facts,
    {
      id: 'payment-order',
      open: closing.length === 0,
      because: [
        ...closing,
        ...(lapse === null ? [] : (['order-lapsed'] as const)),
        ...doubts(facts),
      ],
      court,
      deadlines: paymentOrderLimits(facts, court, lawyer),
      costs: paymentOrderCosts(facts, court),
      places: facts.debtorInFrance ? ['debtor-home'] : [],
    },
    orderHelp(facts, court),
  )
  return lapse === 'arguable' ? { ...whole, certainty: lapse } : whole
}

/**
 * The procedure of uncontested commercial claims (CPCE L126-1 to L126-5), closed until its decree.
 *
 * Once a day of `decree` opens it, what is known of its limits comes from drafts: `unknown`.
 */
export function uncontestedClaim(
  facts: KnownRouteFacts,
  decree: DatedTable<boolean> = uncontestedClaimDecree,
): Made {
  const state = entryOn(decree, facts.on.toString())
  const inForce = state?.value === true
  const merchants = betweenMerchants(facts)
  const closing: RouteReason[] = [...withTitle(facts)]
  if (state === null) closing.push('not-yet-law')
  if (inForce && facts.limitation === 'expired') closing.push('time-barred')
  if (!merchants) closing.push('not-between-merchants')
  if (inForce && facts.nature !== 'invoice') closing.push('not-invoiced')
  if (state !== null && !inForce) closing.push('decree-not-published')
  if (inForce && facts.disputed) closing.push('disputed')
  const draft: Draft = {
    id: 'uncontested-commercial-claim',
    open: closing.length === 0,
    because: closing,
    court: merchants ? 'judicial-officer-of-the-debtor' : null,
    deadlines: inForce ? uncontestedLimits(facts) : [],
    costs: inForce ? unheldCost('debtor') : [],
    places: [],
  }
  return { ...made(facts, draft, noCourtHelp), certainty: inForce ? 'unknown' : 'established' }
}

/**
 * The interim payment (référé-provision), for an obligation that is not seriously disputable.
 *
 * A dispute that a person holds for not serious leaves it open: arguable, as the judge decides.
 *
 * @see CPC 835, al. 2 and 873, al. 2
 */
function interimPayment(facts: KnownRouteFacts, court: Court | null): Made {
  const closing: RouteReason[] = [...withTitle(facts)]
  if (facts.disputeIsSerious) closing.push('disputed')
  const notSerious = facts.disputed && !facts.disputeIsSerious
  const soft = doubts(facts).filter((reason) => reason !== 'disputed')
  const draft: Draft = {
    id: 'interim-payment',
    open: closing.length === 0,
    because: [...closing, ...soft, ...(notSerious ? (['dispute-not-serious'] as const) : [])],
    court,
    deadlines: [],
    costs: courtCosts(facts, court),
    places: claimPlaces(facts),
  }
  const whole = made(facts, draft, interimHelp(facts, court))
  return notSerious ? { ...whole, certainty: 'arguable' } : whole
}

function claim(facts: KnownRouteFacts, court: Court | null): Made {
  const closing = withTitle(facts)
  const attempt = priorAttempt({
    on: facts.on,
    court: isCommercial(court) ? 'commercial' : 'judicial',
    procedure: 'claim',
    amount: facts.amount,
  })
  const attemptFirst = attempt.outcome === 'answer' && attempt.value.required
  return made(
    facts,
    {
      id: 'claim',
      open: closing.length === 0,
      because: [
        ...closing,
        ...doubts(facts).filter((reason) => reason !== 'disputed'),
        ...(attemptFirst ? (['prior-attempt-required'] as const) : []),
      ],
      court,
      deadlines: [],
      costs: courtCosts(facts, court),
      places: claimPlaces(facts),
      filing: filingOf(facts, court),
    },
    claimHelp(facts, court),
  )
}

function withTitle(facts: KnownRouteFacts): readonly RouteReason[] {
  return facts.title || facts.nature === 'enforceable-title' ? ['title-already-held'] : []
}

function doubts(facts: KnownRouteFacts): readonly RouteReason[] {
  return [
    ...(facts.limitation === 'expired' ? (['time-barred'] as const) : []),
    ...(facts.disputed ? (['disputed'] as const) : []),
    ...(facts.proof === 'unproved' ? (['unproved'] as const) : []),
  ]
}

function betweenMerchants(facts: KnownRouteFacts): boolean {
  return facts.creditorIs === 'merchant' && facts.debtorIs === 'merchant'
}

/** An undisputed claim goes by payment order; a disputed one by a claim; none without any proof. */
function recommended(facts: KnownRouteFacts, routes: readonly Route[]): RouteId | null {
  if (facts.limitation === 'expired' || facts.proof === 'unproved') return null
  const isOpen = (id: RouteId): boolean => routes.some((each) => each.id === id && each.open)
  if (!facts.disputed && isOpen('payment-order')) return 'payment-order'
  return isOpen('claim') ? 'claim' : null
}
