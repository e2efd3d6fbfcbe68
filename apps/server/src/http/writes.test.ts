import { createHash } from 'node:crypto'
import { inOrganisation } from '@quittance/database'
import { leafHash } from '@quittance/evidence'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asOfNow } from '#http/procedures.ts'
import type { Caller } from '#wiring/work.ts'
import { calls } from '#testing/calls.ts'
import { creditor, debtor, deposit, standing } from '#testing/facts.ts'
import { CLAIMS, withEverything, type Everything } from '#testing/everything.ts'
import { openTestHouse, type TestHouse } from '#testing/house.ts'
import { at, listAt } from '#testing/read.ts'
import {
  approved,
  deposited,
  expectOk,
  uploaded,
  versionOf,
  type Ready,
  settled,
} from '#testing/steps.ts'
import type { Answer } from '#testing/visitor.ts'

let house: TestHouse
let member: Ready
let of: Everything

beforeAll(async () => {
  house = await openTestHouse('2026-05-04')
  ;({ member, of } = await withEverything(house))
})
afterAll(async () => {
  await house.stop()
})

const writes = Object.entries(calls)
  .filter(([name, call]) => !name.startsWith('GET') && call.reads !== true)
  .map(([name, call]) => ({ name, call, method: name.split(' ')[0] ?? '' }))

const nothing: Everything = {
  creditorId: '',
  dossierId: '',
  fileId: '',
  statementFileId: '',
  asideStatementId: '',
  foreignLineId: '',
  importId: '',
  draftId: '',
  ledgerFileId: '',
  invoiceStatusId: '',
  exhibitId: '',
  findingId: '',
  actId: '',
  batchId: '',
  receiptId: '',
  bankLineId: '',
  paymentId: '',
  proofId: '',
  commissionId: '',
  invoiceId: '',
  payoutAccountId: '',
  payOverId: '',
  transferOrderId: '',
  payeeAccountId: '',
  coverId: '',
  freezeId: '',
  mandateId: '',
  collectionId: '',
  collectionOrderId: '',
  eventId: '',
  disputeId: '',
  remissionId: '',
  costId: '',
  replyId: '',
  placedReplyId: '',
  addressCheckId: '',
  memberId: '',
  invitationId: '',
  rateId: '',
  entryId: '',
  bundleId: '',
}

/** What members wrote into the journal, the oldest first; workers write theirs when they may. */
async function journal(): Promise<readonly string[]> {
  const { organisationId } = member
  return await inOrganisation(house.house.database.app, organisationId, async (tx) => {
    const rows = await tx
      .selectFrom('journal_entry')
      .select(['verb', 'actor_id'])
      .where('organisation_id', '=', organisationId)
      .where('actor_kind', '=', 'member')
      .orderBy('position')
      .execute()
    return rows.map(({ verb }) => verb)
  })
}

/** What members wrote into the journal during something. */
async function written(during: () => Promise<Answer>): Promise<readonly string[]> {
  const before = (await journal()).length
  expectOk(await during())
  return (await journal()).slice(before)
}

describe('every write', () => {
  it.each(writes)('$name asks a key, and says so with 400', async ({ method, call }) => {
    for (const key of [null, 'court', 'x'.repeat(101), 'avec un blanc']) {
      const answer = await member.send(method, call.path(of), { body: call.body?.(of), key })
      expect(answer).toMatchObject({
        status: 400,
        mediaType: 'application/problem+json',
        body: { code: 'idempotency-key-missing' },
      })
    }
  })

  const stale = writes.filter(({ call }) =>
    JSON.stringify(call.body?.(nothing) ?? {}).includes('expectedVersion'),
  )
  it.each(stale)(
    '$name is refused on a dossier that moved, and writes nothing',
    async ({ call }) => {
      const version = await versionOf(member, of.dossierId)
      const before = await journal()
      const answer = await member.post(call.path(of), call.body?.(of))
      expect(version).toBeGreaterThan(1)
      expect(answer).toMatchObject({ status: 409, body: { code: 'dossier-moved' } })
      expect(await versionOf(member, of.dossierId)).toBe(version)
      expect(await journal()).toEqual(before)
    },
  )

  it('among them nine hold to a version of a dossier or more', () => {
    expect(stale.length).toBeGreaterThanOrEqual(8)
  })
})

