import type { DepositInput } from '@quittance/contract'
import { inOrganisation, type OrganisationTransaction } from '@quittance/database'
import { day } from '@quittance/kernel'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { debtor, deposit } from '../../testing/facts.ts'
import { dayByTheRules, writtenDay } from '../../testing/day-written.ts'
import { openTestHouse, type TestHouse } from '../../testing/house.ts'
import { at, listAt, textAt } from '../../testing/read.ts'
import { deposited, expectOk, readyToAct, versionOf, type Ready } from '../../testing/steps.ts'
import { keepDaysEverywhere } from '#day/keep-day.ts'
import { runDay } from '#day/run-day.ts'

const ON = day('2026-05-04')

let house: TestHouse
let member: Ready
beforeAll(async () => {
  house = await openTestHouse(ON.toString())
  member = await readyToAct(house)
  await house.house.jobs.stop()
})
afterAll(async () => {
  await house.stop()
})

async function inside<Result>(
  work: (tx: OrganisationTransaction) => Promise<Result>,
): Promise<Result> {
  return await inOrganisation(house.house.database.app, member.organisationId, work)
}

async function run() {
  const { organisationId } = member
  return await runDay(house.house.database, { organisationId, on: ON, now: house.clock.now() })
}

/** The act that the day proposes on a dossier; undefined for one that is not in it. */
async function actOn(id: string): Promise<string | null | undefined> {
  const { rows } = await inside((tx) =>
    sql<{ act: string | null }>`select act from day_entry where dossier_id = ${id}`.execute(tx),
  )
  return rows[0]?.act
}

/** A dossier whose first letter is due, and can leave by post only. */
async function byPostOnly(name: string): Promise<string> {
  const items = [{ ...firstItem(), number: `F-${name}` }]
  const asked = { debtor: debtor({ name, email: null }), items }
  return (await deposited(member, asked)).id
}

function firstItem(): DepositInput['items'][number] {
  const [item] = deposit(member.creditorId).items
  if (item === undefined) throw new Error('a deposit has an item')
  return item
}

async function onDossier(id: string, tail: string, body: object): Promise<void> {
  const expectedVersion = await versionOf(member, id)
  expectOk(await member.post(`/api/dossiers/${id}/${tail}`, { expectedVersion, ...body }))
}

async function reply(dossierId: string, of: object): Promise<void> {
  const [channel, receivedOn, text] = ['post', ON.toString(), 'Je vous réponds.']
  expectOk(await member.post('/api/inbound/notes', { channel, receivedOn, text, dossierId, ...of }))
}

type Happening = {
  readonly what: string
  readonly happens: (id: string) => Promise<void>
  readonly proposes: string | null | undefined
}

const happenings: readonly Happening[] = [
  {
    what: 'a payment of all that is owed',
    happens: (id) =>
      onDossier(id, 'payments', {
        amountCents: 250_000,
        receivedOn: ON.toString(),
        method: 'transfer',
      }),
    proposes: 'close',
  },
  {
    what: 'a dispute',
    happens: (id) => onDossier(id, 'disputes', { reason: 'La pose est ratée.', on: ON.toString() }),
    proposes: null,
  },
  {
    what: 'a hold of its debtor',
    happens: (id) =>
      onDossier(id, 'holds', { kind: 'insolvency', stage: 'liquidation', from: ON.toString() }),
    proposes: null,
  },
  {
    what: 'a plan',
    happens: (id) =>
      onDossier(id, 'plans', {
        agreedOn: ON.toString(),
        channel: 'phone',
        instalments: [{ dueOn: '2026-06-05', amountCents: 200_000 }],
        knownToCreditor: true,
      }),
    proposes: null,
  },
  { what: 'a reply of its debtor', happens: (id) => reply(id, {}), proposes: 'review-finding' },
  {
    what: 'an address to check',
    happens: async (id) => {
      await reply(id, { returned: true })
      const waiting = expectOk(await member.get(`/api/dossiers/${id}/inbound`))
      const handled = { outcome: 'nothing', reason: 'L’adresse est à vérifier.' }
      const messageId = textAt(waiting, 'rows', 0, 'id')
      expectOk(await member.post(`/api/inbound/${messageId}/handling`, handled))
    },
    proposes: null,
  },
  {
    what: 'its end',
    happens: async (id) => {
      await inside((tx) =>
        sql`update dossier set status = 'closed', closed_on = ${ON} where id = ${id}`.execute(tx),
      )
    },
    proposes: undefined,
  },
]

describe('the day run again', () => {
  it.each(happenings)('follows $what, and computes no other dossier', async (happening) => {
    const id = await byPostOnly(`Deux fois ${happening.what}`)
    await byPostOnly(`Auprès de ${happening.what}`)
    await run()
    expect(await actOn(id)).toBe('first-letter')
    await happening.happens(id)
    const { computed } = await run()
    expect(await actOn(id)).toBe(happening.proposes)
    expect(computed).toBe(happening.proposes === undefined ? 0 : 1)
    expect(await inside(writtenDay)).toEqual(await inside((tx) => dayByTheRules(tx, ON)))
  })

  it('follows a scenario published, on every dossier', async () => {
    const id = await byPostOnly('Avant la publication')
    await run()
    expect(await actOn(id)).toBe('first-letter')
    const steps = listAt(expectOk(await member.get('/api/scenarios')), 'house').map((step, rank) =>
      rank === 0 ? { ...Object(step), after: { count: 200, unit: 'calendar-days' } } : step,
    )
    const draft = { creditorId: null, debtorKind: null, steps }
    const scenario = textAt(expectOk(await member.post('/api/scenarios', draft)), 'id')
    const publication = `/api/scenarios/${scenario}/publication`
    expectOk(await member.post(publication, { reason: 'Moins pressant.' }))
    const { computed, live } = await run()
    expect(computed).toBe(live)
    expect(await actOn(id)).toBe(null)
    expect(await inside(writtenDay)).toEqual(await inside((tx) => dayByTheRules(tx, ON)))
    const withdrawal = `/api/scenarios/${scenario}/withdrawal`
    expectOk(await member.post(withdrawal, { reason: 'Essai fini.' }))
  })
})

describe('the job of each minute', () => {
  it('follows all of it at once', async () => {
    const ids = new Map<string, Happening>()
    for (const happening of happenings) {
      ids.set(await byPostOnly(`À la minute ${happening.what}`), happening)
    }
    await keepDaysEverywhere(house.house)
    for (const [id, { happens }] of ids) {
      expect(await actOn(id)).toBe('first-letter')
      await happens(id)
    }
    await keepDaysEverywhere(house.house)
    for (const [id, { what, proposes }] of ids)
      expect([what, await actOn(id)]).toEqual([what, proposes])
    expect(await inside(writtenDay)).toEqual(await inside((tx) => dayByTheRules(tx, ON)))
    expect(at(expectOk(await member.get('/api/day')).body, 'isWhole')).toBe(true)
  })
})
