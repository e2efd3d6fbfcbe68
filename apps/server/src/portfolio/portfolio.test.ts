import type { NoteEventInput, PortfolioClaim, PortfolioView } from '@quittance/contract'
import { inOrganisation, loadDossier, streamClaims } from '@quittance/database'
import { addCents, cents, day } from '@quittance/kernel'
import { answerSavingActs, prudentDaysOf } from '@quittance/law'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { totalOwed } from '#assessment/items-owed.ts'
import { limitationDocument } from '#assessment/limitation.ts'
import { savingActsDocument } from '#portfolio/saving-facts.ts'
import { statementOf } from '#assessment/statement.ts'
import { debtor } from '#testing/facts.ts'
import { openTestHouse, type TestHouse } from '#testing/house.ts'
import { textAt } from '#testing/read.ts'
import { deposited, expectOk, readyToAct, sent, versionOf, type Ready } from '#testing/steps.ts'

const TODAY = '2026-05-04'
let house: TestHouse
let member: Ready
let rank = 0

beforeAll(async () => {
  house = await openTestHouse(TODAY)
  member = await readyToAct(house)
})
afterAll(async () => {
  await house.stop()
})

/** A claim of 1 000,00 € for works, against a consumer: two years from the due day. */
async function worksDue(dueOn: string, of: Ready = member): Promise<string> {
  rank += 1
  const { id } = await deposited(of, {
    debtor: debtor({ kind: 'consumer', trade: null, name: `Anne Roussel ${rank}` }),
    nature: 'works',
    limitationStartsOn: dueOn,
    items: [
      {
        number: `F-${rank}`,
        label: 'Isolation',
        issuedOn: dueOn,
        dueOn,
        amountCents: 100_000,
      },
    ],
  })
  return id
}

async function noted(id: string, event: Partial<NoteEventInput>): Promise<void> {
  const expectedVersion = await versionOf(member, id)
  expectOk(
    await member.post(`/api/dossiers/${id}/limitation-events`, { expectedVersion, ...event }),
  )
}

async function paid(id: string, receivedOn: string): Promise<void> {
  expectOk(
    await member.post(`/api/dossiers/${id}/payments`, {
      expectedVersion: await versionOf(member, id),
      amountCents: 20_000,
      receivedOn,
      method: 'transfer',
    }),
  )
}

async function spans(of: Ready = member, query = ''): Promise<PortfolioView> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what the contract promises
  return expectOk(await of.get(`/api/portfolio${query}`)).body as PortfolioView
}

async function claimsOf(span: string, of: Ready = member): Promise<readonly PortfolioClaim[]> {
  const { body } = expectOk(await of.get(`/api/portfolio/claims?span=${span}&limit=200`))
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what the contract promises
  return (body as { rows: readonly PortfolioClaim[] }).rows
}