describe('the journal', () => {
  const onDossier = (id: string, tail: string, body: object) => async () =>
    await member.post(`/api/dossiers/${id}/${tail}`, {
      expectedVersion: await versionOf(member, id),
      ...body,
    })

  it('tells each act of a member on a dossier once, in the words of its verb', async () => {
    const { id } = await deposited(member, { debtor: debtor({ name: 'Scierie du Lac' }) })
    const note = { text: 'Rappeler.' }
    const promise = { amountCents: 100, dueOn: '2026-06-01', madeOn: '2026-05-04', channel: 'sms' }
    const dispute = { reason: 'La pose est ratée.', on: '2026-05-04' }
    const payment = { amountCents: 100, receivedOn: '2026-05-04', method: 'cheque' }
    const fileId = await uploaded(member, 'bon de commande')
    const exhibit = { fileId, kind: 'order', deviceSha256: null, owners: [] }
    expect(await written(onDossier(id, 'notes', note))).toEqual(['note-written'])
    expect(await written(onDossier(id, 'promises', promise))).toEqual(['promise-noted'])
    expect(await written(onDossier(id, 'disputes', dispute))).toEqual(['dispute-opened'])
    expect(await written(() => settled(member, id))).toEqual(['dispute-settled'])
    expect(await written(onDossier(id, 'exhibits', exhibit))).toEqual(['exhibit-attached'])
    expect(await written(onDossier(id, 'payments', payment))).toEqual([
      'payment-recorded',
      'receipt-issued',
      'letter-reserved',
    ])
    expect(
      await written(
        async () => await approved(member, (await deposited(member, other())).id, first),
      ),
    ).toEqual(['claim-deposited', 'letter-reserved'])
  })

  const first = { letter: 'first-reminder' } as const
  const other = () => ({ debtor: debtor({ name: `Débiteur ${crypto.randomUUID()}` }) })

  it('tells each act of a member elsewhere', async () => {
    const { creditorId, importId, actId, batchId, bankLineId, dossierId, findingId } = of
    const mapping = calls['POST /imports/{id}/run']?.body?.(of)
    const acts: readonly [readonly string[], () => Promise<Answer>][] = [
      [['creditor-created'], () => member.post('/api/creditors', creditor())],
      [['standing-changed'], () => member.put('/api/organisation/standing', standing())],
      [
        ['convention-recorded'],
        () =>
          member.post(
            `/api/creditors/${creditorId}/conventions`,
            calls['POST /creditors/{id}/conventions']?.body?.(of),
          ),
      ],
      [['file-received'], () => member.send('POST', '/api/files', { raw: CLAIMS })],
      [
        ['registered-number-entered'],
        () => member.post(`/api/acts/${actId}/registered-number`, { number: 'RR 473 124 829 FR' }),
      ],
      [
        ['postal-batch-posted'],
        async () => {
          const sheet = await member.get(`/api/postal-batches/${batchId}/sheet`)
          const changed = listAt(sheet, 'letters').filter((one) => at(one, 'against') !== null)
          const gone = changed.map((one) => at(one, 'actId'))
          return await member.post(`/api/postal-batches/${batchId}/posted`, {
            on: '2026-05-04',
            gone,
          })
        },
      ],
      [['import-run'], () => member.post(`/api/imports/${importId}/run`, mapping)],
      [
        ['finding-decided'],
        async () =>
          await member.post(`/api/findings/${findingId}/decision`, {
            expectedVersion: await versionOf(member, dossierId),
            decision: 'set-aside',
            amountCents: null,
            dueOn: null,
            reason: 'Une autre dette.',
          }),
      ],
    ]
    for (const [verbs, act] of acts) expect(await written(act)).toEqual(verbs)
    const matched = await written(() =>
      member.post(`/api/bank-lines/${bankLineId}/match`, { dossierId }),
    )
    expect(matched.slice(0, 3)).toEqual(['payment-recorded', 'commission-earned', 'receipt-issued'])
  })

  it('holds the very bytes whose hash is the leaf', async () => {
    const rows = listAt(await member.get('/api/journal?limit=200'), 'rows')
    expect(rows.length).toBeGreaterThan(10)
    for (const row of rows) {
      const canonical = Buffer.from(String(at(row, 'canonical')), 'utf8')
      const byHand = createHash('sha256')
        .update(Buffer.from([0]))
        .update(canonical)
        .digest('hex')
      expect(at(row, 'leafHash')).toBe(byHand)
      expect(at(row, 'leafHash')).toBe(leafHash(canonical))
      const told: unknown = JSON.parse(canonical.toString('utf8'))
      expect(told).toMatchObject({ verb: at(row, 'verb') })
    }
  })

  it('keeps nothing of a verb that fails after it began to write', async () => {
    expectOk(await settled(member, of.dossierId))
    const settle = () => settled(member, of.dossierId)
    const before = await journal()
    for (const act of [
      () => member.post('/api/dossiers', deposit(of.creditorId)),
      () => member.post(`/api/bank-lines/${of.bankLineId}/match`, { dossierId: of.dossierId }),
      () => member.post(`/api/acts/${of.actId}/resolve`, { happened: true, reason: 'Rien.' }),
      settle,
    ]) {
      expect(await act()).toMatchObject({ status: 409, body: { code: 'already-done' } })
    }
    expect(await journal()).toEqual(before)
  })
})

