import {
  addCents,
  cents,
  lowestCertainty,
  outcomeDocument,
  type Cents,
  type Certainty,
  type Explanation,
} from '@quittance/kernel'
import {
  answerClaimConditions,
  answerInterest,
  answerLimitation,
  answerRecoveryIndemnity,
  answerWriting,
} from '@quittance/law'
import type { AssessmentView, DossierLaw, NoteEventInput } from '@quittance/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { debtor } from '#testing/facts.ts'
import { openTestHouse, type TestHouse } from '#testing/house.ts'
import { at, listAt, textAt } from '#testing/read.ts'
import {
  composed,
  deposited,
  expectOk,
  mediatorSaid,
  readyToAct,
  sent,
  toldOf,
  uploaded,
  versionOf,
  type Ready,
} from '#testing/steps.ts'
import type { Answer } from '#testing/visitor.ts'

let house: TestHouse
let member: Ready

beforeAll(async () => {
  house = await openTestHouse('2026-05-04')
  member = await readyToAct(house)
  await mediatorSaid(member)
})
afterAll(async () => {
  await house.stop()
})

async function lawOf(id: string, asOf: string): Promise<DossierLaw> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what the contract promises
  return expectOk(await member.get(`/api/dossiers/${id}/law?asOf=${asOf}`)).body as DossierLaw
}

async function assessmentOf(id: string, asOf: string): Promise<AssessmentView> {
  const answer = expectOk(await member.get(`/api/dossiers/${id}/assessment?asOf=${asOf}`))
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what the contract promises
  return answer.body as AssessmentView
}

async function noted(id: string, event: Partial<NoteEventInput>): Promise<Answer> {
  const expectedVersion = await versionOf(member, id)
  return await member.post(`/api/dossiers/${id}/limitation-events`, { expectedVersion, ...event })
}

async function withdrawn(id: string, eventId: string): Promise<Answer> {
  return await member.post(`/api/dossiers/${id}/limitation-events/${eventId}/withdrawal`, {
    expectedVersion: await versionOf(member, id),
    because: 'C’était un autre débiteur.',
  })
}

/** 3 000,00 € owed by a consumer: proof is by writing, and the period is two years. */
async function consumerDebt(dueOn: string): Promise<string> {
  const { id } = await deposited(member, {
    debtor: debtor({ kind: 'consumer', trade: null, civility: 'Mme', name: 'Anne Roussel' }),
    nature: 'works',
    items: [
      {
        number: `F-${dueOn}`,
        label: 'Isolation',
        issuedOn: dueOn,
        dueOn,
        amountCents: 300_000,
      },
    ],
  })
  return id
}

async function attached(id: string, kind: string): Promise<string> {
  const fileId = await uploaded(member, `%PDF-1.7 ${kind} ${id}`, `${kind}.pdf`)
  const answer = await member.post(`/api/dossiers/${id}/exhibits`, {
    expectedVersion: await versionOf(member, id),
    fileId,
    kind,
    deviceSha256: null,
    owners: [],
  })
  return textAt(expectOk(answer), 'exhibitId')
}

const signedDeed = {
  kind: 'private-deed',
  from: 'debtor',
  signature: 'handwritten',
  states: 'debt-and-amount',
  amountInFiguresCents: 300_000,
  amountInWordsCents: null,
} as const

