import { describe, expect, it } from 'vitest'
import {
  partiesOf,
  tradeToKeep,
  whyNoneFits,
  withParties,
} from '#features/assessment/options/parties.ts'
import { optionsFr } from '#features/assessment/words/options.fr.ts'

describe('the parties before a court', () => {
  it('are those of the dossier, else unknown, else chosen', () => {
    const known = { parties: { debtorIs: 'consumer' } } as const
    expect(partiesOf(known, {})).toEqual({
      creditorIs: { value: null, from: 'unknown' },
      debtorIs: { value: 'consumer', from: 'dossier' },
    })
    expect(partiesOf(known, { creditorIs: 'artisan', debtorIs: 'consumer' })).toEqual({
      creditorIs: { value: 'artisan', from: 'chosen' },
      debtorIs: { value: 'consumer', from: 'dossier' },
    })
  })

  it('complete the facts of the routes, and leave out what nobody said', () => {
    const parties = partiesOf({ parties: { debtorIs: 'merchant' } }, {})
    expect(withParties({ nature: 'invoice' }, parties)).toEqual({
      nature: 'invoice',
      parties: { debtorIs: 'merchant' },
    })
  })
})

describe('the trade to keep of a party', () => {
  it.each([
    ['merchant', 'merchant'],
    ['artisan', 'artisan'],
    ['professional', 'other'],
    ['private-individual', null],
  ] as const)('of a professional chosen as %s is %s', (value, trade) => {
    expect(tradeToKeep({ value, from: 'chosen' }, true)).toBe(trade)
  })

  it('is none where the dossier says it already, nor of who is no professional', () => {
    expect(tradeToKeep({ value: 'merchant', from: 'dossier' }, true)).toBeNull()
    expect(tradeToKeep({ value: 'merchant', from: 'chosen' }, false)).toBeNull()
  })
})

describe('why no route fits', () => {
  it.each([
    [{ limitation: 'expired', proof: 'unproved' }, 'noneForTime'],
    [{ limitation: 'running', proof: 'unproved' }, 'noneForProof'],
    [{ proof: 'proved', title: true }, 'noneForTitle'],
    [{ proof: 'proved' }, 'noneOpen'],
  ] as const)('is told for %o', (facts, reason) => {
    expect(whyNoneFits(facts)).toBe(reason)
    expect(optionsFr[reason]).toMatch(/\.$/)
  })
})
