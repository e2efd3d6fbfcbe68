import type { InputError } from '@quittance/kernel'
import type { z } from 'zod'
import { frenchMessage } from '#questions/french-message.ts'

type Issue = z.core.$ZodIssue
type Path = readonly PropertyKey[]

/** An issue of one value, unions opened, with its whole path. */
export type Leaf = {
  readonly code:
    | 'unknown-key'
    | 'missing-key'
    | 'invalid-type'
    | 'invalid-value'
    | 'invalid-format'
    | 'out-of-range'
  readonly path: Path
  readonly issue: Issue
}

/**
 * The one error that tells a person most about facts that a schema refuses.
 *
 * An unknown key comes before everything: it is most often the misspelt twin of a missing one. Then
 * a wrong value before a missing one, in the order of the schema.
 */
export function inputErrorOf(issues: readonly Issue[], document: unknown): InputError {
  const leaf = mostTelling(leavesOf(issues, [], document))
  if (leaf === undefined) return { code: 'invalid-value', path: '', message: frenchMessage(leaf) }
  const code = codeGiven(leaf.issue) ?? leaf.code
  return { code, path: pathText(leaf.path), message: frenchMessage(leaf) }
}

/** A path as errors write it: `events[1].on`; `''` for the whole document. */
function pathText(path: Path): string {
  let text = ''
  for (const step of path) {
    const name = String(step)
    if (typeof step === 'number') text += `[${step}]`
    else if (/[.[\]"\p{Cc}]/u.test(name) || name === '') text += `[${JSON.stringify(name)}]`
    else text += text === '' ? name : `.${name}`
  }
  return text
}

function mostTelling(leaves: readonly Leaf[]): Leaf | undefined {
  return (
    leaves.find(({ code }) => code === 'unknown-key') ??
    leaves.find(({ code }) => code !== 'missing-key') ??
    leaves[0]
  )
}

function leavesOf(issues: readonly Issue[], base: Path, document: unknown): readonly Leaf[] {
  return issues.flatMap((issue) => leavesOfIssue(issue, [...base, ...issue.path], document))
}

function leavesOfIssue(issue: Issue, path: Path, document: unknown): readonly Leaf[] {
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ code: 'unknown-key', path: [...path, key], issue }))
    case 'invalid_union':
      return leavesOfUnion(issue, path, document)
    case 'invalid_key':
    case 'invalid_element':
      return leavesOf(issue.issues, path, document)
    case 'invalid_type':
      return [{ code: absentOr('invalid-type', path, document), path, issue }]
    case 'invalid_value':
    case 'custom':
      return [{ code: absentOr('invalid-value', path, document), path, issue }]
    case 'invalid_format':
      return [{ code: 'invalid-format', path, issue }]
    case 'too_big':
    case 'too_small':
    case 'not_multiple_of':
      return [{ code: 'out-of-range', path, issue }]
  }
}

/** Where no branch can be told apart, the union itself is what is wrong. */
function leavesOfUnion(
  issue: Extract<Issue, { code: 'invalid_union' }>,
  path: Path,
  document: unknown,
): readonly Leaf[] {
  const branches = issue.errors.map((errors) => leavesOf(errors, path, document))
  const nearest = branches.toSorted((a, b) => distance(a, path) - distance(b, path))[0]
  if (nearest === undefined || nearest.every((leaf) => leaf.path.length === path.length)) {
    return [{ code: absentOr('invalid-value', path, document), path, issue }]
  }
  return nearest
}

/**
 * How far the input is from a branch of a union: a branch of another kind is farthest, then one
 * whose constant (`kind`) does not match, then one with keys that are foreign or missing.
 */
function distance(leaves: readonly Leaf[], path: Path): number {
  let total = 0
  for (const leaf of leaves) {
    if (leaf.path.length === path.length) total += 10_000
    else if (leaf.issue.code === 'invalid_value' && leaf.issue.values.length === 1) total += 1000
    else if (leaf.code === 'unknown-key' || leaf.code === 'missing-key') total += 10
    else total += 1
  }
  return total
}

function absentOr(code: Leaf['code'], path: Path, document: unknown): Leaf['code'] {
  return path.length > 0 && valueAt(document, path) === undefined ? 'missing-key' : code
}

function valueAt(document: unknown, path: Path): unknown {
  let value: unknown = document
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined
    value = Object.getOwnPropertyDescriptor(value, step)?.value
  }
  return value
}

function codeGiven(issue: Issue): string | null {
  if (issue.code !== 'custom') return null
  const given: unknown = issue.params?.['code']
  return typeof given === 'string' ? given : null
}
