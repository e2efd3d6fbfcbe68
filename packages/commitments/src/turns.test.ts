import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { CommitmentKind, Commitments } from '#commitment.ts'
import { findCommitments } from '#find-commitments.ts'

const root = fileURLToPath(new URL('../../../tests/fixtures/commitments/', import.meta.url))
const fixture = (path: string) => JSON.parse(readFileSync(root + path, 'utf8'))

/** A message of the debtor of 1 950 €, sent on Tuesday 14 April 2026. */
function debtorSays(text: string): Commitments {
  return findCommitments({
    text,
    sentAt: '2026-04-14T10:30:00+02:00',
    author: 'debtor',
    context: { debtCents: 195_000, previousCreditorMessage: null },
  })
}

describe('a choice between two sums', () => {
  it.each([
    'je te verse entre 200 et 300 € vendredi',
    'je paierai entre 200 € et 300 € le 20/04',
    'je te verse de 200 à 300 € vendredi',
    'je te verse 200 ou 300 € vendredi',
    'je te verse 200€ ou même 300€ vendredi',
    'je vous règle 200 €, voire 300 € vendredi',
  ])('is no promise of both: %s', (text) => {
    const { primaryKind, amounts, promisedCents, humanReview } = debtorSays(text)
    expect(amounts.map(({ cents }) => cents)).toEqual([20_000, 30_000])
    expect({ primaryKind, promisedCents, humanReview }).toEqual({
      primaryKind: 'promise',
      promisedCents: null,
      humanReview: true,
    })
  })

  it('is not seen in two payments', () => {
    const both = debtorSays('je te paie 200 € vendredi et 300 € le 30/04')
    expect(both.promisedCents).toBe(50_000)
    expect(debtorSays('je paie 200 € et 300 € vendredi').promisedCents).toBe(50_000)
  })
})

describe('turns of phrase', () => {
  const turns: Readonly<Record<CommitmentKind, readonly string[]>> =
    fixture('turns/turns.json').turns
  const all = Object.entries(turns).flatMap(([kind, texts]) =>
    texts.map((text) => ({ kind, text })),
  )

  it('are read in 94 of 100 as the kind that they are', () => {
    const wrong = all.filter(({ kind, text }) => debtorSays(text).primaryKind !== kind)
    expect(all.length).toBeGreaterThan(900)
    expect(wrong.length * 100).toBeLessThanOrEqual(6 * all.length)
  })

  it.each(['dispute', 'refusal', 'payment_claimed', 'neutral'] as const)(
    'that say a %s are never unequivocal',
    (kind) => {
      const certain = turns[kind].filter((text) => debtorSays(text).unambiguousAck2240)
      expect(certain).toEqual([])
    },
  )
})

it('no doubtful message is unequivocal', () => {
  const doubtful: readonly string[] = fixture('doubtful/doubtful.json').phrases
  expect(doubtful.length).toBeGreaterThan(300)
  expect(doubtful.filter((text) => debtorSays(text).unambiguousAck2240)).toEqual([])
})

describe('days and sums', () => {
  const days: readonly { text: string; due: string }[] = fixture('days/days.json').days
  const sums: readonly { text: string; sums: (number | null)[] }[] = fixture('sums/sums.json').sums

  it.each(days)('$text: $due', ({ text, due }) => {
    const { kind, date, bound } = debtorSays(text).due
    expect(`${kind} ${date} ${bound}`.startsWith(due)).toBe(true)
  })

  it.each(sums)('$text: $sums', ({ text, sums: expected }) => {
    expect(debtorSays(text).amounts.map(({ cents }) => cents)).toEqual(expected)
  })
})
