import { cents, day, parseDay } from '@quittance/kernel'
import { sql, type RawBuilder } from 'kysely'
import type { AllocationRecord, CreditNoteRecord } from '#queries/dossiers/dossier-record.ts'
import { here } from '#queries/here.ts'
import { readTerms, termsOfPlan, type WrittenTerms } from '#queries/dossiers/signed-terms.ts'
import { notTakenBack } from '#queries/money/payment-returns.ts'
import { endingOfAct } from '#queries/registered/ending.ts'
import type { RemissionParts } from '#queries/money/remissions/remissions.ts'
import type {
  ClaimAct,
  ClaimCost,
  ClaimEvent,
  ClaimFinding,
  ClaimPlan,
  ClaimRecord,
  ClaimRemission,
} from '#queries/portfolio/claim-record.ts'
import { among, isOpen } from '#queries/portfolio/open-dossiers.ts'

type NoteFacts = Omit<CreditNoteRecord, 'on' | 'amountCents'> & {
  readonly on: string
  readonly amountCents: number
}
type PaymentFacts = {
  readonly id: string
  readonly receivedOn: string
  readonly allocations: readonly Written<AllocationRecord>[] | null
}
type RemissionFacts = Written<Omit<RemissionParts, 'on'>> & { readonly on: string }
type PlanFacts = {
  readonly id: string
  readonly agreedOn: string
  readonly stoppedOn: string | null
  readonly terms: WrittenTerms | null
}
type CostFacts = {
  readonly id: string
  readonly claimItemId: string
  readonly chargedOn: string
  readonly grossCents: number
}
type FindingFacts = Omit<ClaimFinding, 'sentOn'> & { readonly sentLocal: string | null }
type EventFacts = Omit<ClaimEvent, 'on' | 'endedOn'> & {
  readonly on: string
  readonly endedOn: string | null
}

/** Cents as JSON holds them. */
type Written<Of> = { readonly [Key in keyof Of]: Of[Key] extends number ? number : Of[Key] }

/** Something that happened to a claim, with the facts of its kind. */
export type HappeningRow = { readonly dossier_id: string } & (
  | { readonly kind: 'credit-note'; readonly facts: NoteFacts }
  | { readonly kind: 'payment'; readonly facts: PaymentFacts }
  | { readonly kind: 'remission'; readonly facts: RemissionFacts }
  | { readonly kind: 'plan'; readonly facts: PlanFacts }
  | { readonly kind: 'cost'; readonly facts: CostFacts }
  | { readonly kind: 'formal-notice'; readonly facts: ClaimAct }
  | { readonly kind: 'admission'; readonly facts: FindingFacts }
  | { readonly kind: 'limitation-event'; readonly facts: EventFacts }
)

/**
 * What bears on interest, on what is left or on limitation, by dossier and day: credit notes,
 * payments, remissions and costs on the debtor that stand, plans with what was signed, formal notices,
 * messages that admit, events that a person noted and did not withdraw.
 *
 * Reminders are left out: the law gives them no effect. A letter is known by the step that its act
 * is, so that the words of the others are not read.
 */
export function happeningsQuery(ids: readonly string[] | null): RawBuilder<HappeningRow> {
  return sql<HappeningRow>`
    select happening.dossier_id, happening.kind, happening.facts
    from (${creditNotes(ids)} union all ${payments(ids)}
      union all ${remissions(ids)} union all ${plans(ids)} union all ${costs(ids)} union all ${formalNotices(ids)} union all ${admissions(ids)} union all ${limitationEvents(ids)}) as happening
    join dossier
      on dossier.organisation_id = ${here} and dossier.id = happening.dossier_id
    where ${isOpen(ids)}
    order by happening.dossier_id, happening.happened_on, happening.recorded_at`
}

type Part = (ids: readonly string[] | null) => RawBuilder<unknown>

const creditNotes: Part = (ids) => sql`
  select claim_item.dossier_id, 'credit-note' as kind,
    credit_note.dated_on as happened_on, null::timestamptz as recorded_at,
    jsonb_build_object('claimItemId', credit_note.claim_item_id, 'number', credit_note.number,
      'on', credit_note.dated_on, 'amountCents', credit_note.amount_cents) as facts
  from credit_note
  join claim_item
    on claim_item.organisation_id = credit_note.organisation_id
      and claim_item.id = credit_note.claim_item_id
  where credit_note.organisation_id = ${here} ${among(sql`claim_item.dossier_id`, ids)}`

