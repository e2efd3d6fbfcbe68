import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import * as fc from 'fast-check'
import { describe, expect, it, inject } from 'vitest'
import type { CommitmentFacts, Commitments } from '#commitment.ts'
import { findCommitments } from '#find-commitments.ts'

type Labelled = CommitmentFacts & { readonly expected: Omit<Commitments, 'rules' | 'spans'> }

const root = fileURLToPath(new URL('../../../tests/fixtures/commitments/', import.meta.url))
const SETS = [
  'registers',
  'held-out',
  'held-out-2',
  'held-out-3',
  'held-out-4',
  'held-out-5',
  'held-out-6',
]
const phrases: readonly Labelled[] = SETS.flatMap((set) =>
  readdirSync(root + set).flatMap(
    (name): readonly Labelled[] =>
      JSON.parse(readFileSync(`${root}${set}/${name}`, 'utf8')).phrases,
  ),
)

/** What must not change with the spelling: the first kind, the sums, the due day. */
function essence({ primaryKind, amounts, due }: Commitments): string {
  return JSON.stringify([primaryKind, amounts.map(({ cents }) => cents), due.date, due.bound])
}

const before = new Map(phrases.map((phrase) => [phrase.text, essence(findCommitments(phrase))]))

type Writing = { readonly kept: number; readonly write: (text: string) => string }

/** Ways of writing, and how many phrases of 100 must be read the same. */
const WRITINGS: Readonly<Record<string, Writing>> = {
  'without accents': {
    kept: 100,
    write: (text) => text.normalize('NFD').replaceAll(/\p{M}/gu, ''),
  },
  'in capitals': { kept: 100, write: (text) => text.toUpperCase() },
  'in small letters': { kept: 100, write: (text) => text.toLowerCase() },
  'with doubled spaces': { kept: 99, write: (text) => text.replaceAll(' ', '  ') },
  'with no-break spaces': { kept: 99, write: (text) => text.replaceAll(' ', '\u{a0}') },
  'with narrow spaces': { kept: 99, write: (text) => text.replaceAll(' ', '\u{202f}') },
  'with curly apostrophes': { kept: 100, write: (text) => text.replaceAll("'", '’') },
  'with spaces for apostrophes': { kept: 99, write: (text) => text.replaceAll(/['’]/g, ' ') },
  'without apostrophes': {
    kept: 98,
    write: (text) => text.replaceAll(/(?<=\b(?:[jdlnmstc]|qu))['’]/gi, ''),
  },
  'without punctuation': {
    kept: 95,
    write: (text) => text.replaceAll(/(?<!\d)[.,;:!]|[.,;:!](?!\d)/g, ' '),
  },
  'without question marks': { kept: 90, write: (text) => text.replaceAll('?', ' ') },
  'with « je te doit »': {
    kept: 100,
    write: (text) => text.replaceAll(/\b(je (?:te|vous) )dois\b/g, '$1doit'),
  },
  'with « sa » and « ces »': {
    kept: 100,
    write: (text) =>
      text
        .replaceAll(/\bça(?= (?:va|marche|part|te))/g, 'sa')
        .replaceAll(/\bc'est (?=promis|noté)/g, 'ces '),
  },
}

describe.each(Object.keys(WRITINGS))('the labelled phrases %s', (name) => {
  const { kept = 100, write = (text: string) => text } = WRITINGS[name] ?? {}
  const changed = phrases
    .map((phrase) => ({ ...phrase, written: phrase.text, text: write(phrase.text) }))
    .filter(({ written, text }) => written !== text)

  it('keep their kind, sums and day', () => {
    const same = changed.filter(
      (phrase) => essence(findCommitments(phrase)) === before.get(phrase.written),
    )
    expect(same.length * 100).toBeGreaterThanOrEqual(kept * changed.length)
  })

  it('are never unequivocal against their label', () => {
    const wrong = changed.filter(
      (phrase) =>
        phrase.expected.ackLevel !== 'unequivocal' && findCommitments(phrase).unambiguousAck2240,
    )
    expect(wrong.map(({ text }) => text)).toEqual([])
  })
})

describe('a message put together from others', () => {
  const denials = phrases.filter(
    ({ author, context, expected }) =>
      author === 'debtor' &&
      context.previousCreditorMessage === null &&
      (expected.kinds.includes('refusal') ||
        (expected.kinds.includes('dispute') && expected.ackLevel !== 'unequivocal')),
  )
  const others = phrases.filter(
    ({ author, context }) => author === 'debtor' && context.previousCreditorMessage === null,
  )

  it('is never unequivocal where one of them denies, refuses or contests', () => {
    const known = denials.filter((phrase) => {
      const { kinds } = findCommitments(phrase)
      return kinds.includes('dispute') || kinds.includes('refusal')
    })
    expect(known.length * 20).toBeGreaterThanOrEqual(denials.length * 19)
    const denial = fc.constantFrom(...known)
    const other = fc.constantFrom(...others)
    fc.assert(
      fc.property(
        fc.tuple(denial, fc.boolean()),
        fc.array(other, { minLength: 1, maxLength: 3 }),
        fc.constantFrom('. ', '\n', ' ', ', '),
        ([denied, first], rest, joint) => {
          const texts = rest.map(({ text }) => text)
          const parts = first ? [denied.text, ...texts] : [...texts, denied.text]
          const read = findCommitments({ ...denied, text: parts.join(joint) })
          expect(read.unambiguousAck2240).toBe(false)
        },
      ),
      { seed: 2240, numRuns: 500 * inject('campaign') },
    )
  })
})
