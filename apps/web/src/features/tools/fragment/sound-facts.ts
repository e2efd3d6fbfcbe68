import { checkFacts } from '@quittance/contract/questions'
import { invariant } from '@quittance/kernel'
import type { FactShape } from '#features/tools/fragment/fact-shape.ts'

/** Facts that the law may be asked about, and the paths of what was left out of them. */
export type SoundFacts<Facts> = {
  readonly sound: Facts
  readonly refused: readonly string[]
}

const MOST_REFUSALS = 100

/**
 * Leaves out of typed facts each value that the schema of the question refuses: a day of the year
 * 203 while a date is being typed, an end before its start.
 */
export function soundFacts<Facts extends object>(
  typed: Facts,
  { schema }: Pick<FactShape<Facts>, 'schema'>,
): SoundFacts<Facts> {
  const refused: string[] = []
  let facts: unknown = typed
  for (let times = 0; times < MOST_REFUSALS; times += 1) {
    const read = checkFacts(schema, facts)
    if (read.ok) return { sound: read.value, refused }
    const path = read.error.path.replaceAll(/\[(\d+)\]/g, '.$1')
    refused.push(path)
    facts = without(facts, path.split('.'))
  }
  return { sound: nothing(schema), refused }
}

/** No fact at all, which every question takes. */
function nothing<Facts>(schema: FactShape<Facts>['schema']): Facts {
  const read = checkFacts(schema, {})
  invariant(read.ok, 'every question takes an empty document')
  return read.value
}

/** A copy of facts without the value at a path. */
function without(facts: unknown, [step = '', ...rest]: readonly string[]): unknown {
  if (typeof facts !== 'object' || facts === null) return facts
  if (Array.isArray(facts)) {
    return facts.flatMap((row: unknown, index): readonly unknown[] => {
      if (String(index) !== step) return [row]
      return rest.length === 0 ? [] : [without(row, rest)]
    })
  }
  return Object.fromEntries(
    Object.entries(facts).flatMap(([key, value]): readonly (readonly [string, unknown])[] => {
      if (key !== step) return [[key, value]]
      return rest.length === 0 ? [] : [[key, without(value, rest)]]
    }),
  )
}
