import { inOrganisation, type OrganisationTransaction } from '@quittance/database'
import { sql } from 'kysely'
import type { TestHouse } from '../house.ts'
import { addressSettled, leftForAnAddressToCheck, mailReturned } from './address-events.ts'
import { called } from './calls.ts'
import type { Condemned, Life } from './checker/life.ts'
import { claimed, daysPass, minutesPass, ruleSet } from './clock-events.ts'
import * as debtor from './debtor-events.ts'
import type { HappensIn } from './debtor-events.ts'
import * as desk from './desk-events.ts'
import * as sending from './sendings.ts'
import { guardsOfTheHouse, type Guards } from './sendings.ts'
import { stepsJumped } from './steps-jumped.ts'
import { smsWritten } from './sms-events.ts'
import { openWorld } from './stage.ts'
import { templateWithdrawn, templateWritten } from './templates.ts'
import { condemned } from './judged.ts'
import type { Told, World } from './world.ts'

type Step = { readonly name: string; readonly happens: HappensIn }

/** What may happen, and how often beside the others. */
function bagOf(guards: Guards): readonly Step[] {
  const steps: readonly (readonly [string, HappensIn, number])[] = [
    ['days-pass', daysPass, 20],
    ['minutes-pass', minutesPass, 5],
    ['rule-set', ruleSet, 1],
    ['claimed', claimed, 4],
    ['day-runs', sending.dayRuns, 9],
    ['person-prepares', sending.personPrepares, 3],
    ['batch-confirmed', sending.batchConfirmed, 6],
    ['worker-runs', sending.workerRuns(guards), 20],
    ['hurried-approval', sending.hurriedApproval(guards), 24],
    ['stale-approval', sending.staleApproval(guards), 4],
    ['taken-back', sending.takenBack, 2],
    ['asked-again', sending.askedAgain, 2],
    ['doubt-resolved', sending.doubtResolved, 5],
    ['called', called, 5],
    ['sms-written', smsWritten(guards), 8],
    ['template-written', templateWritten, 1],
    ['template-withdrawn', templateWithdrawn, 1],
    ['payment-noted', debtor.paymentNoted, 4],
    ['payment-by-bank', debtor.paymentByBank, 2],
    ['payment-undone', debtor.paymentUndone, 2],
    ['promised', debtor.promised, 2],
    ['plan-agreed', debtor.planAgreed, 1],
    ['disputed', debtor.disputed, 2],
    ['replied', debtor.replied, 2],
    ['replied-by-mail', debtor.repliedByMail, 1],
    ['mail-returned', mailReturned, 1],
    ['address-settled', addressSettled, 3],
    ['dispute-resolved', desk.disputeResolved, 7],
    ['held', desk.held, 1],
    ['hold-lifted', desk.holdLifted, 6],
    ['paused', desk.paused, 1],
    ['resumed', desk.resumed, 4],
    ['reply-handled', desk.replyHandled, 9],
    ['plan-stopped', desk.planStopped, 3],
    ['mandate-signed', desk.mandateSigned, 1],
    ['insurance-lapses', desk.insuranceLapses, 1],
    ['put-in-order', desk.putInOrder, 3],
  ]
  return steps.flatMap(([name, happens, weight]) =>
    Array.from({ length: weight }, () => ({ name, happens })),
  )
}

export type WalkAsked = {
  readonly seed: number
  readonly steps: number
  /** What is left out of the product, to see that somebody notices; nothing by default. */
  readonly guards?: Guards
}

/** What a walk did and what is wrong with it. */
export type Walked = Pick<Told, 'refusals'> & {
  readonly seed: number
  readonly steps: number
  readonly acts: number
  /** Of those, the SMS. */
  readonly sms: number
  /** Of these, those that did a step of the scenario. */
  readonly stepsBySms: number
  readonly condemned: readonly Condemned[]
  /** What does not hold of the database or of what was carried, in words. */
  readonly faults: readonly string[]
  /** The steps up to the first act condemned; empty where none is. */
  readonly prefix: readonly string[]
}

