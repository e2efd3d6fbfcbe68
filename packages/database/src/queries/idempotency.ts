import { invariant } from '@quittance/kernel'
import { asJson } from '#column-types.ts'
import type { OrganisationTransaction } from '#in-organisation.ts'

/** A command as its caller named it before sending. */
export type CommandKey = {
  readonly organisationId: string
  readonly key: string
  /** SHA-256 of what was asked, so that a key used again for something else is seen. */
  readonly inputSha256: Uint8Array
}

/** What is known of a key: `answered` gives again what was answered, without doing anything. */
export type KeyState =
  | { readonly kind: 'other-content' }
  | { readonly kind: 'answered'; readonly status: number; readonly body: unknown }
  | { readonly kind: 'fresh' }

/**
 * Takes a key at the head of the transaction that carries the command out.
 *
 * The same command sent twice at once waits here for the first to end. A command that fails rolls
 * its key back with the rest and may be sent again.
 */
export async function claimKey(
  tx: OrganisationTransaction,
  command: CommandKey & { readonly now: Temporal.Instant },
): Promise<KeyState> {
  const inserted = await tx
    .insertInto('idempotency_key')
    .values({
      organisation_id: command.organisationId,
      key: command.key,
      input_sha256: command.inputSha256,
      created_at: command.now,
    })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'key']).doNothing())
    .returning('key')
    .executeTakeFirst()
  if (inserted !== undefined) return { kind: 'fresh' }
  return knownState(tx, command)
}

/** Keeps the answer of a command beside its key, in the same transaction. */
export async function keepAnswer(
  tx: OrganisationTransaction,
  command: Omit<CommandKey, 'inputSha256'>,
  answer: { readonly status: number; readonly body: unknown },
): Promise<void> {
  await tx
    .updateTable('idempotency_key')
    .set({ response_status: answer.status, response_body: asJson(answer.body) })
    .where('organisation_id', '=', command.organisationId)
    .where('key', '=', command.key)
    .execute()
}

async function knownState(tx: OrganisationTransaction, command: CommandKey): Promise<KeyState> {
  const row = await tx
    .selectFrom('idempotency_key')
    .select(['input_sha256', 'response_status', 'response_body'])
    .where('organisation_id', '=', command.organisationId)
    .where('key', '=', command.key)
    .executeTakeFirstOrThrow()
  if (!row.input_sha256.equals(command.inputSha256)) return { kind: 'other-content' }
  invariant(row.response_status !== null, 'a command commits with its answer')
  return { kind: 'answered', status: row.response_status, body: row.response_body }
}
