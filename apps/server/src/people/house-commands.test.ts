import { inOrganisation, keepHouseCommand } from '@quittance/database'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDemo } from '#demo/create-demo.ts'
import { clearUnfinishedFounding } from '#people/house-commands.ts'
import { found } from '#people/first-run.ts'
import { firstOrganisation, PASSWORD } from '#testing/facts.ts'
import { openTestHouse, signedIn, type TestHouse } from '#testing/house.ts'
import { textAt } from '#testing/read.ts'
import type { Answer } from '#testing/visitor.ts'

const ORGANISATION = '/api/first-run/organisation'
const DEMO = '/api/first-run/demo'
const REMOVAL = '/api/demo/remove'
const DEMO_EMAIL = 'demo@brevault.example'
const SLOW = 120_000

let house: TestHouse

function withHouse(): void {
  beforeAll(async () => {
    house = await openTestHouse()
  })
  afterAll(async () => {
    await house.stop()
  })
}

async function rowsOf(table: string): Promise<readonly unknown[]> {
  const { rows } = await house.house.database.jobs.query(`select * from ${table}`)
  return rows
}

/** How many organisations and accounts there are. */
async function counts(): Promise<readonly number[]> {
  return [(await rowsOf('organisation')).length, (await rowsOf('sign_in."user"')).length]
}

async function ask(path: string, body: object, key: string | null): Promise<Answer> {
  return await house.visitor().post(path, body, { key })
}

const reused = {
  status: 422,
  body: {
    code: 'idempotency-key-reused',
    inEnglish: {
      title: 'Idempotency key already used',
      detail: 'This idempotency key has already served for another request. Draw a new key.',
    },
  },
}

describe('the key of a first run', () => {
  withHouse()

  it.each([
    [ORGANISATION, firstOrganisation()],
    [DEMO, {}],
    [REMOVAL, {}],
  ])('is asked of a visitor by %s', async (path, body) => {
    for (const key of [null, 'court', 'x'.repeat(101), 'avec un blanc']) {
      expect(await ask(path, body, key)).toMatchObject({
        status: 400,
        mediaType: 'application/problem+json',
        body: { code: 'idempotency-key-missing' },
      })
    }
    expect(await counts()).toEqual([0, 0])
  })

  it('is kept of nothing that was refused', async () => {
    const wrong = firstOrganisation({ siren: '123456789' })
    expect((await ask(ORGANISATION, wrong, 'premier-essai')).status).toBe(422)
    expect((await ask(REMOVAL, {}, 'premier-essai')).status).toBe(401)
    expect(await rowsOf('house_command')).toEqual([])
  })

  it('answers the same each time, asked at once or after, and founds one organisation', async () => {
    const asked = firstOrganisation()
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => ask(ORGANISATION, asked, 'premier-essai')),
    )
    const again = await ask(ORGANISATION, asked, 'premier-essai')
    const organisationId = textAt(again, 'organisationId')
    for (const { status, body } of [...answers, again])
      expect({ status, body }).toEqual({ status: 200, body: { organisationId } })
    expect(await rowsOf('organisation')).toMatchObject([{ id: organisationId }])
    expect(await counts()).toEqual([1, 1])

    const { manager } = asked
    const otherPassword = { ...manager, password: 'une tout autre phrase' }
    for (const [path, other] of [
      [ORGANISATION, { ...asked, name: 'Un autre nom' }],
      [ORGANISATION, { ...asked, manager: otherPassword }],
      [DEMO, {}],
      [REMOVAL, {}],
    ] as const)
      expect(await ask(path, other, 'premier-essai')).toMatchObject(reused)
    expect(await ask(ORGANISATION, asked, 'deuxieme-essai')).toMatchObject({
      status: 409,
      body: { code: 'already-done' },
    })
    expect((await ask(DEMO, {}, 'deuxieme-essai')).status).toBe(409)
  })

  it('is kept without the password that came with it', async () => {
    const rows = await rowsOf('house_command')
    expect(rows).toHaveLength(1)
    expect(JSON.stringify(rows)).not.toContain(PASSWORD)
  })

  it('leaves no failure behind', () => {
    expect(house.failures).toEqual([])
  })
})

