import {
  array,
  assert,
  constantFrom,
  integer,
  property,
  record,
  shuffledSubarray,
  uniqueArray,
} from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { KnownDossier, MessageTraces } from '#inbound/inbound-facts.ts'
import { matchMessage } from '#inbound/match-message.ts'
import { writtenReferences } from '#inbound/written-references.ts'

const nothing: MessageTraces = {
  fromEmail: null,
  fromPhone: null,
  answersDossiers: [],
  references: [],
  rfReferences: [],
}

function dossier(id: string, changes: Partial<KnownDossier> = {}): KnownDossier {
  return {
    dossierId: id,
    debtorId: `debtor-of-${id}`,
    reference: `2026-000${id}`,
    rfReference: `RF0020260${id}`,
    debtorEmail: `debiteur${id}@exemple.example`,
    debtorPhone: `+3363998000${id}`,
    isOpen: true,
    ...changes,
  }
}

const [a, b] = [dossier('1'), dossier('2')]
const standing = (traces: Partial<MessageTraces>, known: readonly KnownDossier[] = [a, b]) => {
  const match = matchMessage({ ...nothing, ...traces }, known)
  return [match.standing, match.candidates.map(({ dossierId }) => dossierId)]
}

describe('matchMessage', () => {
  it('places an answer to a message of ours, though its sender is unknown', () => {
    expect(standing({ answersDossiers: ['1'] })).toEqual(['one', ['1']])
  })

  it('places what the only open dossier of a known debtor may be about', () => {
    const closed = dossier('3', { ...identityOf(a), isOpen: false })
    expect(standing({ fromEmail: 'debiteur1@exemple.example' }, [a, b, closed])).toEqual([
      'one',
      ['1'],
    ])
  })

  it('places by the number of a telephone', () => {
    expect(standing({ fromPhone: '+33639980002' })).toEqual(['one', ['2']])
  })

  it('places a reference written by the debtor whose it is, among his dossiers', () => {
    const other = dossier('3', identityOf(a))
    const known = [a, other]
    expect(standing({ fromEmail: a.debtorEmail }, known)).toEqual(['to-choose', ['1', '3']])
    expect(standing({ fromEmail: a.debtorEmail, references: ['2026-0003'] }, known)).toEqual([
      'one',
      ['3'],
    ])
  })

  it('asks a person of a reference that a stranger writes', () => {
    expect(standing({ references: ['2026-0001'] })).toEqual(['to-choose', ['1']])
    expect(standing({ rfReferences: ['RF00202601'] })).toEqual(['to-choose', ['1']])
  })

  it('asks a person where a debtor writes the reference of another', () => {
    expect(standing({ fromEmail: a.debtorEmail, references: ['2026-0002'] })).toEqual([
      'to-choose',
      ['2', '1'],
    ])
  })

  it('asks a person where a known debtor answers what was sent to another', () => {
    expect(standing({ fromEmail: a.debtorEmail, answersDossiers: ['2'] })).toEqual([
      'to-choose',
      ['2', '1'],
    ])
  })

  it('asks a person where two debtors share an address', () => {
    const shared = dossier('3', { debtorEmail: a.debtorEmail })
    expect(standing({ fromEmail: a.debtorEmail }, [a, shared])[0]).toBe('to-choose')
  })

  it('places nothing where nothing points anywhere', () => {
    expect(standing({ fromEmail: 'inconnu@exemple.example' })).toEqual(['unmatched', []])
  })

  it('never settles on a dossier of another debtor than the one it knows the sender to be', () => {
    const digit = integer({ min: 1, max: 4 })
    const known = [a, b, dossier('3', identityOf(a)), dossier('4')]
    const traces = record({
      answersDossiers: uniqueArray(digit.map(String), { maxLength: 2 }),
      references: uniqueArray(
        digit.map((n) => `2026-000${n}`),
        { maxLength: 3 },
      ),
      rfReferences: uniqueArray(
        digit.map((n) => `RF0020260${n}`),
        { maxLength: 2 },
      ),
      from: digit,
    })
    assert(
      property(traces, ({ from, ...rest }) => {
        const sender = known.find(({ dossierId }) => dossierId === String(from))
        const match = matchMessage(
          { ...nothing, ...rest, fromEmail: sender?.debtorEmail ?? null },
          known,
        )
        if (match.standing !== 'one') return
        const placed = known.find(({ dossierId }) => dossierId === match.candidates[0].dossierId)
        expect(placed?.debtorEmail).toBe(sender?.debtorEmail)
      }),
      { seed: 20_261_122, numRuns: 2000 },
    )
  })

  it('settles on nothing that only figures in a text point to', () => {
    const texts = array(
      constantFrom('2026-0001', '2026-0002', 'Facture 2026-0001', 'RF18', 'Bonjour', '-', '0'),
      { maxLength: 8 },
    )
    assert(
      property(texts, (words) => {
        const references = writtenReferences(words.join(' '))
        expect(matchMessage({ ...nothing, references }, [a, b]).standing).not.toBe('one')
      }),
      { seed: 20_261_122, numRuns: 1000 },
    )
  })

  it('does not depend on the order in which dossiers are known', () => {
    const known = [a, b, dossier('3', identityOf(a)), dossier('4')]
    assert(
      property(shuffledSubarray(known, { minLength: 4 }), (shuffled) => {
        const traces = { ...nothing, fromEmail: a.debtorEmail, references: ['2026-0003'] }
        expect(matchMessage(traces, shuffled)).toEqual(matchMessage(traces, known))
      }),
      { seed: 20_261_122 },
    )
  })
})

describe('writtenReferences', () => {
  it.each([
    ['Réf. : 2026-0139, merci', ['2026-0139']],
    ['dossier n° 2026-0139.', ['2026-0139']],
    ['2026-0139 et 2026-0140 puis 2026-0139', ['2026-0139', '2026-0140']],
    ['F2026-0139', []],
    ['12026-0139', []],
    ['2026-01391234567', []],
    ['2026-0139-A', []],
    ['le 2026-01-39', []],
    ['DEV/2026-0139', []],
  ])('reads %s', (text, expected) => {
    expect(writtenReferences(text)).toEqual(expected)
  })
})

function identityOf({ debtorId, debtorEmail, debtorPhone }: KnownDossier) {
  return { debtorId, debtorEmail, debtorPhone }
}
