import { describe, expect, it } from 'vitest'
import { routeCases } from '#procedure/route/route.cases.ts'
import { answerRoute, route } from '#procedure/route/route.rule.ts'
import { outcomeView, valueOf } from '#testing/outcome-view.ts'

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
})