describe('the key of a demonstration', () => {
  withHouse()
  let access = { email: '', password: '' }

  it('gives the access to its holder alone, as often as asked', { timeout: SLOW }, async () => {
    const [one, two] = await Promise.all([
      ask(DEMO, {}, 'demo-une-fois'),
      ask(DEMO, {}, 'demo-une-fois'),
    ])
    access = { email: textAt(one, 'email'), password: textAt(one, 'password') }
    expect(access).toEqual({ email: DEMO_EMAIL, password: expect.stringMatching(/^[\w-]{20}$/) })
    for (const { status, body } of [one, two, await ask(DEMO, {}, 'demo-une-fois')])
      expect({ status, body }).toEqual({ status: 200, body: access })
    expect(await counts()).toEqual([1, 1])
    expect(JSON.stringify(await rowsOf('house_command'))).not.toContain(access.password)
    expect(await ask(DEMO, {}, 'demo-deux-fois')).toMatchObject({ status: 409 })
  })

  it('removes it once, and answers the same to who has gone out with it', async () => {
    const member = await signedIn(house, access.email, access.password)
    const removal = async () => await member.post(REMOVAL, {}, { key: 'retrait-un' })
    const answers = [
      ...(await Promise.all([removal(), removal()])),
      await removal(),
      await ask(REMOVAL, {}, 'retrait-un'),
    ]
    for (const { status, body } of answers)
      expect({ status, body }).toEqual({ status: 200, body: { removed: true } })
    expect(await counts()).toEqual([0, 0])
    expect(await ask(REMOVAL, {}, 'retrait-deux')).toMatchObject({ status: 401 })
    expect(await ask(DEMO, {}, 'retrait-un')).toMatchObject(reused)
  })

  it('brings nothing back once it is removed', async () => {
    expect((await ask(DEMO, {}, 'demo-une-fois')).body).toEqual(access)
    expect(await counts()).toEqual([0, 0])
  })

  it('leaves no failure behind', () => {
    expect(house.failures).toEqual([])
  })
})

describe('a founding that a server did not end', () => {
  withHouse()

  const command = () => ({
    key: 'serveur-tombe',
    inputHash: Buffer.alloc(32),
    now: house.house.clock.now(),
  })

  /** The fictional organisation founded, its story not told: the server fell there. */
  async function halfWritten(): Promise<void> {
    const { manager } = firstOrganisation()
    const founding = firstOrganisation({ manager: { ...manager, email: DEMO_EMAIL } })
    await found(house.house, { ...founding, isDemo: true }, async (tx, foundedId) =>
      keepHouseCommand(tx, command(), { answer: null, foundedId }),
    )
    expect(await counts()).toEqual([1, 1])
  }

  it('is cleared when a server starts', async () => {
    await halfWritten()
    await clearUnfinishedFounding(house.house)
    expect(await counts()).toEqual([0, 0])
    expect(await rowsOf('house_command')).toEqual([])
  })

  it('is cleared before a demonstration is asked again', { timeout: SLOW }, async () => {
    await halfWritten()
    const { email, password } = await createDemo(house.house)
    const member = await signedIn(house, email, password)
    expect((await member.get('/api/session')).body).toMatchObject({
      member: { email: DEMO_EMAIL },
    })
    expect(await counts()).toEqual([1, 1])
    expect((await member.post(REMOVAL)).body).toEqual({ removed: true })
  })

  it('leaves its address free where nothing but an account is left', async () => {
    const asked = firstOrganisation()
    await house.house.signIn.createAccount(asked.manager)
    expect((await ask(ORGANISATION, asked, 'reprise-un')).status).toBe(200)
    expect(await counts()).toEqual([1, 1])
  })

  it('is never taken for a real organisation', async () => {
    const { organisationId } = await house.founded()
    const before = await counts()
    await inOrganisation(house.house.database.app, organisationId, (tx) =>
      keepHouseCommand(tx, command(), { answer: null, foundedId: organisationId }),
    )
    await clearUnfinishedFounding(house.house)
    expect(await counts()).toEqual(before)
    expect((await rowsOf('house_command')).length).toBeGreaterThan(0)
  })

  it('leaves no failure behind', () => {
    expect(house.failures).toEqual([])
  })
})
