import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { inOrganisation } from '@quittance/database'
import { creditor, PASSWORD } from '#testing/facts.ts'
import { openTestHouse, signedIn, type Member, type TestHouse } from '#testing/house.ts'
import { at, listAt, textAt } from '#testing/read.ts'
import { expectOk } from '#testing/steps.ts'

let house: TestHouse
let manager: Member

beforeAll(async () => {
  house = await openTestHouse('2026-05-04')
})
beforeEach(async () => {
  house.clock.set('2026-05-04')
  manager = await house.founded()
})
afterAll(async () => {
  await house.stop()
})

/** `change` is such as `<user>/removal`. */
const changed = (of: Member, change: string, body: object = {}) =>
  of.post(`/api/members/${change}`, body)

/** What was written of members and invitations: verb and facts, the oldest first. */
async function journal(of: Member): Promise<readonly unknown[]> {
  const { organisationId } = of
  return await inOrganisation(house.house.database.app, organisationId, (tx) =>
    tx
      .selectFrom('journal_entry')
      .select(['verb', 'actor_id', 'subject_id', 'facts'])
      .where('organisation_id', '=', organisationId)
      .where('subject_kind', 'in', ['member', 'invitation'])
      .orderBy('position')
      .execute(),
  )
}

describe('the members', () => {
  it('are shown to each of them, with their role, and who invites sees the invitations', async () => {
    const officer = await house.joined(manager.organisationId, 'officer')
    expectOk(await invited(manager, 'paul@brevault.example'))
    const seen = await manager.get('/api/members')
    expect(seen.body).toMatchObject({
      members: [
        { userId: manager.userId, role: 'manager', email: manager.email, lastManager: true },
        { userId: officer.userId, role: 'officer', suspendedAt: null, lastManager: false },
      ],
      invitations: [
        { name: 'Paul Aubert', email: 'paul@brevault.example', invitedBy: 'Claire Morin' },
      ],
    })
    expect(await officer.get('/api/members')).toMatchObject({
      status: 200,
      body: { members: [{}, {}], invitations: [] },
    })
  })

  it('are changed by a manager alone', async () => {
    for (const role of ['officer', 'accountant', 'auditor'] as const) {
      const member = await house.joined(manager.organisationId, role)
      const answers = [
        await invited(member, 'x@brevault.example'),
        await changed(member, `${manager.userId}/role`, { role: 'auditor' }),
        await changed(member, `${manager.userId}/suspension`),
        await changed(member, `${manager.userId}/removal`),
      ]
      for (const answer of answers)
        expect(answer).toMatchObject({ status: 403, body: { code: 'not-permitted' } })
    }
  })
})

describe('a role', () => {
  it('counts from the next request on', async () => {
    const member = await house.joined(manager.organisationId, 'auditor')
    expect((await member.post('/api/creditors', creditor())).status).toBe(403)
    const answer = await changed(manager, `${member.userId}/role`, { role: 'officer' })
    expect(answer).toMatchObject({ status: 200, body: { member: { role: 'officer' } } })
    expect((await member.post('/api/creditors', creditor())).status).toBe(200)
    expect(at((await member.get('/api/session')).body, 'member')).toMatchObject({
      role: 'officer',
    })
    expect(await journal(manager)).toMatchObject([
      {
        verb: 'member-role-changed',
        actor_id: manager.userId,
        subject_id: member.userId,
        facts: { from: 'auditor', to: 'officer' },
      },
    ])
  })

  it('of manager stays with somebody, in words', async () => {
    for (const [what, body] of [
      ['role', { role: 'officer' }],
      ['suspension', {}],
      ['removal', {}],
    ] as const) {
      expect(await changed(manager, `${manager.userId}/${what}`, body)).toMatchObject({
        status: 409,
        body: {
          code: 'last-manager',
          inEnglish: {
            title: 'Last manager',
            detail: 'A manager always stays: give this role to another person first.',
          },
        },
      })
    }
    const other = await house.joined(manager.organisationId, 'manager')
    expectOk(await changed(manager, `${manager.userId}/role`, { role: 'officer' }))
    expect((await changed(other, `${other.userId}/removal`)).status).toBe(409)
  })

  it('of manager stays with one of two who remove each other at once', async () => {
    const other = await house.joined(manager.organisationId, 'manager')
    const answers = await Promise.all([
      changed(manager, `${other.userId}/removal`),
      changed(other, `${manager.userId}/removal`),
    ])
    const statuses = answers.map(({ status }) => status).toSorted((a, b) => a - b)
    expect(statuses[0]).toBe(200)
    expect([401, 403, 409]).toContain(statuses[1])
    const left = statuses[1] === undefined ? [] : await managersLeft()
    expect(left).toHaveLength(1)
  })

  async function managersLeft(): Promise<readonly unknown[]> {
    const { organisationId } = manager
    return await inOrganisation(house.house.database.app, organisationId, (tx) =>
      tx
        .selectFrom('membership')
        .select('user_id')
        .where('organisation_id', '=', organisationId)
        .where('ended_at', 'is', null)
        .execute(),
    )
  }
})

