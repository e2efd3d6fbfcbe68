import type { AuthorityInput, AuthorityView } from '@quittance/contract'
import { setTimestampAuthority } from '@quittance/database'
import { sha256Hex } from '@quittance/evidence'
import { givenAuthority } from '#evidence/authority/given-authority.ts'
import { readAuthority } from '#evidence/authority/read-authority.ts'
import { record } from '#journal/record.ts'
import type { Work } from '#wiring/work.ts'

/**
 * Sets the time-stamp authority of the organisation; what was stamped before stays as it is.
 *
 * Nothing is asked of it here: « Essayer » does that. It is never said to be qualified: the trusted
 * list of the Union says so, and the product does not read it.
 *
 * @throws Refused `invalid-input`.
 */
export async function setAuthority(work: Work, input: AuthorityInput): Promise<AuthorityView> {
  const { tx, now, caller, house } = work
  const authority = givenAuthority(input)
  const url = authority?.url ?? null
  const { rootsPem } = input
  const set = { setAt: now, setBy: caller.userId, url, rootsPem }
  await setTimestampAuthority(tx, { id: house.chance.id(), ...set })
  await record(work, {
    verb: 'timestamp-authority-set',
    subject: { kind: 'organisation', id: caller.organisationId },
    facts: { url, roots: (authority?.roots ?? []).map((bytes) => sha256Hex(bytes)) },
  })
  return await readAuthority(work)
}
