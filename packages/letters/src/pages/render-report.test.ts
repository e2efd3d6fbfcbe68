import { createHash } from 'node:crypto'
import { afterAll, describe, expect, it } from 'vitest'
import { closeLetters, renderReport } from '#pages/render-letter.ts'
import { composeEvidenceReport, type EvidenceReportFacts } from '#words/report/evidence-report.ts'
import { machineHas, readPdfWith } from '../../testing/printed-page.ts'

const message = {
  original: '0001',
  author: 'Thomas Delmas',
  grade: 'C',
  linkGrade: null,
  at: '2026-04-14T10:30:05',
  universal: '2026-04-14T08:30:05',
  text: 'OK pour te payer 1 950 € avant le 30/04 🙄',
  reserves: [],
  found: [],
}

const facts: EvidenceReportFacts = {
  id: '2026-0147-20260420-a1b2c3',
  sealedAt: '2026-04-20T07:12:00Z',
  originals: [
    {
      number: '0001',
      exhibit: 2,
      constat: null,
      reserves: [],
      declaredName: 'sms de Delmas.xml',
      sizeBytes: 5584,
      sha256: 'ca3f6a75bb70f28d581a54995acf6ea2dae3eb0843b6fea7edeef4f7d2f5af06',
      receivedAt: '2026-04-20T07:10:00Z',
      receivedBy: 'Claire Sorel',
      device: null,
      format: 'sms-backup-restore',
      messages: 100,
    },
  ],
  messages: Array.from({ length: 100 }, (_, index) => ({
    ...message,
    rank: index + 1,
    found: index === 50 ? ['Promesse, 1 950,00 €, 30 avril 2026 : retenu par une personne'] : [],
  })),
  stamp: 'local',
  platformSeal: true,
  log: true,
  dkim: false,
}

afterAll(closeLetters)

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

