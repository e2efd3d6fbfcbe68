import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { inOrganisation, type OrganisationTransaction } from '#in-organisation.ts'
import { countAttempt } from '#queries/people/attempts.ts'
import {
  insertInvitation,
  listOpenInvitations,
  lockInvitation,
  organisationOfInvitation,
  revokeInvitations,
  takeInvitation,
} from '#queries/people/invitations.ts'
import {
  addressesOfUsers,
  changeMember,
  closeAccessesOfMember,
  listMembers,
  lockMembers,
  putMember,
} from '#queries/people/members.ts'
import { findMembership, type MemberRole } from '#queries/people/organisations.ts'
import { newId, testDatabase, type TestDatabase } from '../../../testing/test-database.ts'
import { NOON, sha256 } from '../../../testing/test-values.ts'

let db: TestDatabase
let organisationId: string
let manager: string

beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.close())
beforeEach(async () => {
  organisationId = await db.newOrganisation()
  manager = await joined('manager')
})

function here<Result>(work: (tx: OrganisationTransaction) => Promise<Result>): Promise<Result> {
  return inOrganisation(db.app, organisationId, work)
}

let seconds = 0

/** A user with one open access, who is a member, after those before. */
async function joined(role: MemberRole): Promise<string> {
  seconds += 1
  const at = NOON.add({ seconds })
  const userId = newId()
  await sql`insert into sign_in."user" (id, name, email)
    values (${userId}, ${role}, ${`${userId}@exemple.example`})`.execute(db.door)
  await sql`insert into sign_in.session (id, user_id, token, expires_at)
    values (${newId()}, ${userId}, ${newId()}, now() + interval '1 hour')`.execute(db.door)
  await here((tx) => putMember(tx, { userId, name: role, role, at }))
  return userId
}

async function accesses(userId: string): Promise<number> {
  const { rows } = await sql`select id from sign_in.session where user_id = ${userId}`.execute(
    db.door,
  )
  return rows.length
}

async function codeOf(attempt: Promise<unknown>): Promise<string> {
  try {
    await attempt
    return 'accepted'
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error)
  }
}

describe('members', () => {
  it('are those who did not leave, with the day they came', async () => {
    const officer = await joined('officer')
    const auditor = await joined('auditor')
    await here((tx) => changeMember(tx, auditor, { endedAt: NOON }))
    expect(await here(listMembers)).toMatchObject([
      { userId: manager, role: 'manager', suspendedAt: null },
      { userId: officer, role: 'officer', joinedAt: expect.any(Temporal.Instant) },
    ])
    const addresses = await addressesOfUsers(db.door, [officer])
    expect([...addresses]).toEqual([[officer, `${officer}@exemple.example`]])
  })

  it('enter no more once suspended or gone, and come back', async () => {
    const officer = await joined('officer')
    await here((tx) => changeMember(tx, officer, { suspendedAt: NOON }))
    expect(await findMembership(db.door, officer)).toBeNull()
    await here((tx) => changeMember(tx, officer, { suspendedAt: null }))
    expect(await findMembership(db.door, officer)).toMatchObject({ role: 'officer' })
    await here((tx) => changeMember(tx, officer, { endedAt: NOON }))
    expect(await findMembership(db.door, officer)).toBeNull()
    await here((tx) => putMember(tx, { userId: officer, name: 'Jo', role: 'auditor', at: NOON }))
    expect(await findMembership(db.door, officer)).toMatchObject({
      role: 'auditor',
      displayName: 'Jo',
    })
  })

  it('hold one manager at least, whoever asks', async () => {
    for (const change of [{ role: 'officer' }, { suspendedAt: NOON }, { endedAt: NOON }] as const) {
      expect(await codeOf(here((tx) => changeMember(tx, manager, change)))).toBe('23001')
    }
    await joined('manager')
    await here((tx) => changeMember(tx, manager, { role: 'officer' }))
    expect(await here(listMembers)).toMatchObject([{ role: 'officer' }, { role: 'manager' }])
  })

  it('are changed one after another: two managers do not remove each other', async () => {
    const other = await joined('manager')
    const remove = (userId: string) =>
      here(async (tx) => {
        const managers = (await lockMembers(tx)).filter(({ role }) => role === 'manager')
        if (managers.length > 1) await changeMember(tx, userId, { endedAt: NOON })
        return managers.length
      })
    const seen = await Promise.all([remove(manager), remove(other)])
    expect(seen.toSorted((a, b) => a - b)).toEqual([1, 2])
    expect(await here(listMembers)).toHaveLength(1)
  })

  it('are signed out everywhere at once; nobody of another organisation is', async () => {
    const stranger = await inAnother()
    const officer = await joined('officer')
    expect(await here((tx) => closeAccessesOfMember(tx, officer))).toBe(1)
    expect(await here((tx) => closeAccessesOfMember(tx, stranger))).toBe(0)
    expect([await accesses(officer), await accesses(stranger)]).toEqual([0, 1])
  })

  async function inAnother(): Promise<string> {
    const before = organisationId
    organisationId = await db.newOrganisation()
    const userId = await joined('manager')
    organisationId = before
    return userId
  }
})