describe('a member who is suspended', () => {
  it('is out at once on every device, enters none, and is told so', async () => {
    const member = await house.joined(manager.organisationId, 'officer')
    const elsewhere = await signedIn(house, member.email)
    expectOk(await changed(manager, `${member.userId}/suspension`))
    for (const device of [member, elsewhere])
      expect(await device.get('/api/dossiers')).toMatchObject({
        status: 401,
        body: { code: 'not-signed-in' },
      })
    const back = await signedIn(house, member.email)
    expect((await back.get('/api/session')).body).toMatchObject({
      firstRun: false,
      account: { email: member.email },
      member: null,
      organisation: null,
    })
    expect((await back.get('/api/dossiers')).status).toBe(401)
  })

  it('comes back in the same role; an access opened before stays closed', async () => {
    const member = await house.joined(manager.organisationId, 'officer')
    expectOk(await changed(manager, `${member.userId}/suspension`))
    expectOk(await changed(manager, `${member.userId}/suspension`))
    expectOk(await changed(manager, `${member.userId}/reinstatement`))
    expect((await member.get('/api/dossiers')).status).toBe(401)
    const back = await signedIn(house, member.email)
    expect((await back.get('/api/dossiers')).status).toBe(200)
    expect(await journal(manager)).toMatchObject([
      { verb: 'member-suspended', facts: { role: 'officer', accesses: 1 } },
      { verb: 'member-reinstated' },
    ])
  })
})

describe('a member who is removed', () => {
  it('is out at once, and keeps a name in what was done', async () => {
    const member = await house.joined(manager.organisationId, 'officer')
    const answer = await changed(manager, `${member.userId}/removal`)
    expect(answer.body).toEqual({ removed: true })
    expect((await member.get('/api/dossiers')).status).toBe(401)
    expect(listAt(await manager.get('/api/members'), 'members')).toHaveLength(1)
    expect(await changed(manager, `${member.userId}/role`, { role: 'auditor' })).toMatchObject({
      status: 404,
      body: { code: 'not-found' },
    })
    expect(await journal(manager)).toMatchObject([{ verb: 'member-removed' }])
  })
})

