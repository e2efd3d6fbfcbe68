import { invariant } from '@quittance/kernel'
import type { Kysely } from 'kysely'
import { asJson } from '#column-types.ts'
import type { OrganisationTransaction } from '#in-organisation.ts'
import type { KeyState } from '#queries/idempotency.ts'
import type { DB } from '#schema.generated.ts'

/** A command to the house itself: it founds an organisation, or removes one. */
export type HouseCommand = {
  readonly key: string
  /** A hash that only the house can make: the content may hold a password. */
  readonly inputHash: Uint8Array
  readonly now: Temporal.Instant
}

/** How a command stands: answered, or still writing the organisation that it founded. */
export type HouseCommandState =
  | { readonly answer: unknown; readonly foundedId: null }
  | { readonly answer: null; readonly foundedId: string }

/**
 * What the door knows of a key, asked while nobody else founds or removes.
 *
 * An answer holds no secret: whoever knows the key is given it again.
 */
export async function findHouseCommand(
  door: Kysely<DB>,
  { key, inputHash }: Pick<HouseCommand, 'key' | 'inputHash'>,
): Promise<KeyState> {
  const row = await door
    .selectFrom('house_command')
    .select(['input_hash', 'answer'])
    .where('key', '=', key)
    .executeTakeFirst()
  if (row === undefined) return { kind: 'fresh' }
  if (!row.input_hash.equals(inputHash)) return { kind: 'other-content' }
  invariant(row.answer !== null, 'what a fallen server left is removed before a key is looked up')
  return { kind: 'answered', status: 200, body: row.answer }
}

/** Keeps a command in the transaction of what it founds or removes, so that both stay or neither. */
export async function keepHouseCommand(
  tx: OrganisationTransaction,
  { key, inputHash, now }: HouseCommand,
  { answer, foundedId }: HouseCommandState,
): Promise<void> {
  await tx
    .insertInto('house_command')
    .values({
      key,
      input_hash: inputHash,
      created_at: now,
      answer: answer === null ? null : asJson(answer),
      founded_id: foundedId,
    })
    .execute()
}

/** Answers a command that was still writing. */
export async function answerHouseCommand(
  door: Kysely<DB>,
  { key, answer }: { readonly key: string; readonly answer: unknown },
): Promise<void> {
  await door
    .updateTable('house_command')
    .set({ answer: asJson(answer) })
    .where('key', '=', key)
    .execute()
}

/** Commands that a server left unanswered when it fell, with what each had founded. */
export async function listUnansweredCommands(
  door: Kysely<DB>,
): Promise<readonly { readonly key: string; readonly foundedId: string }[]> {
  const rows = await door
    .selectFrom('house_command')
    .select(['key', 'founded_id'])
    .where('answer', 'is', null)
    .execute()
  return rows.flatMap(({ key, founded_id: foundedId }) =>
    foundedId === null ? [] : [{ key, foundedId }],
  )
}

/** Forgets a command of which nothing is left: it may be sent again. */
export async function forgetHouseCommand(door: Kysely<DB>, key: string): Promise<void> {
  await door.deleteFrom('house_command').where('key', '=', key).execute()
}