const payments: Part = (ids) => sql`
  select payment.dossier_id, 'payment', payment.received_on, payment.recorded_at,
    jsonb_build_object('id', payment.id, 'receivedOn', payment.received_on, 'allocations', (
      select jsonb_agg(jsonb_build_object('claimItemId', served.claim_item_id,
        'toCosts', served.to_costs, 'toInterest', served.to_interest,
        'toIndemnity', served.to_indemnity, 'toPrincipal', served.to_principal)
        order by served.first_line)
      from (
        select allocation.claim_item_id, min(allocation.line) as first_line,
          sum(to_costs_cents) as to_costs, sum(to_interest_cents) as to_interest,
          sum(to_indemnity_cents) as to_indemnity, sum(to_principal_cents) as to_principal
        from allocation
        where allocation.organisation_id = payment.organisation_id
          and allocation.payment_id = payment.id
        group by allocation.claim_item_id) as served))
  from payment
  where payment.organisation_id = ${here} and ${notTakenBack}
    ${among(sql`payment.dossier_id`, ids)}`

const remissions: Part = (ids) => sql`
  select remission.dossier_id, 'remission', remission.takes_effect_on, remission.recorded_at,
    jsonb_build_object('id', remission.id, 'claimItemId', remission.claim_item_id,
      'on', remission.takes_effect_on, 'toCosts', to_costs_cents,
      'toInterest', to_interest_cents, 'toIndemnity', to_indemnity_cents,
      'toPrincipal', to_principal_cents, 'planId', remission.plan_id)
  from remission
  where remission.organisation_id = ${here} ${among(sql`remission.dossier_id`, ids)}
    and not exists (select from remission_undone
      where remission_undone.organisation_id = remission.organisation_id
        and remission_undone.remission_id = remission.id)`

const plans: Part = (ids) => sql`
  select payment_plan.dossier_id, 'plan', payment_plan.agreed_on, payment_plan.recorded_at,
    jsonb_build_object('id', payment_plan.id, 'agreedOn', payment_plan.agreed_on,
      'stoppedOn', (select stop.happened_on from plan_event as stop
        where stop.organisation_id = payment_plan.organisation_id
          and stop.plan_id = payment_plan.id and stop.kind = 'stopped'),
      'terms', ${termsOfPlan(sql`payment_plan.id`)})
  from payment_plan
  where payment_plan.organisation_id = ${here} ${among(sql`payment_plan.dossier_id`, ids)}`

const costs: Part = (ids) => sql`
  select cost_advanced.dossier_id, 'cost', cost_advanced.charged_on, cost_advanced.recorded_at,
    jsonb_build_object('id', cost_advanced.id, 'claimItemId', cost_advanced.claim_item_id,
      'chargedOn', cost_advanced.charged_on, 'grossCents', net_cents + vat_cents)
  from cost_advanced
  where cost_advanced.organisation_id = ${here} and cost_advanced.charged_on is not null
    ${among(sql`cost_advanced.dossier_id`, ids)}
    and not exists (select from cost_undone
      where cost_undone.organisation_id = cost_advanced.organisation_id
        and cost_undone.cost_id = cost_advanced.id)`

/** The words of a letter are long: its payload is opened once. */
const formalNotices: Part = (ids) => sql`
  select outward_act.dossier_id, 'formal-notice', kept."on", outward_act.reserved_at,
    jsonb_build_object('id', outward_act.id, 'state', outward_act.state,
      'channel', outward_act.channel, 'payload', to_jsonb(kept), 'ending', ${endingOfAct})
  from outward_act
  cross join lateral jsonb_to_record(outward_act.payload)
    as kept(letter text, reference text, "on" date)
  where outward_act.organisation_id = ${here} and outward_act.state = 'done'
    and outward_act.step like 'dossier/%/formal-notice%' ${among(sql`outward_act.dossier_id`, ids)}`

const admissions: Part = (ids) => sql`
  select finding.dossier_id, 'admission', null::date, finding.decided_at,
    jsonb_build_object('id', finding.id, 'exhibitId', message.exhibit_id, 'state', finding.state,
      'sentLocal', message.sent_local, 'acknowledges', finding.details -> 'ackLevel')
  from finding
  join message
    on message.organisation_id = finding.organisation_id and message.id = finding.message_id
  where finding.organisation_id = ${here} and finding.state in ('kept', 'corrected')
    and finding.details ->> 'ackLevel' = 'unequivocal' ${among(sql`finding.dossier_id`, ids)}`

