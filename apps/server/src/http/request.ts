import type { IncomingHttpHeaders } from 'node:http'
import { findMembership } from '@quittance/database'
import type { House } from '#wiring/house.ts'
import type { Caller } from '#wiring/work.ts'
import { Refused } from '#wiring/refused.ts'
import type { SignedIn } from '#wiring/sign-in.ts'

/** What the wiring knows of a request when an operation starts. */
export type RequestContext = {
  readonly house: House
  readonly headers: IncomingHttpHeaders
}

/** The signed-in person and their membership; both null for a visitor. */
export async function whoAsks(
  context: RequestContext,
): Promise<{ readonly person: SignedIn | null; readonly caller: Caller | null }> {
  const person = await context.house.signIn.who(context.headers)
  if (person === null) return { person, caller: null }
  const membership = await findMembership(context.house.database.door, person.userId)
  if (membership === null) return { person, caller: null }
  const { organisationId, role, displayName } = membership
  return { person, caller: { organisationId, role, name: displayName, userId: person.userId } }
}

/**
 * The member who asks.
 *
 * @throws Refused `not-signed-in`.
 */
export async function requireCaller(context: RequestContext): Promise<Caller> {
  const { caller } = await whoAsks(context)
  if (caller === null) {
    throw new Refused('not-signed-in', 'Il faut vous connecter pour voir cette page.')
  }
  return caller
}

/**
 * The `Idempotency-Key` that every write bears.
 *
 * @throws Refused `idempotency-key-missing`.
 */
export function requireIdempotencyKey(headers: IncomingHttpHeaders): string {
  const key = headers['idempotency-key']
  if (typeof key !== 'string' || !/^[\x21-\x7e]{8,100}$/.test(key)) {
    throw new Refused(
      'idempotency-key-missing',
      'Chaque écriture porte un en-tête Idempotency-Key de 8 à 100 signes, tiré par l’appelant.',
    )
  }
  return key
}