describe('the facts that the law reads in a dossier', () => {
  let id = ''

  beforeAll(async () => {
    ;({ id } = await deposited(member, {
      contractRateHundredths: 1500,
      items: [
        {
          number: 'F-2025-201',
          label: 'Vitrine',
          issuedOn: '2025-10-01',
          dueOn: '2025-10-31',
          amountCents: 123_457,
        },
        {
          number: 'F-2025-202',
          label: 'Pose',
          issuedOn: '2025-11-15',
          dueOn: '2025-12-31',
          amountCents: 98_765,
        },
      ],
      creditNotes: [
        { invoiceNumber: 'F-2025-201', number: 'A-7', on: '2025-12-05', amountCents: 10_001 },
      ],
    }))
    for (const [amountCents, receivedOn] of [
      [40_003, '2026-01-20'],
      [60_007, '2026-03-02'],
    ]) {
      expectOk(
        await member.post(`/api/dossiers/${id}/payments`, {
          expectedVersion: await versionOf(member, id),
          amountCents,
          receivedOn,
          method: 'cheque',
        }),
      )
    }
  })

  it.each(['2025-10-31', '2025-11-01', '2026-01-20', '2026-01-21', '2026-03-15', '2026-06-30'])(
    'give on %s the same figures as the assessment, to the cent, and the same reasons',
    async (asOf) => {
      const [law, assessment] = [await lawOf(id, asOf), await assessmentOf(id, asOf)]
      expect(totalOf(law)).toEqual({
        principal: assessment.statement.principalCents,
        interest: assessment.statement.interestCents,
        indemnity: assessment.statement.indemnityCents,
        paid: assessment.statement.paidCents,
        total: assessment.statement.totalCents,
      })
      const limitation = asJson(outcomeDocument(answerLimitation(law.limitation.document)))
      for (const path of [['certainty'], ['because'], ['value', 'lastDay'], ['value', 'status']]) {
        expect(at(limitation, ...path)).toEqual(at(assessment.limitation, ...path))
      }
      const writing = outcomeDocument(answerWriting(law.writing.document))
      expect(asJson(writing)).toMatchObject(asJson(assessment.writing))
    },
  )

  it('are no surer than the weakest of the reasons of each line, the total included', async () => {
    const { statement } = await lawOf(id, '2026-03-15')
    const reasons = statement.lines.map(({ certainty, because }) => [
      certainty,
      because === null ? certainty : weakestOf(because),
    ])
    expect(reasons.map(([own]) => own)).toEqual(reasons.map(([, weakest]) => weakest))
    expect(statement.lines.at(-1)?.certainty).toBe('arguable')
  })

  it('say of each payment what it was set against, to the cent', async () => {
    const { statement } = await lawOf(id, '2026-03-15')
    const paid = statement.lines.find(({ component }) => component === 'paid')
    const sentences = paid?.because?.steps.map(({ sentence }) => plainSpaces(sentence))
    const sums = sentences?.map((sentence) =>
      sum(
        [...sentence.matchAll(/([\d ]+),(\d{2}) €/g)].map(([, euros, rest]) =>
          Number(`${euros?.replaceAll(' ', '')}${rest}`),
        ),
      ),
    )
    expect(sums).toEqual([40_003, 60_007])
    expect(sentences?.[0]).toMatch(/^Reçu le 20 janvier 2026 : [\d ,]+ € aux intérêts, /)
  })

  it('never give a sum of interest for nothing: it waits for a rate that nobody has published', async () => {
    const { id: late } = await deposited(member, {})
    const { statement } = await lawOf(late, '2032-01-01')
    const said = statement.lines.map(({ component, detail }) => [component, detail.en])
    expect(said).toContainEqual(['interest', 'to be counted: a rate is not published'])
    expect(said).toContainEqual(['total', 'without the interest to be counted'])
  })

  it('say what each comes from', async () => {
    const law = await lawOf(id, '2026-03-15')
    const dossier = await member.get(`/api/dossiers/${id}`)
    const payments = listAt(dossier, 'payments').map((one) => at(one, 'id'))
    expect(law.limitation.from).toMatchObject([
      { kind: 'payment', id: expect.any(String), exhibitId: null },
      { kind: 'payment' },
    ])
    expect(new Set(law.limitation.from.map((from) => from.id))).toEqual(new Set(payments))
    expect(law.items.map(({ startsFrom }) => startsFrom)).toEqual([
      { on: '2025-11-01', from: 'due-date', id: null },
      { on: '2026-01-01', from: 'due-date', id: null },
    ])
    expect(law.items[0]).toMatchObject({
      interest: { regime: { kind: 'late-payment', contractRate: '15.00' } },
      creditNotes: [{ number: 'A-7', amountCents: 10_001 }],
    })
  })

  it('leave to be asked what no form asks', async () => {
    const { route, charges } = await lawOf(id, '2026-03-15')
    expect(route.document.parties).toEqual({ debtorIs: 'merchant' })
    expect(route.document).toMatchObject({ disputed: false, title: false, limitation: 'running' })
    expect(charges.document).toMatchObject({ dueOn: '2025-10-31', title: false })
    expect(charges.document.charges).toBeUndefined()
  })
})