const limitationEvents: Part = (ids) => sql`
  select limitation_event.dossier_id, 'limitation-event', limitation_event.happened_on,
    limitation_event.recorded_at,
    jsonb_build_object('id', limitation_event.id, 'kind', limitation_event.kind,
      'on', limitation_event.happened_on, 'endedOn', limitation_event.ended_on,
      'result', limitation_event.result, 'registered', limitation_event.registered,
      'exhibitId', limitation_event.exhibit_id, 'withdrawnBecause', null)
  from limitation_event
  where limitation_event.organisation_id = ${here} and limitation_event.withdrawn_at is null ${among(sql`limitation_event.dossier_id`, ids)}`

type Happened = Pick<
  ClaimRecord,
  | 'creditNotes'
  | 'payments'
  | 'remissions'
  | 'plans'
  | 'costs'
  | 'acts'
  | 'findings'
  | 'limitationEvents'
>

/** What happened to a claim, kind by kind, each in the order given. */
export function happenedTo(rows: readonly HappeningRow[]): Happened {
  if (rows.length === 0) return NOTHING
  const creditNotes: CreditNoteRecord[] = []
  const payments: ClaimRecord['payments'][number][] = []
  const remissions: ClaimRemission[] = []
  const plans: ClaimPlan[] = []
  const costs: ClaimCost[] = []
  const acts: ClaimAct[] = []
  const findings: ClaimFinding[] = []
  const limitationEvents: ClaimEvent[] = []
  for (const row of rows) {
    switch (row.kind) {
      case 'credit-note':
        creditNotes.push(creditNoteOf(row.facts))
        break
      case 'payment':
        payments.push(paymentOf(row.facts))
        break
      case 'remission':
        remissions.push(remissionOf(row.facts))
        break
      case 'plan':
        plans.push(planOf(row.facts))
        break
      case 'cost':
        costs.push(costOf(row.facts))
        break
      case 'formal-notice':
        acts.push(row.facts)
        break
      case 'admission':
        findings.push(findingOf(row.facts))
        break
      case 'limitation-event':
        limitationEvents.push(eventOf(row.facts))
    }
  }
  return { creditNotes, payments, remissions, plans, costs, acts, findings, limitationEvents }
}

const NOTHING = {
  creditNotes: [],
  payments: [],
  remissions: [],
  plans: [],
  costs: [],
  acts: [],
  findings: [],
  limitationEvents: [],
}

function creditNoteOf({ claimItemId, number, on, amountCents }: NoteFacts): CreditNoteRecord {
  return { claimItemId, number, on: day(on), amountCents: cents(amountCents) }
}

function paymentOf({ id, receivedOn, allocations }: PaymentFacts): ClaimRecord['payments'][number] {
  return {
    id,
    receivedOn: day(receivedOn),
    allocations: (allocations ?? []).map((one) => ({
      claimItemId: one.claimItemId,
      toCosts: cents(one.toCosts),
      toInterest: cents(one.toInterest),
      toIndemnity: cents(one.toIndemnity),
      toPrincipal: cents(one.toPrincipal),
    })),
  }
}

function planOf({ id, agreedOn, stoppedOn, terms }: PlanFacts): ClaimPlan {
  return {
    id,
    agreedOn: day(agreedOn),
    stopped: stoppedOn === null ? null : { on: day(stoppedOn) },
    terms: readTerms(terms),
  }
}

function remissionOf({ id, claimItemId, on, planId, ...parts }: RemissionFacts): ClaimRemission {
  return {
    id,
    claimItemId,
    on: day(on),
    toCosts: cents(parts.toCosts),
    toInterest: cents(parts.toInterest),
    toIndemnity: cents(parts.toIndemnity),
    toPrincipal: cents(parts.toPrincipal),
    planId,
    undoneBecause: null,
  }
}

function costOf({ grossCents, chargedOn, ...facts }: CostFacts): ClaimCost {
  return {
    ...facts,
    chargedOn: day(chargedOn),
    grossCents: cents(grossCents),
    undoneBecause: null,
  }
}

/** The day of a wall clock; a year of more than four digits, which damage writes, gives none. */
function findingOf({ sentLocal, ...facts }: FindingFacts): ClaimFinding {
  return { ...facts, sentOn: sentLocal === null ? null : parseDay(sentLocal.slice(0, 10)) }
}

function eventOf({ on, endedOn, ...facts }: EventFacts): ClaimEvent {
  return { ...facts, on: day(on), endedOn: endedOn === null ? null : day(endedOn) }
}
