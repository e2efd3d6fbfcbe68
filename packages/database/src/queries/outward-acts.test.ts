import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it, inject } from 'vitest'
import { inOrganisation } from '#in-organisation.ts'
import {
  cancelAct,
  doubtInterruptedActs,
  recordActResult,
  reserveAct,
  resolveAct,
  retryAct,
  takeAct,
  type NewOutwardAct,
} from '#queries/outward-acts.ts'
import { newId, testDatabase, type TestDatabase } from '../../testing/test-database.ts'

const now = Temporal.Instant.from('2026-11-20T12:00:00Z')
const later = now.add({ minutes: 1 })

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.close())

function act(organisationId: string, over: Partial<NewOutwardAct> = {}): NewOutwardAct {
  const id = newId()
  return {
    organisationId,
    id,
    kind: 'letter-email',
    dossierId: null,
    step: `test/${id}`,
    channel: 'e-mail',
    reservedAt: now,
    reservedBy: 'user-1',
    payload: { letter: 'first-reminder' },
    contentSha256: Buffer.alloc(32, 1),
    ...over,
  }
}

const reserve = (of: NewOutwardAct) =>
  inOrganisation(db.app, of.organisationId, (tx) => reserveAct(tx, of))

const take = (organisationId: string, attempt = newId()) =>
  inOrganisation(db.app, organisationId, (tx) =>
    takeAct(tx, { organisationId, attempt, now: later }),
  )

const record = (organisationId: string, id: string, attempt: string) =>
  inOrganisation(db.app, organisationId, (tx) =>
    recordActResult(
      tx,
      { organisationId, id, attempt, now: later },
      { kind: 'done', result: { messageId: 'm-1' } },
    ),
  )

const doubt = (organisationId: string) =>
  inOrganisation(db.app, organisationId, (tx) =>
    doubtInterruptedActs(tx, { organisationId, startedBefore: later }),
  )

async function stateOf(organisationId: string, id: string): Promise<string | undefined> {
  const row = await inOrganisation(db.app, organisationId, (tx) =>
    tx
      .selectFrom('outward_act')
      .select('state')
      .where('organisation_id', '=', organisationId)
      .where('id', '=', id)
      .executeTakeFirst(),
  )
  return row?.state
}

describe('an outward act', () => {
  it('is reserved once for its step, by two people at the same time', async () => {
    const organisationId = await db.newOrganisation()
    const step = 'dossier/1/first-letter'
    const answers = await Promise.all([
      reserve(act(organisationId, { step })),
      reserve(act(organisationId, { step })),
    ])
    expect(answers.toSorted()).toEqual(['already-reserved', 'reserved'])
  })

  it('is done at most once by workers that race', async () => {
    const organisationId = await db.newOrganisation()
    const reserved = Array.from({ length: 40 }, () => act(organisationId))
    for (const one of reserved) expect(await reserve(one)).toBe('reserved')

    const done: string[] = []
    const worker = async (): Promise<void> => {
      for (;;) {
        const attempt = newId()
        const taken = await take(organisationId, attempt)
        if (taken === null) return
        done.push(taken.id)
        expect(await record(organisationId, taken.id, attempt)).toBe(true)
      }
    }
    await Promise.all([worker(), worker(), worker(), worker()])

    expect(done.toSorted()).toEqual(reserved.map(({ id }) => id).toSorted())
  })

  it('waits for its hour', async () => {
    const organisationId = await db.newOrganisation()
    await reserve(act(organisationId, { notBefore: later.add({ hours: 8 }) }))
    expect(await take(organisationId)).toBeNull()
  })

  it('takes a result from the attempt that holds it alone', async () => {
    const organisationId = await db.newOrganisation()
    const one = act(organisationId)
    await reserve(one)
    const attempt = newId()
    await take(organisationId, attempt)
    expect(await record(organisationId, one.id, newId())).toBe(false)
    expect(await record(organisationId, one.id, attempt)).toBe(true)
    expect(await record(organisationId, one.id, attempt)).toBe(false)
  })

  it('is cancelled before it leaves, and not after', async () => {
    const organisationId = await db.newOrganisation()
    const [kept, gone] = [act(organisationId), act(organisationId)]
    await reserve(gone)
    const cancel = (id: string) =>
      inOrganisation(db.app, organisationId, (tx) =>
        cancelAct(tx, { organisationId, id }, { now: later, because: {} }),
      )
    expect(await cancel(gone.id)).toBe(true)
    await reserve(kept)
    await take(organisationId)
    expect(await cancel(kept.id)).toBe(false)
  })

  it('that failed is done again only when it is put back', async () => {
    const organisationId = await db.newOrganisation()
    const [one, attempt] = [act(organisationId), newId()]
    const key = { organisationId, id: one.id }
    const retry = () =>
      inOrganisation(db.app, organisationId, (tx) =>
        retryAct(tx, key, { notBefore: later, simulated: true }),
      )
    await reserve(one)
    await take(organisationId, attempt)
    expect(await retry()).toBe(false)
    await inOrganisation(db.app, organisationId, (tx) =>
      recordActResult(tx, { ...key, attempt, now: later }, { kind: 'failed', failure: 'refused' }),
    )
    expect(await take(organisationId)).toBeNull()
    expect(await retry()).toBe(true)
    expect(await take(organisationId)).toMatchObject({
      id: one.id,
      attempts: 2,
      failure: null,
      simulated: true,
    })
  })

  it('takes its worker’s late result over the doubt, and a person’s word over both', async () => {
    const organisationId = await db.newOrganisation()
    const [late, said] = [act(organisationId), act(organisationId)]
    const attempt = newId()
    await reserve(late)
    await take(organisationId, attempt)
    await reserve(said)
    await take(organisationId, attempt)
    expect(await doubt(organisationId)).toHaveLength(2)
    expect(await record(organisationId, late.id, attempt)).toBe(true)
    await inOrganisation(db.app, organisationId, (tx) =>
      resolveAct(
        tx,
        { organisationId, id: said.id },
        { happened: false, reason: 'Rien dans la boîte.', by: 'user-1', now: later },
      ),
    )
    expect(await record(organisationId, said.id, attempt)).toBe(false)
    expect(await stateOf(organisationId, late.id)).toBe('done')
    expect(await stateOf(organisationId, said.id)).toBe('failed')
  })

  it('never changes what was approved', async () => {
    const organisationId = await db.newOrganisation()
    const one = act(organisationId)
    await reserve(one)
    const change = inOrganisation(db.app, organisationId, (tx) =>
      tx
        .updateTable('outward_act')
        .set({ content_sha256: Buffer.alloc(32, 2) })
        .execute(),
    )
    await expect(change).rejects.toMatchObject({ code: '23001' })
  })

  it('that was done is not done again', async () => {
    const organisationId = await db.newOrganisation()
    const [one, attempt] = [act(organisationId), newId()]
    await reserve(one)
    await take(organisationId, attempt)
    await record(organisationId, one.id, attempt)
    const again = inOrganisation(db.app, organisationId, (tx) =>
      tx.updateTable('outward_act').set({ state: 'reserved' }).execute(),
    )
    await expect(again).rejects.toMatchObject({ code: '23001' })
  })
})

