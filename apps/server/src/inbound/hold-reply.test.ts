import { inOrganisation } from '@quittance/database'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { debtor, deposit } from '#testing/facts.ts'
import { openTestHouse, type TestHouse } from '#testing/house.ts'
import { at, listAt, textAt } from '#testing/read.ts'
import { deposited, expectOk, readyToAct, versionOf, type Ready } from '#testing/steps.ts'

let house: TestHouse
let member: Ready
let number = 0

beforeAll(async () => {
  house = await openTestHouse('2026-05-04')
  member = await readyToAct(house)
})
afterAll(async () => {
  await house.stop()
})

/** Two dossiers of one person, and what they said on the telephone about the first. */
async function answered(text: string) {
  number += 1
  const owes = debtor({ name: `Atelier suspendu no ${number}` })
  const of = async (rank: string) => {
    const items = deposit(member.creditorId).items.map((item) => ({
      ...item,
      number: `S-${number}-${rank}`,
    }))
    return (await deposited(member, { debtor: owes, items })).id
  }
  const [id, other] = [await of('a'), await of('b')]
  const noted = await member.post('/api/inbound/notes', {
    channel: 'phone',
    receivedOn: '2026-05-04',
    text,
    dossierId: id,
  })
  return { id, other, replyId: textAt(expectOk(noted), 'id') }
}

const hold = async ({ id, replyId }: { id: string; replyId: string }, said: object) =>
  await member.post(`/api/inbound/${replyId}/hold`, {
    expectedVersion: await versionOf(member, id),
    ...said,
  })

/** What the journal wrote of a reply and of the dossiers, in order, with what each says. */
async function journalled(ids: readonly string[]) {
  const rows = await inOrganisation(house.house.database.app, member.organisationId, (tx) =>
    tx
      .selectFrom('journal_entry')
      .select(['verb', 'canonical', 'recorded_at'])
      .where('verb', 'in', ['hold-noted', 'reply-handled'])
      .where('dossier_id', 'in', ids)
      .execute(),
  )
  return rows.map(({ verb, canonical, recorded_at: recordedAt }) => {
    const told: unknown = JSON.parse(canonical.toString('utf8'))
    return { verb, facts: at(told, 'facts'), recordedAt: String(recordedAt) }
  })
}

const stoppedBy = async (id: string) => {
  const page = expectOk(await member.get(`/api/dossiers/${id}`))
  const letter = listAt(page, 'impossible').find((act) => at(act, 'act') === 'first-letter')
  return letter === undefined ? null : String(at(letter, 'because', 'fr'))
}

describe('a reply that gives a hold', () => {
  it('is read with the hold that it suggests, which is noted with it at once', async () => {
    const of = await answered('Notre société est en liquidation judiciaire depuis avril.')
    const read = expectOk(await member.get(`/api/inbound/${of.replyId}`))
    expect(at(read.body, 'proposed', 'hold')).toEqual({ kind: 'insolvency', stage: 'liquidation' })
    const said = { kind: 'insolvency', stage: 'liquidation', from: '2026-04-20' }
    const kept = expectOk(await hold(of, said))
    expect(at(kept.body, 'waiting')).toBe(0)
    const handled = expectOk(await member.get(`/api/inbound/${of.replyId}`))
    expect(at(handled.body, 'handled')).toMatchObject({ outcome: 'hold', reason: '' })
    for (const id of [of.id, of.other]) {
      expect(await stoppedBy(id)).toContain('procédure collective')
    }
    const told = await journalled([of.id, of.other])
    expect(told.map(({ verb }) => verb).toSorted()).toEqual([
      'hold-noted',
      'hold-noted',
      'reply-handled',
    ])
    expect(new Set(told.map(({ recordedAt }) => recordedAt)).size).toBe(1)
    const reply = told.find(({ verb }) => verb === 'reply-handled')
    expect(reply?.facts).toMatchObject({ outcome: 'hold', hold: textAt(kept, 'holdId') })
  })

  it('keeps neither where the hold cannot be: the reply still waits', async () => {
    const of = await answered('Je suis sous curatelle depuis mars.')
    const read = expectOk(await member.get(`/api/inbound/${of.replyId}`))
    expect(at(read.body, 'proposed', 'hold')).toEqual({
      kind: 'vulnerability',
      stage: 'protected-adult',
    })
    // Nobody said until when it is kept.
    const said = { kind: 'vulnerability', stage: 'protected-adult', from: '2026-05-04' }
    expect((await hold(of, said)).status).toBe(422)
    expect(at(expectOk(await member.get(`/api/inbound/${of.replyId}`)).body, 'handled')).toBeNull()
    expect(await journalled([of.id, of.other])).toEqual([])
  })

  it('tells the journal of a vulnerability nothing but that there is one', async () => {
    const of = await answered('Mon mari est décédé en janvier.')
    const said = { kind: 'vulnerability', stage: 'deceased', from: '2026-05-04' }
    expectOk(await hold(of, { ...said, until: '2026-11-04' }))
    const told = await journalled([of.id])
    expect(told.find(({ verb }) => verb === 'reply-handled')?.facts).toEqual({
      outcome: 'hold',
      reason: '',
      channel: 'phone',
    })
    expect(JSON.stringify(told)).not.toContain('deceased')
  })

  it('is handled once, and is said to give a hold by no other act', async () => {
    const of = await answered('J’ai déposé un dossier de surendettement.')
    const said = { kind: 'over-indebtedness', stage: 'filed', from: '2026-05-04' }
    expectOk(await hold(of, said))
    expect((await hold(of, { ...said, stage: 'admissible' })).status).toBe(409)
    const bare = await member.post(`/api/inbound/${of.replyId}/handling`, { outcome: 'hold' })
    expect(bare.status).toBe(422)
  })
})