describe('an event of limitation', () => {
  it('is refused for a day to come, an end before it begins, or an outcome it cannot have', async () => {
    const id = await consumerDebt('2026-04-01')
    const cases = [
      [{ kind: 'mediation', on: '2026-05-05' }, 'on'],
      [{ kind: 'mediation', on: '2026-05-04', endedOn: '2026-05-03' }, 'endedOn'],
      [{ kind: 'mediation', on: '2026-05-03', endedOn: '2026-05-05' }, 'endedOn'],
      [{ kind: 'mediation', on: '2026-05-03', result: 'judged' }, 'result'],
    ] as const
    for (const [event, path] of cases) {
      expect(await noted(id, event)).toMatchObject({
        status: 422,
        body: { code: 'invalid-input', path, inEnglish: { detail: expect.any(String) } },
      })
    }
    const other = await consumerDebt('2026-04-02')
    const exhibitId = await attached(other, 'contract')
    expect(await noted(id, { kind: 'acknowledgment', on: '2026-05-04', exhibitId })).toMatchObject({
      status: 404,
      body: { code: 'not-found', path: 'exhibitId' },
    })
    expect(await versionOf(member, id)).toBe(1)
  })

  it('moves the last day of the dossier and of the day at once; withdrawn, it counts no more', async () => {
    const id = await consumerDebt('2024-06-15')
    const exhibitId = await attached(id, 'other')
    const lastDays = async () => {
      const dossier = await member.get(`/api/dossiers/${id}`)
      const rows = listAt(await member.get('/api/day'), 'rows')
      const row = rows.find((one) => at(one, 'dossierId') === id)
      return [at(dossier.body, 'assessment', 'limitation', 'value', 'lastDay'), at(row, 'lastDay')]
    }
    expect(await lastDays()).toEqual(['2026-06-15', '2026-06-15'])
    const answer = await noted(id, {
      kind: 'acknowledgment',
      on: '2025-11-03',
      exhibitId,
      note: 'Lettre signée.',
    })
    expect(await lastDays()).toEqual(['2027-11-03', '2027-11-03'])
    const law = await lawOf(id, '2026-05-04')
    const eventId = textAt(expectOk(answer), 'eventId')
    expect(law.limitation.noted).toMatchObject([
      {
        id: eventId,
        kind: 'acknowledgment',
        exhibitId,
        note: 'Lettre signée.',
        withdrawnBecause: null,
      },
    ])
    expect(law.limitation.from).toEqual([{ kind: 'event', id: eventId, exhibitId }])
    expect(law.conditions.admissions).toEqual([{ kind: 'event', id: eventId, exhibitId }])

    expectOk(await withdrawn(id, eventId))
    expect(await lastDays()).toEqual(['2026-06-15', '2026-06-15'])
    expect((await withdrawn(id, eventId)).body).toMatchObject({ code: 'not-found' })
    expect((await lawOf(id, '2026-05-04')).limitation.noted).toMatchObject([
      { id: eventId, withdrawnBecause: 'C’était un autre débiteur.' },
    ])
    const told = await toldOf(member, id)
    expect(told.map((row) => at(row, 'title', 'en')).slice(0, 2)).toEqual([
      'Event of limitation withdrawn',
      'Recorded for limitation: Acknowledgment of the debt',
    ])
    expect(at(told[1], 'detail', 'en')).toBe('On 3 November 2025. Lettre signée.')
  })

  it('that is arguable leaves the day to act by where nobody disputes it', async () => {
    const id = await consumerDebt('2024-06-20')
    expectOk(await noted(id, { kind: 'plan-signed', on: '2025-09-01' }))
    const { limitation } = await assessmentOf(id, '2026-05-04')
    expect(limitation).toMatchObject({
      certainty: 'arguable',
      value: { lastDay: '2027-09-01', establishedLastDay: '2026-06-20' },
    })
    const rows = listAt(await member.get('/api/day'), 'rows')
    expect(rows.find((one) => at(one, 'dossierId') === id)).toMatchObject({ lastDay: '2026-06-20' })
  })

  it('that holds the period open leaves no last day; its end begins a new one', async () => {
    const id = await consumerDebt('2024-06-25')
    const open = await noted(id, { kind: 'court-claim', on: '2026-02-02', result: 'pending' })
    expect(await assessmentOf(id, '2026-05-04')).toMatchObject({
      limitation: { value: { status: 'suspended', lastDay: null, establishedLastDay: null } },
    })
    expectOk(
      await noted(id, {
        kind: 'court-claim',
        on: '2026-02-02',
        result: 'judged',
        endedOn: '2026-04-10',
        replaces: { eventId: textAt(expectOk(open), 'eventId'), because: 'Jugement rendu.' },
      }),
    )
    expect(await assessmentOf(id, '2026-05-04')).toMatchObject({
      limitation: { value: { status: 'running', lastDay: '2028-04-10' } },
    })
    expect((await lawOf(id, '2026-05-04')).limitation.noted).toMatchObject([
      { withdrawnBecause: 'Jugement rendu.' },
      { withdrawnBecause: null },
    ])
  })

  it('opens to the gate a formal notice that it refuses while the claim is time-barred', async () => {
    const id = await consumerDebt('2024-04-30')
    await sent(member, id, { letter: 'first-reminder', personSays: 'Le débiteur a écrit en 2025.' })
    const notice = { letter: 'formal-notice', channel: 'registered-letter' } as const
    house.clock.set('2026-06-08')
    const refused = await composed(member, id, notice)
    expect(refused.status === 422 || at(refused.body, 'gate', 'verdict') === 'refuse').toBe(true)
    expectOk(await noted(id, { kind: 'acknowledgment', on: '2025-12-01' }))
    expect(at(expectOk(await composed(member, id, notice)).body, 'gate', 'verdict')).toBe('pass')
    house.clock.set('2026-05-04')
  })

  it('that is a formal notice sent before us starts interest at the legal rate', async () => {
    const id = await consumerDebt('2025-12-31')
    expect((await assessmentOf(id, '2026-05-04')).statement.interestCents).toBe(0)
    const answer = expectOk(await noted(id, { kind: 'formal-notice', on: '2026-02-03' }))
    const law = await lawOf(id, '2026-05-04')
    expect(law.items[0]?.startsFrom).toEqual({
      on: '2026-02-03',
      from: 'event',
      id: textAt(answer, 'eventId'),
    })
    const { interestCents } = (await assessmentOf(id, '2026-05-04')).statement
    expect(interestCents).toBeGreaterThan(0)
    expect(totalOf(law).interest).toBe(interestCents)
  })
})

