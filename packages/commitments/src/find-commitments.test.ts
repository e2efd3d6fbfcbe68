import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import * as fc from 'fast-check'
import { describe, expect, it, inject } from 'vitest'
import type { CommitmentFacts, Commitments } from '#commitment.ts'
import { findCommitments } from '#find-commitments.ts'

type Expected = Omit<Commitments, 'rules' | 'spans'>
type DevPhrase = CommitmentFacts & { id: string; expected: Expected }
type OwnPhrase = {
  text: string
  variants: string[]
  kinds: string[]
  amounts: { cents: number | null; role: string }[]
  due: { kind: string; date: string | null; bound: string | null }
  ackLevel: string
  conditional: boolean
  paidOn: string | null
  previousCreditorMessage?: string
}

const shared = fileURLToPath(
  new URL('../../../../shared/fixtures/commitments/phrases-dev.json', import.meta.url),
)
const dev: DevPhrase[] = existsSync(shared) ? JSON.parse(readFileSync(shared, 'utf8')).phrases : []

const folder = fileURLToPath(new URL('../../../tests/fixtures/commitments/', import.meta.url))
const registers = readdirSync(folder).filter((name) => name.endsWith('.json'))

function phrasesOf(register: string): OwnPhrase[] {
  return JSON.parse(readFileSync(folder + register, 'utf8')).phrases
}

/** A message of the debtor of 1 950 €, sent on Tuesday 14 April 2026. */
function debtorSays(text: string, previousCreditorMessage: string | null = null): Commitments {
  return findCommitments({
    text,
    sentAt: '2026-04-14T10:30:00+02:00',
    author: 'debtor',
    context: { debtCents: 195_000, previousCreditorMessage },
  })
}

describe.skipIf(dev.length === 0)('the shared phrases (absent outside the workshop)', () => {
  it.each(dev)('reads $id: $text', (phrase) => {
    const { rules, spans, ...read } = findCommitments(phrase)
    expect(read).toEqual(phrase.expected)
    expect(rules.length).toBe(new Set(spans.map(({ rule }) => rule)).size || rules.length)
  })
})