/** Walks through the life of an organisation, then has it judged by who knows the law alone. */
export async function walk(test: TestHouse, asked: WalkAsked): Promise<Walked> {
  const { seed, steps, guards = guardsOfTheHouse } = asked
  const world = await openWorld(test, seed)
  const bag = bagOf(guards)
  for (let count = 0; count < steps; count += 1) {
    const { name, happens } = world.draw.one(bag)
    world.told.steps.push(name)
    try {
      await happens(world)
    } catch (cause) {
      throw new Error(`life ${seed}, after ${world.told.steps.join(', ')}`, { cause })
    }
  }
  return { seed, steps, ...(await judged(test, world)) }
}

async function judged(test: TestHouse, world: World): Promise<Omit<Walked, 'seed' | 'steps'>> {
  const { told, capacity } = world
  const { happenings, refusals } = told
  const life: Life = { capacity, happenings }
  const found = condemned(life)
  return {
    refusals,
    acts: happenings.filter(({ kind }) => kind === 'sent').length,
    sms: happenings.filter((one) => one.kind === 'sent' && one.channel === 'sms').length,
    stepsBySms: happenings.filter(
      (one) => one.kind === 'sent' && one.channel === 'sms' && !one.step.startsWith('sms/'),
    ).length,
    condemned: found,
    faults: [...(await faultsOf(test, world)), ...unexpected(test)],
    prefix: found.length === 0 ? [] : shortestPrefix(life, told),
  }
}

/** The steps of the shortest beginning of a life that is already condemned. */
function shortestPrefix(life: Life, told: Told): readonly string[] {
  const { happenings } = life
  const length = happenings.findIndex(
    ({ kind }, place) =>
      kind === 'sent' &&
      condemned({ ...life, happenings: happenings.slice(0, place + 1) }).length > 0,
  )
  return told.steps.slice(0, (told.stepOf[length] ?? 0) + 1)
}

/** Failures that the house logged, but for those that a walk made. */
function unexpected({ failures }: TestHouse): readonly string[] {
  return failures.splice(0).filter((one) => !one.includes(sending.BROKEN))
}

type Fault = { readonly fault: string }

/** Demands that a walk may have sent, by what the database says of them. */
const demands = sql`select * from outward_act where payload ->> 'letter' in
  ('first-reminder', 'second-reminder', 'last-reminder', 'formal-notice', 'sms')`

const forbidden = [
  sql<Fault>`select concat_ws(' ', count(*), 'acts for one step:', payload ->> 'letter', dossier_id) as fault
    from (${demands}) as demand where state not in ('failed', 'cancelled') and payload ->> 'letter' <> 'sms'
    group by dossier_id, payload ->> 'letter' having count(*) > 1`,
  sql<Fault>`select concat_ws(' ', 'left after a payment known since it was written:', demand.id) as fault
    from (${demands}) as demand join payment on payment.organisation_id = demand.organisation_id
      and payment.dossier_id = demand.dossier_id
    where demand.started_at is not null and payment.recorded_at > demand.reserved_at
      and payment.recorded_at < demand.started_at and not exists (select from undone_match as undone
        where undone.payment_id = payment.id and undone.recorded_at < demand.started_at)`,
  leftForAnAddressToCheck,
] as const

async function faultsOf(test: TestHouse, world: World): Promise<readonly string[]> {
  const { told, caller } = world
  const { database } = test.house
  const reads = async (tx: OrganisationTransaction) => {
    const faults: string[] = []
    for (const one of forbidden) {
      faults.push(...(await one.execute(tx)).rows.map(({ fault }) => fault))
    }
    return [...faults, ...(await stepsJumped(tx, world))]
  }
  const twice = [...told.carried].filter(([, times]) => times > 1)
  return [
    ...(await inOrganisation(database.app, caller.organisationId, reads)),
    ...twice.map(([act, times]) => `the act ${act} was carried ${times} times`),
  ]
}