describe('the first day that bears interest', () => {
  const startsFrom = async (id: string) => {
    const { items } = await lawOf(id, '2026-05-04')
    return items.map(({ startsFrom: start, interest }) => [start?.on, interest?.startsOn])
  }

  it('is the day after the due date between professionals, with no formal notice', async () => {
    const { id } = await deposited(member, {
      items: [
        {
          number: 'F-2026-012',
          label: 'Comptoir',
          issuedOn: '2026-01-02',
          dueOn: '2026-01-31',
          amountCents: 100_000,
        },
      ],
    })
    expect(await startsFrom(id)).toEqual([['2026-02-01', '2026-02-01']])
  })

  it('does not come for a consumer before a formal notice', async () => {
    expect(await startsFrom(await consumerDebt('2026-01-05'))).toEqual([[undefined, undefined]])
  })

  it.each([
    ['the day before the due day', '2026-01-09', '2026-01-11'],
    ['the due day', '2026-01-10', '2026-01-11'],
    ['the day after it', '2026-01-11', '2026-01-11'],
    ['two days after it', '2026-01-12', '2026-01-12'],
  ])('is that of a formal notice of %s', async (_, on, first) => {
    const { id } = await deposited(member, {
      debtor: debtor({ kind: 'consumer', trade: null, name: `Anne Roussel ${on}` }),
      items: [
        {
          number: `F-${on}`,
          label: 'Pose',
          issuedOn: '2026-01-02',
          dueOn: '2026-01-10',
          amountCents: 100_000,
        },
      ],
    })
    expectOk(await noted(id, { kind: 'formal-notice', on }))
    expect(await startsFrom(id)).toEqual([[first, first]])
  })

  it('is that of the earliest notice, whichever was noted first', async () => {
    const id = await consumerDebt('2026-01-06')
    expectOk(await noted(id, { kind: 'formal-notice', on: '2026-03-02' }))
    expectOk(await noted(id, { kind: 'formal-notice', on: '2026-02-02' }))
    expect(await startsFrom(id)).toEqual([['2026-02-02', '2026-02-02']])
  })
})

