import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { printLetter } from '#commands/letter-command.ts'

const address = { street: '4, place de l’Exemple', postCode: '69000', town: 'Lyon' }
const bordereau = {
  sender: {
    capacity: 'creditor',
    name: 'Piscines du Vallon',
    address,
    contact: { email: 'compta@vallon.example' },
    signatory: { name: 'Ana Vallon' },
  },
  issuedOn: '2026-03-01',
  place: 'Lyon',
  caseNumber: '2026-0139',
  reference: '2026-0139-B1',
  creditorName: 'Piscines du Vallon',
  debtorName: 'Élodie Garnier',
  exhibits: [{ number: 1, title: 'Facture', sha256: 'ab'.repeat(32) }],
}

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'letter-command-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

async function letter(kind: string, facts: object) {
  const file = join(folder, 'facts.json')
  const out = join(folder, 'out.pdf')
  writeFileSync(file, JSON.stringify(facts))
  const documents: unknown[] = []
  const output = {
    write: () => Promise.resolve(),
    document: (document: unknown) => Promise.resolve(void documents.push(document)),
    flush: () => Promise.resolve(),
  }
  const options = new Map([
    ['--facts', [file]],
    ['-o', [out]],
  ])
  const status = await printLetter({ operands: [kind], options }, output)
  return { status, documents, pdf: readFileSync(out) }
}

describe('quittance letter', () => {
  it('writes a PDF and answers with the words that the gate judges', async () => {
    const { status, documents, pdf } = await letter('exhibit-list', bordereau)
    expect(status).toBe(0)
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    expect(documents).toMatchObject([
      { kind: 'exhibit-list', text: expect.stringContaining('Lyon, le 1er\u00A0mars 2026') },
    ])
  })

  it('writes the same bytes for the same facts', async () => {
    const once = await letter('exhibit-list', bordereau)
    const twice = await letter('exhibit-list', bordereau)
    expect(twice.pdf.equals(once.pdf)).toBe(true)
  })

  it('writes a request for a constat that shows each message in full', async () => {
    const { exhibits: _, creditorName: __, ...occasion } = bordereau
    const facts = {
      ...occasion,
      office: { name: 'Maître Hélène Fictive', address },
      claim: 'la facture F-2025-0872',
      conversations: [
        {
          exhibit: 3,
          title: 'Élodie',
          app: 'WhatsApp',
          shownBy: 'phone',
          messages: 31,
          keyMessages: [{ position: 12, text: 'Je vous dois 1490 euros.' }],
        },
      ],
    }
    const { status, documents, pdf } = await letter('constat-request', facts)
    expect(status).toBe(0)
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    expect(documents).toMatchObject([
      {
        kind: 'constat-request',
        title: 'Demande de constat de messages, dossier 2026-0139',
        text: expect.stringContaining('Je vous dois 1490 euros.'),
      },
    ])
    await expect(letter('constat-request', { ...facts, conversations: [] })).rejects.toMatchObject({
      error: { path: 'conversations' },
    })
  })

  it('writes a statement of interest whose sums must agree', async () => {
    const { exhibits: _, creditorName: __, debtorName: ___, ...occasion } = bordereau
    const facts = {
      ...occasion,
      creditor: { name: 'Piscines du Vallon', address },
      debtor: { name: 'Élodie Garnier', address },
      basis: 'la facture F-2025-0872',
      asOf: '2026-03-01',
      items: [
        {
          number: 'F-2025-0872',
          label: 'Bassin',
          dueOn: '2026-01-31',
          principalCents: 200_000,
          interest: { from: '2026-02-01', because: 'due-date' },
          segments: [
            {
              from: '2026-02-01',
              to: '2026-03-01',
              days: 29,
              baseCents: 200_000,
              rate: '12.15',
              rateSource: 'taux de la BCE du premier semestre 2026',
              interestCents: 1931,
            },
          ],
          indemnityCents: 4000,
        },
      ],
      totalCents: 205_931,
      convention: 'Base × jours × taux ÷ 36 500.',
    }
    const { status, documents, pdf } = await letter('interest-statement', facts)
    expect(status).toBe(0)
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    expect(documents).toMatchObject([
      { text: expect.stringMatching(/Reste dû au 1er\smars\s2026\s: 2\s059,31\s€/u) },
    ])
    await expect(
      letter('interest-statement', { ...facts, totalCents: 205_930 }),
    ).rejects.toMatchObject({ error: { code: 'sums-differ' } })
  })

  it('writes an acknowledgment of debt whose sum the debtor writes', async () => {
    const { exhibits: _, creditorName: __, debtorName: ___, ...occasion } = bordereau
    const facts = {
      ...occasion,
      debtor: { name: 'Élodie Garnier', address, audience: 'consumer' },
      basis: 'un prêt du 3 mars 2025',
      lines: [{ element: 'principal', amountCents: 600_000 }],
      debtorBirth: { on: '1988-05-12', place: 'Lyon' },
      loan: { madeOn: '2025-03-03', principalCents: 600_000 },
      dueOn: '2026-12-31',
      rate: '2.00',
    }
    const once = await letter('acknowledgment-of-debt', facts)
    expect(once.documents).toMatchObject([
      { text: expect.stringContaining('en toutes lettres et en chiffres') },
    ])
    expect(once.documents).toMatchObject([{ text: expect.stringContaining('formulaire 2062') }])
    const twice = await letter('acknowledgment-of-debt', facts)
    expect(twice.pdf.equals(once.pdf)).toBe(true)
    await expect(
      letter('acknowledgment-of-debt', { ...facts, amountInWords: 'six mille euros' }),
    ).rejects.toMatchObject({ error: { code: 'unknown-key', path: 'amountInWords' } })
  })

  it('asks nobody to pay on an account that is wrong', async () => {
    const demand = {
      sender: bordereau.sender,
      issuedOn: '2026-03-01',
      place: 'Lyon',
      caseNumber: '2026-0139',
      reference: '2026-0139-L1',
      debtor: { name: 'Élodie Garnier', address, audience: 'consumer' },
      basis: 'la facture F-2025-0872',
      lines: [{ element: 'principal', amountCents: 149_000 }],
      payBy: '2026-03-31',
      payment: {
        holder: 'Piscines du Vallon',
        iban: 'FR7630006000011234567890189',
        reference: 'RF21D20260001',
      },
    }
    const { documents } = await letter('first-reminder', demand)
    expect(documents).toMatchObject([{ text: expect.stringContaining('Code de virement') }])
    const payment = { ...demand.payment, iban: 'FR7630006000011234567890188' }
    await expect(letter('first-reminder', { ...demand, payment })).rejects.toMatchObject({
      error: { code: 'invalid-iban', path: 'payment.iban' },
    })
  })

  it.each([
    { kind: 'bordereau', facts: bordereau, error: { code: 'unknown-letter', path: 'bordereau' } },
    {
      kind: 'exhibit-list',
      facts: { ...bordereau, colour: 'red' },
      error: { code: 'unknown-key', path: 'colour' },
    },
    {
      kind: 'exhibit-list',
      facts: { ...bordereau, sender: { ...bordereau.sender, contact: {} } },
      error: { code: 'no-way-to-answer' },
    },
    {
      kind: 'exhibit-list',
      facts: { ...bordereau, caseNumber: '漢字' },
      error: { code: 'letter-not-printable' },
    },
  ])('refuses with $error.code', async ({ kind, facts, error }) => {
    await expect(letter(kind, facts)).rejects.toMatchObject({ error })
  })
})
