import { entriesUnlikeRemissions, inOrganisation } from '@quittance/database'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestHouse, type TestHouse } from '#testing/house.ts'
import { dossierToOffer, offersOf } from '#testing/offer-steps.ts'
import { owedBy, paid, planSigned } from '#testing/plan-steps.ts'
import { at, listAt } from '#testing/read.ts'
import { approved, composed, expectOk, readyToAct, versionOf, type Ready } from '#testing/steps.ts'

let house: TestHouse
let member: Ready
beforeAll(async () => {
  house = await openTestHouse('2026-05-04')
  member = await readyToAct(house)
})
afterAll(async () => {
  await house.stop()
})

/** A dossier of an agency, its first letter gone, and its plan signed on 20 May; offered on the 18th. */
async function signed(name: string, changes: object = {}): Promise<string> {
  house.clock.set('2026-05-04')
  const id = await dossierToOffer(member, { name, email: null })
  house.clock.set('2026-05-18')
  await planSigned(member, id, { on: '2026-05-18', changes })
  return id
}

async function instalmentsOf(id: string) {
  const [offer] = await offersOf(member, id)
  const rows = at(offer, 'instalments')
  return (Array.isArray(rows) ? rows : []).map((row: unknown) => ({
    payableOn: String(at(row, 'payableOn')),
    amountCents: Number(at(row, 'amountCents')),
  }))
}

async function payAll(id: string): Promise<string> {
  let last = ''
  for (const { payableOn, amountCents } of await instalmentsOf(id)) {
    house.clock.set(payableOn, '10:00')
    last = await paid(member, id, { on: payableOn, amountCents })
  }
  return last
}

async function lineOf(id: string, component: string): Promise<unknown> {
  const page = expectOk(await member.get(`/api/dossiers/${id}`))
  return listAt(page, 'assessment', 'statement', 'lines').find(
    (line) => at(line, 'component') === component,
  )
}

async function stopped(id: string, ground = 'debtor-agreed', proof: object = {}) {
  return await member.post(`/api/dossiers/${id}/plans/stop`, {
    expectedVersion: await versionOf(member, id),
    ground,
    because: 'Le débiteur ne paie plus.',
    ...proof,
  })
}

const given = {
  interest: 'waived',
  discountCents: 10_000,
  decision: { decidedBy: 'M. Lumen', decidedOn: '2026-05-18', reference: 'Courriel' },
}

