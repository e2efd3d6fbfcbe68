import type { BankNews } from '@quittance/cases'
import {
  beginAct,
  doubtInterruptedActs,
  findAct,
  holdActBack,
  inOrganisation,
  lockCarriedActs,
  lockNextAct,
  putActOff,
  recordActResult,
  type ActLine,
  type ActResult,
  type OrganisationTransaction,
  type OutwardActRow,
} from '@quittance/database'
import { recordAs } from '#journal/record.ts'
import { readBankNews } from '#departures/bank-waits.ts'
import type { Carrier } from '#departures/carriers.ts'
import type { HeldBack, LastCheck } from '#departures/last-look.ts'
import type { House } from '#wiring/house.ts'

/** Words that close the journal entry of an act, by what became of it. */
const verbs = {
  done: 'act-left',
  failed: 'act-failed',
  ambiguous: 'act-in-doubt',
} as const

/** What takes acts out, and what looks at each a last time. */
export type Departures = {
  readonly carriers: readonly Carrier[]
  readonly lastCheck: LastCheck
}

/**
 * Takes out every act of an organisation that is due to leave, one at a time.
 *
 * Each is looked at a last time and marked as being done, and that is committed, before it is
 * carried: a crash in between leaves it in doubt, never done twice.
 */
export async function letActsLeave(
  house: House,
  departures: Departures,
  organisationId: string,
): Promise<void> {
  const { carriers } = departures
  const today = house.clock.today()
  const bank = await inOrganisation(house.database.app, organisationId, (tx) =>
    readBankNews({ tx, today }),
  )
  for (;;) {
    const attempt = house.chance.id()
    const taken = await inOrganisation(house.database.app, organisationId, (tx) =>
      takeNext(house, { tx, departures, organisationId, attempt, bank }),
    )
    if (taken === null) return
    if (taken.stays) continue
    const { act, carried } = taken
    const carrier = carriers.find(({ kind }) => kind === act.kind)
    const result = await carry(house, carrier, act)
    await keepResult(house, { acts: [act, ...carried], attempt, result })
  }
}

type Taking = {
  readonly tx: OrganisationTransaction
  readonly departures: Departures
  readonly organisationId: string
  readonly attempt: string
  readonly bank: BankNews
}

/**
 * Takes the next act with those that it carries. Where the last check finds a reason against one, all are
 * held back at once; where it is not the day, they wait for it.
 */
async function takeNext(house: House, { tx, departures, organisationId, attempt, bank }: Taking) {
  const now = house.clock.now()
  const kinds = departures.carriers.map(({ kind }) => kind)
  const act = await lockNextAct(tx, { organisationId, kinds, now })
  if (act === null) return null
  const { id } = act
  const carried = await lockCarriedActs(tx, { organisationId, id })
  const look = { tx, now, today: house.clock.today(), bank }
  const held = await departures.lastCheck(look, [act, ...carried])
  if (held !== null && 'notBefore' in held) {
    await putActOff(tx, { organisationId, id, notBefore: held.notBefore })
    return { act, carried, stays: true }
  }
  if (held === null) {
    const begun = await beginAct(tx, { organisationId, attempt, now, id })
    return { act: begun, carried, stays: false }
  }
  await holdActBack(tx, { organisationId, id, now }, held)
  for (const one of [act, ...carried]) {
    await recordAs(recordingOf(house, { tx, now, organisationId }), {
      verb: 'act-held-back',
      ...subjectOf(one),
      facts: { kind: one.kind, channel: one.channel, step: one.step, ...asFacts(held) },
      references: [one.content_sha256.toString('hex')],
    })
  }
  return { act, carried, stays: true }
}

function recordingOf(
  house: House,
  of: Pick<Taking, 'tx' | 'organisationId'> & { readonly now: Temporal.Instant },
) {
  return { ...of, house, actor: { kind: 'worker', id: 'departures' } } as const
}

function subjectOf({ id, dossier_id: dossierId }: OutwardActRow) {
  const subject = { kind: 'outward-act', id } as const
  return dossierId === null ? { subject } : { subject, dossierId }
}

function asFacts({ because, article }: HeldBack) {
  return { because: { fr: because.fr, en: because.en }, article }
}

async function carry(
  house: House,
  carrier: Carrier | undefined,
  act: OutwardActRow,
): Promise<ActResult> {
  if (carrier === undefined) return { kind: 'failed', failure: 'no-carrier' }
  try {
    return await carrier.carry(house, act)
  } catch (cause) {
    house.log.failure('act-could-not-leave', cause)
    return { kind: 'failed', failure: cause instanceof Error ? cause.message : String(cause) }
  }
}

type Left = {
  /** The act that left first, then those that it carried. */
  readonly acts: readonly OutwardActRow[]
  readonly attempt: string
  readonly result: ActResult
}

async function keepResult(house: House, { acts, attempt, result }: Left): Promise<void> {
  const [first] = acts
  if (first === undefined) return
  const { organisation_id: organisationId, id } = first
  await inOrganisation(house.database.app, organisationId, async (tx) => {
    const now = house.clock.now()
    const kept = await recordActResult(tx, { organisationId, id, attempt, now }, result)
    if (!kept) return
    for (const act of acts) {
      await recordAs(recordingOf(house, { tx, now, organisationId }), {
        verb: verbs[result.kind],
        ...subjectOf(act),
        facts: {
          kind: act.kind,
          channel: act.channel,
          step: act.step,
          failure: result.kind === 'done' ? null : result.failure,
        },
        references: [act.content_sha256.toString('hex')],
      })
    }
  })
}

/** What was being done, and for which dossiers, so that whoever settles it knows. */
function interruptedOf({ kind, channel, step, groupedWith }: ActLine) {
  return {
    kind,
    channel,
    step,
    ...(groupedWith.length === 0 ? {} : { groupedWith: [...groupedWith] }),
  }
}

/**
 * At the start of the server: acts that were being done when it last stopped are in doubt, and
 * wait for a person.
 */
export async function doubtActsLeftUnfinished(house: House, organisationId: string): Promise<void> {
  await inOrganisation(house.database.app, organisationId, async (tx) => {
    const now = house.clock.now()
    const doubtful = await doubtInterruptedActs(tx, { organisationId, startedBefore: now })
    for (const id of doubtful) {
      const act = await findAct(tx, id)
      await recordAs(recordingOf(house, { tx, now, organisationId }), {
        verb: 'act-in-doubt',
        subject: { kind: 'outward-act', id },
        ...(act?.dossierId == null ? {} : { dossierId: act.dossierId }),
        facts: { ...(act === null ? {} : interruptedOf(act)), failure: 'interrupted' },
      })
    }
  })
}
