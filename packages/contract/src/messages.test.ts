import { describe, expect, it } from 'vitest'
import { contract, saidOfMessage, signInDoors } from '#index.ts'
import { messages, textTooLong } from '#messages.ts'

/** What a schema of the library may hold: other schemas, checks, and words for what they refuse. */
type Node = { readonly def: Readonly<Record<string, unknown>> }

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

function nodeOf(value: unknown): Node | null {
  const inside = isObject(value) || typeof value === 'function' ? Reflect.get(value, '_zod') : null
  return isObject(inside) && isObject(inside['def']) ? { def: inside['def'] } : null
}

/** Every sentence that a schema, or one inside it, was given for what it refuses. */
function sentencesOf(value: unknown, seen = new Set<unknown>()): readonly string[] {
  if (seen.has(value)) return []
  seen.add(value)
  const node = nodeOf(value)
  if (node === null) return isObject(value) ? insideOf(value, seen) : []
  const { error, getter, ...rest } = node.def
  const own = typeof error === 'function' ? [spoken(Reflect.apply(error, null, [{}]))] : []
  const lazy =
    typeof getter === 'function' ? sentencesOf(Reflect.apply(getter, null, []), seen) : []
  return [...own, ...lazy, ...insideOf(rest, seen)]
}

function insideOf(of: object, seen: Set<unknown>): readonly string[] {
  return Object.values(of).flatMap((one: unknown) => sentencesOf(one, seen))
}

function spoken(said: unknown): string {
  return isObject(said) ? String(said['message']) : String(said)
}

/**
 * The schemas of what operations are asked: procedures keep them under a name of the library's own.
 * Those of answers refuse nobody: an answer that does not fit is a failure of ours.
 */
function schemasOf(routes: object): readonly unknown[] {
  return Object.values(routes).flatMap((one: unknown) => {
    if (!isObject(one)) return []
    const inside = one['~orpc']
    return isObject(inside) ? [inside['inputSchema']] : schemasOf(one)
  })
}

const schemas = [...schemasOf(contract), ...signInDoors.map(({ body }) => body)]
const reached = [...new Set(schemas.flatMap((schema) => sentencesOf(schema)))]

describe('a sentence of a schema', () => {
  it('is reached from the operations, wherever it is written', () => {
    expect(reached).toContain(messages.noSuchDay.fr)
    expect(reached).toContain(messages.wholeCents.fr)
    expect(reached).toContain(messages.noItem.fr)
    expect(reached).toContain(textTooLong(4000).fr)
    expect(reached.length).toBeGreaterThan(15)
  })

  it.each(reached)('« %s » has its English', (french) => {
    const both = saidOfMessage(french)
    expect(both?.fr).toBe(french)
    expect(both?.en).not.toBe(french)
  })

  it('is said in the English of the trade, with its figure', () => {
    expect(saidOfMessage(messages.noSuchDay.fr)?.en).toBe(
      'This day does not exist. Write, for instance, 2026-02-28.',
    )
    expect(saidOfMessage(textTooLong(38).fr)?.en).toBe('This text is longer than 38 characters.')
  })

  it('is none of those that the library composes by itself', () => {
    expect(saidOfMessage('Invalid input: expected string, received number')).toBeNull()
    expect(saidOfMessage('Too big: expected string to have <=38 characters')).toBeNull()
  })

  it('is written once', () => {
    const written = Object.values(messages)
    expect(new Set(written.map(({ fr }) => fr)).size).toBe(written.length)
    expect(written.filter(({ fr, en }) => fr === en)).toEqual([])
    expect(written.filter(({ fr }) => !reached.includes(fr))).toEqual([])
  })
})
