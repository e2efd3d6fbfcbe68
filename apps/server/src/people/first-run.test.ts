import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { firstOrganisation, PASSWORD } from '#testing/facts.ts'
import { openTestHouse, type TestHouse } from '#testing/house.ts'

let house: TestHouse

beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(async () => {
  await house.stop()
})

describe('the first run', () => {
  it('says that nothing exists yet, and nobody is signed in', async () => {
    const answer = await house.visitor().get('/api/session')
    expect(answer.body).toEqual({
      firstRun: true,
      today: '2026-05-04',
      account: null,
      member: null,
      organisation: null,
    })
  })

  it('has no account with a default password', async () => {
    for (const email of [
      'admin@quittance.example',
      'admin@localhost.example',
      'claire@x.example',
    ]) {
      const answer = await house
        .visitor()
        .post('/api/auth/sign-in/email', { email, password: PASSWORD })
      expect(answer.status).toBe(401)
    }
    const { rows } = await house.house.database.jobs.query('select * from sign_in."user"')
    expect(rows).toEqual([])
    await house.house.database.jobs.query('delete from sign_in.rate_limit')
  })

  it('offers nobody to sign themselves up', async () => {
    const answer = await house.visitor().post('/api/auth/sign-up/email', {
      name: 'Passant',
      email: 'passant@example.test',
      password: PASSWORD,
    })
    expect(answer).toMatchObject({ status: 404, body: { code: 'not-found' } })
  })

  it('refuses a wrong SIREN and keeps nothing of it, so that the person may put it right', async () => {
    const asked = firstOrganisation({ siren: '123456789' })
    const answer = await house.visitor().post('/api/first-run/organisation', asked)
    expect(answer).toMatchObject({
      status: 422,
      mediaType: 'application/problem+json',
      body: { code: 'invalid-input', path: 'siren' },
    })
    const { rows } = await house.house.database.jobs.query('select * from sign_in."user"')
    expect(rows).toEqual([])
  })

  it('refuses a password that is too short, at its place', async () => {
    const { manager } = firstOrganisation()
    const asked = firstOrganisation({ manager: { ...manager, password: 'court' } })
    const answer = await house.visitor().post('/api/first-run/organisation', asked)
    expect(answer.body).toMatchObject({ code: 'invalid-input', path: 'manager.password' })
  })

  it('creates one organisation, even when three people ask at once, and refuses the others', async () => {
    const asked = [firstOrganisation(), firstOrganisation(), firstOrganisation()]
    const answers = await Promise.all(
      asked.map((one) => house.visitor().post('/api/first-run/organisation', one)),
    )
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409, 409])
    const refused = answers.find(({ status }) => status === 409)
    expect(refused?.body).toMatchObject({ code: 'already-done' })
    const { rows } = await house.house.database.jobs.query('select * from organisation')
    expect(rows).toHaveLength(1)
    const users = await house.house.database.jobs.query('select * from sign_in."user"')
    expect(users.rows).toHaveLength(1)
  })

  it('refuses a second organisation afterwards, and says so in the session', async () => {
    const answer = await house.visitor().post('/api/first-run/organisation', firstOrganisation())
    expect(answer).toMatchObject({
      status: 409,
      body: {
        code: 'already-done',
        inEnglish: {
          title: 'Already done',
          detail: 'An organisation already exists here. Sign in with its account.',
        },
      },
    })
    expect((await house.visitor().get('/api/session')).body).toMatchObject({ firstRun: false })
  })

  it('leaves no failure behind', () => {
    expect(house.failures).toEqual([])
  })
})