describe('the report of a bundle', () => {
  it('quotes what commits and what is around it, and counts the rest', () => {
    const report = composeEvidenceReport(facts)
    expect(report.messages.map(({ mark }) => mark)).toEqual(
      [49, 50, 51, 52, 53].map((rank) => `Pièce n°\u00A02 (0001), message ${rank}`),
    )
    expect(report.more).toContain('95 autres messages')
  })

  it('names an exhibit by its number in the dossier and in the bundle, or by that of the bundle alone', () => {
    const [original] = facts.originals
    if (original === undefined) throw new Error('one original')
    const other = { ...original, number: '0002', exhibit: 1 }
    const marks = (originals: EvidenceReportFacts['originals']) =>
      composeEvidenceReport({ ...facts, originals }).originals.map(({ mark }) => mark)
    expect(marks([original, other])).toEqual([
      'Pièce n°\u00A01 du dossier (0002 du paquet scellé)',
      'Pièce n°\u00A02 du dossier (0001 du paquet scellé)',
    ])
    expect(marks([{ ...original, exhibit: null }])).toEqual(['Pièce 0001'])
  })

  it('advises a constat, or says that it is there, where, and of which day', () => {
    const [original] = facts.originals
    if (original === undefined) throw new Error('one original')
    const closing = (constat: { readonly drawnUpOn: string | null } | null) => {
      const of = { ...original, number: '0004', exhibit: 3, constat }
      const composed = composeEvidenceReport({ ...facts, originals: [original, of] })
      return composed.closing.replaceAll(/[\u00A0\u202F]/g, ' ')
    }
    const keep = 'gardez-le, sans effacer la conversation.'
    expect(closing(null)).toBe(
      `Un commissaire de justice peut constater sur le téléphone lui-même : ${keep}`,
    )
    expect(closing({ drawnUpOn: '2026-05-04' })).toBe(
      'Un procès-verbal de constat, dressé le 4 mai 2026, est joint : pièce n° 3 du dossier (0004 du ' +
        `paquet scellé). Le téléphone reste utile : ${keep}`,
    )
    expect(closing({ drawnUpOn: null })).toBe(
      'Une pièce est jointe comme constat d’un commissaire de justice : pièce n° 3 du dossier (0004 du ' +
        `paquet scellé). Le téléphone reste utile : ${keep}`,
    )
  })

  it('says on which clock an hour is, or that the file does not say', () => {
    const who = (at: string | null, universal: string | null) =>
      composeEvidenceReport({ ...facts, messages: [{ ...message, rank: 1, at, universal }] })
        .messages[0]?.who
    const name = 'Thomas Delmas (grade C), '
    expect(who('2026-04-14T10:30:05', '2026-04-14T08:30:05')).toBe(
      `${name}2026-04-14 10:30:05, soit 08:30:05 en temps universel`,
    )
    expect(who('2026-04-14T00:30:05', '2026-04-13T22:30:05')).toBe(
      `${name}2026-04-14 00:30:05, soit 2026-04-13 22:30:05 en temps universel`,
    )
    expect(who('2026-04-14T10:30', null)).toBe(`${name}2026-04-14 10:30, fuseau non écrit`)
    expect(who('2026-04-14', null)).toBe(`${name}2026-04-14`)
    expect(who(null, null)).toBe(`${name}heure inconnue`)
  })

  it('says both grades of an author where they differ', () => {
    const who = (linkGrade: string | null) =>
      composeEvidenceReport({ ...facts, messages: [{ ...message, rank: 1, linkGrade }] })
        .messages[0]?.who
    expect(who('E')).toContain('(grade C par le fichier, E par son lien avec une partie)')
    expect(who('C')).toContain('(grade C)')
  })

  it('says under a message what its record says against it, before what was found', () => {
    const under = (reserves: readonly string[]) =>
      composeEvidenceReport({
        ...facts,
        messages: [{ ...message, rank: 1, reserves, found: ['Promesse'] }],
      }).messages[0]?.found
    expect(under([])).toEqual(['Promesse'])
    expect(under(['draft', 'mojibake-repaired', 'toString'])).toEqual([
      'Brouillon\u00A0: rien ne dit qu’il a été envoyé.',
      'Promesse',
    ])
    expect(under(['forged-line-suspicion', 'quoted'])).toHaveLength(3)
  })

  it('says of a file what its reading leaves in doubt', () => {
    const about = (reserves: readonly string[]) => {
      const originals = facts.originals.map((original) => ({ ...original, reserves }))
      return composeEvidenceReport({ ...facts, originals }).originals[0]?.about
    }
    expect(about(['zone-unknown', 'forged-line-suspicion'])).toMatch(/par Claire Sorel$/)
    expect(about(['truncated-file'])).toMatch(
      /par Claire Sorel\. Il s’arrête avant sa fin\u00A0: il est lu aussi loin que possible\.$/,
    )
  })

  it('tells by its number a sign that no face draws', () => {
    expect(composeEvidenceReport(facts).messages[0]?.text).toContain('30/04 [U+1F644]')
  })

  it('keeps five statements apart, and never says more than is known', () => {
    const report = composeEvidenceReport(facts)
    const names = report.statements.map(({ name }) => name)
    expect(names).toEqual(['Date', 'Intégrité', 'Origine', 'Auteur', 'Complétude'])
    expect(report.statements[0]?.says).toContain('non qualifiée')
    const outside = composeEvidenceReport({ ...facts, stamp: 'authority' })
    expect(outside.statements[0]?.says).toContain('ce rapport ne l’affirme pas')
    const none = composeEvidenceReport({ ...facts, stamp: null })
    expect(none.statements[0]?.says).toContain('n’est que déclaré')
    expect(JSON.stringify([report, outside, none])).not.toMatch(/preuve certaine|certifié/)
  })

  it('is printed as the same bytes twice, as an archived PDF', async () => {
    const report = composeEvidenceReport(facts)
    const bytes = await renderReport(report)
    expect(sha256(await renderReport(report))).toBe(sha256(bytes))
    expect(Buffer.from(bytes).toString('latin1')).toMatch(/<pdfaid:part>2</)
  })

  it.skipIf(!machineHas('pdftotext'))('says what is not proven, and the commands', async () => {
    const text = readPdfWith('pdftotext', await renderReport(composeEvidenceReport(facts)))
    expect(text).toContain('Ce qui n’est pas prouvé')
    expect(text).toContain('sha256sum --strict -c manifest-sha256.txt')
  })
})
