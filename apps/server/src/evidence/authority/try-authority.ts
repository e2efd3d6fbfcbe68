import { randomBytes } from 'node:crypto'
import type { AuthorityInput, AuthorityTrial } from '@quittance/contract'
import type { StampOutcome } from '@quittance/evidence/authority'
import { givenAuthority } from '#evidence/authority/given-authority.ts'
import { trialFails, trialHolds } from '#evidence/authority/trial-words.ts'
import type { House } from '#wiring/house.ts'

/**
 * Asks an authority for one token over a hash of chance, and says what came back: nothing is kept,
 * nothing of the organisation leaves. No transaction is open: the authority may take its time.
 *
 * @throws Refused `invalid-input`.
 */
export async function tryAuthority(
  { timeStamps }: Pick<House, 'timeStamps'>,
  input: AuthorityInput,
): Promise<AuthorityTrial> {
  const authority = givenAuthority(input)
  const stamp = authority === null ? timeStamps.stamp : timeStamps.from(authority)
  const withRoots = authority !== null && authority.roots.length > 0
  return told(await stamp(randomBytes(32)), withRoots)
}

function told(outcome: StampOutcome, withRoots: boolean): AuthorityTrial {
  if (outcome.kind !== 'stamped') {
    return { kind: 'fails', says: trialFails(outcome), token: null }
  }
  const { at, until, authority, policy, local } = outcome.stamp
  const leadsToRoots = withRoots ? true : null
  const token = { authority, at, until, policy, leadsToRoots }
  return { kind: 'holds', says: trialHolds({ local, withRoots }), token }
}
