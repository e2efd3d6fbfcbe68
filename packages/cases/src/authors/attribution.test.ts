import { day } from '@quittance/kernel'
import { array, assert, constantFrom, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { attributeAuthors, explainAttribution } from '#authors/attribution.ts'
import {
  identityGrades,
  type KnownIdentifier,
  type KnownSource,
  type SeenAuthor,
} from '#authors/author-facts.ts'

const phone = (value: string) => ({ kind: 'phone', value }) as const
const name = (value: string) => ({ kind: 'name', value }) as const

const known = (
  of: KnownIdentifier['of'],
  identifier: KnownIdentifier['identifier'],
  source: KnownSource = { kind: 'party-record' },
): KnownIdentifier => ({ of, identifier, shown: identifier.value, source })

const author = (identifiers: SeenAuthor['identifiers'], more: Partial<SeenAuthor> = {}) => ({
  identifiers,
  shown: identifiers[0]?.value ?? '',
  sent: false,
  formatGrade: 'C' as const,
  isMail: false,
  citesInvoices: [],
  citesPayerOf: [],
  ...more,
})

const DEBTOR = phone('+33639981407')
const us = author([], { sent: true })
const record = known('debtor', DEBTOR)
const contract = known('debtor', DEBTOR, { kind: 'party-document', exhibit: 2 })

const told = (authors: readonly SeenAuthor[], all: readonly KnownIdentifier[], isSuspect = false) =>
  attributeAuthors({ authors, isSuspect }, all)

const codes = (reasons: readonly { readonly code: string }[] | undefined) =>
  reasons?.map(({ code }) => code)

describe('who an author is', () => {
  it('takes the number on the record for the debtor, graded C', () => {
    const [, one] = told([us, author([DEBTOR])], [record])
    expect(one).toMatchObject({ side: 'debtor', by: 'identifier', grade: 'C' })
    expect(codes(one?.reasonsFor)).toEqual(['party-record'])
    expect(codes(one?.reasonsAgainst)).toEqual(['holder-unknown'])
    expect(codes(one?.strengthen)).toEqual(['document', 'payment', 'constat'])
  })

  it.each([
    ['B', [contract], []],
    ['A', [contract], [day('2026-02-03')]],
    ['A', [contract, known('debtor', DEBTOR, { kind: 'party-document', exhibit: 3 })], []],
    ['B', [contract, contract], []],
    ['C', [known('debtor', DEBTOR, { kind: 'own-document', exhibit: 4 })], []],
  ] as const)('links with %s by independent sources', (grade, all, citesPayerOf) => {
    const [one] = told([author([DEBTOR], { formatGrade: 'A', citesPayerOf })], all)
    expect([one?.linkGrade, one?.grade]).toEqual([grade, grade])
  })

  it('never grades higher than the format, whatever the sources', () => {
    assert(
      property(
        constantFrom(...identityGrades),
        array(constantFrom(record, contract, known('creditor', DEBTOR))),
        (formatGrade, all) => {
          const [one] = told([author([DEBTOR], { formatGrade })], all)
          expect(identityGrades.indexOf(one?.grade ?? 'A')).toBeGreaterThanOrEqual(
            identityGrades.indexOf(formatGrade),
          )
        },
      ),
      { seed: 4, numRuns: 200 },
    )
  })

  it('holds a displayed name to D, and says that it is chosen', () => {
    const debtor = known('debtor', name('thomas delmas'))
    const [one] = told([author([name('thomas delmas')], { formatGrade: 'B' })], [debtor])
    expect(one).toMatchObject({ side: 'debtor', by: 'name', grade: 'D' })
    expect(codes(one?.reasonsAgainst)).toEqual(['name-only'])
    expect(codes(one?.strengthen)).toEqual(['number', 'constat'])
  })

  it('proposes the only other author by elimination, graded E, with what speaks against', () => {
    const [, one] = told([us, author([phone('+33639980000')])], [record])
    expect(one).toMatchObject({ side: 'debtor', by: 'only-other', grade: 'E' })
    expect(codes(one?.reasonsAgainst)).toEqual(['by-elimination', 'other-phone'])
  })

  it('eliminates nobody where the debtor is named, or our side is not seen', () => {
    const stranger = author([phone('+33639980000')])
    const [, , third] = told([us, author([DEBTOR]), stranger], [record])
    expect(third).toMatchObject({ side: null, by: 'nothing', grade: 'E' })
    expect(told([stranger], [record])[0]?.side).toBeNull()
  })

  it('takes an identifier of both sides for the creditor’s, and says so', () => {
    const [one] = told([author([DEBTOR])], [record, known('creditor', DEBTOR)])
    expect(one?.side).toBe('creditor')
    expect(codes(one?.reasonsAgainst)).toContain('both-sides')
  })

  it('says that a number is shared, and that a file is suspect', () => {
    const [one] = told([author([DEBTOR])], [record, known('other-debtor', DEBTOR)], true)
    expect(codes(one?.reasonsAgainst)).toEqual(['shared', 'holder-unknown', 'suspect-file'])
  })

  it('counts what he cites for him, and asks for the original of an e-mail', () => {
    const mail = { kind: 'email', value: 'thomas@lanterne.example' } as const
    const cites = { citesInvoices: ['2025-118'], citesPayerOf: [day('2026-02-03')], isMail: true }
    const [one] = told([author([mail], cites)], [known('debtor', mail)])
    expect(codes(one?.reasonsFor)).toEqual(['party-record', 'cites-payer', 'cites-invoice'])
    expect(codes(one?.strengthen)).toContain('original-mail')
    expect(one?.grade).toBe('C')
  })

  it('says of messages without an author that the file writes none', () => {
    const [, one] = told([us, author([])], [record])
    expect(codes(one?.reasonsAgainst)).toEqual(['nobody-written'])
  })
})

describe('why', () => {
  it('is a tree that ends in the weaker link', () => {
    const [one] = told([author([DEBTOR], { formatGrade: 'D' })], [contract])
    if (one === undefined) throw new Error('an author has an attribution')
    const tree = explainAttribution(one, { formatGrade: 'D', say: ({ fr }) => fr })
    expect(tree.result).toBe('D')
    expect(tree.steps.map(({ rule, result }) => [rule, result])).toEqual([
      ['format', 'D'],
      ['link', 'B'],
      ['for', undefined],
      ['against', undefined],
      ['strengthen', undefined],
    ])
    expect(tree.steps[2]?.steps[0]?.sentence).toContain('pièce 2')
  })
})
