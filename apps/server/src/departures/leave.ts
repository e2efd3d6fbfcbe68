import {
  beginAct,
  doubtInterruptedActs,
  findAct,
  holdActBack,
  inOrganisation,
  lockNextAct,
  recordActResult,
  type ActResult,
  type OrganisationTransaction,
  type OutwardActRow,
} from '@quittance/database'
import { recordAs } from '#journal/record.ts'
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
  for (;;) {
    const attempt = house.chance.id()
    const taken = await inOrganisation(house.database.app, organisationId, (tx) =>
      takeNext(house, { tx, departures, organisationId, attempt }),
    )
    if (taken === null) return
    if (taken.heldBack) continue
    const { act } = taken
    const carrier = carriers.find(({ kind }) => kind === act.kind)
    const result = await carry(house, carrier, act)
    await keepResult(house, { act, attempt, result })
  }
}

type Taking = {
  readonly tx: OrganisationTransaction
  readonly departures: Departures
  readonly organisationId: string
  readonly attempt: string
}

/** Takes the next act, and holds it back at once where the last check finds a reason. */
async function takeNext(house: House, { tx, departures, organisationId, attempt }: Taking) {
  const now = house.clock.now()
  const kinds = departures.carriers.map(({ kind }) => kind)
  const act = await lockNextAct(tx, { organisationId, kinds, now })
  if (act === null) return null
  const { id } = act
  const held = await departures.lastCheck({ tx, now, today: house.clock.today() }, act)
  if (held === null) {
    return { act: await beginAct(tx, { organisationId, attempt, now, id }), heldBack: false }
  }
  await holdActBack(tx, { organisationId, id, now }, held)
  await recordAs(
    { tx, now, house, organisationId, actor: { kind: 'worker', id: 'departures' } },
    {
      verb: 'act-held-back',
      subject: { kind: 'outward-act', id },
      ...(act.dossier_id === null ? {} : { dossierId: act.dossier_id }),
      facts: { kind: act.kind, channel: act.channel, step: act.step, ...asFacts(held) },
      references: [act.content_sha256.toString('hex')],
    },
  )
  return { act, heldBack: true }
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

async function keepResult(
  house: House,
  { act, attempt, result }: { act: OutwardActRow; attempt: string; result: ActResult },
): Promise<void> {
  const { organisation_id: organisationId, id } = act
  await inOrganisation(house.database.app, organisationId, async (tx) => {
    const now = house.clock.now()
    const kept = await recordActResult(tx, { organisationId, id, attempt, now }, result)
    if (!kept) return
    await recordAs(
      { tx, now, house, organisationId, actor: { kind: 'worker', id: 'departures' } },
      {
        verb: verbs[result.kind],
        subject: { kind: 'outward-act', id },
        ...(act.dossier_id === null ? {} : { dossierId: act.dossier_id }),
        facts: {
          kind: act.kind,
          channel: act.channel,
          step: act.step,
          failure: result.kind === 'done' ? null : result.failure,
        },
        references: [act.content_sha256.toString('hex')],
      },
    )
  })
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
      await recordAs(
        { tx, now, house, organisationId, actor: { kind: 'worker', id: 'departures' } },
        {
          verb: 'act-in-doubt',
          subject: { kind: 'outward-act', id },
          ...(act?.dossierId == null ? {} : { dossierId: act.dossierId }),
          facts: { failure: 'interrupted' },
        },
      )
    }
  })
}
