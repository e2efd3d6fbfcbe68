import type { InputError } from '@quittance/kernel'
import { z } from 'zod'
import { inputErrorOf } from '#questions/input-error-of.ts'
import { readJson } from '#questions/read-json.ts'

export { LONGEST_DOCUMENT } from '#questions/read-json.ts'

/**
 * A question that takes facts as one JSON document (question) and the shape of those facts.
 *
 * The command line, the API and the public schema all read from it; `name` is the word after
 * `quittance law`, `quittance money`, and so on.
 */
export type Question<Facts> = {
  readonly name: string
  readonly facts: z.ZodType<Facts>
}

/** Facts that were read, or why they cannot be taken. */
export type FactsRead<Facts> =
  | { readonly ok: true; readonly value: Facts }
  | { readonly ok: false; readonly error: InputError }

/**
 * Reads the facts of a question from JSON text that comes from outside.
 *
 * Exactly one error is given, the most telling one: text that is not JSON, then an unknown key,
 * then the first value that cannot be taken, with its path to the leaf (`events[1].on`). Schemas may
 * give their own French messages, and a code in `params.code` of a custom check.
 */
export function readFacts<Facts>(schema: z.ZodType<Facts>, jsonText: string): FactsRead<Facts> {
  const document = readJson(jsonText)
  return document.ok ? checkFacts(schema, document.value) : document
}

/** Checks facts already parsed from JSON, with the same errors as {@link readFacts}. */
export function checkFacts<Facts>(schema: z.ZodType<Facts>, document: unknown): FactsRead<Facts> {
  const parsed = schema.safeParse(document, { error: () => '' })
  if (parsed.success) return { ok: true, value: parsed.data }
  return { ok: false, error: inputErrorOf(parsed.error.issues, document) }
}

/** The JSON Schema (draft 2020-12) of what a caller writes, before any transformation. */
export function factsJsonSchema(schema: z.ZodType): z.core.JSONSchema.BaseSchema {
  return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
}
