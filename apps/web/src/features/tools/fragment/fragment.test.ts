import { factsJsonSchema } from '@quittance/contract/questions'
import * as fc from 'fast-check'
import { describe, expect, it, inject } from 'vitest'
import { deadlineShape } from '#features/tools/deadline/deadline-shape.ts'
import type { FactShape } from '#features/tools/fragment/fact-shape.ts'
import { readFragment } from '#features/tools/fragment/read-fragment.ts'
import { fragmentOf } from '#features/tools/fragment/write-fragment.ts'
import { interestShape } from '#features/tools/interest/interest-shape.ts'
import { limitationShape } from '#features/tools/limitation/limitation-shape.ts'
import { acknowledgmentShape, writingShape } from '#features/tools/proof/proof-shapes.ts'

const runs = { seed: 31, numRuns: 200 * inject('campaign') }

const shapes: readonly (readonly [string, FactShape<object>])[] = [
  ['interest', interestShape],
  ['limitation', limitationShape],
  ['deadline', deadlineShape],
  ['writing', writingShape],
  ['acknowledgment-form', acknowledgmentShape],
]

/** The paths of what a schema takes, `*` for the place in a list. */
function leavesOf(schema: unknown, path: string): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return [path]
  if ('items' in schema) return leavesOf(schema.items, `${path}.*`)
  if (!('properties' in schema)) return [path]
  return Object.entries(schema.properties ?? {}).flatMap(([key, below]) =>
    leavesOf(below, path === '' ? key : `${path}.${key}`),
  )
}

describe('the paths of an address', () => {
  it.each(shapes)('are those of every fact of %s', (_, { schema, paths }) => {
    const facts = Object.keys(paths).filter((path) => paths[path] !== 'no-rows')
    expect(facts.toSorted()).toEqual(leavesOf(factsJsonSchema(schema), '').toSorted())
  })
})

const early = fc.constantFrom('1999-12-31', '2016-02-29', '2022-11-21')
const late = fc.constantFrom('2023-01-01', '2026-11-21', '2999-12-31')
const amount = fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER })
/** Rows that say something: an empty one is nothing to share. */
function rows(row: Record<string, fc.Arbitrary<unknown>>) {
  return fc.array(
    fc.record(row, { requiredKeys: [] }).filter((one) => Object.keys(one).length > 0),
    { minLength: 1, maxLength: 5 },
  )
}

/** Groups that say something, as rows. */
function group(facts: Record<string, fc.Arbitrary<unknown>>) {
  return fc.record(facts, { requiredKeys: [] }).filter((one) => Object.keys(one).length > 0)
}

const loose = (facts: Record<string, fc.Arbitrary<unknown>>) =>
  fc.record(facts, { requiredKeys: [] })

const documents: readonly (readonly [string, FactShape<object>, fc.Arbitrary<object>])[] = [
  [
    'interest',
    interestShape,
    loose({
      asOf: late,
      principal: amount,
      startsOn: early,
      regime: fc.constantFrom(
        { kind: 'legal', creditor: 'private-individual' },
        { kind: 'late-payment', contractRate: 'legal-x3' },
        { kind: 'late-payment', contractRate: '12.15' },
        { kind: 'contractual', annualRate: '5.00' },
        { kind: 'public-buyer' },
      ),
      payments: rows({ on: early, amount, remission: fc.boolean() }),
      creditNotes: rows({ on: late, amount }),
      capitalisation: group({ basis: fc.constantFrom('contract', 'judgment'), from: early }),
      enforceableOn: early,
      dayCount: fc.constantFrom('365', 'actual-year'),
    }),
  ],
  [
    'limitation',
    limitationShape,
    loose({
      asOf: late,
      claim: group({
        nature: fc.constantFrom('invoice', 'consumer-credit'),
        debtorIs: fc.constant('consumer'),
        bornOn: early,
      }),
      startsOn: early,
      events: rows({
        on: early,
        kind: fc.constantFrom('mediation', 'part-payment', 'formal-notice'),
        endedOn: late,
        registered: fc.boolean(),
      }),
    }),
  ],
  [
    'writing',
    writingShape,
    loose({
      actOn: early,
      actAmount: amount,
      exhibits: rows({
        id: fc.string({ minLength: 1, maxLength: 20, unit: 'binary' }),
        kind: fc.constantFrom('sms', 'acknowledgment-of-debt'),
        authorGrade: fc.constantFrom('A', 'E'),
        amountInFigures: fc.option(amount),
      }),
      exceptions: fc.uniqueArray(fc.constantFrom('usage', 'moral-impossibility'), { minLength: 1 }),
    }),
  ],
  [
    'acknowledgment-form',
    acknowledgmentShape,
    loose({
      signedBy: fc.uniqueArray(fc.constantFrom('debtor', 'creditor')),
      amountInFigures: fc.option(amount),
      amountInWordsText: fc.option(fc.string({ minLength: 1, maxLength: 50, unit: 'binary' })),
      loan: fc.boolean(),
      date: early,
      dueOn: fc.option(late),
      parties: fc.constantFrom({ debtor: { name: 'Léa & Noé = 1' } }, { creditor: { name: '#?' } }),
    }),
  ],
]