describe('the portfolio', () => {
  it('puts each balance in the span of its prudent last day, to the day', async () => {
    const other = await readyToAct(house)
    for (const dueOn of ['2024-05-03', '2024-05-04', '2024-06-04', '2024-06-05', '2024-08-05']) {
      await worksDue(dueOn, other)
    }
    const view = await spans(other)
    expect(view.spans.map(({ span, until, claims }) => [span, until, claims])).toEqual([
      ['expired', '2026-05-03', 1],
      ['within-a-month', '2026-06-04', 2],
      ['one-to-three', '2026-08-04', 1],
      ['three-to-six', '2026-11-04', 1],
      ['six-to-twelve', '2027-05-04', 0],
      ['twelve-to-twenty-four', '2028-05-04', 0],
      ['beyond', null, 0],
      ['no-day', null, 0],
    ])
    expect(view.total).toMatchObject({ claims: 5, balanceCents: 500_000, arguableClaims: 0 })
  })

  it('counts by the prudent day what an arguable event moved, and says how much is arguable', async () => {
    const id = await worksDue('2024-05-20')
    await noted(id, { kind: 'plan-signed', on: '2025-11-03' })
    const [claim] = await claimsOf('within-a-month')
    expect(claim).toMatchObject({
      dossierId: id,
      standing: 'in-time',
      lastDay: '2026-05-20',
      later: { lastDay: '2027-11-03' },
      daysLeft: 16,
      certainty: 'arguable',
    })
    expect((await spans()).spans[1]).toMatchObject({ arguableClaims: 1, arguableCents: 100_000 })
  })

  it('loses an instalment that is dead alone: the others keep their own last day', async () => {
    const other = await readyToAct(house)
    const rent = (number: string, dueOn: string) => ({
      number,
      label: 'Loyer',
      issuedOn: dueOn,
      dueOn,
      amountCents: 80_000,
    })
    const { id } = await deposited(other, {
      debtor: debtor({ kind: 'consumer', trade: null, name: 'Paul Meunier' }),
      nature: 'residential-rent',
      items: [rent('L-1', '2022-12-05'), rent('L-2', '2023-12-05'), rent('L-3', '2026-03-05')],
    })
    const view = await spans(other)
    const held = view.spans.filter(({ claims }) => claims > 0)
    expect(held.map(({ span, claims, balanceCents }) => [span, claims, balanceCents])).toEqual([
      ['expired', 1, 80_000],
      ['six-to-twelve', 1, 80_000],
      ['beyond', 1, 80_000],
    ])
    expect(view.total).toMatchObject({ claims: 1, balanceCents: 240_000 })
    expect(await claimsOf('six-to-twelve', other)).toMatchObject([
      { dossierId: id, lastDay: '2026-12-05', balanceCents: 80_000, wholeCents: 240_000 },
    ])
    expect((await claimsOf('expired', other)).map(({ lastDay }) => lastDay)).toEqual(['2025-12-05'])
    const dossier = expectOk(await other.get(`/api/dossiers/${id}`))
    expect(textAt(dossier, 'next', 'act')).toBe('first-letter')
    expect(expectOk(await other.get(`/api/dossiers/${id}/assessment?asOf=${TODAY}`))).toMatchObject(
      {
        body: { limitation: { value: { status: 'running', lastDay: '2026-12-05' } } },
      },
    )
    const csv = expectOk(await other.get('/api/portfolio.csv'))
      .bytes.toString()
      .trimEnd()
    expect(csv.split('\r\n')).toHaveLength(4)
  })

  it('takes the day of the invoice against a consumer while nobody said that of completion', async () => {
    const other = await readyToAct(house)
    const { id } = await deposited(other, {
      debtor: debtor({ kind: 'consumer', trade: null, name: 'Anne Petit' }),
      nature: 'works',
      items: [
        {
          number: 'F-77',
          label: 'Isolation',
          issuedOn: '2026-03-10',
          dueOn: '2026-04-10',
          amountCents: 90_000,
        },
      ],
    })
    expect(await claimsOf('twelve-to-twenty-four', other)).toMatchObject([
      { dossierId: id, lastDay: '2028-03-10', certainty: 'arguable' },
    ])
  })

  it('leaves without a day what stands still, and out what is paid', async () => {
    const id = await worksDue('2024-07-10')
    await noted(id, { kind: 'court-claim', on: '2026-01-05', result: 'pending' })
    expect((await claimsOf('no-day')).map((claim) => claim.dossierId)).toEqual([id])
    expect((await claimsOf('one-to-three')).map((claim) => claim.dossierId)).not.toContain(id)
  })

  it('follows what happens: an event withdrawn, a letter that left, a payment', async () => {
    const id = await worksDue('2024-09-15')
    const before = await spans()
    const answer = await member.post(`/api/dossiers/${id}/limitation-events`, {
      expectedVersion: await versionOf(member, id),
      kind: 'acknowledgment',
      on: '2026-04-01',
    })
    const eventId = textAt(answer, 'eventId')
    const [known] = (await claimsOf('twelve-to-twenty-four')).filter(
      ({ dossierId }) => dossierId === id,
    )
    expect(known?.lastDay).toBe('2028-04-01')
    expectOk(
      await member.post(`/api/dossiers/${id}/limitation-events/${eventId}/withdrawal`, {
        expectedVersion: await versionOf(member, id),
        because: 'Ce n’était pas lui.',
      }),
    )
    expect(await spans()).toEqual(before)
    await paid(id, '2026-05-04')
    expect((await spans()).total.balanceCents).toBe(before.total.balanceCents - 20_000)
  })

  it('tells the next day anew', async () => {
    const id = await worksDue('2024-05-04')
    expect((await claimsOf('within-a-month')).map((claim) => claim.dossierId)).toContain(id)
    house.clock.set('2026-05-05')
    expect((await claimsOf('expired')).map((claim) => claim.dossierId)).toContain(id)
    house.clock.set(TODAY)
  })

  it('gives one creditor apart, and goes on from page to page, the most urgent first', async () => {
    const all = await spans()
    const one = await spans(member, `?creditorId=${member.creditorId}`)
    expect(one).toEqual(all)
    const none = await spans(member, `?creditorId=${crypto.randomUUID()}`)
    expect(none.total.claims).toBe(0)
    const first = expectOk(await member.get('/api/portfolio/claims?span=within-a-month&limit=1'))
    expect(first.body).toMatchObject({ nextCursor: '1' })
    const next = await member.get('/api/portfolio/claims?span=within-a-month&limit=200&cursor=1')
    const days = (await claimsOf('within-a-month')).map(({ lastDay }) => lastDay ?? '')
    expect(days).toEqual(days.toSorted())
    expect(next.body).toMatchObject({ rows: expect.any(Array), nextCursor: null })
  })

  it('hands the facts that say what would save each claim', async () => {
    const [claim] = await claimsOf('within-a-month')
    const saving = answerSavingActs(claim?.document ?? {})
    expect(saving).toMatchObject({
      value: { cheapest: 'acknowledgment', surest: 'court-claim', daysLeft: claim?.daysLeft },
    })
  })
})