describe('an invitation', () => {
  const invited = (email: string, token = newId()) =>
    here(async (tx) => {
      const id = newId()
      await insertInvitation(tx, {
        id,
        email,
        name: 'Paul Exemple',
        role: 'officer',
        invitedAt: NOON,
        invitedBy: manager,
        expiresAt: NOON.add({ hours: 168 }),
        tokenHash: sha256(token),
      })
      return { id, tokenHash: sha256(token) }
    })
  const at = { at: NOON, by: 'user-1' }
  const lock = (tokenHash: Uint8Array, now = NOON) =>
    here((tx) => lockInvitation(tx, { tokenHash, now }))

  it('is found at the door by the hash of its token, until its last second', async () => {
    const { id, tokenHash } = await invited('paul@exemple.example')
    expect(await organisationOfInvitation(db.door, tokenHash)).toBe(organisationId)
    expect(await organisationOfInvitation(db.door, sha256('another'))).toBeNull()
    const lastSecond = NOON.add({ hours: 168 }).subtract({ seconds: 1 })
    expect(await lock(tokenHash, lastSecond)).toMatchObject({ id, name: 'Paul Exemple' })
    expect(await lock(tokenHash, NOON.add({ hours: 168 }))).toBeNull()
  })

  it('serves once, and no more when it is revoked', async () => {
    const one = await invited('un@exemple.example')
    await here((tx) => takeInvitation(tx, { id: one.id, ...at }))
    const two = await invited('deux@exemple.example')
    expect(await here((tx) => revokeInvitations(tx, { id: two.id }, at))).toEqual([two.id])
    expect(await here((tx) => revokeInvitations(tx, { id: one.id }, at))).toEqual([])
    expect([await lock(one.tokenHash), await lock(two.tokenHash)]).toEqual([null, null])
    expect(await here(listOpenInvitations)).toEqual([])
  })

  it('is the only open one at its address', async () => {
    await invited('paul@exemple.example')
    expect(await codeOf(invited('paul@exemple.example'))).toBe('23505')
    await here((tx) => revokeInvitations(tx, { email: 'paul@exemple.example' }, at))
    expect(await codeOf(invited('paul@exemple.example'))).toBe('accepted')
    expect(await codeOf(invited('Paul@exemple.example'))).toBe('23514')
  })
})

describe('attempts', () => {
  it('are counted by what is tried and from where, afresh after a window', async () => {
    const count = (key: string, seconds: number) =>
      countAttempt(db.door, { key, windowSeconds: 60, now: NOON.add({ seconds }) })
    expect([await count('a', 0), await count('a', 30), await count('b', 30)]).toEqual([1, 2, 1])
    expect([await count('a', 59), await count('a', 60)]).toEqual([3, 1])
  })
})