describe('facts written in an address', () => {
  it.each(documents)('of %s are read back the same', (_, shape, facts) => {
    fc.assert(
      fc.property(facts, (document) => {
        const read = readFragment(`#${fragmentOf(document, shape.paths)}`, shape)
        expect(read).toEqual({ facts: document, faults: [] })
      }),
      runs,
    )
  })

  it('can be read by people', () => {
    const facts = {
      asOf: '2026-11-21',
      claim: { nature: 'invoice' },
      events: [{ on: '2023-01-10', kind: 'part-payment' }],
    }
    expect(fragmentOf(facts, limitationShape.paths)).toBe(
      'asOf=2026-11-21&claim.nature=invoice&events.0.on=2023-01-10&events.0.kind=part-payment',
    )
  })

  it('hold no row that says nothing, and no key that is no fact', () => {
    const facts = { events: [{}, { on: '2023-01-10', colour: 'red' }], extra: 1 }
    expect(fragmentOf(facts, limitationShape.paths)).toBe('events.1.on=2023-01-10')
  })
})

/** What is kept of an address, and what is said of the rest. */
function reading(fragment: string, shape: FactShape<object> = limitationShape) {
  const { facts, faults } = readFragment(fragment, shape)
  return { facts, faults: faults.map(({ kind, path }) => `${kind} ${path}`.trim()) }
}

describe('an address from a stranger', () => {
  it.each([
    ['asOf=2026-02-30&startsOn=2021-03-31', { startsOn: '2021-03-31' }, ['refused asOf']],
    ['startsOn=2021-03-31&colour=red', { startsOn: '2021-03-31' }, ['unknown colour']],
    ['claim.nature=bill', {}, ['refused claim.nature']],
    ['startsOn', {}, ['unreadable startsOn']],
    ['startsOn=%E0%A4%A', {}, ['unreadable startsOn=%E0%A4%A']],
    ['startsOn=2021-03-31&startsOn=2022-03-31', { startsOn: '2021-03-31' }, ['twice startsOn']],
    ['__proto__.polluted=1', {}, ['unknown __proto__.polluted']],
    ['constructor.prototype.polluted=1', {}, ['unknown constructor.prototype.polluted']],
    ['toString=1&events.length=4', {}, ['unknown toString', 'unknown events.length']],
    ['events.100.on=2021-01-01', {}, ['unknown events.100.on']],
    ['events.01.on=2021-01-01', {}, ['unknown events.01.on']],
    ['events.0.registered=yes', {}, ['refused events.0.registered']],
    ['<script>=<script>', {}, ['unknown <script>']],
    ['&&==&', {}, ['unknown']],
  ])('case %#: %s', (fragment, facts, faults) => {
    expect(reading(fragment)).toEqual({ facts, faults })
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  })

  it('keeps the rows that can be kept, in order', () => {
    expect(
      reading('events.9.on=2023-01-01&events.4.on=2022-13-01&events.4.kind=reminder&events.2.on=x'),
    ).toEqual({
      facts: { events: [{ kind: 'reminder' }, { on: '2023-01-01' }] },
      faults: ['refused events.2.on', 'refused events.4.on'],
    })
  })

  it('leaves aside the end of an event that precedes its start', () => {
    expect(reading('events.0.on=2023-01-01&events.0.endedOn=2022-01-01')).toEqual({
      facts: { events: [{ on: '2023-01-01' }] },
      faults: ['refused events.0.endedOn'],
    })
  })

  it('leaves aside the rate of another regime', () => {
    expect(reading('regime.kind=legal&regime.annualRate=5.00', interestShape)).toEqual({
      facts: { regime: { kind: 'legal' } },
      faults: ['refused regime.annualRate'],
    })
  })

  it.each(['0', '-1', '1e9', '0x10', '99999999999999999', '1.5', '١٢'])(
    'takes no amount written %s',
    (amount) => {
      expect(reading(`principal=${amount}`, interestShape).facts).toEqual({})
    },
  )

  it('is read up to what an address may hold', () => {
    const many = Array.from({ length: 5000 }, (_, index) => `events.${index}.on=2023-01-01`)
    const { facts, faults } = readFragment(many.join('&'), limitationShape)
    expect(facts.events).toHaveLength(40)
    expect(faults.filter(({ kind }) => kind === 'cut').length).toBeGreaterThan(0)
    expect(reading('a'.repeat(10_000_000)).faults).toEqual(['cut'])
  })

  it('shows only the beginning of what is long', () => {
    const { faults } = readFragment(`claim.nature=${'x'.repeat(250)}`, limitationShape)
    expect(faults.map(({ value }) => value.length)).toEqual([60])
  })

  it.each(shapes)('never makes the reading of %s fail', (_, shape) => {
    const path = fc.constantFrom(...Object.keys(shape.paths)).map((one) => one.replace('*', '0'))
    const pair = fc
      .tuple(fc.oneof(path, fc.string()), fc.string({ unit: 'binary' }))
      .map(([one, value]) => `${one}=${encodeURIComponent(value)}`)
    const fragment = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(pair).map((all) => all.join('&')),
    )
    fc.assert(
      fc.property(fragment, (text) => {
        const { facts } = readFragment(text, shape)
        const again = readFragment(fragmentOf(facts, shape.paths), shape)
        expect(again.faults).toEqual([])
      }),
      runs,
    )
  })
})
