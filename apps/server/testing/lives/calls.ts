import { makeCall } from '#outreach/calls/make-call.ts'
import { readCall } from '#outreach/calls/read-call.ts'
import { notePromise, type HappensIn } from './debtor-events.ts'
import { attempt, dayFrom, isKnownAgainst, note, opened, versionNow } from './world.ts'

/** A person asks for the script of a call, and calls where there is one to be read. */
export const called: HappensIn = async (world) => {
  const { draw, told } = world
  const of = draw.one(world.cases)
  const sheet = await attempt(world, (work) => readCall(work, { id: of.id }))
  if (sheet === null) return
  const asks = sheet.gate.verdict !== 'pass'
  if (!sheet.usable || (asks && (isKnownAgainst(world, of, sheet.gate) || draw.chance(50)))) {
    const code = sheet.usable ? 'call asks' : 'call refused'
    told.refusals.set(code, (told.refusals.get(code) ?? 0) + 1)
    return
  }
  const text = sheet.parts.flatMap(({ says }) => says).join('\n')
  const composedAt = world.clock.now().toString()
  const outcome = draw.one(['no-answer', 'reached-debtor', 'promise', 'dispute'] as const)
  const dueOn = dayFrom(world, draw.below(15))
  const amountCents = draw.cents(40_000)
  const made = await attempt(world, async (work) => {
    const version = await versionNow(work, of.id)
    const call = await makeCall(work, {
      id: of.id,
      expectedVersion: version,
      outcome,
      identity: outcome === 'no-answer' ? 'not-verified' : 'name-and-address',
      durationSeconds: 60,
      report: '',
      promise: outcome === 'promise' ? { amountCents, dueOn } : null,
      dispute: outcome === 'dispute' ? { reason: 'Conteste le prix.', isSerious: null } : null,
      script: sheet.script,
    })
    const kept = await work.tx
      .selectFrom('phone_call')
      .select(['promise_id', 'dispute_id'])
      .where('id', '=', call.callId)
      .executeTakeFirstOrThrow()
    return { act: call.callId, promise: kept.promise_id, dispute: kept.dispute_id }
  })
  if (made === null) return
  const { act, promise, dispute } = made
  note(world, {
    kind: 'sent',
    dossier: of.id,
    act,
    step: `call/${act}`,
    channel: 'call',
    text,
    composedAt,
  })
  if (promise !== null) {
    notePromise(world, { of, id: promise, by: dueOn, amountCents })
  }
  if (dispute !== null) {
    note(world, { kind: 'dispute', dossier: of.id, id: dispute, item: null, amountCents: null })
    opened(world, { what: 'dispute', of, id: dispute })
  }
}