describe('an exhibit that a person describes', () => {
  it('counts for what was read on it; before that, as a paper that nobody signed', async () => {
    const id = await consumerDebt('2026-01-31')
    const exhibitId = await attached(id, 'contract')
    const standing = async () =>
      at((await assessmentOf(id, '2026-05-04')).writing, 'value', 'standing')
    expect(await standing()).toBe('beginning-of-proof')
    const path = `/api/dossiers/${id}/exhibits/${exhibitId}/description`
    const describe = async (body: object) =>
      await member.post(path, { expectedVersion: await versionOf(member, id), ...body })
    expectOk(await describe(signedDeed))
    expect(await standing()).toBe('proved')
    const { writing } = await lawOf(id, '2026-05-04')
    expect(writing).toMatchObject({
      exhibitIds: [exhibitId],
      described: [{ exhibitId, ...signedDeed }],
      document: { exhibits: [{ id: 'P1', signature: 'handwritten', amountInFigures: 300_000 }] },
    })
    expectOk(await describe({ ...signedDeed, signature: 'none' }))
    expect(await standing()).toBe('beginning-of-proof')
    const told = await toldOf(member, id)
    expect(told[0]).toMatchObject({
      title: { fr: 'Pièce 1 décrite', en: 'Exhibit 1 described' },
      detail: { en: 'Private deed, no signature.' },
      link: { kind: 'exhibit', id: exhibitId },
    })
  })

  it('is one of the dossier itself', async () => {
    const id = await consumerDebt('2026-02-28')
    const other = await consumerDebt('2026-04-03')
    const exhibitId = await attached(other, 'contract')
    const answer = await member.post(`/api/dossiers/${id}/exhibits/${exhibitId}/description`, {
      expectedVersion: 1,
      ...signedDeed,
    })
    expect(answer).toMatchObject({ status: 404, body: { code: 'not-found', path: 'exhibitId' } })
    expect(await versionOf(member, id)).toBe(1)
  })
})

