import type { FactsCommand } from '#command.ts'

/** A fact that a question takes, and the French question to ask a person for it. */
export type FactRow = { readonly path: string; readonly question: string }

/**
 * The facts of a question of law with the question to ask for each, for the help; none for other
 * commands.
 *
 * Facts inside lists are written `events[].on`, as the errors of input name them with their place.
 */
export async function factRows(command: FactsCommand): Promise<readonly FactRow[]> {
  const [group, name] = command.words
  if (group !== 'law') return []
  const [{ questionFor }, handler] = await Promise.all([import('@quittance/law'), command.load()])
  return pathsOf(handler.schema(), '').flatMap((path) => {
    const question = questionFor(path, name)
    return question === null ? [] : [{ path, question: question.fr }]
  })
}

/** Every path of a JSON Schema, those of its objects and lists included. */
export function pathsOf(schema: unknown, at: string): readonly string[] {
  const properties = objectAt(schema, 'properties')
  return Object.entries(properties).flatMap(([name, of]) => {
    const path = at === '' ? name : `${at}.${name}`
    const items = Object.getOwnPropertyDescriptor(objectOf(of), 'items')?.value
    const inside = items === undefined ? choices(of) : choices(items)
    const below = items === undefined ? path : `${path}[]`
    return [path, ...inside.flatMap((each) => pathsOf(each, below))]
  })
}

/** A schema, or the ones among which it chooses: a value that may be null is one. */
function choices(of: unknown): readonly unknown[] {
  const any: unknown = Object.getOwnPropertyDescriptor(objectOf(of), 'anyOf')?.value
  return Array.isArray(any) ? any : [of]
}

function objectAt(of: unknown, name: string): object {
  const value: unknown = Object.getOwnPropertyDescriptor(objectOf(of), name)?.value
  return objectOf(value)
}

function objectOf(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {}
}
