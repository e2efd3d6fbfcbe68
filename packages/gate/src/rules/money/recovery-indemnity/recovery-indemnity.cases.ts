import type { GateCase } from '#rules/gate-case.ts'
import { cents } from '@quittance/kernel'
import { lawfulStatement } from '#rules/lawful-statement.data.ts'

export const recoveryIndemnityCases = [
  {
    name: 'forty euros an invoice pass',
    rule: 'recovery-indemnity',
    text: 'Indemnité forfaitaire : 40,00 €.',
    dossier: {
      debtor: { kind: 'professional' },
      lateInvoices: 1,
      statement: { ...lawfulStatement, indemnity: cents(4000), total: cents(153000) },
    },
    expected: 'pass',
  },
  {
    name: 'one cent more is refused',
    rule: 'recovery-indemnity',
    text: 'Indemnité forfaitaire : 40,01 €.',
    dossier: {
      debtor: { kind: 'professional' },
      lateInvoices: 1,
      statement: { ...lawfulStatement, indemnity: cents(4000), total: cents(153000) },
    },
    expected: 'refuse',
  },
  {
    name: 'two invoices, eighty euros',
    rule: 'recovery-indemnity',
    text: 'Indemnité forfaitaire : 80,00 €.',
    dossier: {
      debtor: { kind: 'professional' },
      lateInvoices: 2,
      statement: { ...lawfulStatement, indemnity: cents(8000), total: cents(157000) },
    },
    expected: 'pass',
  },
  ...(
    [
      [
        'is due again for each reminder',
        'L’indemnité forfaitaire de 40,00 € est due pour chaque relance.',
        'refuse',
      ],
      [
        'comes with every letter',
        'Une indemnité forfaitaire de 40,00 € s’ajoute à chaque nouvelle lettre.',
        'refuse',
      ],
      [
        'is not due for each reminder',
        'L’indemnité forfaitaire de 40,00 € est due par facture, non pour chaque relance.',
        'pass',
      ],
    ] as const
  ).map(([says, text, expected]) => ({
    name: `between professionals, it ${says}: ${expected}`,
    rule: 'recovery-indemnity',
    text,
    dossier: {
      debtor: { kind: 'professional' as const },
      lateInvoices: 1,
      statement: { ...lawfulStatement, indemnity: cents(4000), total: cents(153000) },
    },
    expected,
  })),
  {
    name: 'a consumer never owes it',
    rule: 'recovery-indemnity',
    text: 'Indemnité forfaitaire : 40,00 €.',
    expected: 'refuse',
  },
  {
    name: 'a consumer never owes it, whatever it is called',
    rule: 'recovery-indemnity',
    text: 'Vous devez aussi l’indemnité de 40 €.',
    marks: 'indemnité de 40 €',
    expected: 'refuse',
  },
  {
    name: 'nor as a bare line of the statement',
    rule: 'recovery-indemnity',
    text: 'Indemnité de retard : 40,00 €.',
    marks: 'Indemnité de retard : 40,00 €',
    expected: 'refuse',
  },
  {
    name: 'nor its article',
    rule: 'recovery-indemnity',
    text: 'Selon l’article L. 441-10 du code de commerce.',
    marks: 'L. 441-10',
    expected: 'refuse',
  },
  {
    name: 'a collective proceeding forbids it',
    rule: 'recovery-indemnity',
    text: 'Indemnité forfaitaire.',
    dossier: { debtor: { kind: 'professional' }, holds: { insolvency: true } },
    expected: 'refuse',
  },
  {
    name: 'unknown invoices are counted by a person',
    rule: 'recovery-indemnity',
    text: 'Indemnité forfaitaire.',
    dossier: { debtor: { kind: 'professional' }, lateInvoices: undefined },
    expected: 'ask',
  },
  {
    name: 'that of another dossier that the message groups is judged there',
    rule: 'recovery-indemnity',
    text: 'Indemnité forfaitaire : 40,00 €. Indemnité forfaitaire : 80,00 €.',
    dossier: {
      debtor: { kind: 'professional' },
      lateInvoices: 1,
      statement: { ...lawfulStatement, indemnity: cents(4000), total: cents(153000) },
      alongside: [{ ...lawfulStatement, indemnity: cents(8000), total: cents(157000) }],
    },
    expected: 'pass',
  },
] as const satisfies readonly GateCase[]
