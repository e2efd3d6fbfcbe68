import { readdirSync, readFileSync } from 'node:fs'
import { journalSubjects, journalVerbs } from '@quittance/contract'
import { describe, expect, it } from 'vitest'

const source = new URL('..', import.meta.url)
const texts = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
  .map((path) => readFileSync(new URL(path, source), 'utf8'))

const captured = (pattern: RegExp) =>
  new Set(texts.flatMap((text) => [...text.matchAll(pattern)].map(([, name = '']) => name)))

/** Verbs stand beside their name, or in the table of what becomes of an act. */
const written = captured(/\bverb: '([a-z-]+)'/g).union(
  captured(/\b(?:done|failed|ambiguous): '(act-[a-z-]+)'/g),
)

describe('the verbs of the journal', () => {
  it('are those that the server writes, no less and no more', () => {
    expect([...written].toSorted()).toEqual(journalVerbs.toSorted())
  })

  it('are done to the kinds of things that the server names, no less and no more', () => {
    const named = captured(/\bsubject: \{ kind: '([a-z-]+)'/g)
    expect([...named].toSorted()).toEqual(journalSubjects.toSorted())
  })
})