describe('the conditions of a claim', () => {
  it('follow the proof, the disputes and what admits the debt, each day for itself', async () => {
    const id = await consumerDebt('2026-03-31')
    const states = async (asOf: string) => {
      const { document } = (await lawOf(id, asOf)).conditions
      const outcome = answerClaimConditions(document)
      return outcome.outcome === 'answer' ? Object.values(outcome.value).join(' ') : 'asked'
    }
    expect(await states('2026-03-30')).toBe('unknown yes no')
    expect(await states('2026-03-31')).toBe('unknown yes yes')
    const exhibitId = await attached(id, 'contract')
    const expectedVersion = await versionOf(member, id)
    const path = `/api/dossiers/${id}/exhibits/${exhibitId}/description`
    expectOk(await member.post(path, { expectedVersion, ...signedDeed }))
    expect(await states('2026-05-04')).toBe('yes yes yes')
    expectOk(
      await member.post(`/api/dossiers/${id}/disputes`, {
        expectedVersion: await versionOf(member, id),
        reason: 'La laine s’affaisse.',
        on: '2026-05-02',
      }),
    )
    expect(await states('2026-05-01')).toBe('yes yes yes')
    expect(await states('2026-05-04')).toBe('unknown yes yes')
    expect((await lawOf(id, '2026-05-04')).adverse).toMatchObject([
      { kind: 'dispute', on: '2026-05-02', standing: 'open', words: 'La laine s’affaisse.' },
    ])
    expectOk(await noted(id, { kind: 'acknowledgment', on: '2026-05-01' }))
    expect(await states('2026-05-04')).toBe('unknown yes yes')
    expectOk(await noted(id, { kind: 'acknowledgment', on: '2026-05-03' }))
    expect(await states('2026-05-04')).toBe('yes yes yes')
  })
})

it('lets nobody write who may not work on dossiers', async () => {
  const id = await consumerDebt('2026-04-04')
  const accountant = await house.joined(member.organisationId, 'accountant')
  const answer = await accountant.post(`/api/dossiers/${id}/limitation-events`, {
    expectedVersion: 1,
    kind: 'negotiation',
    on: '2026-05-04',
  })
  expect(answer).toMatchObject({ status: 403, body: { code: 'not-permitted' } })
  expect((await accountant.get(`/api/dossiers/${id}/law?asOf=2026-05-04`)).status).toBe(200)
})

it('leaves no failure behind', () => {
  expect(house.failures).toEqual([])
})

/** The statement as whoever reads the facts would count it. */
function totalOf({ items }: DossierLaw) {
  const principal = sum(
    items.flatMap(({ principalCents, creditNotes }) => [
      principalCents,
      ...creditNotes.map(({ amountCents }) => -amountCents),
    ]),
  )
  const interest = sum(
    items.map(({ interest: facts }) => {
      const outcome = facts === null ? null : answerInterest(facts)
      return outcome?.outcome === 'answer' ? outcome.value.interest : 0
    }),
  )
  const indemnity = sum(
    items.map(({ indemnity: facts }) => {
      const outcome = facts === null ? null : answerRecoveryIndemnity(facts)
      return outcome?.outcome === 'answer' ? outcome.value.amount : 0
    }),
  )
  const paid = sum(
    items.flatMap(({ served }) =>
      served.flatMap((one) => [
        one.toCostsCents,
        one.toInterestCents,
        one.toIndemnityCents,
        one.toPrincipalCents,
      ]),
    ),
  )
  return { principal, interest, indemnity, paid, total: principal + interest + indemnity - paid }
}

function sum(amounts: readonly number[]): Cents {
  return addCents(...amounts.map((amount) => cents(amount)))
}

/** As the answer of the API writes it. */
function weakestOf({ certainty = 'established', steps }: Explanation): Certainty {
  return lowestCertainty(certainty, ...steps.map(weakestOf))
}

function plainSpaces(text: string): string {
  return text.replaceAll(/[\u00A0\u202F]/g, ' ')
}

function asJson(value: object): object {
  return JSON.parse(JSON.stringify(value))
}