describe('a signed plan, in what is owed', () => {
  it('stops interest on the day its sums were counted, while it stands', async () => {
    const id = await signed('Gelée Prune')
    const owed = await owedBy(member, id)
    house.clock.set('2026-06-29', '10:00')
    expect(await owedBy(member, id)).toBe(owed)
    const line = await lineOf(id, 'interest')
    expect(at(line, 'detail', 'fr')).toMatch(/^du 1er.févr\. 2026 au 18.mai 2026$/u)
    expect(JSON.stringify(line)).toContain('statement/plan-interest')
  })

  it('leaves nothing owed once kept to its end, and nothing to do but close', async () => {
    const id = await signed('Tenue Cerise')
    await payAll(id)
    house.clock.set('2026-10-20', '10:00')
    expect(await owedBy(member, id)).toBe(0)
    expect(await composed(member, id, { letter: 'second-reminder' })).toMatchObject({ status: 422 })
  })

  it('takes off what it gives up on condition, and leaves nothing once kept', async () => {
    const id = await signed('Remise Figue', given)
    const asked = (await instalmentsOf(id)).reduce((sum, one) => sum + one.amountCents, 0)
    house.clock.set('2026-06-29', '10:00')
    expect(await owedBy(member, id)).toBe(asked)
    expect(at(await lineOf(id, 'remitted'), 'detail', 'fr')).toBe(
      'si l’échéancier est payé en entier',
    )
    const last = await payAll(id)
    house.clock.set('2026-10-20', '10:00')
    expect(await owedBy(member, id)).toBe(0)
    const remitted = async () =>
      listAt(await member.get(`/api/dossiers/${id}/remissions`), 'rows').map((row) => [
        at(row, 'interestCents'),
        at(row, 'principalCents'),
        at(row, 'undoneBecause') === null,
      ])
    expect(await remitted()).toEqual([[7124, 10_000, true]])
    expectOk(
      await member.post(`/api/payments/${last}/undoing`, {
        because: 'Noté deux fois.',
      }),
    )
    expect(await remitted()).toEqual([[7124, 10_000, false]])
    expect(await owedBy(member, id)).toBe((await instalmentsOf(id)).at(-1)?.amountCents)
    await paid(member, id, { on: '2026-10-20', amountCents: await owedBy(member, id) })
    expect(await remitted()).toHaveLength(2)
    expect(await owedBy(member, id)).toBe(0)
    const unlike = await inOrganisation(
      house.house.database.app,
      member.organisationId,
      entriesUnlikeRemissions,
    )
    expect(unlike).toEqual([])
  })

  it.each([
    ['frozen', {}, 211_124],
    ['given up', given, 211_124],
  ])(
    'is owed in full once stopped, interest %s running again from that day alone',
    async (...of) => {
      const [name, changes, owedWhenSigned] = of
      const id = await signed(`Arrêt ${name}`, changes)
      house.clock.set('2026-07-20', '10:00')
      expectOk(await stopped(id))
      const onceStopped = await owedBy(member, id)
      // A day of interest on 2 000,00 €, at the rate of July 2026.
      expect(onceStopped - owedWhenSigned).toBeGreaterThan(0)
      expect(onceStopped - owedWhenSigned).toBeLessThan(100)
      expect(at(await lineOf(id, 'interest'), 'detail', 'fr')).toMatch(/2026, puis du 20/u)
    },
  )
})

describe('a plan of which an instalment is missed', () => {
  it.each([null, 15])('keeps the whole from being asked for, with a clause of %s', async (days) => {
    const id = await signed(`Manquée ${days ?? 'sans'}`, { accelerationDays: days })
    for (const on of ['2026-06-30', '2026-07-03']) {
      house.clock.set(on, '10:00')
      for (const letter of ['second-reminder', 'formal-notice'] as const) {
        const asked = await composed(member, id, { letter })
        expect({ on, letter, verdict: at(asked.body, 'gate', 'verdict') }).toEqual({
          on,
          letter,
          verdict: 'refuse',
        })
        const rules = at(asked.body, 'gate', 'findings')
        expect(JSON.stringify(rules)).toContain('granted-term')
        expect((await approved(member, id, { letter })).status).toBe(422)
      }
    }
  })

  it('is not stopped without its notice or the debtor, nor once it is paid', async () => {
    const id = await signed('Arrêtée Trop Tôt')
    house.clock.set('2026-06-10', '10:00')
    for (const on of ['2026-06-10', '2026-07-20']) {
      house.clock.set(on, '10:00')
      expect(await stopped(id, 'notice-unanswered')).toMatchObject({
        status: 422,
        body: { code: 'law-refuses' },
      })
    }
    const page = expectOk(await member.get(`/api/dossiers/${id}`))
    const exhibitId = at(listAt(page, 'exhibits')[0], 'id')
    // The first instalment is missed from 3 July; its notice leaves 15 days, the day of receipt left out.
    for (const [noticeReceivedOn, status] of [
      ['2026-07-02', 422],
      ['2026-07-05', 422],
      ['2026-07-04', 200],
    ] as const) {
      const answer = await stopped(id, 'notice-unanswered', { noticeReceivedOn, exhibitId })
      expect({ noticeReceivedOn, status: answer.status }).toEqual({ noticeReceivedOn, status })
    }
    const kept = await signed('Arrêtée Payée')
    await payAll(kept)
    for (const ground of ['notice-unanswered', 'debtor-agreed']) {
      expect(await stopped(kept, ground)).toMatchObject({ body: { code: 'law-refuses' } })
    }
  })
})
