import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import * as questions from '#questions/law/index.ts'

const { interestFacts, limitationFacts, deadlineFacts, writingFacts } = questions

/** Code and path of the first issue, the path to the leaf; for an unknown key, its own path. */
function firstIssue(schema: z.ZodType, document: unknown): string {
  const issue = schema.safeParse(document).error?.issues[0]
  if (issue === undefined) return 'taken'
  const keys = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : []
  return `${issue.code} ${[...issue.path, ...keys].join('.')}`
}

describe('the questions of law', () => {
  it.each(Object.entries(questions))(
    '%s takes an empty document and can be printed',
    (_, schema) => {
      expect(schema.safeParse({}).success).toBe(true)
      expect(z.toJSONSchema(schema)).toMatchObject({ type: 'object', additionalProperties: false })
    },
  )

  it.each([
    [interestFacts, { asof: '2024-01-01' }, 'unrecognized_keys asof'],
    [interestFacts, { asOf: '2024-02-31' }, 'custom asOf'],
    [interestFacts, { asOf: '0024-01-31' }, 'custom asOf'],
    [interestFacts, { asOf: '31/01/2024' }, 'invalid_format asOf'],
    [interestFacts, { principal: 0 }, 'too_small principal'],
    [interestFacts, { principal: -1 }, 'too_small principal'],
    [interestFacts, { principal: 1.5 }, 'invalid_type principal'],
    [interestFacts, { principal: 9007199254740992 }, 'too_big principal'],
    [interestFacts, { principal: 9007199254740991 }, 'taken'],
    [interestFacts, { payments: [{ on: '2023-01-01', amount: 0 }] }, 'too_small payments.0.amount'],
    [
      interestFacts,
      { regime: { kind: 'legal', annualRate: '5.00' } },
      'unrecognized_keys regime.annualRate',
    ],
    [
      interestFacts,
      { regime: { kind: 'contractual', annualRate: '5,00' } },
      'invalid_format regime.annualRate',
    ],
    [interestFacts, { regime: {} }, 'taken'],
    [limitationFacts, { events: [{ on: '2023-02-29' }] }, 'custom events.0.on'],
    [
      limitationFacts,
      { events: [{ on: '2023-02-28', kind: 'mediation', endedOn: '2023-02-27' }] },
      'custom events.0.endedOn',
    ],
    [limitationFacts, { claim: { nature: 'bill' } }, 'invalid_value claim.nature'],
    [deadlineFacts, { length: { days: -1 } }, 'too_small length.days'],
    [deadlineFacts, { from: '2999-12-31' }, 'taken'],
    [deadlineFacts, { from: '3000-01-01' }, 'custom from'],
    [limitationFacts, { startsOn: '9999-12-31' }, 'custom startsOn'],
    [
      writingFacts,
      { exhibits: [{ id: 'P1', authorGrade: 'F' }] },
      'invalid_value exhibits.0.authorGrade',
    ],
  ])('case %#: the refusal names the value to the leaf', (schema, document, expected) => {
    expect(firstIssue(schema, document)).toBe(expected)
  })
})
