import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestHouse, type TestHouse } from '../../../testing/house.ts'
import { at, listAt, numberAt, textAt } from '../../../testing/read.ts'
import { deposited, expectOk, readyToAct, sent, type Ready } from '../../../testing/steps.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse('2026-05-04')
})
afterAll(async () => {
  await house.stop()
})

type Scope = { readonly creditorId: string | null; readonly debtorKind: string | null }
const ALL: Scope = { creditorId: null, debtorKind: null }

/** A dossier whose first letter left on 4 May 2026; its optional call is asked for by nothing. */
async function ready(): Promise<{ readonly member: Ready; readonly id: string }> {
  house.clock.set('2026-05-04')
  const member = await readyToAct(house)
  const { id } = await deposited(member)
  await sent(member, id, { letter: 'first-reminder' })
  house.clock.set('2026-05-08')
  return { member, id }
}

/** The steps of the house, the wait of one of them changed. */
async function stepsWith(member: Ready, stepId: string, count: number): Promise<readonly object[]> {
  const house = listAt(expectOk(await member.get('/api/scenarios')), 'house')
  return house.map((step) => {
    const kept = Object(step)
    return at(step, 'id') === stepId ? { ...kept, after: { count, unit: 'calendar-days' } } : kept
  })
}

async function published(member: Ready, steps: readonly object[], scope: Scope = ALL) {
  const saved = expectOk(await member.post('/api/scenarios', { ...scope, steps }))
  const id = textAt(saved, 'id')
  return { id, answer: await publish(member, id) }
}

async function publish(member: Ready, id: string) {
  return await member.post(`/api/scenarios/${id}/publication`, { reason: 'Moins pressant.' })
}

/** The step that comes next on a dossier: the first that is neither done nor passed over. */
async function nextOf(member: Ready, id: string): Promise<string> {
  const sequence = expectOk(await member.get(`/api/dossiers/${id}/sequence`))
  const next = listAt(sequence, 'steps').find(
    (step) => !['done', 'passed-over'].includes(String(at(step, 'state'))),
  )
  const version = String(at(sequence.body, 'scenarioVersion'))
  return `${String(at(next, 'id'))} ${String(at(next, 'on'))} v${version}`
}

