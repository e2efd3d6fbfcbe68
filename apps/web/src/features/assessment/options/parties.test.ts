import { describe, expect, it } from 'vitest'
import { partiesOf, withParties } from '#features/assessment/options/parties.ts'

const company = { creditor: { kind: 'company' } } as const
const creditor = { id: 'c', name: 'C', siren: null, email: null, phone: null, address: null }
const dossier = (kind: 'company' | 'person') => ({ creditor: { ...creditor, kind } })

describe('the parties before a court', () => {
  it('are those of the dossier, else assumed and said to be so, else chosen', () => {
    const known = { parties: { debtorIs: 'consumer' } } as const
    expect(partiesOf(known, dossier(company.creditor.kind), {})).toEqual({
      creditorIs: { value: 'merchant', from: 'assumed' },
      debtorIs: { value: 'consumer', from: 'dossier' },
    })
    expect(partiesOf(known, dossier('person'), { creditorIs: 'artisan' })).toMatchObject({
      creditorIs: { value: 'artisan', from: 'chosen' },
    })
  })

  it('complete the facts of the routes', () => {
    const parties = partiesOf({}, dossier('person'), {})
    expect(withParties({ nature: 'invoice' }, parties)).toEqual({
      nature: 'invoice',
      parties: { creditorIs: 'professional', debtorIs: 'professional' },
    })
  })
})
