import {
  addToBatch,
  doubtInterruptedActs,
  inOrganisation,
  keepFile,
  reserveAct,
  takeAct,
  type OrganisationTransaction,
} from '@quittance/database'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Mail, Sent } from '#ports/mail.ts'
import { debtor } from '#testing/facts.ts'
import { openTestHouse, type Member, type TestHouse } from '#testing/house.ts'
import { at, listAt } from '#testing/read.ts'
import {
  actInState,
  approved,
  deposited,
  expectOk,
  readyToAct,
  versionOf,
  type Ready,
} from '#testing/steps.ts'

const SENT: Sent = { kind: 'sent', answer: '250 ok' }
const REFUSED: Sent = { kind: 'refused', answer: '451 try again later' }
const UNKNOWN: Sent = { kind: 'unknown', answer: 'the connection broke' }

let house: TestHouse
let member: Ready
let officer: Member
let answer: Sent = SENT
const received: Mail[] = []

beforeAll(async () => {
  house = await openTestHouse('2026-05-04')
  member = await readyToAct(house)
  officer = await house.joined(member.organisationId, 'officer')
  Object.assign(house.house, {
    mail: {
      simulated: false,
      send: async (mail: Mail) => {
        if (answer.kind === 'sent') received.push(mail)
        return await Promise.resolve(answer)
      },
    },
  })
})
afterAll(async () => {
  await house.stop()
})

const retry = (actId: string, by: Member = officer) => by.post(`/api/acts/${actId}/retry`, {})

const verbsOf = async (dossierId: string) =>
  listAt(await member.get(`/api/dossiers/${dossierId}/timeline`), 'rows').map((row) =>
    at(row, 'verb'),
  )

type Act = { readonly actId: string; readonly dossierId: string }

/** A dossier whose debtor paid by hand; its receipt goes by e-mail, or by post without one. */
async function receiptOf(email: string | null, state: string): Promise<Act> {
  const name = `Débiteur ${crypto.randomUUID()}`
  const { id } = await deposited(member, { debtor: debtor({ name, email }) })
  expectOk(
    await member.post(`/api/dossiers/${id}/payments`, {
      expectedVersion: 1,
      amountCents: 10_000,
      receivedOn: '2026-05-02',
      method: 'transfer',
    }),
  )
  const [act] = listAt(await member.get(`/api/acts?dossierId=${id}`), 'rows')
  const of = { actId: String(at(act, 'id')), dossierId: id }
  await actInState(member, { ...of, state })
  return of
}

const byMail = async (said: Sent, state: string) => {
  answer = said
  return await receiptOf(`client.${crypto.randomUUID()}@exemple.example`, state)
}

describe('a receipt that the mail server refused', () => {
  it('leaves once when an officer asks, and the journal says who asked and why it had failed', async () => {
    const act = await byMail(REFUSED, 'failed')
    const [row] = listAt(await member.get('/api/acts?state=failed'), 'rows')
    expect(row).toMatchObject({ id: act.actId, canRetry: true })
    answer = SENT
    const before = received.length
    expect(await retry(act.actId)).toMatchObject({ status: 200, body: { state: 'reserved' } })
    expect(await actInState(member, { ...act, state: 'done' })).toMatchObject({
      failure: null,
      canRetry: false,
      simulated: false,
    })
    expect(received).toHaveLength(before + 1)
    expect((await verbsOf(act.dossierId)).slice(0, 3)).toEqual([
      'act-left',
      'act-retried',
      'act-failed',
    ])
    const entry = listAt(await member.get('/api/journal?limit=20'), 'rows').find(
      (one) => at(one, 'verb') === 'act-retried',
    )
    expect(at(entry, 'actor')).toBe(`member ${officer.userId}`)
    expect(JSON.parse(String(at(entry, 'canonical')))).toMatchObject({
      facts: { channel: 'e-mail', failure: REFUSED.answer },
    })
    expect((await retry(act.actId)).body).toMatchObject({
      code: 'already-done',
      inEnglish: { detail: 'This sending has not failed: it is not done again.' },
    })
    expect(received).toHaveLength(before + 1)
  })

  it('leaves once when two people ask at the same time', async () => {
    const act = await byMail(REFUSED, 'failed')
    answer = SENT
    const before = received.length
    const asked = await Promise.all([retry(act.actId), retry(act.actId, member)])
    expect(new Set(asked.map(({ status }) => status))).toEqual(new Set([200, 409]))
    await actInState(member, { ...act, state: 'done' })
    expect(received).toHaveLength(before + 1)
  })

  it('is not done again by who may not send', async () => {
    const act = await byMail(REFUSED, 'failed')
    for (const role of ['accountant', 'auditor'] as const) {
      const other = await house.joined(member.organisationId, role)
      expect(await retry(act.actId, other)).toMatchObject({
        status: 403,
        body: { code: 'not-permitted' },
      })
    }
    const stranger = await house.founded()
    expect((await retry(act.actId, stranger)).status).toBe(404)
    await actInState(member, { ...act, state: 'failed' })
  })
})

