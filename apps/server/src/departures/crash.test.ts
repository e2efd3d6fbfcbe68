import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { afterFall, type Fallen } from '#testing/falling/fallen.ts'
import type { TestHouse } from '#testing/house.ts'
import { openSmtp, type TakenMail } from '#testing/mail-servers.ts'
import { at, listAt, textAt } from '#testing/read.ts'
import { settableClock } from '#testing/settable-clock.ts'
import { actInState, approved, expectOk } from '#testing/steps.ts'
import type { Visitor } from '#testing/visitor.ts'

const STOPPED = 'The product stopped while it was being sent.'

type Points = Readonly<
  Record<'looked' | 'printed' | 'opened' | 'mailed' | 'begun' | 'waiting', string>
>

let fallen: Fallen<{ readonly dossiers: Points }>
let smtp: TakenMail
let house: TestHouse
let member: Visitor
let of: Points

beforeAll(async () => {
  smtp = await openSmtp()
  fallen = await afterFall(
    { program: 'letters', mailUrl: smtp.url },
    settableClock('2026-05-04', '11:00'),
  )
  ;({ house, member } = fallen)
  of = fallen.told.dossiers
})
afterAll(async () => {
  await fallen.stop()
  await smtp.stop()
})

const actsOf = async (dossierId: string) =>
  listAt(await member.get(`/api/acts?dossierId=${dossierId}`), 'rows')

const verbsOf = async (dossierId: string) =>
  listAt(await member.get(`/api/dossiers/${dossierId}/timeline`), 'rows').map((row) =>
    at(row, 'verb'),
  )

const lettersInBatches = async () =>
  listAt(await member.get('/api/postal-batches'), 'rows').reduce<number>(
    (sum, batch) => sum + Number(at(batch, 'letters')),
    0,
  )

async function resolved(dossierId: string, happened: boolean, reason: string) {
  const [act] = await actsOf(dossierId)
  return await member.post(`/api/acts/${String(at(act, 'id'))}/resolve`, { happened, reason })
}

describe('a server killed with SIGKILL and started again', () => {
  it('sends once what was reserved and not begun', async () => {
    for (const dossierId of [of.looked, of.waiting]) {
      const [act] = await actsOf(dossierId)
      const actId = String(at(act, 'id'))
      await actInState(member, { actId, dossierId, state: 'done' })
      expect(await actsOf(dossierId)).toHaveLength(1)
      expect((await verbsOf(dossierId)).filter((verb) => verb === 'act-left')).toHaveLength(1)
      expect((await member.get(`/api/acts/${actId}/pdf`)).status).toBe(200)
    }
  })

  it('leaves in doubt what was begun, says so on the page of the dossier, and does not try again', async () => {
    for (const id of [of.begun, of.opened, of.mailed]) {
      expect(await actsOf(id)).toMatchObject([
        { state: 'ambiguous', failure: { en: STOPPED }, hasPdf: false },
      ])
    }
    expect(await actsOf(of.printed)).toMatchObject([
      { state: 'ambiguous', failure: { en: STOPPED }, hasPdf: true },
    ])
    for (const id of [of.begun, of.opened, of.printed, of.mailed]) {
      expect((await verbsOf(id)).filter((verb) => verb === 'act-in-doubt')).toHaveLength(1)
      expect((await approved(member, id, { letter: 'first-reminder' })).status).not.toBe(200)
    }
    // The letter printed before the fall, and the two that had not begun; one e-mail, once.
    expect(await lettersInBatches()).toBe(3)
    expect(smtp.messages).toHaveLength(1)
  })

  it('takes the word of a person that a letter left: it counts as the first one', async () => {
    const answer = await resolved(of.printed, true, 'La lettre est dans le lot.')
    expect(answer.body).toEqual({ state: 'done' })
    const dossier = await member.get(`/api/dossiers/${of.printed}`)
    expect(at(dossier.body, 'firstLetter')).toMatchObject({ on: '2026-05-04' })
    expect((await approved(member, of.printed, { letter: 'first-reminder' })).status).not.toBe(200)
  })

  it('takes the word of a person that a letter did not leave, and lets it be approved again', async () => {
    const reason = 'Rien n’a été imprimé.'
    expect((await resolved(of.begun, false, reason)).body).toEqual({ state: 'failed' })
    expect(await resolved(of.begun, true, reason)).toMatchObject({
      status: 409,
      body: { code: 'already-done' },
    })
    const again = expectOk(await approved(member, of.begun, { letter: 'first-reminder' }))
    const dossierId = of.begun
    await actInState(member, { actId: textAt(again, 'actId'), dossierId, state: 'done' })
    const states = (await actsOf(dossierId)).map((act) => at(act, 'state'))
    expect(new Set(states)).toEqual(new Set(['done', 'failed']))
    expect(await lettersInBatches()).toBe(4)
    expect(smtp.messages).toHaveLength(1)
  })

  it('leaves no failure behind', () => {
    expect(house.failures).toEqual([])
  })
})