describe('our phrases, by register', () => {
  it('are at least two hundred with their variants', () => {
    const counts = registers.flatMap(phrasesOf).map(({ variants }) => 1 + variants.length)
    expect(counts.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(200)
  })

  it.each(registers)('%s', (register) => {
    for (const phrase of phrasesOf(register)) {
      for (const text of [phrase.text, ...phrase.variants]) {
        const read = debtorSays(text, phrase.previousCreditorMessage ?? null)
        const { kind, date, bound } = read.due
        expect({
          text,
          kinds: read.kinds,
          amounts: read.amounts.map(({ cents, role }) => ({ cents, role })),
          due: { kind, date, bound },
          ackLevel: read.ackLevel,
          conditional: read.conditional,
          paidOn: read.paidOn,
        }).toEqual({
          text,
          kinds: phrase.kinds,
          amounts: phrase.amounts,
          due: phrase.due,
          ackLevel: phrase.ackLevel,
          conditional: phrase.conditional,
          paidOn: phrase.paidOn,
        })
      }
    }
  })
})

describe('precision before recall', () => {
  it.each([
    'tu crois que je te dois 1950 € ?',
    'tu dis que je te dois 1950 €',
    "D'après toi je te dois 1950 €",
    'il paraît que je te dois 1950 €',
    'soi-disant je te dois 1950 €',
    'Si je te dois 1950 €, prouve-le',
    "Je te dois 1950 € ? N'importe quoi",
    'Je vous règle 1 950 € le 30 avril sans que cela vaille reconnaissance',
    'Je réglerai les 1 950 € après expertise',
    'Dès réception de la prime, je solde les 1 950 €.',
    'je te rends les 1950 € vendredi contre mes clés',
    'je te verse 1950 € pour ton anniversaire',
    'je paierai 1950 € à Paul vendredi',
    'Je me porte garant pour mon frère, je paierai ses 1950 €',
    'je te paie 1950 € vendredi inchallah',
    'je te paie 1950 € vendredi lol',
    "j'attends un paiement de 1950 € et je te règle",
    'je te dois 2500 €',
    'je te dois 195 €',
    'tu rêves si tu crois que je vais te payer 1950 €',
    'elle a écrit « je te dois 1950 € »',
    'je te paie 1950 € le 31 avril',
    'oui bien sûr, je te paye 1950 € demain, et puis quoi encore',
    'je te paierai 1950 € au tribunal',
    'sous la contrainte je te paie 1950 € vendredi',
    'tu disais que je te dois 1950 €',
    'je te dois 1950 € de rien du tout',
    'je demande un délai pour étudier les 1950 € réclamés',
  ])('%s', (text) => {
    expect(debtorSays(text).unambiguousAck2240).toBe(false)
  })

  it.each(['je te paie ton café demain', 'je paie le resto vendredi', 'promis je viens vendredi'])(
    'does not take « %s » for an answer about the debt',
    (text) => {
      const asked = 'Tu me rembourses quand les 1 950 € ?'
      expect(debtorSays(text, asked).unambiguousAck2240).toBe(false)
    },
  )

  it('never takes the words of another for the debtor’s', () => {
    for (const author of ['creditor', 'third-party'] as const) {
      const read = findCommitments({
        text: 'Je reconnais devoir 1 950 €, je paierai le 30 avril.',
        sentAt: '2026-04-14T10:30:00+02:00',
        author,
        context: { debtCents: 195_000, previousCreditorMessage: null },
      })
      expect(read).toMatchObject({ kinds: ['neutral'], ackLevel: 'none', due: { kind: 'none' } })
      expect(read.amounts).toHaveLength(1)
    }
  })
})

describe('schedules', () => {
  it('gives each of several payments its day', () => {
    expect(debtorSays('500 € vendredi et le solde le 15 mai').schedule).toEqual([
      { cents: 50_000, due: '2026-04-17' },
      { cents: 145_000, due: '2026-05-15' },
    ])
  })

  it('counts equal payments of every month from the first', () => {
    const read = debtorSays('Je vous propose 3 versements de 650 € chaque mois à partir du 31 mai')
    expect(read.schedule).toEqual([
      { cents: 65_000, due: '2026-05-31' },
      { cents: 65_000, due: '2026-06-30' },
      { cents: 65_000, due: '2026-07-31' },
    ])
  })
})

describe('any text', () => {
  const words = fc.constantFrom(
    ...'je te dois paye rends 1950 1 950 € le 30 avril avant si pas rien vendredi tout et mais « » ? . 🙄'.split(
      ' ',
    ),
  )
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc.array(words, { maxLength: 25 }).map((parts) => parts.join(' ')),
  )

  it('gives spans and amounts that stand in it, and agrees with itself', () => {
    fc.assert(
      fc.property(text, (said) => {
        const read = debtorSays(said)
        for (const { raw } of read.amounts) expect(said).toContain(raw)
        for (const { start, end } of read.spans) {
          expect(start).toBeLessThanOrEqual(end)
          expect(end).toBeLessThanOrEqual(said.length)
        }
        expect(read.unambiguousAck2240).toBe(read.ackLevel === 'unequivocal')
        expect(read.primaryKind).toBe(read.kinds[0])
        expect(debtorSays(said)).toEqual(read)
      }),
      { seed: 2240, numRuns: 1500 * inject('campaign') },
    )
  })

  it.each([
    'je te ',
    '1 ',
    '« ',
    'si je ',
    'le 30 ',
    "j'attends un ",
    'virement ',
    '06 ',
    'prête moi ',
  ])('ends soon on %s a thousand times', (part) => {
    expect(debtorSays(part.repeat(3000)).kinds.length).toBeGreaterThan(0)
  })
})
