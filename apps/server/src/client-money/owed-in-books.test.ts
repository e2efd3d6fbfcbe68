import {
  inOrganisation,
  insertCreditNotes,
  postEntries,
  postEntry,
  readBalances,
  type EntryToPost,
  type OrganisationTransaction,
} from '@quittance/database'
import { cents, day } from '@quittance/kernel'
import { noComponents, postClaimCharged } from '@quittance/ledger'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { replayDossier } from '#client-money/replay/replay-dossier.ts'
import { checkBooks } from '#integrity/books.ts'
import { bankShows, noted, withDossier, type OneDossier } from '#testing/remission-steps.ts'
import { openTestHouse, type TestHouse } from '#testing/house.ts'
import { textAt } from '#testing/read.ts'
import { expectOk, versionOf } from '#testing/steps.ts'
import type { Work } from '#wiring/work.ts'

let house: TestHouse

beforeAll(async () => {
  house = await openTestHouse('2026-05-20')
})
afterAll(async () => {
  await house.stop()
})

const inside = <Result>(
  { member }: OneDossier,
  work: (tx: OrganisationTransaction) => Promise<Result>,
) => inOrganisation(house.house.database.app, member.organisationId, work)

/** What the components of the claim hold in the debtors' book, zero left out. */
async function owed(of: OneDossier): Promise<readonly string[]> {
  const { organisationId } = of.member
  const accounts = ['D10000', 'D20000', 'D30000', 'D40000']
  const books = await inside(of, (tx) => readBalances(tx, { organisationId, accounts }))
  return books.map(({ account, amount }) => `${account} ${amount}`)
}

/** The events of the book by which the principal moved, in order. */
async function principalMoves(of: OneDossier): Promise<readonly string[]> {
  const { rows } = await inside(of, (tx) =>
    sql<{ moved: string }>`
      select event || ' ' || amount_cents as moved from ledger_posting
        join ledger_entry on ledger_entry.organisation_id = ledger_posting.organisation_id
          and ledger_entry.id = entry_id
       where account = 'D40000' order by position`.execute(tx),
  )
  return rows.map(({ moved }) => moved)
}

async function faults({ member: { organisationId } }: OneDossier) {
  const { app } = house.house.database
  const reads = <Result>(read: (tx: OrganisationTransaction) => Promise<Result>) =>
    inOrganisation(app, organisationId, read)
  const log = { publicKey: null, witnessed: [] }
  const checked = await checkBooks({ reads, organisationId, files: house.house.files, log })
  return checked.faults
}

/** A credit note of 200,00 €, received on a day, and the payments allocated again. */
async function credited(of: OneDossier, on: string): Promise<void> {
  const note = { id: house.house.chance.id(), number: `A-${on}`, on: day(on), amountCents: 20_000 }
  await inside(of, async (tx) => {
    await insertCreditNotes(tx, [{ ...note, claimItemId: of.itemId }])
    const { organisationId, userId } = of.member
    const caller: Work['caller'] = { organisationId, userId, name: 'Essai', role: 'manager' }
    const { clock } = house.house
    await replayDossier(
      { house: house.house, caller, tx, now: clock.now(), today: clock.today() },
      of.id,
    )
  })
}

async function paid(of: OneDossier, receivedOn: string, amountCents: number): Promise<string> {
  const answer = await of.member.post(`/api/dossiers/${of.id}/payments`, {
    expectedVersion: await versionOf(of.member, of.id),
    amountCents,
    receivedOn,
    method: 'to-creditor',
  })
  return textAt(expectOk(answer), 'paymentId')
}

const PRINCIPAL = 200_000

describe('what is owed of a claim', () => {
  it('is in the debtors’ book as soon as it is deposited, as the ledger would post it', async () => {
    const of = await withDossier(house)
    expect(await owed(of)).toEqual([`D40000 ${PRINCIPAL}`])
    const dossier = expectOk(await of.member.get(`/api/dossiers/${of.id}`))
    const posted = postClaimCharged({
      id: `${of.itemId}:principal`,
      effectiveOn: day(textAt(dossier, 'items', 0, 'issuedOn')),
      recordedAt: house.house.clock.now(),
      case: of.id,
      charge: { debt: of.itemId, served: { ...noComponents, principal: cents(PRINCIPAL) } },
    })
    expect(posted.kind).toBe('posted')
    if (posted.kind !== 'posted') return
    const [entry] = posted.entries
    if (entry === undefined) return
    expect(
      await inside(of, (tx) => postEntry(tx, { ...entry, recordedBy: of.member.userId })),
    ).toBe('already-posted')
  })

  it('is the principal left after a payment: interest and the indemnity are charged as they are served', async () => {
    const of = await withDossier(house)
    await bankShows(of.member, 0, { on: '2026-05-12', amount: 100_000, remittance: of.reference })
    expect(await owed(of)).toEqual(['D40000 110724'])
    expect(await faults(of)).toEqual([])
  })

  it('is what a credit note leaves of it, before a payment or after it', async () => {
    const [before, after] = [await withDossier(house), await withDossier(house)]
    await credited(before, '2026-05-04')
    await paid(before, '2026-05-12', 100_000)
    await paid(after, '2026-05-12', 100_000)
    await credited(after, '2026-05-04')
    expect(await owed(after)).toEqual(await owed(before))
    expect((await principalMoves(after))[0]).toBe(`claim-charged ${PRINCIPAL}`)
    expect([...(await faults(before)), ...(await faults(after))]).toEqual([])
  })

  it('is never below zero where a credit note comes after all was paid', async () => {
    const of = await withDossier(house)
    await paid(of, '2026-05-12', 250_000)
    await credited(of, '2026-05-13')
    expect(await owed(of)).toEqual([])
    expect(await faults(of)).toEqual([])
  })

  it('is never below zero where a payment of an earlier day comes after a credit note or a remission', async () => {
    const [noteFirst, remissionFirst] = [await withDossier(house), await withDossier(house)]
    await credited(noteFirst, '2026-05-13')
    expect(await owed(noteFirst)).toEqual([`D40000 ${PRINCIPAL - 20_000}`])
    await paid(noteFirst, '2026-05-12', 250_000)
    expect(await owed(noteFirst)).toEqual([])
    expectOk(await noted(remissionFirst, { principalCents: PRINCIPAL }, { on: '2026-05-13' }))
    await paid(remissionFirst, '2026-05-12', 250_000)
    expect(await owed(remissionFirst)).toEqual([])
    expect([...(await faults(noteFirst)), ...(await faults(remissionFirst))]).toEqual([])
  })

  it('follows a match undone: what a credit note could not take off is taken off then', async () => {
    const of = await withDossier(house)
    const payment = await paid(of, '2026-05-12', 250_000)
    await credited(of, '2026-05-13')
    const undone = await of.member.post(`/api/payments/${payment}/undoing`, {
      because: 'Notée par erreur.',
    })
    expectOk(undone)
    expect(await owed(of)).toEqual([`D40000 ${PRINCIPAL - 20_000}`])
    expect(await principalMoves(of)).toEqual([
      `claim-charged ${PRINCIPAL}`,
      `direct-payment -${PRINCIPAL}`,
      `reversal ${PRINCIPAL}`,
      'claim-reduced -20000',
    ])
    expect(await faults(of)).toEqual([])
  })
})