describe('scenarios of an organisation', () => {
  it('say what they would change before anything is written, then are followed once published', async () => {
    const { member, id } = await ready()
    const before = await nextOf(member, id)
    const steps = await stepsWith(member, before.split(' ')[0] ?? '', 20)
    const check = expectOk(await member.post('/api/scenarios/check', { ...ALL, steps }))
    expect(listAt(check, 'faults')).toEqual([])
    expect(at(check.body, 'changes', 'concerned')).toBe(1)
    expect(at(check.body, 'changes', 'changed')).toBe(1)
    expect(at(check.body, 'changes', 'rows', 0, 'to', 'on')).not.toBe(
      at(check.body, 'changes', 'rows', 0, 'from', 'on'),
    )
    expect(await nextOf(member, id)).toBe(before)
    expectOk((await published(member, steps)).answer)
    const after = await nextOf(member, id)
    expect(after).toContain(String(at(check.body, 'changes', 'rows', 0, 'to', 'on')))
    expect(after).toContain('v1')
  })

  it('take a draft that is unsound, name its fault at its step, and refuse to publish it', async () => {
    const { member, id } = await ready()
    const before = await nextOf(member, id)
    const steps = await stepsWith(member, 'second-letter', 0)
    const check = expectOk(
      await member.post('/api/scenarios/check', { ...ALL, steps: steps.slice(1) }),
    )
    expect(at(check.body, 'faults', 0, 'code')).toBe('first-letter-missing')
    expect(at(check.body, 'faults', 0, 'stepId')).toBe('first-call')
    expect(at(check.body, 'changes')).toBeNull()
    const { answer } = await published(member, steps.slice(1))
    expect(answer.status).toBe(422)
    expect(at(answer.body, 'detail')).toContain('première lettre')
    expect(await nextOf(member, id)).toBe(before)
  })

  it('give way to the scenario of the creditor, then of the kind of debtor', async () => {
    const { member, id } = await ready()
    const { creditorId } = member
    const step = (await nextOf(member, id)).split(' ')[0] ?? ''
    const own = await stepsWith(member, step, 30)
    expectOk((await published(member, own, { creditorId, debtorKind: null })).answer)
    const byCreditor = await nextOf(member, id)
    const wide = await stepsWith(member, step, 25)
    const check = expectOk(await member.post('/api/scenarios/check', { ...ALL, steps: wide }))
    expect(at(check.body, 'changes', 'concerned')).toBe(0)
    expectOk((await published(member, wide)).answer)
    expect(await nextOf(member, id)).toBe(byCreditor)
  })

  it('are published once, and never after a newer version of theirs', async () => {
    const { member } = await ready()
    const steps = await stepsWith(member, 'second-letter', 9)
    const first = expectOk(await member.post('/api/scenarios', { ...ALL, steps }))
    const second = await published(member, steps)
    expect(numberAt(expectOk(second.answer), 'version')).toBe(2)
    expect((await publish(member, second.id)).status).toBe(409)
    expect((await publish(member, textAt(first, 'id'))).status).toBe(409)
    const versions = listAt(expectOk(await member.get('/api/scenarios')), 'versions')
    expect(versions.filter((one) => at(one, 'inForce') === true)).toHaveLength(1)
  })

  it('are withdrawn once, when their cases that change are shown; the next nearest is followed', async () => {
    const { member, id } = await ready()
    const { creditorId } = member
    const step = (await nextOf(member, id)).split(' ')[0] ?? ''
    expectOk((await published(member, await stepsWith(member, step, 25))).answer)
    const byAll = await nextOf(member, id)
    const scope = { creditorId, debtorKind: null }
    const own = await published(member, await stepsWith(member, step, 30), scope)
    const byCreditor = await nextOf(member, id)
    const path = `/api/scenarios/${own.id}/withdrawal`
    const check = expectOk(await member.get(path))
    expect(at(check.body, 'concerned')).toBe(1)
    expect(at(check.body, 'rows', 0, 'from', 'on')).toBe(byCreditor.split(' ')[1])
    expect(at(check.body, 'rows', 0, 'to', 'on')).toBe(byAll.split(' ')[1])
    expect(await nextOf(member, id)).toBe(byCreditor)
    expectOk(await member.post(path, { reason: 'Plus de règle à part.' }))
    expect(await nextOf(member, id)).toBe(byAll)
    expect((await member.post(path, { reason: 'Encore.' })).status).toBe(409)
    const versions = listAt(expectOk(await member.get('/api/scenarios')), 'versions')
    const kept = versions.find((one) => at(one, 'id') === own.id)
    expect(at(kept, 'inForce')).toBe(false)
    expect(at(kept, 'withdrawn', 'reason')).toBe('Plus de règle à part.')
    expectOk((await published(member, await stepsWith(member, step, 40), scope)).answer)
    expect(await nextOf(member, id)).not.toBe(byAll)
  })

  it('do not come back older once the last of their scope was withdrawn', async () => {
    const { member } = await ready()
    const steps = await stepsWith(member, 'second-letter', 9)
    const older = expectOk(await member.post('/api/scenarios', { ...ALL, steps }))
    const { id } = await published(member, steps)
    expectOk(await member.post(`/api/scenarios/${id}/withdrawal`, { reason: 'Essai fini.' }))
    expect((await publish(member, textAt(older, 'id'))).status).toBe(409)
    expect(
      listAt(expectOk(await member.get('/api/scenarios')), 'versions').map((one) =>
        at(one, 'inForce'),
      ),
    ).toEqual([false, false])
  })
})
