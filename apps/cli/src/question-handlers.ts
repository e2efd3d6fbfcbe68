import {
  outcomeDocument,
  type Answered,
  type Outcome,
  type OutcomeDocument,
} from '@quittance/kernel'
import { factsJsonSchema, readFacts } from '@quittance/contract/questions'
import type { z } from 'zod'
import type { FactsAnswer, FactsHandler } from '#command.ts'

/** A question of law: what comes out is an outcome with its explanation, or its document. */
export function lawQuestion<Facts>(
  schema: z.ZodType<Facts>,
  answer: (facts: Facts) => Outcome<unknown> | OutcomeDocument<unknown>,
): FactsHandler {
  return handler(schema, (facts) => {
    const outcome = answer(facts)
    return { ok: true, document: 'explain' in outcome ? outcomeDocument(outcome) : outcome }
  })
}

/** A question whose answer is a document of its own, or whose facts may be refused past the schema. */
export function documentQuestion<Facts>(
  schema: z.ZodType<Facts>,
  answer: (facts: Facts) => Answered<unknown>,
): FactsHandler {
  return handler(schema, (facts) => {
    const answered = answer(facts)
    return answered.kind === 'refused'
      ? { ok: false, error: answered.error }
      : { ok: true, document: answered.value }
  })
}

/** A question whose answer is a text printed as it is, such as an XML file. */
export function textQuestion<Facts>(
  schema: z.ZodType<Facts>,
  answer: (facts: Facts) => Answered<string>,
): FactsHandler {
  return handler(schema, (facts) => {
    const answered = answer(facts)
    return answered.kind === 'refused'
      ? { ok: false, error: answered.error }
      : { ok: true, text: answered.value }
  })
}

function handler<Facts>(
  schema: z.ZodType<Facts>,
  answer: (facts: Facts) => FactsAnswer,
): FactsHandler {
  return {
    schema: () => factsJsonSchema(schema),
    answer: (jsonText) => {
      const read = readFacts(schema, jsonText)
      return read.ok ? answer(read.value) : { ok: false, error: read.error }
    },
  }
}
