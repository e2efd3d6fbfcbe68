import {
  day,
  dayText,
  eurosText,
  NBSP,
  THIN_SPACE,
  type Certainty,
  type Citation,
  type Explanation,
} from '@quittance/kernel'
import { isCommercial, isNamedByTown } from '#procedure/route/court.ts'
import {
  lapseOfOrder,
  type RouteDeadline,
  type RouteLimit,
} from '#procedure/route/route-deadlines.ts'
import type { KnownRouteFacts } from '#procedure/route/route-question.ts'
import {
  answerMonths,
  depositDays,
  economicActivitiesCourts,
  enforcementWait,
  lawyerDays,
  oppositionMonths,
  oppositionNotice,
  orderDuties,
  orderDutyWords,
  routeTexts,
  serviceOfOrder,
  smallClaimsCeiling,
  uncontestedClaimLimits,
} from '#procedure/route/route.data.ts'
import {
  commercialOrderFee,
  economicContribution,
  judicialOrderFee,
  legalAidContribution,
  limitTexts,
  orderServiceFee,
} from '#procedure/route/route-limits.data.ts'
import type { RouteCost, RouteHelp } from '#procedure/route/route-limits.ts'
import type { Route, RouteId, RouteReason } from '#procedure/route/route.rule.ts'
import { entryOn, type DatedTable } from '#texts/dated-table.ts'

/** The tree of « Pourquoi ? » of the routes: each with its state, its limits, its costs. */
export function explainRoutes(
  facts: KnownRouteFacts,
  routes: readonly Route[],
  helps: readonly RouteHelp[],
): Explanation {
  return {
    rule: 'procedure/route',
    sentence: 'Voici les voies ouvertes et fermées pour cette créance.',
    citations: [routeTexts.noLimitationOfOffice],
    steps: routes.map((route, index) => explainRoute(facts, route, helps[index])),
  }
}

function explainRoute(
  facts: KnownRouteFacts,
  route: Route,
  help: RouteHelp | undefined,
): Explanation {
  const { name, citations } = ROUTE_WORDS[route.id]
  const reasons = route.because.map((reason) => REASON_WORDS[reason]).join(', ')
  const state = route.open ? 'est ouverte' : 'est fermée'
  return {
    rule: `procedure/${route.id}`,
    sentence: `${name}${NBSP}: cette voie ${state}${reasons === '' ? '' : `${THIN_SPACE}; ${reasons}`}.`,
    citations: [...citations, ...ceilingOf(facts, route.id)],
    steps: [
      ...route.deadlines.map((limit) => explainLimit(facts, limit)),
      ...(route.id === 'payment-order'
        ? [...explainNextOrders(facts), ...explainDuties(facts)]
        : []),
      ...route.costs.map((cost) => explainCost(facts, route, cost)),
      ...(route.lawyer === null || help === undefined ? [] : [explainHelp(route, help)]),
      ...(route.places.length === 0 ? [] : [explainPlaces(route)]),
      ...(isNamedByTown(facts, route.court) ? [explainName(facts, route)] : []),
    ],
    ...(isDoubtful(facts, route) ? { certainty: 'arguable' as const } : {}),
  }
}

function isDoubtful(facts: KnownRouteFacts, { because }: Route): boolean {
  if (because.includes('order-lapsed')) return lapseOfOrder(facts) === 'arguable'
  return because.includes('dispute-not-serious') || because.includes('closed-if-invoiced')
}

function ceilingOf(facts: KnownRouteFacts, id: RouteId): readonly Citation[] {
  const entry = id === 'small-claims' ? entryOn(smallClaimsCeiling, facts.on.toString()) : null
  return entry === null ? [] : [entry.source]
}

const ROUTE_WORDS: Readonly<
  Record<RouteId, { readonly name: string; readonly citations: readonly Citation[] }>
