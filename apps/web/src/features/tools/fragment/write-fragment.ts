import { kindOf, type FactPaths } from '#features/tools/fragment/fact-shape.ts'

/**
 * Writes facts as the part of an address after `#`: `asOf=2026-11-21&claim.nature=invoice`.
 *
 * It is meant to be read by people too: they see what they share. What is not a fact of the question
 * is left out.
 */
export function fragmentOf(facts: object, paths: FactPaths): string {
  return leavesUnder(facts, '')
    .filter(({ path, value }) => {
      const kind = kindOf(path, paths)
      return kind !== null && (value !== '' || mayBeNothing(kind))
    })
    .map(({ path, value }) => `${path}=${encodeURIComponent(value.toWellFormed())}`)
    .join('&')
}

type Leaf = { readonly path: string; readonly value: string }

function leavesUnder(value: unknown, path: string): readonly Leaf[] {
  switch (typeof value) {
    case 'string':
      return [{ path, value }]
    case 'number':
    case 'boolean':
      return [{ path, value: String(value) }]
    case 'object': {
      if (value === null || (Array.isArray(value) && value.length === 0)) {
        return [{ path, value: '' }]
      }
      return Object.entries(value).flatMap(([key, below]) =>
        leavesUnder(below, path === '' ? key : `${path}.${key}`),
      )
    }
    default:
      return []
  }
}

function mayBeNothing(kind: string): boolean {
  return kind === 'no-rows' || kind.endsWith('-or-none')
}
