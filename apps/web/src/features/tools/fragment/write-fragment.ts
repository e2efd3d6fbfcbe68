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
  if (typeof value === 'string') return [{ path, value }]
  if (typeof value === 'number' || typeof value === 'boolean') {
    return [{ path, value: String(value) }]
  }
  if (value === null || (Array.isArray(value) && value.length === 0)) return [{ path, value: '' }]
  if (typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, below]) =>
    leavesUnder(below, path === '' ? key : `${path}.${key}`),
  )
}

function mayBeNothing(kind: string): boolean {
  return kind === 'no-rows' || kind.endsWith('-or-none')
}
