import {
  doubtInterruptedActs,
  findAct,
  inOrganisation,
  recordActResult,
  takeAct,
  type ActResult,
  type OutwardActRow,
} from '@quittance/database'
import { recordAs } from '#journal/record.ts'
import type { Carrier } from '#departures/carriers.ts'
import type { House } from '#wiring/house.ts'

/** Words that close the journal entry of an act, by what became of it. */
const verbs = {
  done: 'act-left',
  failed: 'act-failed',
  ambiguous: 'act-in-doubt',
} as const

/**
 * Takes out every act of an organisation that is due to leave, one at a time.
 *
 * Each is marked as being done, and that is committed, before it is carried: a crash in between
 * leaves it in doubt, never done twice.
 */
export async function letActsLeave(
  house: House,
  carriers: readonly Carrier[],
  organisationId: string,
): Promise<void> {
  const kinds = carriers.map(({ kind }) => kind)
  for (;;) {
    const attempt = house.chance.id()
    const act = await inOrganisation(house.database.app, organisationId, (tx) =>
      takeAct(tx, { organisationId, attempt, kinds, now: house.clock.now() }),
    )
    if (act === null) return
    const carrier = carriers.find(({ kind }) => kind === act.kind)
    const result = await carry(house, carrier, act)
    await keepResult(house, { act, attempt, result })
  }
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
