import { addCents, cents, day, type Cents } from '@quittance/kernel'
import {
  array,
  assert,
  boolean,
  constant,
  constantFrom,
  integer,
  option,
  property,
  record,
  type Arbitrary,
} from 'fast-check'
import { describe, expect, it } from 'vitest'

import { groundsOf } from '#grounds/grounds.ts'
import type {
  GroundExhibit,
  GroundFinding,
  GroundItem,
  GroundsFacts,
} from '#grounds/grounds-facts.ts'
import { proofGauge } from '#proof-gauge.ts'
import { lawfulCase } from '#testing/lawful-case.ts'

const euro = (least = 0): Arbitrary<Cents> => integer({ min: least, max: 500_000 }).map(cents)
const partly = record({ gross: euro(), share: integer({ min: 0, max: 4 }) }).map(
  ({ gross, share }) => ({ gross, left: cents(Math.floor((gross * share) / 4)) }),
)
const on = integer({ min: 0, max: 300 }).map((days) => day('2026-01-01').add({ days }))

const item: Arbitrary<Omit<GroundItem, 'id' | 'number'>> = record({
  label: constant('Devanture'),
  dueOn: on,
  principal: partly,
  interest: partly,
  interestFrom: constantFrom('due-date' as const, 'notice' as const, null),
  indemnity: partly,
  creditNotes: array(record({ number: constant('A-1'), on, amount: euro(1) }), { maxLength: 2 }),
})

const finding: Arbitrary<Omit<GroundFinding, 'id'>> = record({
  exhibitId: constant('m1'),
  kind: constantFrom('promise', 'acknowledgment', 'dispute', 'payment_claimed', 'refusal'),
  state: constantFrom('proposed', 'kept', 'corrected', 'set-aside'),
  amount: option(euro(1)),
  acknowledges: constantFrom('unequivocal', 'equivocal', 'none'),
  isConditional: boolean(),
  on: option(on),
  words: constantFrom('Je paie', 'Je paie F-100', 'Rien sur F-101'),
  author: record({
    key: constantFrom('a', 'b'),
    shown: constant('+33639981407'),
    grade: constantFrom('A', 'C', 'E'),
    linkGrade: constantFrom('A', 'E', null),
    stated: constantFrom('debtor', 'creditor', 'other', null),
  }),
  isAnswered: boolean(),
  isRecorded: boolean(),
})

const exhibit: Arbitrary<Omit<GroundExhibit, 'id' | 'number'>> = record({
  name: constantFrom('facture-F-100.pdf', 'piece.pdf'),
  kind: constantFrom('invoice', 'order', 'delivery', 'contract', 'payment', 'acknowledgment'),
  role: constantFrom('none', 'full-proof', null),
  weakness: constantFrom('own-document', null),
  statesAmount: option(euro(1)),
})

const facts: Arbitrary<GroundsFacts> = record({
  items: array(item, { minLength: 1, maxLength: 4 }).map((items) =>
    items.map((one, index) => ({ ...one, id: `i${index}`, number: `F-10${index}` })),
  ),
  payments: array(record({ on, served: euro(1), received: euro(1), isByBank: boolean() }), {
    maxLength: 3,
  }).map((payments) => payments.map((one, index) => ({ ...one, id: `v${index}` }))),
  exhibits: array(exhibit, { maxLength: 4 }).map((exhibits) =>
    exhibits.map((one, index) => ({ ...one, id: `p${index}`, number: index + 1 })),
  ),
  findings: array(finding, { maxLength: 6 }).map((findings) =>
    findings.map((one, index) => ({ ...one, id: `f${index}` })),
  ),
  disputes: array(
    record({
      component: constantFrom('whole', 'principal', 'interest', 'indemnity'),
      on,
      isAnswered: boolean(),
    }),
    { maxLength: 2 },
  ).map((disputes) => disputes.map((one, index) => ({ ...one, id: `d${index}` }))),
  notices: constantFrom(
    [],
    [
      {
        kind: 'letter' as const,
        id: 'l1',
        on: day('2026-05-01'),
        isRegistered: true,
        exhibitId: null,
      },
    ],
  ),
  isAdmittedSince: boolean(),
  withoutSiren: constantFrom([], ['debtor' as const]),
})

const holds = (claim: (of: GroundsFacts) => void): void => {
  assert(property(facts, claim), { seed: 20_261_122, numRuns: 400 })
}

const isOfOther = ({ author }: GroundFinding) =>
  author.stated === 'creditor' || author.stated === 'other'

