import * as fc from 'fast-check'
import { describe, expect, inject, it } from 'vitest'
import { commands } from '#command-tree.ts'
import type { FactsAnswer, FactsHandler } from '#command.ts'

type JsonSchema = {
  readonly type?: string
  readonly format?: string
  readonly pattern?: string
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly JsonSchema[]
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly items?: JsonSchema
  readonly minimum?: number
  readonly maximum?: number
}

const days = fc.constantFrom(
  '1800-01-01',
  '2004-12-31',
  '2012-06-01',
  '2016-09-30',
  '2016-10-01',
  '2020-02-29',
  '2022-09-22',
  '2024-08-30',
  '2026-04-25',
  '2026-09-01',
  '2026-11-21',
  '2999-12-31',
)
const numbers = [1, 2, 15, 76_001, 150_000, 150_001, 500_001, 5_000_001, 9_007_199_254_740_991]
const texts = ['4.06', '12.00', 'legal-x3', 'FR', 'DE', '75011', '98800', '67000', 'Lyon', 'P1']

/** Documents that a schema takes, figures and days at the edges of the tables. */
function documentsOf(schema: JsonSchema, requireAll: boolean): fc.Arbitrary<unknown> {
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum)
  if (schema.anyOf !== undefined) {
    return fc.oneof(...schema.anyOf.map((each) => documentsOf(each, requireAll)))
  }
  switch (schema.type) {
    case 'object': {
      const fields = Object.entries(schema.properties ?? {})
      const values = fields.map(([name, of]) => [name, documentsOf(of, requireAll)] as const)
      const record = Object.fromEntries(values)
      return requireAll ? fc.record(record) : fc.record(record, { requiredKeys: [] })
    }
    case 'array':
      return fc.array(documentsOf(schema.items ?? {}, requireAll), { maxLength: 3 })
    case 'integer': {
      const { minimum = 0, maximum = Infinity } = schema
      return fc.constantFrom(...numbers.filter((each) => each >= minimum && each <= maximum))
    }
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    case undefined:
    default:
      return schema.format === 'date' ? days : textsOf(schema)
  }
}

function textsOf({ pattern = '' }: JsonSchema): fc.Arbitrary<string> {
  return fc.constantFrom(...texts.filter((each) => new RegExp(pattern).test(each)))
}

const questions = commands.flatMap((command) =>
  command.kind === 'facts' && command.words[0] === 'law'
    ? [[command.words.join(' '), command] as const]
    : [],
)

/** What is wrong with an answer, or null: a refusal names a value, a document is an outcome. */
function fault(answer: FactsAnswer): string | null {
  const text = JSON.stringify(answer)
  if (/undefined|NaN|Infinity|\[object/.test(text)) return text
  if (!answer.ok) return answer.error.path === '' ? text : null
  const outcome = 'document' in answer ? JSON.stringify(answer.document) : text
  return /^\{"outcome":"(?:answer|not-applicable|needs-facts)"/.test(outcome) ? null : text
}

describe('every question of law, asked anything its schema describes', () => {
  it.each(questions)('%s answers or refuses, and never fails', async (_, command) => {
    const handler: FactsHandler = await command.load()
    const schema: JsonSchema = JSON.parse(JSON.stringify(handler.schema()))
    let taken = 0
    fc.assert(
      fc.property(fc.oneof(documentsOf(schema, false), documentsOf(schema, true)), (facts) => {
        const answer = handler.answer(JSON.stringify(facts))
        if (answer.ok) taken += 1
        expect(fault(answer)).toBeNull()
      }),
      { seed: 1231, numRuns: 200 * inject('campaign') },
    )
    expect(taken).toBeGreaterThan(0)
  })
})
