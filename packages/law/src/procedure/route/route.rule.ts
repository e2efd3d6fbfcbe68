import {
  answer,
  NBSP,
  needsFacts,
  THIN_SPACE,
  type Certainty,
  type Citation,
  type Explanation,
  type Outcome,
} from '@quittance/kernel'
import { priorAttempt } from '#procedure/prior-attempt/prior-attempt.rule.ts'
import { courtOf, type Court } from '#procedure/route/court.ts'
import {
  knownRouteFacts,
  readRouteDocument,
  type KnownRouteFacts,
  type RouteDocument,
  type RouteFacts,
} from '#procedure/route/route-question.ts'
import {
  answerMonths,
  merchantInvoicesInSmallClaims,
  routeTexts,
  serviceOfOrder,
  smallClaimsCeiling,
} from '#procedure/route/route.data.ts'
import { entryOn, firstEntry } from '#texts/dated-table.ts'

export type RouteId =
  | 'small-claims'
  | 'payment-order'
  | 'uncontested-commercial-claim'
  | 'interim-payment'
  | 'claim'

/** Why a route is closed, or what to know before taking it, from the most to the least urgent. */
export type RouteReason =
  | 'title-already-held'
  | 'time-barred'
  | 'debtor-abroad'
  | 'amount-above-ceiling'
  | 'invoice-between-merchants'
  | 'not-between-merchants'
  | 'decree-not-published'
  | 'no-contractual-cause'
  | 'disputed'
  | 'unproved'
  | 'prior-attempt-required'

/** A route to payment (voie), whether it is open, before whom, in what time, at whose cost. */
export type Route = {
  readonly id: RouteId
  readonly open: boolean
  readonly because: readonly RouteReason[]
  readonly court: Court | null
  readonly deadlines: readonly { readonly id: RouteDeadline; readonly months: number }[]
  readonly costs: readonly {
    readonly id: 'procedure' | 'service'
    readonly borneBy: 'creditor' | 'debtor' | 'judge-decides'
    /** Null where no confirmed figure is held. */
    readonly amount: null
  }[]
}

export type RouteDeadline = 'answer' | 'serve-the-order' | 'oppose'

/** Every route to court with its state, and the one that fits, if one does. */
export type Routes = {
  readonly routes: readonly Route[]
  readonly recommended: RouteId | null
}

/**
 * Which procedures are open for a claim, and which one fits (choix de la voie).
 *
 * A claim whose period has expired stays open in court, as the judge may not raise it (C. civ.
 * 2247), but nothing is recommended then, nor without any proof, nor with a title already held.
 */
export function route(facts: RouteFacts): Outcome<Routes> {
  const known = knownRouteFacts(facts)
  if (!('on' in known)) return needsFacts(...known)
  const routes = [
    smallClaims(known),
    paymentOrder(known),
    uncontestedClaim(known),
    interimPayment(known),
    claim(known),
  ]
  return answer({ routes, recommended: recommended(known, routes) }, certaintyOf(known), () =>
    explain(routes),
  )
}

/** The same question as a parsed JSON document. */
export function answerRoute(document: RouteDocument): Outcome<Routes> {
  return route(readRouteDocument(document))
}

function smallClaims(facts: KnownRouteFacts): Route {
  const on = facts.on.toString()
  const invoicesAdmitted = entryOn(merchantInvoicesInSmallClaims, on)?.value ?? true
  const closing: RouteReason[] = [...withTitle(facts)]
  if (facts.limitation === 'expired') closing.push('time-barred')
  if (!facts.debtorInFrance) closing.push('debtor-abroad')
  if (facts.amount > firstEntry(smallClaimsCeiling).value) closing.push('amount-above-ceiling')
  if (facts.nature === 'invoice' && betweenMerchants(facts) && !invoicesAdmitted) {
    closing.push('invoice-between-merchants')
  }
  return {
    id: 'small-claims',
    open: closing.length === 0,
    because: [...closing, ...(facts.disputed ? (['disputed'] as const) : [])],
    court: 'judicial-officer-of-the-debtor',
    deadlines: [{ id: 'answer', months: firstEntry(answerMonths).value }],
    costs: [{ id: 'procedure', borneBy: 'creditor', amount: null }],
  }
}

function paymentOrder(facts: KnownRouteFacts): Route {
  const closing: RouteReason[] = [...withTitle(facts)]
  if (!facts.debtorInFrance) closing.push('debtor-abroad')
  if (facts.nature === 'maintenance') closing.push('no-contractual-cause')
  const court = courtOf(facts)
  const months = entryOn(serviceOfOrder, facts.on.toString())?.value
  return {
    id: 'payment-order',
    open: closing.length === 0,
    because: [...closing, ...doubts(facts)],
    court: presidentOf(court),
    deadlines: [
      ...(months === undefined ? [] : [{ id: 'serve-the-order' as const, months }]),
      { id: 'oppose', months: firstEntry(answerMonths).value },
    ],
    costs: [
      { id: 'procedure', borneBy: 'creditor', amount: null },
      { id: 'service', borneBy: 'debtor', amount: null },
    ],
  }
}