describe('the graph of any dossier', () => {
  it('adds up to the balance: what is owed less what was conceded and paid', () => {
    holds((of) => {
      const { lines, balance } = groundsOf(of)
      const owed = of.items.flatMap(({ principal, interest, indemnity }) => [
        principal.gross,
        interest.gross,
        indemnity.gross,
      ])
      const taken = [
        ...of.items.flatMap(({ creditNotes }) => creditNotes.map(({ amount }) => amount)),
        ...of.payments.map(({ served }) => served),
      ]
      expect(balance).toBe(addCents(...owed) - addCents(...taken))
      expect(addCents(...lines.map(({ amount }) => amount))).toBe(balance)
      expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length)
    })
  })

  it('holds each euro once a fact: carried or bare, never both nor neither', () => {
    holds((of) => {
      for (const { facts: needs, claimed } of groundsOf(of).lines) {
        expect(new Set(needs.map(({ fact }) => fact)).size).toBe(needs.length)
        for (const { carried, bare, links, missing } of needs) {
          expect(carried + bare).toBe(Math.abs(claimed))
          expect(Math.min(carried, bare)).toBeGreaterThanOrEqual(0)
          expect(links.every(({ covers }) => covers >= 0 && covers <= Math.abs(claimed))).toBe(true)
          expect(missing === null).toBe(bare === 0)
        }
      }
    })
  })

  it('lets no sum carry more euros than it states', () => {
    holds((of) => {
      const { lines } = groundsOf(of)
      for (const { id, amount } of of.findings) {
        if (amount === null) continue
        const covers = lines
          .flatMap(({ facts: needs }) => needs.flatMap(({ links }) => links))
          .filter(({ findings }) => findings.includes(id))
          .map((link) => link.covers)
        expect(addCents(...covers)).toBeLessThanOrEqual(amount)
      }
    })
  })

  it('drops nothing adverse: every dispute, every word against, whatever was decided', () => {
    holds((of) => {
      const ids = new Set(groundsOf(of).against.map(({ id }) => id))
      for (const { id } of of.disputes) expect(ids.has(`dispute:${id}`)).toBe(true)
      const adverse = of.findings.filter(({ kind }) =>
        ['dispute', 'payment_claimed', 'refusal'].includes(kind),
      )
      for (const { id } of adverse) expect(ids.has(`finding:${id}`)).toBe(true)
    })
  })

  it('touches no more than what is claimed, and all of it where no sum is named', () => {
    holds((of) => {
      const { lines, against } = groundsOf(of)
      const claimed = new Map(lines.map(({ id, claimed: sum }) => [id, sum]))
      for (const { touches, amount } of against) {
        expect(addCents(...touches.map((one) => one.amount))).toBe(amount)
        for (const one of touches) {
          expect(one.amount).toBeLessThanOrEqual(claimed.get(one.line) ?? 0)
        }
      }
    })
  })

  it('counts no message of an author who was said to be somebody else', () => {
    holds((of) => {
      const { lines, against } = groundsOf(of)
      const refused = new Set(of.findings.filter(isOfOther).map(({ id }) => id))
      const links = lines.flatMap(({ facts: needs }) => needs.flatMap((need) => need.links))
      for (const link of links) expect(link.findings.some((id) => refused.has(id))).toBe(false)
      for (const node of against) {
        if (!node.findings.some((id) => refused.has(id))) continue
        expect([node.counts, node.amount]).toEqual([false, 0])
      }
    })
  })

  it('carries no fact whose box the gauge leaves empty', () => {
    holds((of) => {
      const admits = of.findings.some(
        (one) =>
          (one.state === 'kept' || one.state === 'corrected') &&
          one.acknowledges === 'unequivocal' &&
          !isOfOther(one),
      )
      const boxes = proofGauge({
        ...lawfulCase(),
        proof: {
          exhibits: [
            ...of.exhibits.map(({ kind }) => kind),
            ...(admits ? ['message' as const] : []),
          ],
        },
        formalNotice:
          of.notices.length === 0
            ? null
            : { on: day('2026-05-01'), registeredNumber: null, deliveredOn: null },
      })
      const principal = groundsOf(of).lines.filter(({ kind }) => kind === 'principal')
      const empty = boxes.filter(({ filled }) => !filled).map(({ fact }) => fact)
      const carried = principal
        .flatMap(({ facts: needs }) => needs)
        .filter((need) => need.carried > 0)
      expect(carried.filter(({ fact }) => empty.some((box) => box === fact))).toEqual([])
    })
  })
})