describe('an invitation', () => {
  it('gives a link once, again to the same key, and keeps only a hash of its secret', async () => {
    const body = { name: 'Paul Aubert', email: 'Paul@Brevault.example', role: 'officer' }
    const key = 'inviter-une-fois'
    const one = expectOk(await manager.post('/api/members/invitations', body, { key }))
    const again = await manager.post('/api/members/invitations', body, { key })
    expect(again.body).toEqual(one.body)
    const link = textAt(one, 'link')
    expect(link).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/invitation#[\w-]{43}$/)
    const token = link.split('#')[1] ?? ''
    for (const table of ['invitation', 'idempotency_key', 'journal_entry'] as const)
      expect(await textOf(table)).not.toContain(token)
    expect(at(one.body, 'expiresAt')).toMatch(/^2026-05-11T08:00/)
  })

  it('is refused to the address of a member, and says nothing of any other account', async () => {
    const stranger = await house.founded()
    const taken = await invited(manager, manager.email)
    expect(taken).toMatchObject({ status: 409, body: { code: 'already-done', path: 'email' } })
    const known = await invited(manager, stranger.email)
    const unknown = await invited(manager, 'personne@ailleurs.example')
    const shape = (answer: { body: unknown }) =>
      Object.keys(typeof answer.body === 'object' && answer.body !== null ? answer.body : {})
    expect([known.status, shape(known)]).toEqual([unknown.status, shape(unknown)])
  })

  it('takes the place of one that waits at the same address', async () => {
    const [first, second] = [await tokenFor('p@x.example'), await tokenFor('p@x.example')]
    expect((await read(first)).body).toMatchObject({ code: 'invitation-closed' })
    expect((await read(second)).status).toBe(200)
    const listed = listAt(await manager.get('/api/members'), 'invitations')
    expect(listed).toHaveLength(1)
    expect(await journal(manager)).toMatchObject([
      { verb: 'member-invited', facts: { name: 'Paul Aubert', role: 'officer' } },
      { verb: 'invitation-revoked' },
      { verb: 'member-invited' },
    ])
  })

  it('tells who holds the link what it offers', async () => {
    expect((await read(await tokenFor('paul@brevault.example'))).body).toEqual({
      organisation: 'Cabinet Brévault',
      invitedBy: 'Claire Morin',
      name: 'Paul Aubert',
      email: 'paul@brevault.example',
      role: 'officer',
      expiresAt: expect.stringMatching(/^2026-05-11T/),
    })
  })

  it('lets the person in with a passphrase, once, as what was offered', async () => {
    const email = `paul.${crypto.randomUUID()}@brevault.example`
    const token = await tokenFor(email)
    expect((await accept(token, 'court')).body).toMatchObject({ path: 'password' })
    const key = 'rejoindre-une-fois'
    const joined = expectOk(await accept(token, PASSWORD, key))
    expect(joined.body).toEqual({ joined: true })
    expect((await accept(token, PASSWORD, key)).body).toEqual({ joined: true })
    expect(await accept(token, PASSWORD)).toMatchObject({
      status: 404,
      body: { code: 'invitation-closed' },
    })
    const paul = await signedIn(house, email)
    expect((await paul.get('/api/session')).body).toMatchObject({
      member: { name: 'Paul Aubert', role: 'officer' },
      organisation: { id: manager.organisationId },
    })
    const entries = await journal(manager)
    expect(entries.at(-1)).toMatchObject({ verb: 'member-joined', facts: { role: 'officer' } })
    expect(await textOf('house_command')).not.toContain(PASSWORD)
  })

  it('is closed after seven days, when it is revoked, and for a token that was made up', async () => {
    const late = await tokenFor('un@brevault.example')
    house.clock.set('2026-05-11', '09:59')
    expect((await read(late)).status).toBe(200)
    house.clock.set('2026-05-11', '10:01')
    const listed = await manager.get('/api/members')
    expect(at(listed.body, 'invitations', 0, 'expired')).toBe(true)
    const revoked = await invited(manager, 'deux@brevault.example')
    const path = `/api/members/invitations/${textAt(revoked, 'invitationId')}/revocation`
    expect((await manager.post(path)).body).toEqual({ revoked: true })
    expect((await manager.post(path)).status).toBe(404)
    const answers = await Promise.all([
      read(late),
      read(tokenIn(revoked)),
      read('A'.repeat(43)),
      accept(late, PASSWORD),
      accept('A'.repeat(43), PASSWORD),
    ])
    for (const { status, body } of answers)
      expect({ status, body }).toMatchObject({
        status: 404,
        body: {
          code: 'invitation-closed',
          inEnglish: {
            detail:
              'This link does not serve, or no longer does: it lasts seven days, and serves once. Ask whoever gave it to you for another.',
          },
        },
      })
  })

  it('lets a person who left come back with the same account, by signing in', async () => {
    const member = await house.joined(manager.organisationId, 'officer')
    expectOk(await changed(manager, `${member.userId}/removal`))
    const token = await tokenFor(member.email, 'auditor')
    expect(await accept(token, 'une tout autre phrase')).toMatchObject({
      status: 409,
      body: {
        code: 'account-exists',
        inEnglish: {
          detail:
            'This address already has an account here: enter with it, then join the organisation.',
        },
      },
    })
    expect((await accept(token, null)).body).toMatchObject({ code: 'not-signed-in' })
    const back = await signedIn(house, member.email)
    expect((await join(back, token)).body).toEqual({ joined: true })
    expect((await back.get('/api/session')).body).toMatchObject({ member: { role: 'auditor' } })
  })

  it('is refused in words to whoever is another person, or works elsewhere', async () => {
    const token = await tokenFor('paul@brevault.example')
    const left = await house.joined(manager.organisationId, 'officer')
    expectOk(await changed(manager, `${left.userId}/removal`))
    expect((await join(await signedIn(house, left.email), token)).body).toMatchObject({
      code: 'not-permitted',
      inEnglish: { detail: expect.stringContaining('addressed to another person') },
    })
    const stranger = await house.founded()
    const theirs = await tokenFor(stranger.email)
    expect((await join(stranger, theirs)).body).toMatchObject({
      code: 'already-done',
      inEnglish: { detail: expect.stringContaining('only one at a time') },
    })
  })

  it('is tried twenty times a minute from one address, and no more', async () => {
    const token = await tokenFor('paul@brevault.example')
    await forgetAttempts()
    const statuses: number[] = []
    for (let attempt = 0; attempt < 21; attempt += 1) {
      const wrong = attempt < 20 ? `${attempt}`.padEnd(43, 'A') : token
      statuses.push((await read(wrong, { forget: false })).status)
    }
    expect(statuses).toEqual([...Array.from({ length: 20 }, () => 404), 429])
    house.clock.set('2026-05-04', '10:05')
    expect((await read(token, { forget: false })).status).toBe(200)
  })

  it('is not sent to more than thirty people in an hour', async () => {
    for (let count = 0; count < 30; count += 1)
      expectOk(await invited(manager, `p${count}@brevault.example`))
    expect(await invited(manager, 'encore@brevault.example')).toMatchObject({
      status: 429,
      body: { code: 'too-many-requests' },
    })
  })
})

