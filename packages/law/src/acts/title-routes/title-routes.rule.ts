import {
  answer,
  lowestCertainty,
  needsFacts,
  zeroCents,
  type Certainty,
  type Explanation,
  type Outcome,
} from '@quittance/kernel'
import { titleRoutesInForce } from '#acts/exchange-value/exchange-value.data.ts'
import type { TitleRoute } from '#acts/exchange-value/exchange.ts'
import { explainTitleRoutes } from '#acts/title-routes/title-routes-explanation.ts'
import {
  knownTitleFacts,
  readTitleRoutesDocument,
  type KnownTitleFacts,
  type TitleRoutesDocument,
  type TitleRoutesFacts,
} from '#acts/title-routes/title-routes-question.ts'
import { titleReasonWords } from '#acts/title-routes/title-routes.data.ts'
import { smallClaimsCeiling } from '#procedure/route/route.data.ts'
import { route } from '#procedure/route/route.rule.ts'
import { entryOn } from '#texts/dated-table.ts'

/** `possible` never means done: each way says what it still lacks. */
export type TitleRouteStanding = 'possible' | 'not-for-this-deed' | 'unknown'

/** Why a way is not for this deed, is not known, or is open, from the most to the least urgent. */
export type TitleRouteReason =
  | 'title-already-held'
  | 'not-signed'
  | 'titles-not-read'
  | 'not-yet-law'
  | 'insolvency'
  | 'time-barred'
  | 'limitation-not-known'
  | 'debtor-contests'
  | 'dispute-not-known'
  | 'unilateral-deed'
  | 'acknowledgment-is-no-settlement'
  | 'plain-agreement'
  | 'plain-agreement-not-settled'
  | 'how-agreed-not-said'
  | 'one-lawyer-for-all'
  | 'amount-above-ceiling'
  | 'small-claims-closed'
  | 'claim-facts-missing'
  | 'settlement-or-assisted-agreement'
  | 'settlement-or-assisted-deed'
  | 'notary-draws-a-deed'
  | 'notarial-already'
  | 'officer-proposes-an-agreement'

export type TitleRouteNeed =
  | 'debtor-before-the-notary'
  | 'civil-status'
  | 'notarial-formula'
  | 'written-settlement'
  | 'judge-decision'
  | 'lawyers-countersign'
  | 'registry-formula'
  | 'officer-of-the-place'
  | 'debtor-takes-part'
  | 'cost-to-be-asked'

export type TitleRouteChange =
  | 'enforceable'
  | 'ten-years'
  | 'own-period'
  | 'no-amount-by-hand'
  | 'no-amount-by-hand-with-lawyers'
  | 'authentic-proof'
  | 'certain-date'
  | 'proof-of-signatures'
  | 'settlement-bars-suit'
  | 'no-prior-attempt'
  | 'attempt-if-refused'
  | 'limitation-suspended'
  | 'cost-on-the-creditor'
  | 'no-payment-meanwhile'
  | 'issuer-does-not-enforce'

/** A way to an enforceable title, for one deed (voie vers un titre). */
export type TitleRouteAnswer = {
  readonly id: TitleRoute
  readonly standing: TitleRouteStanding
  readonly because: readonly TitleRouteReason[]
  /** What it still lacks before there is a title; empty where it is not for this deed. */
  readonly missing: readonly TitleRouteNeed[]
  /** What a title had that way would change; empty where it is not for this deed. */
  readonly changes: readonly TitleRouteChange[]
  /** Facts that would settle what is unknown, by their path. */
  readonly asks: readonly string[]
  readonly certainty: Certainty
}

export type TitleRoutes = { readonly routes: readonly TitleRouteAnswer[] }

/**
 * By which ways a signed deed may become an enforceable title (voies vers un titre exécutoire).
 *
 * An acknowledgment binds one side alone: no judge homologates it and no registry stamps it by
 * itself. What the texts read do not settle is `unknown`, never a yes. Only titles of 1° to 3° of
 * L111-3 give ten years.
 *
 * @see CPCE L111-3, L111-4, L125-1; C. civ. 1369, 1374, 2044; CPC 750-1
 */
export function titleRoutes(facts: TitleRoutesFacts): Outcome<TitleRoutes> {
  const known = knownTitleFacts(facts)
  if (!('on' in known)) return needsFacts(...known)
  const small = smallClaims(known)
  const routes = [
    notarialDeed(known),
    homologation(known),
    lawyersDeed(known),
    small.answer,
  ] as const
  const certainty = lowestCertainty(...routes.map((each) => each.certainty))
  return answer({ routes }, certainty, () => explainTitleRoutes(routes, small.explanation))
}

