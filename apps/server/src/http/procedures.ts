import { implement } from '@orpc/server'
import { contract, type Right } from '@quittance/contract'
import { createHash } from 'node:crypto'
import { claimKey, inOrganisation, inSnapshot, keepAnswer } from '@quittance/database'
import { canonicalJson } from '@quittance/evidence'
import { said } from '@quittance/kernel'
import { asJson } from '#http/json.ts'
import { Refused } from '#wiring/refused.ts'
import { requireCaller, requireIdempotencyKey, type RequestContext } from '#http/request.ts'
import { requireRight } from '#wiring/rights.ts'
import type { Caller, Verb, Work } from '#wiring/work.ts'

/** The contract, ready to be given handlers. */
export const operations = implement(contract).$context<RequestContext>()

type Call<Input> = {
  readonly input: Input
  readonly context: RequestContext
  readonly path: readonly string[]
}

/** An operation that reads, for any member: all that it answers stood at one instant. */
export function reading<Input, Result>(verb: Verb<Input, Result>) {
  return async ({ input, context }: Call<Input>): Promise<Result> => {
    const caller = await requireCaller(context)
    refuseUnstorable(input)
    return await asOfNow(context, caller, (work) => verb(work, input))
  }
}

/**
 * An operation that writes: it asks a right, and happens once for its idempotency key.
 *
 * The key, the change and its journal entry commit together; a second request with the same key
 * and content waits for the first and gets its answer. `finish` runs after the commit, on replays
 * too: it must change nothing when it runs twice.
 */
export function writing<Input, Result>(
  right: Right,
  verb: Verb<Input, Result>,
  finish: (after: Aftermath, result: Result) => Promise<Result> = async (_, result) => result,
) {
  return writingWithin(inWork, { right, verb, finish })
}

/** How a piece of work is run in its transaction: `inWork`, or what waits for a turn before it. */
type WithinWork = typeof inWork

/** The same as `writing`, the transaction opened by `within`. */
export function writingWithin<Input, Result>(
  within: WithinWork,
  of: {
    readonly right: Right
    readonly verb: Verb<Input, Result>
    readonly finish: (after: Aftermath, result: Result) => Promise<Result>
  },
) {
  return async ({ input, context, path }: Call<Input>): Promise<Result> => {
    const caller = await requireCaller(context)
    requireRight(caller.role, of.right)
    const result = await doneOnce({ context, caller, path, within }, input, of.verb)
    return await of.finish({ context, caller }, result)
  }
}

/**
 * An operation that asks a machine elsewhere and keeps nothing: its answer may take long, so that no
 * transaction waits for it. The same key asks again.
 */
export function asking<Input, Result>(
  right: Right,
  ask: (house: RequestContext['house'], input: Input) => Promise<Result>,
) {
  return async ({ input, context }: Omit<Call<Input>, 'path'>): Promise<Result> => {
    const caller = await requireCaller(context)
    requireRight(caller.role, right)
    requireIdempotencyKey(context.headers)
    refuseUnstorable(input)
    return await ask(context.house, input)
  }
}

/**
 * Runs a verb in a transaction, once for the idempotency key of the request.
 *
 * @throws Refused `idempotency-key-missing`, `idempotency-key-reused`.
 */
export async function doneOnce<Input, Result>(
  asked: Aftermath & { readonly path: readonly string[]; readonly within?: WithinWork },
  input: Input,
  verb: Verb<Input, Result>,
): Promise<Result> {
  const { context, caller, path, within = inWork } = asked
  const key = requireIdempotencyKey(context.headers)
  refuseUnstorable(input)
  const { organisationId } = caller
  const inputSha256 = createHash('sha256').update(inputText(path, input)).digest()
  return await within(context, caller, async (work) => {
    const known = await claimKey(work.tx, { organisationId, key, inputSha256, now: work.now })
    if (known.kind === 'other-content') throw keyReused()
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what it answered before
    if (known.kind === 'answered') return known.body as Result
    const answer = await verb(work, input)
    await keepAnswer(work.tx, { organisationId, key }, { status: 200, body: asJson(answer) })
    return answer
  })
}

/** What runs after a commit may know. */
export type Aftermath = { readonly context: RequestContext; readonly caller: Caller }

/** Runs a piece of work in the caller's organisation, in one transaction. */
export async function inWork<Result>(
  { house }: Pick<RequestContext, 'house'>,
  caller: Caller,
  run: (work: Work) => Promise<Result>,
): Promise<Result> {
  return await inOrganisation(house.database.app, caller.organisationId, async (tx) =>
    run({ house, caller, tx, now: house.clock.now(), today: house.clock.today() }),
  )
}

/** The same for what only reads: every statement sees the rows of one instant, and none may write. */
export async function asOfNow<Result>(
  { house }: Pick<RequestContext, 'house'>,
  caller: Caller,
  read: (work: Work) => Promise<Result>,
): Promise<Result> {
  return await inSnapshot(house.database.app, caller.organisationId, async (tx) =>
    read({ house, caller, tx, now: house.clock.now(), today: house.clock.today() }),
  )
}

/** U+0000 and lone surrogates, written out by JSON: no text column can hold them. */
const UNSTORABLE = /\\u(?:0000|d[89a-f][0-9a-f]{2})/

/** @throws Refused `invalid-input` for text that the database cannot keep exactly. */
export function refuseUnstorable(input: unknown): void {
  if (input === undefined || !UNSTORABLE.test(JSON.stringify(input))) return
  throw new Refused(
    'invalid-input',
    said(
      'Ce texte contient un signe qui ne peut pas être gardé tel quel.',
      'This text holds a character that cannot be kept as it is.',
    ),
  )
}

/** What was asked, of which operation: the same text for the same demand. */
export function inputText(path: readonly string[], input: unknown): string {
  return canonicalJson(asJson({ operation: path.join('.'), input: input ?? null }))
}

/** The refusal of a key that comes again with another content. */
export function keyReused(): Refused {
  return new Refused(
    'idempotency-key-reused',
    said(
      'Cette clé d’idempotence a déjà servi pour une demande différente. Tirez une nouvelle clé.',
      'This idempotency key has already served for another request. Draw a new key.',
    ),
  )
}
