import type {
  ActRecord,
  DossierRecord,
  FindingRecord,
  PaymentRecord,
} from '#queries/dossiers/dossier-record.ts'
import type { PlanRecord } from '#queries/dossiers/load-plans.ts'
import type { CostRecord } from '#queries/money/costs/costs.ts'
import type { RemissionParts, RemissionRecord } from '#queries/money/remissions/remissions.ts'

/**
 * The part of a dossier that says what is owed and until when one may act (créance en portefeuille).
 *
 * A whole dossier is one of these: what is computed of both is computed once.
 */
export type ClaimRecord = Pick<
  DossierRecord,
  | 'id'
  | 'reference'
  | 'nature'
  | 'limitationStartsOn'
  | 'limitationStartSaid'
  | 'contractRateHundredths'
  | 'items'
  | 'creditNotes'
  | 'insolvencyOpenedOn'
  | 'addedRates'
> & {
  readonly creditor: Pick<DossierRecord['creditor'], 'id' | 'name' | 'actsAs' | 'trade'>
  readonly debtor: Pick<DossierRecord['debtor'], 'id' | 'name' | 'kind' | 'trade'>
  readonly payments: readonly Pick<PaymentRecord, 'id' | 'receivedOn' | 'allocations'>[]
  readonly remissions: readonly ClaimRemission[]
  readonly plans: readonly ClaimPlan[]
  readonly costs: readonly ClaimCost[]
  readonly acts: readonly ClaimAct[]
  readonly findings: readonly ClaimFinding[]
  readonly limitationEvents: readonly ClaimEvent[]
}

/** What its creditor gave up, and whether that was undone. */
export type ClaimRemission = RemissionParts & Pick<RemissionRecord, 'undoneBecause'>

/** A version of its plan, as far as what was signed bears on what is owed. */
export type ClaimPlan = Pick<PlanRecord, 'id' | 'agreedOn' | 'terms'> & {
  readonly stopped: Pick<NonNullable<PlanRecord['stopped']>, 'on'> | null
}

/** A cost advanced on a claim, and from what day the law puts it on the debtor, if at all. */
export type ClaimCost = Pick<
  CostRecord,
  'id' | 'claimItemId' | 'grossCents' | 'chargedOn' | 'undoneBecause'
>

/** A letter of a claim, as far as it bears on interest or limitation. */
export type ClaimAct = Pick<ActRecord, 'id' | 'state' | 'channel' | 'payload' | 'ending'>

/** A commitment found in a message, as far as it may admit the debt. */
export type ClaimFinding = Pick<
  FindingRecord,
  'id' | 'exhibitId' | 'state' | 'sentOn' | 'acknowledges'
>

/** An event of limitation that a person noted. */
export type ClaimEvent = Pick<
  DossierRecord['limitationEvents'][number],
  'id' | 'kind' | 'on' | 'endedOn' | 'result' | 'registered' | 'exhibitId' | 'withdrawnBecause'
>