describe('a key of idempotency', () => {
  const key = () => crypto.randomUUID()

  it('gives the first answer again, and the thing exists once', async () => {
    const same = key()
    const asked = deposit(of.creditorId, { debtor: debtor({ name: 'Deux fois' }) })
    const one = await member.post('/api/dossiers', asked, { key: same })
    const two = await member.post('/api/dossiers', asked, { key: same })
    expect(two.status).toBe(200)
    expect(two.body).toEqual(one.body)
    expect(await foundBy('Deux fois')).toHaveLength(1)
  })

  it('refuses another content under the same key, and another operation', async () => {
    const same = key()
    const path = `/api/dossiers/${of.dossierId}`
    const body = { expectedVersion: await versionOf(member, of.dossierId), text: 'Une note.' }
    expectOk(await member.post(`${path}/notes`, body, { key: same }))
    for (const [other, content] of [
      [`${path}/notes`, { ...body, text: 'Une autre note.' }],
      ['/api/creditors', creditor()],
    ] as const) {
      expect(await member.post(other, content, { key: same })).toMatchObject({
        status: 422,
        body: { code: 'idempotency-key-reused' },
      })
    }
  })

  it('is another one in another organisation', async () => {
    const same = key()
    const stranger = await house.founded()
    const mine = await member.post('/api/creditors', creditor(), { key: same })
    const theirs = await stranger.post('/api/creditors', creditor(), { key: same })
    expect([mine.status, theirs.status]).toEqual([200, 200])
    expect(at(theirs.body, 'id')).not.toBe(at(mine.body, 'id'))
  })

  it('may serve again when the first attempt was refused', async () => {
    const same = key()
    const wrong = { ...creditor({ name: 'Deuxième essai' }), siren: '732829321' }
    expect((await member.post('/api/creditors', wrong, { key: same })).status).toBe(422)
    const right = await member.post('/api/creditors', { ...wrong, siren: null }, { key: same })
    expect(right.status).toBe(200)
  })

  it('makes ten identical requests at once one deed', async () => {
    const same = key()
    const asked = deposit(of.creditorId, { debtor: debtor({ name: 'Dix à la fois' }) })
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => member.post('/api/dossiers', asked, { key: same })),
    )
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
    expect(new Set(answers.map(({ body }) => at(body, 'id'))).size).toBe(1)
    expect(await foundBy('Dix à la fois')).toHaveLength(1)
  })

  it('is not needed to claim an invoice once: another key is refused, one at a time or at once', async () => {
    const asked = deposit(of.creditorId, { debtor: debtor({ name: 'Réclamée une fois' }) })
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => member.post('/api/dossiers', asked)),
    )
    const codes = answers.map((answer) =>
      answer.status === 200 ? 'ok' : String(at(answer.body, 'code')),
    )
    expect(codes.toSorted()).toEqual([...Array.from({ length: 4 }, () => 'already-done'), 'ok'])
    expect(await foundBy('Réclamée une fois')).toHaveLength(1)
  })

  it('lets one of several people who act at once on one version win', async () => {
    const { id } = await deposited(member, { debtor: debtor({ name: 'Convoité' }) })
    const answers = await Promise.all(
      Array.from({ length: 5 }, (_, index) =>
        member.post(`/api/dossiers/${id}/notes`, { expectedVersion: 1, text: `Note ${index}` }),
      ),
    )
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([
      200, 409, 409, 409, 409,
    ])
    expect(await versionOf(member, id)).toBe(2)
  })

  async function foundBy(name: string): Promise<readonly unknown[]> {
    return listAt(await member.get(`/api/dossiers?q=${encodeURIComponent(name)}`), 'rows')
  }
})

it('leaves no failure behind', () => {
  expect(house.failures).toEqual([])
})

describe('an operation that reads', () => {
  it('answers from one instant, whatever is written meanwhile, and writes nothing', async () => {
    const { organisationId } = member
    const caller: Caller = {
      organisationId,
      userId: house.house.chance.id(),
      name: 'Essai',
      role: 'manager',
    }
    const ownDossiers = await asOfNow(house, caller, async ({ tx }) => {
      const counted = async () =>
        (await tx.selectFrom('dossier').select('id').execute()).map(({ id }) => id)
      const before = await counted()
      const { id } = await deposited(member, { debtor: debtor({ name: 'Scierie des Deux Temps' }) })
      return { before, after: await counted(), id }
    })
    expect(ownDossiers.after).toEqual(ownDossiers.before)
    expect(ownDossiers.before).not.toContain(ownDossiers.id)
    await expect(
      asOfNow(house, caller, async ({ tx }) => tx.deleteFrom('numbering').execute()),
    ).rejects.toThrow('read-only transaction')
  })
})