describe('the guard of the debtors’ book', () => {
  const served = (of: OneDossier, account: string, amount: number): EntryToPost => ({
    id: house.house.chance.id(),
    event: 'direct-payment',
    book: 'debtors',
    effectiveOn: day('2026-05-12'),
    recordedAt: house.house.clock.now(),
    recordedBy: of.member.userId,
    label: 'Paiement',
    postings: [
      { account, amount: cents(-amount), case: of.id, claim: of.itemId },
      { account: 'D90000', amount: cents(amount), case: of.id, claim: of.itemId },
    ],
  })

  it.each([
    ['D10000', 1],
    ['D20000', 1],
    ['D30000', 1],
    ['D40000', PRINCIPAL + 1],
  ])('refuses that %s stands below zero at the end of a transaction', async (account, amount) => {
    const of = await withDossier(house)
    const attempt = inside(of, (tx) => postEntry(tx, served(of, account, amount)))
    await expect(attempt).rejects.toMatchObject({ constraint: 'no_more_is_served_than_is_owed' })
    expect(await owed(of)).toEqual([`D40000 ${PRINCIPAL}`])
  })

  it('lets what is below zero within a transaction be made good before its end', async () => {
    const of = await withDossier(house)
    await inside(of, async (tx) => {
      await postEntry(tx, served(of, 'D40000', PRINCIPAL + 1))
      await postEntry(tx, served(of, 'D40000', -1))
    })
    expect(await owed(of)).toEqual([])
  })

  it.each([
    ['one entry', (of: OneDossier) => [served(of, 'D40000', PRINCIPAL + 1)]],
    ['two entries', (of: OneDossier) => [served(of, 'D40000', PRINCIPAL), served(of, 'D40000', 1)]],
  ])('refuses a batch whose %s serve beyond what is owed', async (_, batch) => {
    const of = await withDossier(house)
    const attempt = inside(of, (tx) => postEntries(tx, batch(of)))
    await expect(attempt).rejects.toMatchObject({ constraint: 'no_more_is_served_than_is_owed' })
    expect(await owed(of)).toEqual([`D40000 ${PRINCIPAL}`])
  })

  it('lets what a batch serves beyond be made good before the end of its transaction', async () => {
    const of = await withDossier(house)
    const outcomes = await inside(of, async (tx) => [
      ...(await postEntries(tx, [served(of, 'D40000', PRINCIPAL + 1)])),
      ...(await postEntries(tx, [served(of, 'D40000', -1)])),
    ])
    expect(outcomes).toEqual(['posted', 'posted'])
    expect(await owed(of)).toEqual([])
  })

  it('looks at what a batch serves after another, and whatever a client said before', async () => {
    const of = await withDossier(house)
    const attempt = inside(of, async (tx) => {
      await sql`select set_config('ledger.looks_itself', 'yes', false)`.execute(tx)
      await postEntries(tx, [served(of, 'D40000', PRINCIPAL)])
      await sql`select set_config('ledger.looks_itself', 'yes', true)`.execute(tx)
      await postEntry(tx, served(of, 'D40000', 1))
    })
    await expect(attempt).rejects.toMatchObject({ constraint: 'no_more_is_served_than_is_owed' })
    expect(await owed(of)).toEqual([`D40000 ${PRINCIPAL}`])
  })

  it('lets one of two that race for one claim through', async () => {
    const of = await withDossier(house)
    const attempts = await Promise.allSettled(
      [1, 2].map(() => inside(of, (tx) => postEntry(tx, served(of, 'D40000', 150_000)))),
    )
    expect(attempts.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(await owed(of)).toEqual(['D40000 50000'])
  })

  it('lets one of two batches that race for one claim through', async () => {
    const of = await withDossier(house)
    const attempts = await Promise.allSettled(
      [1, 2].map(() => inside(of, (tx) => postEntries(tx, [served(of, 'D40000', 150_000)]))),
    )
    expect(attempts.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(await owed(of)).toEqual(['D40000 50000'])
  })
})