it('leaves no failure behind', () => {
  expect(house.failures).toEqual([])
})

async function invited(of: Member, email: string, role = 'officer') {
  return await of.post('/api/members/invitations', { name: 'Paul Aubert', email, role })
}

async function tokenFor(email: string, role = 'officer'): Promise<string> {
  return tokenIn(expectOk(await invited(manager, email, role)))
}

function tokenIn(answer: Parameters<typeof textAt>[0]): string {
  return textAt(answer, 'link').split('#')[1] ?? ''
}

async function read(token: string, { forget = true } = {}) {
  if (forget) await forgetAttempts()
  return await house.visitor().post('/api/invitations/read', { token })
}

async function accept(token: string, password: string | null, key: string = crypto.randomUUID()) {
  await forgetAttempts()
  return await house.visitor().post('/api/invitations/accept', { token, password }, { key })
}

async function join(visitor: Pick<Member, 'post'>, token: string) {
  return await visitor.post('/api/invitations/accept', { token, password: null })
}

async function forgetAttempts(): Promise<void> {
  await house.house.database.jobs.query('delete from sign_in.rate_limit')
}

type Kept = 'invitation' | 'idempotency_key' | 'journal_entry' | 'house_command'

/** Everything that a table holds, as text. */
async function textOf(table: Kept): Promise<string> {
  const { app, jobs } = house.house.database
  if (table === 'house_command') {
    const { rows } = await jobs.query('select * from house_command')
    return JSON.stringify(rows)
  }
  const { organisationId } = manager
  const rows = await inOrganisation(app, organisationId, (tx) =>
    tx.selectFrom(table).selectAll().where('organisation_id', '=', organisationId).execute(),
  )
  expect(rows.length).toBeGreaterThan(0)
  return JSON.stringify(rows)
}
