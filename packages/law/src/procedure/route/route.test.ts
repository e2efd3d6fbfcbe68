import { cents, day, dayText } from '@quittance/kernel'
import { describe, expect, it } from 'vitest'
import { routeCases, routeDetailCases } from '#procedure/route/route.cases.ts'
import { knownRouteFacts, type KnownRouteFacts } from '#procedure/route/route-question.ts'
import { answerRoute, route, uncontestedClaim } from '#procedure/route/route.rule.ts'
import { uncontestedClaimDecree } from '#procedure/route/route.data.ts'
import { outcomeView, valueOf } from '#testing/outcome-view.ts'

function known(facts: Parameters<typeof route>[0]): KnownRouteFacts {
  const read = knownRouteFacts(facts)
  if (!('on' in read)) throw new Error(read.join(', '))
  return read
}

describe('route', () => {
  it.each(routeCases)('$name', ({ facts, expected }) => {
    const given = route(facts)
    const seen =
      given.outcome === 'answer'
        ? {
            open: given.value.routes.filter(({ open }) => open).map(({ id }) => id),
            court: given.value.routes.find(({ id }) => id === 'claim')?.court,
          }
        : {}
    expect({ ...outcomeView(given), ...seen }).toMatchObject(expected)
  })

  it.each([
    ['2026-08-31', 6],
    ['2026-09-01', 3],
  ])('gives an order of %s %i months to be served', (on, months) => {
    const given = answerRoute({
      on,
      amount: 195000,
      nature: 'invoice',
      parties: { creditorIs: 'merchant', debtorIs: 'merchant' },
      proof: 'proved',
      limitation: 'running',
      disputed: false,
      title: false,
      debtorPlace: { country: 'FR' },
    })
    expect(valueOf(given).routes[1]?.deadlines[0]).toEqual({ id: 'serve-the-order', months })
  })

  it.each(routeDetailCases)('$name', ({ facts, id, expected }) => {
    const found = valueOf(route(facts)).routes.find((each) => each.id === id)
    expect(found).toMatchObject(expected)
  })

  it.each([
    ['75011', '2025-12-29', 'established'],
    ['67000', '2025-12-29', 'arguable'],
    ['67000', '2025-12-30', 'established'],
  ] as const)('in %s, an order to serve by 26 December lapsed on %s: %s', (...given) => {
    const [postalCode, servedOn, certainty] = given
    const found = answerRoute({
      on: '2026-11-21',
      amount: 195000,
      nature: 'invoice',
      parties: { creditorIs: 'merchant', debtorIs: 'consumer' },
      proof: 'proved',
      limitation: 'running',
      disputed: false,
      title: false,
      debtorPlace: { country: 'FR', postalCode },
      order: { on: '2025-06-26', servedOn, servedInPerson: true },
    })
    expect(found.outcome === 'answer' && found.certainty).toBe(certainty)
  })

  it('tells of the time of the orders to come', () => {
    const sentences = (on: string) => {
      const found = answerRoute({
        on,
        amount: 195000,
        nature: 'invoice',
        parties: { creditorIs: 'merchant', debtorIs: 'consumer' },
        proof: 'proved',
        limitation: 'running',
        disputed: false,
        title: false,
        debtorPlace: { country: 'FR' },
      })
      const order = found.outcome === 'answer' ? found.explain().steps[1] : undefined
      return order?.steps.map(({ sentence }) => sentence) ?? []
    }
    const coming = `Une ordonnance rendue à partir du ${dayText(day('2026-09-01'))} se signifie dans les 3 mois.`
    expect(sentences('2026-08-31')).toContain(coming)
    expect(sentences('2026-09-01')).not.toContain(coming)
  })

  it('says that the last resort and the name of a commercial court are to be confirmed', () => {
    const given = answerRoute({
      on: '2026-11-21',
      amount: 195000,
      nature: 'sale',
      parties: { creditorIs: 'merchant', debtorIs: 'merchant' },
      proof: 'proved',
      limitation: 'running',
      disputed: false,
      title: false,
      debtorPlace: { country: 'FR', courtTown: 'Lyon' },
    })
    const claim = given.outcome === 'answer' && given.explain().steps[4]
    expect(claim).toMatchObject({ rule: 'procedure/claim' })
    const steps = (claim && claim.steps) || []
    expect(steps.find(({ rule }) => rule === 'procedure/lawyer')).toMatchObject({
      certainty: 'arguable',
      citations: [
        { article: '853' },
        { article: 'R721-6 (à confirmer)', kind: 'practice' },
        { article: '35' },
      ],
    })
    expect(steps.find(({ rule }) => rule === 'procedure/economic-activities-court')).toMatchObject({
      certainty: 'arguable',
      citations: [{ article: '2 (à confirmer)', kind: 'practice' }],
    })
  })

  it('opens uncontested claims by one more entry of a table, for an undisputed invoice', () => {
    const facts = {
      on: day('2027-01-01'),
      amount: cents(5_000_000),
      nature: 'invoice',
      parties: { creditorIs: 'merchant', debtorIs: 'merchant' },
      proof: 'proved',
      limitation: 'running',
      disputed: false,
      title: false,
      debtorPlace: { country: 'FR' },
    } as const
    const [entry] = uncontestedClaimDecree.entries
    if (entry === undefined) throw new Error('the table has an entry')
    const decree = {
      ...uncontestedClaimDecree,
      entries: [entry, { ...entry, from: '2027-01-01', value: true }],
    }
    const opened = uncontestedClaim(known(facts), decree)
    expect(opened).toMatchObject({
      certainty: 'unknown',
      route: {
        open: true,
        because: [],
        deadlines: [
          { id: 'contest', months: 1 },
          { id: 'record-no-contest-after', days: 8 },
          { id: 'serve-the-title', months: 6 },
        ],
      },
    })
    expect(
      uncontestedClaim(known({ ...facts, on: day('2026-12-31') }), decree).route,
    ).toMatchObject({ open: false, because: ['decree-not-published'] })
    expect(uncontestedClaim(known({ ...facts, disputed: true }), decree).route.because).toEqual([
      'disputed',
    ])
  })

  it('explains each limit by the text of its day, and each cost by its source', () => {
    const given = answerRoute({
      on: '2026-11-21',
      amount: 195000,
      nature: 'invoice',
      parties: { creditorIs: 'merchant', debtorIs: 'consumer' },
      proof: 'proved',
      limitation: 'running',
      disputed: false,
      title: false,
      debtorPlace: { country: 'FR', postalCode: '75011' },
      order: { on: '2026-09-01', servedOn: '2026-09-10', servedInPerson: true },
    })
    const steps = given.outcome === 'answer' ? (given.explain().steps[1]?.steps ?? []) : []
    expect(steps).toMatchObject([
      {
        rule: 'procedure/serve-the-order',
        citations: [{ code: 'Décret n° 2026-96 du 16 février 2026' }],
        result: '1er\u00A0décembre 2026',
      },
      { rule: 'procedure/oppose', citations: [{ article: '1416' }, { article: '1416, al. 2' }] },
      { rule: 'procedure/enforce-after', citations: [{ article: '1422, al. 2' }] },
      { rule: 'procedure/registry-tells-of-opposition', certainty: 'arguable' },
      {
        rule: 'procedure/no-opposition-heard-of',
        citations: [{ article: '1422, al. 2 (à confirmer)' }],
      },
      { rule: 'procedure/service-shown-at-the-hearing', certainty: 'arguable' },
      { rule: 'procedure/cost-procedure', citations: [{ kind: 'practice' }] },
      { rule: 'procedure/cost-service', result: '25,79\u00A0€' },
      { rule: 'procedure/cost-legal-aid-contribution', citations: [{ kind: 'practice' }] },
      {
        rule: 'procedure/lawyer',
        citations: [{ article: '1407' }, { article: '1421' }, { article: 'R211-3-24' }],
      },
      { rule: 'procedure/place', citations: [{ article: '1406' }] },
    ])
  })
})