> = {
  'small-claims': {
    name: 'La procédure simplifiée des petites créances',
    citations: [
      routeTexts.smallClaims,
      routeTexts.smallClaimsCosts,
      routeTexts.smallClaimsStop,
      routeTexts.smallClaimsOfficer,
      routeTexts.smallClaimsSuspends,
    ],
  },
  'payment-order': {
    name: 'L’injonction de payer',
    citations: [
      routeTexts.paymentOrder,
      routeTexts.paymentOrderPlace,
      routeTexts.paymentOrderAnyone,
    ],
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
  'not-yet-law': 'elle n’existe pas encore à cette date',
  'time-barred': 'le délai pour agir est expiré',
  'debtor-abroad': 'le débiteur demeure à l’étranger',
  'amount-above-ceiling': 'la somme dépasse le plafond',
  'invoice-between-merchants': 'la créance est une facture entre commerçants',
  'closed-if-invoiced': 'elle est fermée si la créance a été facturée',
  'not-between-merchants': 'les parties ne sont pas toutes deux commerçantes',
  'not-invoiced': 'la créance n’a pas été facturée',
  'decree-not-published': 'son décret d’application n’est pas publié',
  'no-contractual-cause': 'la créance n’a pas de cause contractuelle ou statutaire',
  disputed: 'la créance est contestée',
  'dispute-not-serious': 'la contestation est tenue pour non sérieuse, et le juge en décide',
  unproved: 'la preuve manque',
  'prior-attempt-required': 'une tentative amiable doit la précéder',
  'order-lapsed':
    'l’ordonnance n’a pas été signifiée à temps, elle est non avenue et une autre doit être demandée',
}

const LIMIT_WORDS: Readonly<Record<RouteDeadline, string>> = {
  answer:
    'Le débiteur a ce temps pour accepter, et son silence vaut refus. Aucun paiement n’a lieu entre-temps, et seul son accord suspend la prescription',
  'serve-the-order': 'L’ordonnance est non avenue si elle n’est pas signifiée dans ce temps',
  oppose:
    'Le débiteur forme opposition dans ce temps, depuis la signification faite à personne. Sinon depuis le premier acte à personne, ou la première mesure qui rend ses biens indisponibles',
  'enforce-after': 'L’ordonnance ne s’exécute qu’après ce temps, depuis sa signification',
  'registry-tells-of-opposition': 'Le greffe avise le créancier d’une opposition dans ce temps',
  'deposit-costs': 'Les frais sont consignés au greffe dans ce temps, ou la demande est caduque',
  'deposit-costs-of-opposition':
    'Sur opposition, ses frais sont consignés dans ce temps depuis l’invitation du greffe, ou la demande est caduque',
  'appoint-a-lawyer':
    'Sur opposition, le créancier constitue avocat dans ce temps depuis la notification du greffe',
  contest: 'Le débiteur paie ou conteste dans ce temps, depuis la signification du commandement',
  'record-no-contest-after': 'Le procès-verbal de non-contestation se dresse au plus tôt après',
  'serve-the-title': 'Le titre est signifié dans ce temps',
}

const LIMIT_TABLES: Readonly<Record<RouteDeadline, DatedTable<unknown>>> = {
  answer: answerMonths,
  'serve-the-order': serviceOfOrder,
  oppose: oppositionMonths,
  'enforce-after': enforcementWait,
  'registry-tells-of-opposition': oppositionNotice,
  'deposit-costs': depositDays,
  'deposit-costs-of-opposition': depositDays,
  'appoint-a-lawyer': lawyerDays,
  contest: uncontestedClaimLimits,
  'record-no-contest-after': uncontestedClaimLimits,
  'serve-the-title': uncontestedClaimLimits,
}

function explainLimit(facts: KnownRouteFacts, limit: RouteLimit): Explanation {
  const on = (facts.order?.on ?? facts.on).toString()
  const source = entryOn(LIMIT_TABLES[limit.id], on)?.source
  const { lastDay, firstDay } = limit
  const result = lastDay ?? firstDay
  return {
    rule: `procedure/${limit.id}`,
    sentence: `${LIMIT_WORDS[limit.id]}${NBSP}: ${lengthText(limit)}.`,
    citations: [
      ...(source === undefined ? [] : [source]),
      ...(limit.id === 'oppose' ? [routeTexts.oppositionLate] : []),
    ],
    steps: [],
    ...certaintyOf(source),
    ...(result === undefined ? {} : { result: dayText(day(result)) }),
  }
}

/** The order is still to come: it will be served in the time of its own day, not of today's. */
function explainNextOrders(facts: KnownRouteFacts): readonly Explanation[] {
  if (facts.order !== null) return []
  const on = facts.on.toString()
  return serviceOfOrder.entries
    .filter(({ from, value }) => from > on && value !== entryOn(serviceOfOrder, on)?.value)
    .map(({ from, value, source }) => ({
      rule: 'procedure/serve-the-order',
      sentence: `Une ordonnance rendue à partir du ${dayText(day(from))} se signifie dans les ${value} mois.`,
      citations: [source],
      steps: [],
      ...certaintyOf(source),
    }))
}

function explainDuties(facts: KnownRouteFacts): readonly Explanation[] {
  const on = (facts.order?.on ?? facts.on).toString()
  return (entryOn(orderDuties, on)?.value ?? []).map((duty) => ({
    rule: `procedure/${duty}`,
    ...orderDutyWords[duty],
    steps: [],
    certainty: 'arguable',
  }))
}

function lengthText({ months, days }: RouteLimit): string {
  return months === undefined ? `${days ?? 0} jours` : `${months} mois`
}

const COST_WORDS: Readonly<Record<RouteCost['id'], string>> = {
  procedure: 'Coût de la demande',
  service: 'Signification par un commissaire de justice, hors taxe et déplacement',
  'legal-aid-contribution': 'Contribution pour l’aide juridique',
  'economic-contribution': 'Contribution pour la justice économique',
}

const BEARER_WORDS: Readonly<Record<RouteCost['borneBy'], string>> = {
  creditor: 'à la charge du créancier',
  debtor: 'à la charge du débiteur si l’ordonnance s’exécute',
  'judge-decides': 'à la charge de celui que le juge désigne',
}

function explainCost(facts: KnownRouteFacts, route: Route, cost: RouteCost): Explanation {
  const source = entryOn(costTable(route, cost.id), facts.on.toString())?.source
  const figure = cost.amount === null ? 'montant à confirmer' : eurosText(cost.amount)
  return {
    rule: `procedure/cost-${cost.id}`,
    sentence: `${COST_WORDS[cost.id]}, ${BEARER_WORDS[cost.borneBy]}${NBSP}: ${figure}.`,
    citations:
      source !== undefined && (route.id === 'payment-order' || cost.id !== 'procedure')
        ? [source]
        : [],
    steps: [],
    certainty: cost.certainty,
    ...(cost.amount === null ? {} : { result: eurosText(cost.amount) }),
  }
}

function costTable(route: Route, id: RouteCost['id']): DatedTable<unknown> {
  switch (id) {
    case 'procedure':
      return isCommercial(route.court) ? commercialOrderFee : judicialOrderFee
    case 'service':
      return orderServiceFee
    case 'legal-aid-contribution':
      return legalAidContribution
    case 'economic-contribution':
      return economicContribution
  }
}

function explainHelp(route: Route, help: RouteHelp): Explanation {
  const lawyer =
    route.lawyer === 'required' ? 'Un avocat est obligatoire.' : 'L’avocat n’est pas obligatoire.'
  return {
    rule: 'procedure/lawyer',
    sentence: `${lawyer}${RESORT_WORDS[String(route.lastResort)] ?? ''}`,
    citations: helpTexts(route),
    steps: [],
    certainty: help.certainty,
  }
}

const RESORT_WORDS: Readonly<Record<string, string>> = {
  true: ' La décision est rendue en dernier ressort, sans appel.',
  false: ' La décision peut être frappée d’appel.',
}

function helpTexts({ id, court }: Route): readonly Citation[] {
  if (id === 'small-claims' || id === 'uncontested-commercial-claim') return []
  if (id === 'payment-order') {
    return [routeTexts.paymentOrderAnyone, limitTexts.orderAppeal, ...resortTexts(court)]
  }
  return [
    ...lawyerTexts(court),
    ...(id === 'claim' ? resortTexts(court) : []),
    limitTexts.together,
    ...(id === 'interim-payment' ? [limitTexts.interimLawyer] : []),
  ]
}

function lawyerTexts(court: Route['court']): readonly Citation[] {
  if (court === 'protection-judge') return [limitTexts.protectionJudgeNoLawyer]
  return [isCommercial(court) ? limitTexts.commercialLawyer : limitTexts.exclusiveMatters]
}

function resortTexts(court: Route['court']): readonly Citation[] {
  if (court === null) return []
  if (court === 'protection-judge') return [limitTexts.protectionResort]
  return [isCommercial(court) ? limitTexts.commercialResort : limitTexts.judicialResort]
}

const PLACE_WORDS: Readonly<Record<Route['places'][number], string>> = {
  'debtor-home': 'du lieu où demeure le débiteur',
  'delivery-place': 'du lieu de la livraison',
  'performance-place': 'du lieu de l’exécution de la prestation',
  'creditor-home': 'du lieu où demeure le créancier d’aliments',
  'clause-between-merchants': 'd’une clause très apparente entre commerçants',
  'court-of-appeal-of-the-debtor': 'de la cour d’appel du domicile du débiteur',
}

function explainPlaces({ id, places }: Route): Explanation {
  const list = places.map((place) => PLACE_WORDS[place]).join(', ou celle ')
  const imposed = id === 'payment-order'
  return {
    rule: 'procedure/place',
    sentence: imposed
      ? 'Elle se demande au juge du lieu où demeure le débiteur. Cette règle est d’ordre public et aucune clause n’y déroge.'
      : `La juridiction est celle ${list}.`,
    citations: imposed ? [routeTexts.paymentOrderPlace] : placeTexts(places),
    steps: [],
    certainty: 'established',
  }
}

function explainName(facts: KnownRouteFacts, route: Route): Explanation {
  const source = entryOn(economicActivitiesCourts, facts.on.toString())?.source
  return {
    rule: 'procedure/economic-activities-court',
    sentence:
      route.economicActivitiesCourt === true
        ? 'Le tribunal de commerce de cette ville est l’un des douze tribunaux des activités économiques.'
        : 'Le tribunal de commerce de cette ville n’est pas l’un des douze tribunaux des activités économiques.',
    citations: source === undefined ? [] : [source],
    steps: [],
    certainty: 'arguable',
  }
}

function placeTexts(places: Route['places']): readonly Citation[] {
  if (places.includes('court-of-appeal-of-the-debtor')) return [routeTexts.smallClaimsPlace]
  return [
    limitTexts.debtorHome,
    limitTexts.home,
    ...(places.length > 1 ? [limitTexts.contractPlaces] : []),
    ...(places.includes('clause-between-merchants') ? [limitTexts.clause] : []),
  ]
}

function certaintyOf(source: Citation | undefined): { readonly certainty: Certainty } {
  return { certainty: source?.kind === 'practice' ? 'arguable' : 'established' }
}