describe('what may have left', () => {
  it('is never done again while nobody knows', async () => {
    const act = await byMail(UNKNOWN, 'ambiguous')
    answer = SENT
    const before = received.length
    expect(await retry(act.actId)).toMatchObject({ status: 409, body: { code: 'already-done' } })
    expect(await actInState(member, { ...act, state: 'ambiguous' })).toMatchObject({
      canRetry: false,
    })
    expect(received).toHaveLength(before)
    expect(await verbsOf(act.dossierId)).not.toContain('act-retried')
  })

  it('is not done again from a batch that was handed to the post', async () => {
    const act = await printedThenDenied()
    const [batch] = listAt(await member.get('/api/postal-batches'), 'rows')
    const path = `/api/postal-batches/${String(at(batch, 'id'))}/posted`
    expect(expectOk(await member.post(path, { on: '2026-05-04' }))).toMatchObject({
      body: { state: 'posted', postedOn: '2026-05-04' },
    })
    expect(await retry(act.actId)).toMatchObject({
      status: 409,
      body: {
        code: 'already-done',
        inEnglish: {
          detail: 'This letter is in a batch handed to the post: it may have left.',
        },
      },
    })
    await actInState(member, { ...act, state: 'failed' })
  })
})

describe('a letter on paper of which a person said that it did not leave', () => {
  it('counts in its open batch again', async () => {
    const act = await printedThenDenied()
    const lettersToPost = async () =>
      Number(at(listAt(await member.get('/api/postal-batches'), 'rows')[0], 'letters'))
    const before = await lettersToPost()
    expectOk(await retry(act.actId))
    await actInState(member, { ...act, state: 'done' })
    expect(await lettersToPost()).toBe(before + 1)
  })
})

describe('a letter that the gate judged', () => {
  it('is written and judged again rather than sent as it was', async () => {
    answer = REFUSED
    const { id: dossierId } = await deposited(member, {
      debtor: debtor({ name: 'Scierie du Lac', email: 'scierie@exemple.example' }),
    })
    const asked = { letter: 'first-reminder', channel: 'e-mail' } as const
    const approval = expectOk(await approved(member, dossierId, asked))
    const actId = String(at(approval.body, 'actId'))
    expect(await actInState(member, { actId, dossierId, state: 'failed' })).toMatchObject({
      canRetry: false,
    })
    const version = await versionOf(member, dossierId)
    expect((await retry(actId)).body).toMatchObject({
      code: 'gate-refuses',
      inEnglish: {
        detail: 'A letter that claims money is written and judged again: approve it in its case.',
      },
    })
    expect(await versionOf(member, dossierId)).toBe(version)
  })
})

it('leaves no failure behind', () => {
  expect(house.failures).toEqual([])
})

/**
 * A receipt that a worker printed into the batch of the day before the server fell: it was in
 * doubt, and a person said that it did not leave.
 */
async function printedThenDenied(): Promise<Act> {
  const model = await receiptOf(null, 'done')
  const actId = house.house.chance.id()
  await inOrganisation(house.house.database.app, member.organisationId, (tx) =>
    printAndFall(tx, { ...model, newActId: actId }),
  )
  const denial = { happened: false, reason: 'Le lot ne la contient pas.' }
  expectOk(await officer.post(`/api/acts/${actId}/resolve`, denial))
  return { actId, dossierId: model.dossierId }
}

async function printAndFall(
  tx: OrganisationTransaction,
  of: Act & { readonly newActId: string },
): Promise<void> {
  const { organisationId } = member
  const { clock, chance } = house.house
  const model = await tx
    .selectFrom('outward_act')
    .selectAll()
    .where('id', '=', of.actId)
    .executeTakeFirstOrThrow()
  await reserveAct(tx, {
    organisationId,
    id: of.newActId,
    kind: model.kind,
    dossierId: of.dossierId,
    step: `${model.step}/again`,
    channel: model.channel,
    reservedAt: clock.now(),
    reservedBy: member.userId,
    payload: model.payload,
    contentSha256: model.content_sha256,
  })
  await takeAct(tx, { organisationId, attempt: chance.id(), now: clock.now() })
  const fileId = chance.id()
  const kept = await house.house.files.keep([Buffer.from(fileId)], 100)
  if (kept === 'too-large') throw new Error('a few bytes are kept')
  await keepFile(tx, {
    id: fileId,
    ...kept,
    declaredName: 'quittance.pdf',
    mediaType: 'application/pdf',
    receivedAt: clock.now(),
    receivedBy: 'departures',
  })
  await addToBatch(tx, {
    actId: of.newActId,
    fileId,
    pages: 1,
    day: clock.today(),
    newBatchId: chance.id(),
    at: clock.now(),
  })
  await doubtInterruptedActs(tx, { organisationId, startedBefore: clock.now() })
}