/** Runs the worker that kills itself, and waits until the server has seen it go. */
async function crash(organisationId: string, actId: string, place: string): Promise<string | null> {
  const script = fileURLToPath(new URL('../../testing/crash-worker.ts', import.meta.url))
  const child = spawn(process.execPath, [script], { stdio: ['pipe', 'inherit', 'inherit'] })
  child.stdin.end(JSON.stringify({ config: db.config, organisationId, actId, place }))
  const [, signal]: unknown[] = await once(child, 'exit')
  return signal === 'SIGKILL' ? signal : null
}

describe('after a worker was killed', () => {
  it('inside the transaction of the cause, nothing was reserved', async () => {
    const [organisationId, actId] = [await db.newOrganisation(), newId()]
    expect(await crash(organisationId, actId, 'inside-reserve')).toBe('SIGKILL')
    expect(await stateOf(organisationId, actId)).toBeUndefined()
  })

  it('between reserving and doing, the act is still to do', async () => {
    const [organisationId, actId] = [await db.newOrganisation(), newId()]
    expect(await crash(organisationId, actId, 'after-reserve')).toBe('SIGKILL')
    expect(await doubt(organisationId)).toEqual([])
    expect((await take(organisationId))?.id).toBe(actId)
  })

  it('between doing and recording, the act is ambiguous and is never done again', async () => {
    const [organisationId, actId] = [await db.newOrganisation(), newId()]
    expect(await crash(organisationId, actId, 'after-take')).toBe('SIGKILL')
    expect(await stateOf(organisationId, actId)).toBe('doing')
    expect(await take(organisationId)).toBeNull()

    expect(await doubt(organisationId)).toEqual([actId])
    expect(await stateOf(organisationId, actId)).toBe('ambiguous')
    expect(await take(organisationId)).toBeNull()
    expect(await reserve(act(organisationId, { step: `test/${actId}` }))).toBe('already-reserved')

    const resolved = await inOrganisation(db.app, organisationId, (tx) =>
      resolveAct(
        tx,
        { organisationId, id: actId },
        { happened: true, reason: 'Le destinataire a répondu.', by: 'user-1', now: later },
      ),
    )
    expect(resolved).toBe(true)
    expect(await stateOf(organisationId, actId)).toBe('done')
  })

  it('wherever it was killed, over and over, no act is done twice and none is lost', async () => {
    const places = ['inside-reserve', 'after-reserve', 'after-take'] as const
    const organisationId = await db.newOrganisation()
    const counted = { absent: 0, done: 0, ambiguous: 0 }
    for (let round = 0; round < 3 * inject('campaign'); round += 1) {
      const actId = newId()
      expect(await crash(organisationId, actId, places[(round * 7) % 3] ?? 'after-take')).toBe(
        'SIGKILL',
      )
      await doubt(organisationId)
      const attempt = newId()
      const taken = await take(organisationId, attempt)
      if (taken !== null) await record(organisationId, taken.id, attempt)
      const state = await stateOf(organisationId, actId)
      if (state === undefined) counted.absent += 1
      else if (state === 'done' || state === 'ambiguous') counted[state] += 1
      expect(await take(organisationId)).toBeNull()
    }
    const each = inject('campaign')
    expect(counted).toEqual({ absent: each, done: each, ambiguous: each })
  })
})
