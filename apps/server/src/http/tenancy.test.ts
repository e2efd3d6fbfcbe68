import { signInDoors } from '@quittance/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { calls, callsOfBytes } from '#testing/calls.ts'
import { convention, deposit } from '#testing/facts.ts'
import { lineToMatch, withEverything, type Everything } from '#testing/everything.ts'
import { openTestHouse, type Member, type TestHouse } from '#testing/house.ts'
import { at } from '#testing/read.ts'
import { expectOk, versionOf, type Ready } from '#testing/steps.ts'

let house: TestHouse
let member: Ready
let of: Everything
let other: { readonly member: Ready; readonly of: Everything }
let auditor: Member

beforeAll(async () => {
  house = await openTestHouse('2026-05-04')
  ;({ member, of } = await withEverything(house))
  other = await withEverything(house)
  auditor = await house.joined(member.organisationId, 'auditor')
})
afterAll(async () => {
  await house.stop()
})

const operations = Object.entries(calls).map(([name, call]) => ({ name, call }))
const methodOf = (name: string) => name.split(' ')[0] ?? ''

describe('every operation of the API', () => {
  it('has a call here, so that none is left without its tests', async () => {
    const described = await house.visitor().get('/api/openapi.json')
    const paths = at(described.body, 'paths')
    const names = Object.entries(typeof paths === 'object' && paths !== null ? paths : {}).flatMap(
      ([path, methods]) => Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    )
    const doors = names.filter((name) => name.includes(' /auth/'))
    expect(doors).toHaveLength(signInDoors.length)
    const others = names.filter((name) => !doors.includes(name))
    expect([...others, ...callsOfBytes].toSorted()).toEqual(Object.keys(calls).toSorted())
  })

  it('asks a key of every write, sign-in apart', async () => {
    const described = await house.visitor().get('/api/openapi.json')
    const keyless = operations
      .filter(({ name, call }) => !name.startsWith('GET') && call.reads !== true)
      .filter(({ name }) => !parametersOf(described.body, name).includes('Idempotency-Key'))
    expect(keyless).toEqual([])
    expect(String(at(described.body, 'info', 'description'))).toContain('/auth')
  })

  it.each(operations.filter(({ call }) => call.kind !== 'open'))(
    '$name asks a visitor to sign in',
    async ({ name, call }) => {
      const answer = await house.visitor().send(methodOf(name), call.path(of), bodyOf(name, of))
      expect(answer).toMatchObject({ status: 401, body: { code: 'not-signed-in' } })
    },
  )

  it.each(operations.filter(({ call }) => call.kind === 'names'))(
    '$name says 404 to another organisation',
    async ({ name, call }) => {
      const answer = await other.member.send(methodOf(name), call.path(of), bodyOf(name, of))
      expect(answer).toMatchObject({
        status: 404,
        mediaType: 'application/problem+json',
        body: { code: 'not-found' },
      })
    },
  )

  it.each(operations.filter(({ call }) => call.kind === 'lists'))(
    '$name shows nothing of another organisation',
    async ({ call }) => {
      const answer = await other.member.get(call.path(of))
      expect(answer.status).toBe(200)
      const text = answer.bytes.toString()
      for (const id of Object.values(of)) expect(text).not.toContain(id)
      expect(text).not.toContain(member.organisationId)
    },
  )

  it.each(operations.filter(({ name, call }) => !name.startsWith('GET') && !call.reads))(
    '$name is refused to an auditor',
    async ({ name, call }) => {
      if (name.includes('first-run') || name.includes('/invitations/accept')) return
      const answer = await auditor.send(methodOf(name), call.path(of), bodyOf(name, of))
      expect(answer).toMatchObject({ status: 403, body: { code: 'not-permitted' } })
    },
  )
})

describe('a row of one’s own with a row of another organisation', () => {
  it('is refused as if the other did not exist', async () => {
    const mine = other.of
    const expectedVersion = await versionOf(other.member, mine.dossierId)
    const bankLineId = await lineToMatch(other.member)
    const asked: readonly [string, object][] = [
      ['/api/imports', { creditorId: mine.creditorId, fileId: of.fileId }],
      ['/api/imports', { creditorId: of.creditorId, fileId: mine.fileId }],
      ['/api/dossiers', deposit(of.creditorId)],
      [`/api/bank-lines/${bankLineId}/match`, { dossierId: of.dossierId }],
      [
        `/api/creditors/${mine.creditorId}/conventions`,
        convention({ signedCopyFileId: of.fileId }),
      ],
      [
        `/api/dossiers/${mine.dossierId}/exhibits`,
        { expectedVersion, fileId: of.fileId, kind: 'other', deviceSha256: null, owners: [] },
      ],
    ]
    for (const [path, body] of asked) {
      expect((await other.member.post(path, body)).body).toMatchObject({ code: 'not-found' })
    }
    expect((await other.member.get(`/api/dossiers?creditorId=${of.creditorId}`)).body).toEqual({
      rows: [],
      nextCursor: null,
    })
    expect((await other.member.get(`/api/acts?cursor=${of.actId}`)).bytes.toString()).not.toContain(
      of.dossierId,
    )
  })

  it('leaves what the other owns as it was', async () => {
    const before = await member.get(`/api/dossiers/${of.dossierId}`)
    const path = `/api/dossiers/${other.of.dossierId}`
    const expectedVersion = await versionOf(other.member, other.of.dossierId)
    expectOk(
      await other.member.post(`${path}/notes`, { expectedVersion, text: 'Rien à signaler.' }),
    )
    const after = await member.get(`/api/dossiers/${of.dossierId}`)
    expect(after.body).toEqual(before.body)
  })
})

it('leaves no failure behind', () => {
  expect(house.failures).toEqual([])
})

/** The names of what an operation is described to take beside its body. */
function parametersOf(document: unknown, name: string): readonly unknown[] {
  const path = name.split(' ')[1] ?? ''
  const parameters = at(document, 'paths', path, methodOf(name).toLowerCase(), 'parameters')
  return Array.isArray(parameters) ? parameters.map((one) => at(one, 'name')) : []
}

function bodyOf(name: string, ids: Everything) {
  const body = calls[name]?.body?.(ids)
  return body === undefined ? {} : { body }
}