describe('a claim read with all the others', () => {
  it('owes and lasts what its dossier does, whatever happened to it', async () => {
    const trade = await deposited(member, {
      creditNotes: [
        { invoiceNumber: 'F-2025-118', number: 'A-1', on: '2026-02-10', amountCents: 30_000 },
      ],
    })
    await sent(member, trade.id, { letter: 'first-reminder', channel: 'registered-letter' })
    await paid(trade.id, '2026-03-02')
    await noted(trade.id, { kind: 'acknowledgment', on: '2026-04-20' })
    await noted(trade.id, { kind: 'formal-notice', on: '2026-03-15', registered: true })
    const ids: string[] = []
    await inOrganisation(house.house.database.app, member.organisationId, async (tx) => {
      for await (const claims of streamClaims(tx)) {
        for (const claim of claims) {
          const dossier = await loadDossier(tx, claim.id)
          if (dossier === null) throw new Error('the dossier is there')
          const asOf = day(TODAY)
          const total = statementOf(dossier, asOf).totalCents
          expect(totalOwed(claim, asOf)).toBe(total)
          expect(totalOwed(dossier, asOf)).toBe(total)
          expect(daysIn(claim)).toEqual(daysIn(dossier))
          expect(answerOf(claim)).toEqual(answerOf(dossier))
          ids.push(claim.id)
        }
      }
    })
    expect(ids).toEqual(ids.toSorted())
    expect(ids).toContain(trade.id)
    const { total } = await spans()
    expect(total.claims).toBe(ids.length)
  })
})

function daysIn(claim: Parameters<typeof limitationDocument>[0]) {
  const days = prudentDaysOf(limitationDocument(claim, day(TODAY)))
  return 'outcome' in days ? days : [days.standing, days.prudentLastDay, days.later]
}

function answerOf(claim: Parameters<typeof limitationDocument>[0]) {
  const today = day(TODAY)
  const document = limitationDocument(claim, today)
  const balanceCents = totalOwed(claim, today)
  const saving = answerSavingActs(savingActsDocument(claim, { document, balanceCents }))
  return saving.outcome === 'answer' ? saving.value : saving
}

describe('the portfolio as a file', () => {
  it('has a line for each claim, that add up to the total, in French', async () => {
    const answer = expectOk(await member.get('/api/portfolio.csv'))
    const text = answer.bytes.toString()
    expect(answer.mediaType).toBe('text/csv')
    const [head = '', ...lines] = text.trimEnd().split('\r\n')
    expect(head).toContain('Dossier;Débiteur;Créancier;Solde (EUR);Dernier jour sûr')
    const { total } = await spans()
    expect(lines).toHaveLength(total.claims)
    const sum = addCents(...lines.map((line) => cents(Number(cellAt(line, 3).replace(',', '')))))
    expect(sum).toBe(total.balanceCents)
    const works = lines.find((line) => cellAt(line, 4) === '20/05/2026') ?? ''
    expect(works.split(';').slice(3)).toEqual([
      '1000,00',
      '20/05/2026',
      '03/11/2027',
      '16',
      'Dans le délai',
      'Discutable',
      'Reconnaissance de la dette',
      'C. civ. 2240',
      '0,00',
      'non',
      'Demande en justice',
      'C. civ. 2241',
      '20/05/2026',
    ])
  })

  it('has one span, in English', async () => {
    const answer = await member.get('/api/portfolio.csv?span=within-a-month&lang=en')
    const [head = '', ...lines] = answer.bytes.toString().trimEnd().split('\r\n')
    expect(head).toContain('Case;Debtor;Creditor;Balance (EUR);Sure last day')
    expect(lines).toHaveLength((await claimsOf('within-a-month')).length)
    expect(lines.join('\n')).toContain(';1000.00;2026-05-20;2027-11-03;16;In time;Arguable;')
  })

  it('refuses what is no part of the portfolio', async () => {
    const answer = await member.get('/api/portfolio.csv?span=tomorrow')
    expect(answer).toMatchObject({ status: 422, body: { code: 'invalid-input', path: 'span' } })
    expect((await member.get('/api/portfolio.csv?creditorId=1')).status).toBe(422)
  })

  it('shows another organisation nothing', async () => {
    const other = await readyToAct(house)
    const answer = await other.get('/api/portfolio.csv')
    expect(answer.bytes.toString().trimEnd().split('\r\n')).toHaveLength(1)
  })
})

function cellAt(line: string, at: number): string {
  return line.split(';')[at] ?? ''
}

it('leaves no failure behind', () => {
  expect(house.failures).toEqual([])
})
