import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { amountInWords, cents, eurosText, type Cents } from '@quittance/kernel'

import type { GateStatement } from '#gate-question.ts'
import { readMessage } from '#reading/reading.ts'
import { sumsOfTheDay } from '#rules/money/sums-of-the-day/sums-of-the-day.rule.ts'
import { lawfulMessage } from '#testing/lawful-message.ts'

/** What the rule finds in a text, for a firm that owes what a statement says. */
function found(text: string, statement: GateStatement) {
  const dossier = { debtor: { kind: 'professional' as const }, lateInvoices: 2, statement }
  const drafts = sumsOfTheDay.judge(readMessage(lawfulMessage({ text, dossier })))
  if (drafts === 'not-concerned') return 'not-concerned'
  return drafts.some(({ severity }) => severity === 'refuse')
    ? 'refuse'
    : (drafts[0]?.severity ?? 'pass')
}

/** The ways in which French people write a sum. */
const spellings: readonly ((sum: Cents) => string)[] = [
  (sum) => eurosText(sum),
  (sum) => eurosText(sum).replace('€', 'euros').replaceAll(/[  ]/g, ' '),
  (sum) => `${Math.floor(sum / 100)},${String(sum % 100).padStart(2, '0')} EUR`,
  (sum) => `${Math.floor(sum / 100)}.${String(sum % 100).padStart(2, '0')} €`,
  (sum) => amountInWords(sum),
]

const spelling = fc.constantFrom(...spellings)

/** A statement in which no figure is another one, nor one cent from it. */
const statement = fc
  .record({
    principal: fc.integer({ min: 50_000, max: 900_000 }),
    interest: fc.integer({ min: 101, max: 3_000 }),
    paid: fc.integer({ min: 9_000, max: 40_000 }),
  })
  .map(({ principal, interest, paid }): GateStatement => ({
    principal: cents(principal),
    interest: cents(interest),
    indemnity: cents(8_000),
    paid: cents(paid),
    total: cents(principal + interest + 8_000 - paid),
  }))

const countWords = [
  'deux',
  'trois',
  'quatre',
  'cinq',
  'six',
  'dix',
  'douze',
  'vingt-quatre',
] as const
const counts = [2, 3, 4, 5, 6, 10, 12, 24] as const

describe('a plan', () => {
  /** A statement of consumer debt, and what it is spread over: equal instalments and the last one. */
  const plan = fc.record({
    total: fc.integer({ min: 60_000, max: 900_000 }),
    place: fc.integer({ min: 0, max: counts.length - 1 }),
    write: spelling,
    wording: fc.integer({ min: 0, max: 2 }),
  })

  const plain = (total: number): GateStatement => ({
    principal: cents(total),
    interest: cents(0),
    indemnity: cents(0),
    paid: cents(0),
    total: cents(total),
  })

  it('of equal instalments passes, and not one cent off', () => {
    fc.assert(
      fc.property(plan, ({ total: rough, place, write, wording }) => {
        const times = counts[place] ?? 2
        const each = Math.floor(rough / times)
        const text = (sum: number) =>
          [
            `Nous acceptons ${countWords[place]} versements de ${write(cents(sum))}.`,
            `Vous pouvez régler ${times} fois ${write(cents(sum))}, le 5 de chaque mois.`,
            `Réglez ${write(cents(sum))} par mois pendant ${countWords[place]} mois.`,
          ][wording] ?? ''
        expect(found(text(each), plain(each * times))).toBe('pass')
        expect(found(text(each + 1), plain(each * times))).not.toBe('pass')
        expect(found(text(each - 1), plain(each * times))).not.toBe('pass')
      }),
      { numRuns: 60 },
    )
  })

  it('of instalments and another last one passes, and not one cent off', () => {
    fc.assert(
      fc.property(plan, ({ total, place, write }) => {
        const times = counts[place] ?? 2
        const each = Math.floor(total / (times + 1)) + 7
        const last = total - times * each
        const text = (sum: number) =>
          `Il reste ${eurosText(cents(total))} : ${countWords[place]} mensualités de ${write(cents(each))} et une dernière de ${write(cents(sum))}.`
        expect(found(text(last), plain(total))).toBe('pass')
        expect(found(text(last + 1), plain(total))).toBe('refuse')
        expect(found(text(last - 1), plain(total))).toBe('refuse')
      }),
      { numRuns: 60 },
    )
  })
})

describe('a breakdown', () => {
  const labels = ['principal', 'interest', 'indemnity', 'paid', 'total'] as const
  const names = {
    principal: 'Principal',
    interest: 'Intérêts de retard',
    indemnity: 'Indemnités forfaitaires',
    paid: 'Déjà payé',
    total: 'Solde à payer',
  } as const

  it('in any order and any spelling passes, and not one cent off', () => {
    fc.assert(
      fc.property(
        fc.record({
          known: statement,
          order: fc.shuffledSubarray([...labels], { minLength: labels.length }),
          write: spelling,
          changed: fc.constantFrom(...labels),
          between: fc.constantFrom('\n', ' ; ', '. '),
        }),
        ({ known, order, write, changed, between }) => {
          const text = (off: number) =>
            order
              .map((label) => {
                const sum = known[label] + (label === changed ? off : 0)
                return `${names[label]} : ${write(cents(sum))}`
              })
              .join(between)
          expect(found(text(0), known)).toBe('pass')
          expect(found(text(1), known)).toBe('refuse')
          expect(found(text(-1), known)).toBe('refuse')
        },
      ),
      { numRuns: 80 },
    )
  })

  it('written as a calculation passes, and not one cent off', () => {
    fc.assert(
      fc.property(
        fc.record({
          known: statement,
          write: spelling,
          changed: fc.integer({ min: 0, max: 3 }),
          minus: fc.constantFrom('−', '-', '–'),
        }),
        ({ known, write, changed, minus }) => {
          const text = (off: number) => {
            const [first, second, third, taken] = [
              known.principal,
              known.interest,
              known.indemnity,
              known.paid,
            ].map((sum, index) => write(cents(sum + (index === changed ? off : 0))))
            return `${first} de principal + ${second} d’intérêts + ${third} d’indemnités ${minus} ${taken} déjà versés = ${write(known.total)}`
          }
          expect(found(text(0), known)).toBe('pass')
          expect(found(text(1), known)).toBe('refuse')
          expect(found(text(-1), known)).toBe('refuse')
        },
      ),
      { numRuns: 80 },
    )
  })
})
