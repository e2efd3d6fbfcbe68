import {
  answerHouseCommand,
  countOrganisations,
  findHouseCommand,
  forgetHouseCommand,
  keepHouseCommand,
  listUnansweredCommands,
  removeDemoOrganisation,
  unlessSomebodyFounds,
  whileFoundingAlone,
  type HouseCommandState,
  type OrganisationTransaction,
} from '@quittance/database'
import { inputText, keyReused, refuseUnstorable } from '#http/procedures.ts'
import { requireIdempotencyKey, type RequestContext } from '#http/request.ts'
import type { House } from '#wiring/house.ts'

/** What a command to the house is given, while no other one runs. */
export type Alone = {
  /** How many organisations there are. */
  readonly organisations: number
  /**
   * Keeps the command in the transaction of what it founds or removes. Without an answer it is told
   * later by `answer`; until then, what it founded goes when a server falls.
   */
  readonly keep: (tx: OrganisationTransaction, state: HouseCommandState) => Promise<void>
  readonly answer: (answer: object) => Promise<void>
}

type Door = Parameters<typeof findHouseCommand>[0]

/** A command to the house: what it founds or removes is the organisation itself. */
export type HouseVerb<Answer> = (alone: Alone) => Promise<Answer>

/**
 * Runs a command to the house once for the idempotency key of the request, whoever asks: its caller
 * belongs to no organisation yet, or to none any more.
 *
 * The same key and content wait for the first request and get its answer. The verb keeps the
 * command, with an answer that holds no secret.
 *
 * @throws Refused `idempotency-key-missing`, `idempotency-key-reused`.
 */
export async function doneOnceInHouse<Answer>(
  { context, path }: { readonly context: RequestContext; readonly path: readonly string[] },
  input: unknown,
  verb: HouseVerb<Answer>,
): Promise<Answer> {
  const { house, headers } = context
  const key = requireIdempotencyKey(headers)
  refuseUnstorable(input)
  const inputHash = house.secret.hash('house-command', inputText(path, input))
  const command = { key, inputHash, now: house.clock.now() }
  return await whileFoundingAlone(house.database.door, async (door) => {
    await removeUnfinished(house, door)
    const known = await findHouseCommand(door, command)
    if (known.kind === 'other-content') throw keyReused()
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what it answered before
    if (known.kind === 'answered') return known.body as Answer
    return await verb({
      organisations: await countOrganisations(door),
      keep: async (tx, state) => await keepHouseCommand(tx, command, state),
      answer: async (answer) => await answerHouseCommand(door, { key, answer }),
    })
  })
}

/**
 * Removes what a server that fell was still writing, unless another one is writing it now.
 *
 * A fictional organisation written by half is of no use to anybody: its access was never given.
 */
export async function clearUnfinishedFounding(house: House): Promise<void> {
  await unlessSomebodyFounds(house.database.door, (door) => removeUnfinished(house, door))
}

async function removeUnfinished(house: House, door: Door): Promise<void> {
  for (const { key, foundedId } of await listUnansweredCommands(door)) {
    await removeDemoOrganisation(house.database.app, foundedId)
    await forgetHouseCommand(door, key)
  }
}
