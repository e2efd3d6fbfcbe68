import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import * as fc from 'fast-check'
import { describe, expect, it, inject } from 'vitest'
import type { CommitmentFacts, Commitments } from '#commitment.ts'
import { findCommitments, LONGEST_MESSAGE } from '#find-commitments.ts'

type Labelled = CommitmentFacts & { readonly variants: readonly string[] }

const folder = fileURLToPath(new URL('../../../tests/fixtures/commitments/', import.meta.url))

const SETS = [
  'registers',
  'held-out',
  'held-out-2',
  'held-out-3',
  'held-out-4',
  'held-out-5',
  'held-out-6',
  'held-out-7',
  'held-out-8',
]

/** Every phrase of our own, with its variants, that is read as unequivocal. */
const certain: readonly CommitmentFacts[] = SETS.flatMap((set) =>
  readdirSync(folder + set).map((name) => `${folder}${set}/${name}`),
)
  .flatMap((path): readonly Labelled[] => JSON.parse(readFileSync(path, 'utf8')).phrases)
  .flatMap((phrase) => [phrase.text, ...phrase.variants].map((text) => ({ ...phrase, text })))
  .filter((facts) => findCommitments(facts).unambiguousAck2240)

const level = (facts: CommitmentFacts, text: string) => findCommitments({ ...facts, text }).ackLevel

describe('an unequivocal phrase', () => {
  it('is one of many', () => {
    expect(certain.length).toBeGreaterThan(300)
  })

  const reserves: Readonly<Record<string, (text: string) => string>> = {
    'a denial after it': (text) => `${text} mais je ne reconnais rien`,
    'a denial before it': (text) => `Je ne reconnais rien. ${text}`,
    'a denial in a sentence after it': (text) => `${text}. Je ne reconnais rien.`,
    'a denial of the debt': (text) => `${text}, je ne te dois rien`,
    'a reserve before it': (text) => `Sous réserve, ${text}`,
    'a reserve after it': (text) => `${text}, sous toutes réserves`,
    'no acknowledgment': (text) => `Sans reconnaissance de dette, ${text}`,
    'a negation before it': (text) => `Je n'ai jamais dit que ${text}`,
    'a negation after it': (text) => `${text}, ce n'est pas vrai`,
    'a condition before it': (text) => `Si ma banque accepte, ${text}`,
    'a condition after it': (text) => `${text} à condition que tu finisses les travaux`,
    'an event to wait for': (text) => `${text} dès que j'ai vendu ma voiture`,
    'a doubt': (text) => `${text}, normalement`,
    'words put in the mouth': (text) => `${text}, dis-tu`,
    'a second thought': (text) => `${text}, enfin ma société`,
    'a jest': (text) => `${text} 🙄`,
    'French quotation marks': (text) => `« ${text} »`,
    'straight quotation marks': (text) => `"${text.replaceAll('"', '')}"`,
    'a person quoted': (text) => `Il m'a écrit : « ${text} »`,
    'a refusal': (text) => `${text}. Je refuse de payer.`,
    'a contest': (text) => `${text}. Je conteste cette créance.`,
  }

  it.each(Object.keys(reserves))('is not one with %s', (name) => {
    const changed = reserves[name] ?? ((text: string) => text)
    const still = certain.filter((facts) => level(facts, changed(facts.text)) === 'unequivocal')
    expect(still.map(({ text }) => changed(text))).toEqual([])
  })

  it.each(['third-party', 'creditor'] as const)('is not one in the mouth of a %s', (author) => {
    for (const facts of certain) {
      const read = findCommitments({ ...facts, author })
      expect(read).toMatchObject({ ackLevel: 'none', kinds: ['neutral'], due: { kind: 'none' } })
    }
  })
})

describe('any message', () => {
  const words = certain.flatMap(({ text }) => text.split(/(?<=\s)/)).slice(0, 600)
  const long = fc
    .array(fc.constantFrom(...words, '\n', '« ', '» ', '> ', '1 950 € ', 'si ', 'pas '), {
      minLength: 200,
      maxLength: 2500,
    })
    .map((parts) => parts.join('').slice(0, 10_000))

  const read = (text: string): Commitments =>
    findCommitments({
      text,
      sentAt: '2026-04-14T10:30:00+02:00',
      author: 'debtor',
      context: { debtCents: 195_000, previousCreditorMessage: null },
    })

  it('of ten thousand characters gives spans and sums that stand in it, a bounded number', () => {
    fc.assert(
      fc.property(long, (text) => {
        const { spans, amounts, due } = read(text)
        expect(spans.length).toBeLessThanOrEqual(2 * text.length)
        for (const { start, end } of spans) {
          expect(start).toBeGreaterThanOrEqual(0)
          expect(start).toBeLessThan(end)
          expect(end).toBeLessThanOrEqual(text.length)
        }
        for (const { raw } of amounts) expect(text).toContain(raw)
        expect(text).toContain(due.raw ?? '')
      }),
      { seed: 2240, numRuns: 12 * inject('campaign') },
    )
  })

  it('is read up to its bound, whatever follows', () => {
    const text = 'je te dois 1950 € '.repeat(2000)
    expect(read(text)).toEqual(read(text.slice(0, LONGEST_MESSAGE)))
  })
})
