import { day, euros } from '@quittance/kernel'
import { describe, expect, it } from 'vitest'
import type { PreparedFileFacts, TitlePoint } from '#words/facts/title-facts.ts'
import { preparedFile } from '#words/kinds/title/prepared-file.ts'
import { sampleFacts } from '../../../../testing/sample-facts.ts'

const { sender, issuedOn, place, debtor, creditor, basis, lines } =
  sampleFacts['acknowledgment-of-debt']
const point: TitlePoint = {
  sentence: 'Le notaire reçoit un acte.',
  texts: 'C. civ. 1369',
  certainty: 'arguable',
}
const nobody = { siren: null, representative: null, birth: { on: null, place: null } }
const lender = creditor ?? { name: sender.name, civility: null, address: sender.address }

const facts: PreparedFileFacts = {
  sender,
  issuedOn,
  place,
  caseNumber: '2026-0139',
  reference: '2026-0139-T1',
  way: { route: 'notarial-deed', standing: 'possible', because: [point], missing: [], changes: [] },
  creditor: { ...lender, ...nobody, isFirm: true },
  debtor: { ...debtor, ...nobody, isFirm: false },
  deed: {
    kind: 'acknowledgment-of-debt',
    signedOn: day('2026-06-01'),
    exhibit: 4,
    facts: [
      { label: 'Somme lue en toutes lettres', value: 'mille quatre cent quatre-vingt-dix euros' },
    ],
    text: [],
    textSha256: null,
  },
  agreed: [],
  basis,
  lines,
  payments: [
    {
      on: day('2026-03-02'),
      toInterestCents: euros('0.00'),
      toPrincipalCents: euros('500.00'),
      toOthersCents: euros('0.00'),
      amountCents: euros('500.00'),
    },
  ],
  dueDays: [
    { on: day('2025-10-18'), what: 'Facture n° F-2025-0872', amountCents: euros('1990.00') },
  ],
  against: [],
  documents: [],
}

const spaces = (text: string) => text.replaceAll(/[\u00A0\u202F]/gu, ' ')

describe('a prepared file', () => {
  it('is a paper of the house addressed to nobody, that says what it is not', () => {
    const sheet = preparedFile(facts)
    expect(sheet).toMatchObject({ kind: 'prepared-file', recipient: [], salutation: null })
    const text = spaces(sheet.text)
    expect(text).toContain('Ce n’est ni un acte, ni un titre exécutoire, ni un conseil juridique')
    expect(text).toContain('mille quatre cent quatre-vingt-dix euros')
    expect(text).toContain('2 mars 2026 | 0,00 | 500,00 | 0,00 | 500,00')
    expect(text).toContain('Le notaire reçoit un acte. | C. civ. 1369 | à confirmer')
    expect(text).toContain('Aucune contestation n’est notée')
  })

  it('leaves blank what nobody said, of a person and of a firm', () => {
    const text = spaces(preparedFile(facts).text)
    expect(text).toContain('Né(e) le | ………………………………')
    expect(text).toContain('Nationalité | ………………………………')
    expect(text).toContain('Représentée par, en qualité de | ………………………………')
  })

  it('says the limits of who drafts for others to an agency alone', () => {
    expect(preparedFile(facts).text).toContain('71-1130')
    const own = { ...facts, sender: { ...sender, capacity: 'creditor' as const } }
    expect(preparedFile(own).text).not.toContain('71-1130')
  })

  it('leaves to whoever receives it what the texts do not say', () => {
    const way = { ...facts.way, standing: 'unknown' as const }
    expect(preparedFile({ ...facts, way }).text).toContain('les textes lus ne disent pas')
  })
})
