import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { checkFacts, factsJsonSchema, readFacts } from '#questions/question.ts'

const regime = z.union([
  z.strictObject({ kind: z.literal('legal'), creditor: z.enum(['private-individual', 'other']) }),
  z.strictObject({ kind: z.literal('contractual'), annualRate: z.string() }),
])
const schema = z.strictObject({
  asOf: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'Écrivez AAAA-MM-JJ.'),
  principal: z.int().positive(),
  regime: regime.optional(),
  length: z
    .union([z.strictObject({ days: z.int() }), z.strictObject({ months: z.int() })])
    .optional(),
  events: z
    .array(
      z.strictObject({
        on: z.string().refine((on) => on !== '2026-02-31', {
          message: 'Ce jour n’existe pas.',
          params: { code: 'invalid-day' },
        }),
        kind: z.enum(['reminder', 'part-payment']),
      }),
    )
    .optional(),
  note: z.union([z.string(), z.null()]).optional(),
})
const whole = { asOf: '2026-11-21', principal: 195_000 }

describe('checkFacts', () => {
  it.each([
    [{ ...whole, asoff: 1 }, 'unknown-key', 'asoff'],
    [{ asoff: '2026-11-21', principal: 'x' }, 'unknown-key', 'asoff'],
    [{ ...whole, 'a.b': 1 }, 'unknown-key', '["a.b"]'],
    [{ asOf: '2026-11-21' }, 'missing-key', 'principal'],
    [{ asOf: 'demain' }, 'invalid-format', 'asOf'],
    [{ ...whole, principal: '195000' }, 'invalid-type', 'principal'],
    [{ ...whole, principal: 19.5 }, 'invalid-type', 'principal'],
    [{ ...whole, principal: 0 }, 'out-of-range', 'principal'],
    [{ ...whole, principal: 2 ** 53 }, 'out-of-range', 'principal'],
    [{ ...whole, events: {} }, 'invalid-type', 'events'],
    [{ ...whole, events: [{ on: 'x', kind: 'reminder', onn: 1 }] }, 'unknown-key', 'events[0].onn'],
    [
      { ...whole, events: [{ on: 'x', kind: 'reminder' }, { kind: 'reminder' }] },
      'missing-key',
      'events[1].on',
    ],
    [{ ...whole, events: [{ on: '2026-02-31', kind: 'reminder' }] }, 'invalid-day', 'events[0].on'],
    [{ ...whole, events: [{ on: 'x', kind: 'phone' }] }, 'invalid-value', 'events[0].kind'],
    [{ ...whole, regime: { kind: 'legal', creditor: 'bank' } }, 'invalid-value', 'regime.creditor'],
    [{ ...whole, regime: { kind: 'legal' } }, 'missing-key', 'regime.creditor'],
    [
      { ...whole, regime: { kind: 'legal', creditor: 'other', annualRate: '5.00' } },
      'unknown-key',
      'regime.annualRate',
    ],
    [{ ...whole, regime: { kind: 'usury' } }, 'invalid-value', 'regime.kind'],
    [{ ...whole, regime: 'legal' }, 'invalid-value', 'regime'],
    [{ ...whole, length: { days: 'x' } }, 'invalid-type', 'length.days'],
    [{ ...whole, length: { months: 1.5 } }, 'invalid-type', 'length.months'],
    [{ ...whole, length: { dayz: 15 } }, 'unknown-key', 'length.dayz'],
    [{ ...whole, note: 5 }, 'invalid-value', 'note'],
    [[], 'invalid-type', ''],
    [null, 'invalid-type', ''],
  ])('refuses %j with %s at « %s »', (facts, code, path) => {
    const read = checkFacts(schema, facts)
    expect(read.ok ? null : { code: read.error.code, path: read.error.path }).toEqual({
      code,
      path,
    })
    expect(read.ok || read.error.message).not.toBe('')
  })

  it('keeps the French message of the schema', () => {
    const read = checkFacts(schema, { ...whole, asOf: 'demain' })
    expect(read.ok ? '' : read.error.message).toBe('Écrivez AAAA-MM-JJ.')
  })
})

describe('readFacts', () => {
  it('reads a document, a byte-order mark before it or not', () => {
    expect(readFacts(schema, JSON.stringify(whole))).toEqual({ ok: true, value: whole })
    expect(readFacts(schema, `\uFEFF${JSON.stringify(whole)}\r\n`).ok).toBe(true)
  })

  it.each([
    ['', 'unreadable-json'],
    ['   \n', 'unreadable-json'],
    ['{"asOf":', 'unreadable-json'],
    ["{'asOf':1}", 'unreadable-json'],
    ['{} {}', 'unreadable-json'],
    ['['.repeat(100_000), 'too-deep'],
    [`${'{"a":'.repeat(65)}1${'}'.repeat(65)}`, 'too-deep'],
  ])('refuses what is not a bounded document (%#)', (text, code) => {
    const read = readFacts(schema, text)
    expect(read.ok ? null : [read.error.code, read.error.path]).toEqual([code, ''])
  })

  it('counts no bracket inside a text', () => {
    const text = JSON.stringify({ ...whole, note: `"${'['.repeat(200)}\\` })
    expect(readFacts(schema, text).ok).toBe(true)
  })

  it('refuses a key that names the prototype', () => {
    const read = readFacts(schema, '{"asOf":"2026-11-21","principal":1,"__proto__":{"a":1}}')
    expect(read.ok ? null : [read.error.code, read.error.path]).toEqual([
      'unknown-key',
      '__proto__',
    ])
  })
})

describe('factsJsonSchema', () => {
  it('shows what a caller writes', () => {
    expect(factsJsonSchema(schema)).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      type: 'object',
      required: ['asOf', 'principal'],
      additionalProperties: false,
    })
  })
})
