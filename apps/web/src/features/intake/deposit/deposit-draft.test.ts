import { describe, expect, it } from 'vitest'
import {
  blankDeposit,
  depositInput,
  principalOf,
  type DepositDraft,
} from '#features/intake/deposit/deposit-draft.ts'
import { depositFaults } from '#features/intake/deposit/deposit-faults.ts'
import { depositWords } from '#features/intake/deposit/deposit-words.ts'
import { formsWords } from '#app/forms/forms-words.ts'
import { readDepositDraft } from '#features/intake/deposit/kept-deposit.ts'

const claim: DepositDraft = {
  ...blankDeposit(),
  creditorId: { id: 'c1', text: 'Atelier Verrières' },
  debtor: {
    ...blankDeposit().debtor,
    kind: 'professional',
    trade: 'merchant',
    name: 'Café Lanterne',
    address: { line2: '', line3: '', street: '3 rue Inventée', postCode: '69000', town: 'Lyon' },
  },
  nature: 'works',
  title: 'la pose d’une devanture',
  items: [
    {
      key: 'k1',
      number: 'F-1',
      label: 'Devanture',
      issuedOn: '2025-12-05',
      dueOn: '2026-01-10',
      amountCents: 235_000,
    },
  ],
  creditNotes: [
    { key: 'k2', number: 'A-1', on: '2026-01-05', amountCents: 40_000, invoiceNumber: 'F-1' },
  ],
}

const pathsOf = (draft: DepositDraft): readonly string[] =>
  Object.entries(depositFaults(draft, depositWords.fr, formsWords.fr))
    .filter(([, sentence]) => typeof sentence === 'string')
    .map(([path]) => path)

describe('a claim being deposited', () => {
  it('counts invoices less credit notes', () => {
    expect(principalOf(claim)).toBe(195_000)
  })

  it('names what is missing by the paths of the API', () => {
    expect(pathsOf(claim)).toEqual([])
    expect(pathsOf(blankDeposit())).toEqual([
      'creditorId',
      'debtor.kind',
      'debtor.name',
      'debtor.address.street',
      'debtor.address.postCode',
      'debtor.address.town',
      'nature',
      'title',
      'items[0].number',
      'items[0].label',
      'items[0].issuedOn',
      'items[0].dueOn',
      'items[0].amountCents',
    ])
  })

  it('refuses credit notes that leave nothing to claim', () => {
    const [note] = claim.creditNotes
    if (note === undefined) throw new Error('the claim has a credit note')
    const reduced = { ...claim, creditNotes: [{ ...note, amountCents: 235_000 }] }
    expect(pathsOf(reduced)).toEqual(['creditNotes[0].amountCents'])
  })

  it('comes back from this device as it was kept', () => {
    expect(readDepositDraft(JSON.stringify(claim))).toEqual(claim)
    expect(readDepositDraft('not a draft')).toBeNull()
    expect(readDepositDraft('{}')?.items).toHaveLength(1)
  })

  it('asks the trade of professionals only', () => {
    expect(depositInput(claim).debtor.trade).toBe('merchant')
    const consumer = { ...claim, debtor: { ...claim.debtor, kind: 'consumer' as const } }
    expect(depositInput(consumer).debtor.trade).toBeNull()
  })
})
