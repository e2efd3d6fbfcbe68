import type { IncomingHttpHeaders } from 'node:http'
import { findMembership } from '@quittance/database'
import { said } from '@quittance/kernel'
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
  if (caller === null) throw notSignedIn()
  return caller
}

/** The refusal of what a visitor asks. */
export function notSignedIn(): Refused {
  return new Refused(
    'not-signed-in',
    said('Il faut vous connecter pour voir cette page.', 'You need to sign in to see this page.'),
  )
}

/** The refusal of an address that nothing answers. */
export function unknownAddress(): Refused {
  return new Refused(
    'not-found',
    said('Cette adresse n’existe pas.', 'This address does not exist.'),
  )
}

/** The refusal of what a page of another site makes a browser send. */
export function foreign(): Refused {
  return new Refused(
    'not-permitted',
    said(
      'Cette demande vient d’un autre site : elle est refusée.',
      'This request comes from another site: it is refused.',
    ),
  )
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
      said(
        'Chaque écriture porte un en-tête Idempotency-Key de 8 à 100 signes, tiré par l’appelant.',
        'Every write bears an Idempotency-Key header of 8 to 100 signs, drawn by the caller.',
      ),
    )
  }
  return key
}
