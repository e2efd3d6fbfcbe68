import { approveSms } from '#sms/approve-sms.ts'
import { readSms } from '#sms/read-sms.ts'
import { minutesPass } from './clock-events.ts'
import type { HappensIn } from './debtor-events.ts'
import { workerRuns, type Guards } from './sendings.ts'
import { typed } from './words.ts'
import { attempt, isKnownAgainst, versionNow } from './world.ts'

/**
 * A person writes an SMS, most often to who was written to before, now and then with a sentence of one's
 * own after it; often the worker comes soon after.
 */
export function smsWritten(guards: Guards): HappensIn {
  const workerComes = workerRuns(guards)
  return async (world) => {
    await written(world)
    if (!world.draw.chance(60)) return
    await minutesPass(world)
    await workerComes(world)
  }
}

const written: HappensIn = async (world) => {
  const { draw, told } = world
  const written = new Set(told.happenings.map((one) => (one.kind === 'sent' ? one.dossier : null)))
  const reminded = world.cases.filter(({ id }) => written.has(id))
  const of = draw.oneOrNone(draw.chance(85) ? reminded : world.cases)
  if (of === undefined) return
  const house = await attempt(world, (work) => readSms(work, { id: of.id, text: null }))
  const words = house?.draft?.text
  if (words === undefined) {
    told.refusals.set('sms refused', (told.refusals.get('sms refused') ?? 0) + 1)
    return
  }
  const text = draw.chance(30) ? `${words} ${draw.one(typed)}` : null
  const sheet = await attempt(world, (work) => readSms(work, { id: of.id, text }))
  const draft = sheet?.draft
  if (draft === undefined || draft === null) return
  const once = () =>
    attempt(world, async (work) =>
      approveSms(work, {
        id: of.id,
        text,
        letter: draft.letter,
        expectedVersion: await versionNow(work, of.id),
        textSha256: draft.textSha256,
        personSays: isKnownAgainst(world, of, draft.gate) ? null : 'Vérifié.',
      }),
    )
  await (draw.chance(20) ? Promise.all([once(), once()]) : once())
}