/** The same question as a parsed JSON document. */
export function answerTitleRoutes(document: TitleRoutesDocument): Outcome<TitleRoutes> {
  return titleRoutes(readTitleRoutesDocument(document))
}

/** What closes or clouds every way, whatever the deed. */
function barred(facts: KnownTitleFacts, id: TitleRoute): TitleRouteAnswer | null {
  const { on, claim, signedByDebtor, insolvency } = facts
  const held = claim?.title === true || claim?.nature === 'enforceable-title'
  if (held) return closed(id, 'title-already-held')
  if (!signedByDebtor) return closed(id, 'not-signed')
  const inForce = entryOn(titleRoutesInForce, on.toString())
  if (inForce === null) return unknown(id, ['titles-not-read'])
  if (!inForce.value.some((each) => each === id)) return closed(id, 'not-yet-law')
  if (insolvency) return unknown(id, ['insolvency'])
  return null
}

/** What leaves unknown a way that rests on the agreement of the debtor today. */
function clouds(
  { claim }: KnownTitleFacts,
  settles: 'settles-a-dispute' | 'needs-peace',
): readonly TitleRouteReason[] {
  const disputed = claim?.disputed
  return [
    ...(claim?.limitation === 'expired' ? (['time-barred'] as const) : []),
    ...(claim?.limitation === undefined ? (['limitation-not-known'] as const) : []),
    ...(settles === 'needs-peace' && disputed === true ? (['debtor-contests'] as const) : []),
    ...(settles === 'needs-peace' && disputed === undefined
      ? (['dispute-not-known'] as const)
      : []),
  ]
}

function notarialDeed(facts: KnownTitleFacts): TitleRouteAnswer {
  const id = 'notarial-deed'
  const bar = barred(facts, id)
  if (bar !== null) return bar
  const already = facts.form === 'notarial-deed'
  const clouded = already ? [] : clouds(facts, 'needs-peace')
  return open(id, {
    because: [...clouded, already ? 'notarial-already' : 'notary-draws-a-deed'],
    missing: already
      ? ['notarial-formula']
      : ['debtor-before-the-notary', 'civil-status', 'notarial-formula', 'cost-to-be-asked'],
    changes: ['enforceable', 'own-period', 'no-amount-by-hand', 'authentic-proof', 'certain-date'],
    asks: askedBy(clouded),
  })
}

/** A transaction, or an agreement come out of a mediation, a conciliation, a participatory procedure. */
function isSettlement({ concessions }: KnownTitleFacts): boolean {
  return concessions === 'reciprocal'
}

function isAssisted({ reachedThrough }: KnownTitleFacts): boolean {
  return reachedThrough !== undefined && reachedThrough !== 'direct'
}

/** What is not said and would open the way; nothing once one of the two opens it. */
function notSaid(facts: KnownTitleFacts): readonly string[] {
  if (isSettlement(facts) || isAssisted(facts)) return []
  return [
    ...(facts.concessions === undefined ? ['concessions'] : []),
    ...(facts.reachedThrough === undefined ? ['reachedThrough'] : []),
  ]
}

function homologation(facts: KnownTitleFacts): TitleRouteAnswer {
  const id = 'homologation'
  const bar = barred(facts, id)
  if (bar !== null) return bar
  if (facts.deed === 'acknowledgment-of-debt') return closed(id, 'unilateral-deed')
  const agreed = isSettlement(facts) || isAssisted(facts)
  const unsaid = notSaid(facts)
  const clouded = clouds(facts, agreed ? 'settles-a-dispute' : 'needs-peace')
  const plain = unsaid.length > 0 ? 'how-agreed-not-said' : 'plain-agreement-not-settled'
  return open(id, {
    because: [...clouded, agreed ? 'settlement-or-assisted-agreement' : plain],
    missing: [
      ...(isSettlement(facts) ? (['written-settlement'] as const) : []),
      'judge-decision',
      'cost-to-be-asked',
    ],
    changes: [
      'enforceable',
      'ten-years',
      'no-prior-attempt',
      ...(isSettlement(facts) ? (['settlement-bars-suit'] as const) : []),
    ],
    asks: [...unsaid, ...askedBy(clouded)],
  })
}

