import { cents, day } from '@quittance/kernel'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inOrganisation, type OrganisationTransaction } from '#in-organisation.ts'
import {
  draftReviewsOf,
  insertDraftReview,
  insertDraftReviewEvent,
  type DraftReviewEvent,
  type NewDraftReview,
} from '#queries/agreements/draft-reviews.ts'
import { insertPlanOffer } from '#queries/agreements/plan-offers.ts'
import { reserveAct } from '#queries/outward-acts.ts'
import { writeOneOfEach, type OneOfEach } from '../../../testing/one-of-each.ts'
import { newId, testDatabase, type TestDatabase } from '../../../testing/test-database.ts'
import { NOON, sha256 } from '../../../testing/test-values.ts'

let db: TestDatabase
let ids: OneOfEach
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.close())

const here = <Result>(work: (tx: OrganisationTransaction) => Promise<Result>) =>
  inOrganisation(db.app, ids.organisationId, work)

const hash = (text: string) => sha256(text).toString('hex')

async function asked(kind: NewDraftReview['kind'] = 'payment-plan'): Promise<string> {
  const id = newId()
  const { dossierId, fileId } = ids
  await here((tx) =>
    insertDraftReview(tx, {
      id,
      dossierId,
      kind,
      terms: {},
      composed: {},
      textSha256: hash('text'),
      contentSha256: hash('content'),
      owedCents: cents(30_000),
      signatory: 'Mme Aubry',
      reader: { name: 'Maître Ysé Fictive', quality: 'lawyer', office: null },
      exhibits: 0,
      fileId,
      pageId: fileId,
      at: NOON,
      by: 'user-1',
    }),
  )
  return id
}

type Told = DraftReviewEvent extends infer One
  ? One extends DraftReviewEvent
    ? Omit<One, 'at' | 'by'>
    : never
  : never

async function noted(reviewId: string, told: Told): Promise<boolean> {
  const of = { id: newId(), reviewId, dossierId: ids.dossierId }
  return await here((tx) => insertDraftReviewEvent(tx, of, { ...told, at: NOON, by: 'user-1' }))
}

const sent = { kind: 'sent', channel: 'e-mail', on: day('2026-11-21') } as const
const no = {
  kind: 'returned',
  outcome: 'not-approved',
  on: day('2026-11-23'),
  note: 'À revoir.',
  exhibitId: null,
} as const
const gone = { kind: 'withdrawn', on: day('2026-11-24'), note: 'Sans réponse.' } as const

/** Offers a plan as the room that offers does, whatever the room would have said. */
async function offered(): Promise<number> {
  const id = newId()
  return await here((tx) =>
    insertPlanOffer(tx, {
      id,
      dossierId: ids.dossierId,
      signature: 'electronic',
      email: 'debiteur@exemple.example',
      tokenHash: sha256(id),
      answerBy: day('2026-12-05'),
      owedCents: cents(30_000),
      totalCents: cents(30_000),
      instalments: [],
      terms: {},
      budget: null,
      composed: {},
      textSha256: hash('text'),
      contentSha256: hash('content'),
      reviewId: null,
      offeredAt: NOON,
      offeredBy: 'user-1',
    }),
  )
}

const deedLeaves = () =>
  here((tx) =>
    reserveAct(tx, {
      organisationId: ids.organisationId,
      id: newId(),
      kind: 'paper-letter',
      dossierId: ids.dossierId,
      step: `acknowledgment/${ids.dossierId}/${newId()}`,
      channel: 'letter',
      reservedAt: NOON,
      reservedBy: 'user-1',
      payload: {},
      contentSha256: sha256('content'),
    }),
  )

describe('a review of a draft', () => {
  it('keeps its kind of draft from the debtor, whoever writes', async () => {
    ids = await writeOneOfEach(db)
    await expect(deedLeaves()).rejects.toThrow('a draft under review is not put to the debtor')
    expect(await offered()).toBe(2)
    const first = await asked()
    await expect(offered()).rejects.toThrow('a draft under review is not put to the debtor')
    await expect(asked()).rejects.toThrow('another review of this draft is awaited')
    await noted(first, sent)
    await expect(offered()).rejects.toThrow('a draft under review is not put to the debtor')
    await noted(first, no)
    await expect(offered()).rejects.toThrow('a draft under review is not put to the debtor')
    const second = await asked()
    await noted(second, gone)
    await expect(offered()).rejects.toThrow('a draft under review is not put to the debtor')
    await noted(first, gone)
    expect(await offered()).toBe(3)
  })

  it('lets the draft go once approved, with the paper that says so', async () => {
    ids = await writeOneOfEach(db)
    const [awaited] = await here((tx) => draftReviewsOf(tx, ids.dossierId))
    const { id: exhibitId } = await here((tx) =>
      tx.selectFrom('exhibit').select('id').executeTakeFirstOrThrow(),
    )
    const yes = { ...no, outcome: 'approved', note: '' } as const
    await expect(noted(awaited?.id ?? '', yes)).rejects.toThrow('an_approval_has_its_paper')
    expect(await noted(awaited?.id ?? '', { ...yes, exhibitId })).toBe(true)
    expect(await noted(awaited?.id ?? '', { ...yes, exhibitId })).toBe(false)
    await deedLeaves()
  })

  it('goes its way: nothing is returned that was not sent, nor noted once withdrawn', async () => {
    ids = await writeOneOfEach(db)
    const review = await asked()
    await expect(noted(review, no)).rejects.toThrow('what is returned was sent before')
    await noted(review, sent)
    const early = { ...no, on: day('2026-11-20') }
    await expect(noted(review, early)).rejects.toThrow('what is returned was sent before')
    await noted(review, gone)
    await expect(noted(review, no)).rejects.toThrow('a review that was withdrawn is over')
  })
})
