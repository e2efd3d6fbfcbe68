import { day, euros } from '@quittance/kernel'
import { describe, expect, it } from 'vitest'
import type { PreparedFileFacts, TitlePoint } from '#words/facts/title-facts.ts'
import { draftForReview } from '#words/kinds/title/draft-for-review.ts'
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

describe('a draft for review', () => {
  const { way: _w, deed: _d, agreed: _a, ...rest } = facts
  const draft = {
    kind: 'payment-plan',
    facts: [{ label: 'Somme de l’échéancier', value: '1 490,00 €' }],
    pagePath: 'projet.pdf',
    textPath: 'projet.txt',
    textSha256: 'ab'.repeat(32),
    contentSha256: 'cd'.repeat(32),
  } as const
  const limit: TitlePoint = {
    sentence: 'Rédiger un acte pour autrui est réservé à certaines professions.',
    texts: 'Loi n° 71-1130 du 31 décembre 1971 articles 54 et 59',
    certainty: 'unknown',
  }
  const reader = {
    name: 'Maître Ysé Fictive',
    quality: 'lawyer',
    office: 'barreau de Nantes',
  } as const
  const asked = { ...rest, reader, draft, limits: [limit] }

  it('tells its reader what is asked, which version it is, and that the law is not settled', () => {
    const sheet = draftForReview(asked)
    const text = spaces(sheet.text)
    expect(sheet.kind).toBe('prepared-file')
    expect(text).toContain('Maître Ysé Fictive, avocat, barreau de Nantes')
    expect(text).toContain('tel quel, avec des changements qu’il indique')
    expect(text).toContain('ab'.repeat(32))
    expect(text).toContain('cd'.repeat(32))
    expect(text).toContain('on ne sait pas')
    expect(text).toContain('leur portée pour cet acte n’est pas connue')
  })

  it('says nothing of drafting for others where the creditor writes for itself', () => {
    const own = { ...asked, sender: { ...sender, capacity: 'creditor' as const }, limits: [] }
    expect(draftForReview(own).text).not.toContain('71-1130')
  })
})