function lawyersDeed(facts: KnownTitleFacts): TitleRouteAnswer {
  const id = 'lawyers-deed'
  const bar = barred(facts, id)
  if (bar !== null) return bar
  if (facts.deed === 'acknowledgment-of-debt') return closed(id, 'acknowledgment-is-no-settlement')
  const agreed = isSettlement(facts) || isAssisted(facts)
  const unsaid = notSaid(facts)
  if (!agreed && unsaid.length === 0) return closed(id, 'plain-agreement')
  const clouded = clouds(facts, 'settles-a-dispute')
  return open(id, {
    because: [
      ...clouded,
      ...(agreed && facts.counsel === 'one-for-all' ? (['one-lawyer-for-all'] as const) : []),
      agreed ? 'settlement-or-assisted-deed' : 'how-agreed-not-said',
    ],
    missing: [
      ...(isSettlement(facts) ? (['written-settlement'] as const) : []),
      'lawyers-countersign',
      'registry-formula',
      'cost-to-be-asked',
    ],
    changes: [
      'enforceable',
      'own-period',
      'no-amount-by-hand-with-lawyers',
      'proof-of-signatures',
      ...(isSettlement(facts) ? (['settlement-bars-suit'] as const) : []),
    ],
    asks: [...unsaid, ...askedBy(clouded)],
  })
}

type SmallClaims = { readonly answer: TitleRouteAnswer; readonly explanation: Explanation | null }

/** The procedure itself is the question of routes; what it leaves unknown stays unknown here. */
function smallClaims(facts: KnownTitleFacts): SmallClaims {
  const id = 'small-claims'
  const bar = barred(facts, id)
  if (bar !== null) return { answer: bar, explanation: null }
  const ceiling = entryOn(smallClaimsCeiling, facts.on.toString())
  if (ceiling !== null && (facts.claim?.amount ?? zeroCents) > ceiling.value) {
    return { answer: closed(id, 'amount-above-ceiling'), explanation: null }
  }
  const asked = route({ ...facts.claim, on: facts.on })
  if (asked.outcome !== 'answer') {
    const missing = asked.outcome === 'needs-facts' ? asked.missing : []
    const asks = missing.map((path) => `claim.${path}`)
    return { answer: { ...unknown(id, ['claim-facts-missing']), asks }, explanation: null }
  }
  const found = asked.value.routes.find((each) => each.id === id)
  const explanation =
    asked.explain().steps.find(({ rule }) => rule === 'procedure/small-claims') ?? null
  if (found?.open !== true) return { answer: closed(id, 'small-claims-closed'), explanation }
  const clouded = clouds(facts, 'needs-peace')
  const opened = open(id, {
    because: [...clouded, 'officer-proposes-an-agreement'],
    missing: ['officer-of-the-place', 'debtor-takes-part', 'cost-to-be-asked'],
    changes: [
      'enforceable',
      'own-period',
      'cost-on-the-creditor',
      'limitation-suspended',
      'no-payment-meanwhile',
      'issuer-does-not-enforce',
      'attempt-if-refused',
    ],
    asks: askedBy(clouded),
  })
  const doubtful = found.because.includes('closed-if-invoiced')
  const certainty = lowestCertainty(opened.certainty, doubtful ? 'arguable' : 'established')
  return { answer: { ...opened, certainty }, explanation }
}

function askedBy(clouded: readonly TitleRouteReason[]): readonly string[] {
  return [
    ...(clouded.includes('limitation-not-known') ? ['claim.limitation'] : []),
    ...(clouded.includes('dispute-not-known') ? ['claim.disputed'] : []),
  ]
}

function closed(id: TitleRoute, reason: TitleRouteReason): TitleRouteAnswer {
  const { certainty } = titleReasonWords[reason]
  const nothing = { missing: [], changes: [], asks: [] }
  return { id, standing: 'not-for-this-deed', because: [reason], certainty, ...nothing }
}

function unknown(id: TitleRoute, because: readonly TitleRouteReason[]): TitleRouteAnswer {
  return open(id, { because, missing: [], changes: [], asks: [] })
}

/** Open, unless one of its reasons leaves it unknown. */
function open(
  id: TitleRoute,
  of: Pick<TitleRouteAnswer, 'because' | 'missing' | 'changes' | 'asks'>,
): TitleRouteAnswer {
  const certainty = lowestCertainty(...of.because.map((code) => titleReasonWords[code].certainty))
  return { id, standing: certainty === 'unknown' ? 'unknown' : 'possible', ...of, certainty }
}
