import { outcomeDocument } from '@quittance/kernel'
import { answerClaimConditions } from '@quittance/law'
import type { DossierLaw } from '@quittance/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { debtor } from '#testing/facts.ts'
import { openTestHouse, type TestHouse } from '#testing/house.ts'
import { at, listAt } from '#testing/read.ts'
import {
  deposited,
  expectOk,
  readyToAct,
  toldOf,
  versionOf,
  type Ready,
  settled,
} from '#testing/steps.ts'

let house: TestHouse
let member: Ready

beforeAll(async () => {
  house = await openTestHouse('2026-05-04')
  member = await readyToAct(house)
})
afterAll(async () => {
  await house.stop()
})

async function lawNow(id: string): Promise<DossierLaw> {
  const answer = expectOk(await member.get(`/api/dossiers/${id}/law?asOf=2026-05-04`))
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what the contract promises
  return answer.body as DossierLaw
}

const invoice = (number: string) => ({
  number,
  label: 'Comptoir',
  issuedOn: '2026-01-02',
  dueOn: '2026-01-31',
  amountCents: 100_000,
})

/** 1 000,00 € owed by a consumer. */
async function consumerDebt(number: string): Promise<string> {
  const anne = debtor({ kind: 'consumer', trade: null, civility: 'Mme', name: 'Anne Roussel' })
  const { id } = await deposited(member, { debtor: anne, items: [invoice(number)] })
  return id
}

describe('the trade of a party', () => {
  const partiesOf = async (id: string) => (await lawNow(id)).route.document.parties
  const says = async (id: string, party: string, trade: string | null) =>
    await member.post(`/api/dossiers/${id}/trade`, { party, trade })

  it('is asked for until a person says it, then is read in every dossier of that party', async () => {
    const known = debtor({ name: 'Garage du Lac', trade: null })
    const { id } = await deposited(member, { debtor: known, items: [invoice('F-2026-031')] })
    const { id: other } = await deposited(member, {
      debtor: known,
      items: [invoice('F-2026-032')],
    })
    expect(await partiesOf(id)).toEqual({})
    expectOk(await says(id, 'creditor', 'artisan'))
    expectOk(await says(id, 'debtor', 'other'))
    for (const dossier of [id, other]) {
      expect(await partiesOf(dossier)).toEqual({
        creditorIs: 'artisan',
        debtorIs: 'professional',
      })
    }
    expect((await lawNow(id)).writing.document.against).toBe('other')
    expectOk(await says(id, 'debtor', 'merchant'))
    expect((await lawNow(other)).writing.document.against).toBe('merchant-commercial-act')
    expectOk(await says(id, 'creditor', null))
    expect(await partiesOf(other)).toEqual({ debtorIs: 'merchant' })
    const told = listAt(await member.get('/api/journal'), 'rows')
    const stated = told.filter((row) => at(row, 'verb') === 'trade-stated')
    expect(stated.slice(0, 2).map((row) => at(row, 'subjectKind'))).toEqual(['creditor', 'debtor'])
  })

  it('belongs to professionals alone', async () => {
    const id = await consumerDebt('F-2026-040')
    expect(await says(id, 'debtor', 'merchant')).toMatchObject({
      status: 422,
      body: { code: 'invalid-input', path: 'trade', inEnglish: { detail: expect.any(String) } },
    })
    expect((await lawNow(id)).route.document.parties).toEqual({
      debtorIs: 'consumer',
    })
  })
})

describe('a dispute', () => {
  const opened = async (id: string, more: object = {}) =>
    expectOk(
      await member.post(`/api/dossiers/${id}/disputes`, {
        expectedVersion: await versionOf(member, id),
        reason: 'La pose penche.',
        on: '2026-05-02',
        ...more,
      }),
    )
  const weighed = async (id: string, isSerious: boolean | null) => {
    const dispute = (await lawNow(id)).adverse.findLast(({ kind }) => kind === 'dispute')
    return await member.post(`/api/dossiers/${id}/disputes/${dispute?.id ?? ''}/seriousness`, {
      expectedVersion: await versionOf(member, id),
      isSerious,
    })
  }
  const weight = async (id: string) => {
    const { conditions, route } = await lawNow(id)
    return [conditions.document.dispute, route.document.disputed, route.document.disputeIsSerious]
  }

  it('is serious or not once a person says so, and the law follows', async () => {
    const id = await consumerDebt('F-2026-041')
    expect(await weight(id)).toEqual(['none', false, undefined])
    await opened(id)
    expect(await weight(id)).toEqual([undefined, true, undefined])
    expectOk(await weighed(id, false))
    expect(await weight(id)).toEqual(['not-serious', true, false])
    expectOk(await weighed(id, true))
    expect(await weight(id)).toEqual(['serious', true, true])
    const { document } = (await lawNow(id)).conditions
    expect(outcomeDocument(answerClaimConditions(document))).toMatchObject({
      value: { certain: 'no' },
    })
    expectOk(await weighed(id, null))
    expect(await weight(id)).toEqual([undefined, true, undefined])
    const told = await toldOf(member, id)
    expect(told.slice(0, 2).map((row) => at(row, 'detail', 'en'))).toEqual([
      'Nobody says any more if it is serious.',
      'Held for serious.',
    ])
  })

  it('weighs by the gravest of those that stand; an answer of ours ends none, and an admission does', async () => {
    const id = await consumerDebt('F-2026-042')
    await opened(id, { isSerious: false })
    expect(await weight(id)).toEqual(['not-serious', true, false])
    await opened(id, { on: '2026-05-03' })
    expect(await weight(id)).toEqual([undefined, true, undefined])
    expectOk(await weighed(id, true))
    expect(await weight(id)).toEqual(['serious', true, true])
    for (const _ of [1, 2]) expectOk(await settled(member, id))
    expect(await weight(id)).toEqual(['serious', true, true])
    expectOk(await weighed(id, false))
    expect(await weight(id)).toEqual(['not-serious', true, false])
    expectOk(
      await member.post(`/api/dossiers/${id}/limitation-events`, {
        expectedVersion: await versionOf(member, id),
        kind: 'acknowledgment',
        on: '2026-05-04',
      }),
    )
    expect(await weight(id)).toEqual(['none', false, undefined])
  })
})

it('leaves no failure behind', () => {
  expect(house.failures).toEqual([])
})