function uncontestedClaim(facts: KnownRouteFacts): Route {
  return {
    id: 'uncontested-commercial-claim',
    open: false,
    because: [
      ...withTitle(facts),
      ...(betweenMerchants(facts) ? [] : (['not-between-merchants'] as const)),
      'decree-not-published',
    ],
    court: betweenMerchants(facts) ? 'judicial-officer-of-the-debtor' : null,
    deadlines: [],
    costs: [],
  }
}

function interimPayment(facts: KnownRouteFacts): Route {
  const closing: RouteReason[] = [...withTitle(facts)]
  if (facts.disputed) closing.push('disputed')
  const soft = doubts(facts).filter((reason) => reason !== 'disputed')
  return {
    id: 'interim-payment',
    open: closing.length === 0,
    because: [...closing, ...soft],
    court: presidentOf(courtOf(facts)),
    deadlines: [],
    costs: [{ id: 'procedure', borneBy: 'judge-decides', amount: null }],
  }
}

function claim(facts: KnownRouteFacts): Route {
  const closing = withTitle(facts)
  const court = courtOf(facts)
  const attempt = priorAttempt({
    on: facts.on,
    court: court === 'commercial-court' ? 'commercial' : 'judicial',
    procedure: 'claim',
    amount: facts.amount,
  })
  const attemptFirst = attempt.outcome === 'answer' && attempt.value.required
  return {
    id: 'claim',
    open: closing.length === 0,
    because: [
      ...closing,
      ...doubts(facts).filter((reason) => reason !== 'disputed'),
      ...(attemptFirst ? (['prior-attempt-required'] as const) : []),
    ],
    court,
    deadlines: [],
    costs: [{ id: 'procedure', borneBy: 'judge-decides', amount: null }],
  }
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

function presidentOf(court: Court | null): Court | null {
  switch (court) {
    case 'commercial-court':
      return 'president-of-the-commercial-court'
    case 'judicial-court':
      return 'president-of-the-judicial-court'
    case 'protection-judge':
    case 'judicial-officer-of-the-debtor':
    case 'president-of-the-commercial-court':
    case 'president-of-the-judicial-court':
    case null:
      return court
  }
}

/** An undisputed claim goes by payment order; a disputed one by a claim; none without any proof. */
function recommended(facts: KnownRouteFacts, routes: readonly Route[]): RouteId | null {
  if (facts.limitation === 'expired' || facts.proof === 'unproved') return null
  const isOpen = (id: RouteId): boolean => routes.some((route) => route.id === id && route.open)
  if (!facts.disputed && isOpen('payment-order')) return 'payment-order'
  return isOpen('claim') ? 'claim' : null
}

/** A private claimant against a merchant may choose his court: not settled by a text read. */
function certaintyOf(facts: KnownRouteFacts): Certainty {
  const mixed = facts.creditorIs !== 'merchant' && facts.debtorIs === 'merchant'
  return mixed || courtOf(facts) === null ? 'arguable' : 'established'
}

const ROUTE_WORDS: Readonly<
  Record<RouteId, { readonly name: string; readonly citations: readonly Citation[] }>
> = {
  'small-claims': {
    name: 'La procédure simplifiée des petites créances',
    citations: [routeTexts.smallClaims, firstEntry(smallClaimsCeiling).source],
  },
  'payment-order': {
    name: 'L’injonction de payer',
    citations: [routeTexts.paymentOrder, routeTexts.paymentOrderPlace],
  },
  'uncontested-commercial-claim': {
    name: 'La procédure des créances commerciales incontestées',
    citations: [routeTexts.uncontested],
  },
  'interim-payment': {
    name: 'Le référé-provision',
    citations: [routeTexts.interimJudicial, routeTexts.interimCommercial],
  },
  claim: { name: 'La demande au fond', citations: [routeTexts.claim, routeTexts.judicialCourt] },
}

const REASON_WORDS: Readonly<Record<RouteReason, string>> = {
  'title-already-held': 'un titre exécutoire existe déjà',
  'time-barred': 'le délai pour agir est expiré',
  'debtor-abroad': 'le débiteur demeure à l’étranger',
  'amount-above-ceiling': 'la somme dépasse le plafond',
  'invoice-between-merchants': 'la créance est une facture entre commerçants',
  'not-between-merchants': 'les parties ne sont pas toutes deux commerçantes',
  'decree-not-published': 'son décret d’application n’est pas publié',
  'no-contractual-cause': 'la créance n’a pas de cause contractuelle ou statutaire',
  disputed: 'la créance est contestée',
  unproved: 'la preuve manque',
  'prior-attempt-required': 'une tentative amiable doit la précéder',
}

function explain(routes: readonly Route[]): Explanation {
  return {
    rule: 'procedure/route',
    sentence: 'Voici les voies ouvertes et fermées pour cette créance.',
    citations: [],
    steps: routes.map((route) => {
      const { name, citations } = ROUTE_WORDS[route.id]
      const reasons = route.because.map((reason) => REASON_WORDS[reason]).join(', ')
      const state = route.open ? 'est ouverte' : 'est fermée'
      return {
        rule: `procedure/${route.id}`,
        sentence: `${name}${NBSP}: cette voie ${state}${reasons === '' ? '' : `${THIN_SPACE}; ${reasons}`}.`,
        citations,
        steps: [],
      }
    }),
  }
}
