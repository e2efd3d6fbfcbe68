import { addCents, addSpan, day, negateCents, zeroCents } from '@quittance/kernel'
import { answerInterest, type Interest, type InterestDocument } from '@quittance/law'
import * as fc from 'fast-check'
import { describe, expect, it, inject } from 'vitest'
import { askable, balanceOf, statementRows } from '#app/law/statement/statement-rows.ts'

function valueOf(facts: InterestDocument): Interest {
  const outcome = answerInterest(askable(facts))
  if (outcome.outcome !== 'answer') throw new Error(JSON.stringify(outcome))
  return outcome.value
}

const facts: InterestDocument = {
  asOf: '2024-08-30',
  principal: 1_000_000,
  startsOn: '2022-02-11',
  regime: { kind: 'contractual', annualRate: '5.00' },
  payments: [{ on: '2023-09-01', amount: 250_000 }, { on: '2023-12-01' }],
  creditNotes: [{ on: '2023-10-01', amount: 10_000 }],
  capitalisation: { basis: 'contract', from: '2022-02-11' },
}

describe('statementRows', () => {
  it('puts what moves the base where it moves it', () => {
    const rows = statementRows(facts, valueOf(facts)).map((row) =>
      row.kind === 'line' ? `${row.line.from} ${row.line.base}` : row.kind,
    )
    expect(rows).toEqual([
      '2022-02-11 1000000',
      'capitalised',
      '2023-02-11 1050000',
      'payment',
      '2023-09-02 829199',
      'credit-note',
      '2023-10-02 819199',
      'capitalised',
      '2024-02-11 837420',
    ])
  })

  it('names as capitalised what the law capitalised', () => {
    const outcome = answerInterest(askable(facts))
    const steps = outcome.outcome === 'answer' ? outcome.explain().steps : []
    const said = steps.flatMap(({ rule, result = '' }) =>
      rule === 'interest/capitalisation' ? [result.replaceAll(/\D/g, '')] : [],
    )
    const found = statementRows(facts, valueOf(facts)).flatMap((row) =>
      row.kind === 'capitalised' ? [String(row.amount)] : [],
    )
    expect(found).toEqual(said)
    expect(found).toHaveLength(2)
  })

  it('keeps a payment that comes before the first line, and one that comes after the last', () => {
    const paid: InterestDocument = {
      ...facts,
      capitalisation: undefined,
      creditNotes: [],
      payments: [
        { on: '2022-01-01', amount: 100_000 },
        { on: '2024-08-30', amount: 5_000_000 },
      ],
    }
    const kinds = statementRows(paid, valueOf(paid)).map(({ kind }) => kind)
    expect(kinds).toEqual(['payment', 'line', 'payment'])
  })
})

describe('balanceOf', () => {
  it('adds up to the total due', () => {
    const start = day('2019-01-01')
    const on = fc
      .integer({ min: -200, max: 2500 })
      .map((days) => addSpan(start, { days }).toString())
    const movements = fc.array(fc.record({ on, amount: fc.integer({ min: 1, max: 400_000 }) }), {
      maxLength: 6,
    })
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2_000_000 }),
        movements,
        movements,
        (principal, payments, creditNotes) => {
          const asked: InterestDocument = {
            asOf: '2025-06-30',
            startsOn: '2019-01-01',
            principal,
            payments,
            creditNotes,
            regime: { kind: 'contractual', annualRate: '7.50' },
            capitalisation: { basis: 'judgment', from: '2019-03-01' },
          }
          const value = valueOf(asked)
          const balance = balanceOf(asked, value)
          const sum = [
            balance.principal,
            negateCents(balance.creditNotes),
            balance.interest,
            negateCents(balance.payments),
            balance.overpaid,
          ].reduce((total, one) => addCents(total, one), zeroCents)
          expect(sum).toBe(balance.totalDue)
          const lines = statementRows(asked, value).flatMap((row) =>
            row.kind === 'line' ? [row.line.interest] : [],
          )
          expect(lines.reduce((total, one) => addCents(total, one), zeroCents)).toBe(value.interest)
        },
      ),
      { seed: 5, numRuns: 150 * inject('campaign') },
    )
  })
})
