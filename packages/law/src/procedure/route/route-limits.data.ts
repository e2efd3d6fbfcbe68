import { euros, type Cents, type Certainty, type Citation } from '@quittance/kernel'
import { practice, procedure, text } from '#texts/citations.ts'
import type { DatedTable } from '#texts/dated-table.ts'

/** An amount up to which a rule holds, that included, with how sure its version is. */
export type Limit = { readonly upTo: Cents; readonly certainty: Certainty }

/** The claim up to which no lawyer is needed before the judicial court. */
export const judicialLawyerLimit = {
  label: 'Tribunal judiciaire : montant jusqu’auquel l’avocat n’est pas obligatoire',
  checkedOn: '2026-11-21',
  entries: [
    {
      from: '2020-01-01',
      value: { upTo: euros('10000.00'), certainty: 'arguable' },
      source: practice('CPC', '761, versions antérieures au 28/03/2026'),
    },
    {
      from: '2026-03-28',
      value: { upTo: euros('10000.00'), certainty: 'established' },
      source: procedure('761, 3°'),
    },
  ],
} satisfies DatedTable<Limit>

/** The claim up to which no lawyer is needed before the commercial court. */
export const commercialLawyerLimit = {
  label: 'Tribunal de commerce : montant jusqu’auquel l’avocat n’est pas obligatoire',
  checkedOn: '2026-11-21',
  entries: [
    {
      from: '2020-01-01',
      value: { upTo: euros('10000.00'), certainty: 'arguable' },
      source: practice('CPC', '853, versions antérieures au 28/03/2026'),
    },
    {
      from: '2026-03-28',
      value: { upTo: euros('10000.00'), certainty: 'established' },
      source: procedure('853'),
    },
  ],
} satisfies DatedTable<Limit>

/** The claim that the judicial court judges without appeal. */
export const judicialLastResort = {
  label: 'Tribunal judiciaire : dernier ressort',
  checkedOn: '2026-11-21',
  entries: [
    {
      from: '2020-01-01',
      value: { upTo: euros('5000.00'), certainty: 'established' },
      source: text('COJ', 'R211-3-24'),
    },
  ],
} satisfies DatedTable<Limit>

/** The claim that the commercial court judges without appeal. */
export const commercialLastResort = {
  label: 'Tribunal de commerce : dernier ressort',
  checkedOn: '2026-11-21',
  entries: [
    {
      from: '2024-11-16',
      value: { upTo: euros('5000.00'), certainty: 'arguable' },
      source: practice('C. com.', 'R721-6'),
    },
  ],
} satisfies DatedTable<Limit>

/** The claim that the protection judge judges without appeal. */
export const protectionLastResort = {
  label: 'Juge des contentieux de la protection : dernier ressort',
  checkedOn: '2026-11-21',
  entries: [
    {
      from: '2024-12-22',
      value: { upTo: euros('5000.00'), certainty: 'arguable' },
      source: practice('COJ', 'R213-9-4'),
    },
  ],
} satisfies DatedTable<Limit>

/** The claim that may be filed by petition before the judicial court, without a writ. */
export const petitionLimit = {
  label: 'Tribunal judiciaire : montant jusqu’auquel une requête suffit',
  checkedOn: '2026-11-21',
  entries: [
    {
      from: '2026-03-28',
      value: { upTo: euros('5000.00'), certainty: 'established' },
      source: procedure('818, al. 2'),
    },
  ],
} satisfies DatedTable<Limit>

/** A fee as its sources give it; null where they conflict or none was read. */
export type Fee = {
  readonly amount: Cents | null
  readonly reason: 'not-held' | 'sources-conflict' | 'to-be-confirmed' | null
}

/** What a request for a payment order costs before a judicial court. */
export const judicialOrderFee: DatedTable<Fee> = {
  label: 'Injonction de payer devant le tribunal judiciaire : coût de la requête',
  checkedOn: '2026-11-21',
  entries: [
    {
      from: '2026-09-25',
      value: { amount: euros('0.00'), reason: null },
      source: practice('Service-public', 'F38156, injonction de payer sans frais'),
    },
  ],
}

/** What a request for a payment order costs before a commercial court: three figures are printed. */
export const commercialOrderFee: DatedTable<Fee> = {
  label: 'Injonction de payer devant le tribunal de commerce : coût de la requête',
  checkedOn: '2026-11-21',
  entries: [
    {
      from: '2026-09-25',
      value: { amount: null, reason: 'sources-conflict' },
      source: practice('Service-public', 'frais de greffe de l’injonction de payer'),
    },
  ],
}

/** The fixed fee of the service of a payment order, before tax and travel. */
export const orderServiceFee: DatedTable<Fee> = {
  label: 'Signification de la requête et de l’ordonnance : émolument, hors taxe et déplacement',
  checkedOn: '2026-11-21',
  entries: [
    {
      from: '2024-03-01',
      value: { amount: euros('25.79'), reason: null },
      source: practice('Tarif des commissaires de justice', '01/03/2024 au 28/02/2026'),
    },
    {
      from: '2026-03-01',
      value: { amount: euros('25.79'), reason: null },
      source: practice('Tarif des commissaires de justice', '01/03/2026 au 29/02/2028'),
    },
    {
      from: '2028-03-01',
      value: { amount: null, reason: 'not-held' },
      source: practice('Tarif des commissaires de justice', '01/03/2026 au 29/02/2028'),
    },
  ],
}

/** The contribution to legal aid that opens a case before a judicial court. */
export const legalAidContribution: DatedTable<Fee> = {
  label: 'Contribution pour l’aide juridique',
  checkedOn: '2026-11-21',
  entries: [
    {
      from: '2026-03-01',
      value: { amount: null, reason: 'sources-conflict' },
      source: practice('CGI', '1635 bis Q, date d’effet'),
    },
    {
      from: '2026-05-01',
      value: { amount: euros('50.00'), reason: null },
      source: practice('CGI', '1635 bis Q'),
    },
  ],
}

/** The claim above which a court of economic activities asks a contribution, by one source. */
export const economicContribution: DatedTable<Cents | null> = {
  label: 'Contribution pour la justice économique : demande au-delà de laquelle elle est due',
  checkedOn: '2026-11-21',
  entries: [
    {
      from: '2025-01-01',
      value: euros('50000.00'),
      source: practice('Loi n° 2023-1059 du 20 novembre 2023', '27'),
    },
    {
      from: '2029-01-01',
      value: null,
      source: practice('Arrêté du 5 juillet 2024', '1'),
    },
  ],
}

/** The texts of places and of appeal. */
export const limitTexts = {
  debtorHome: procedure('42'),
  home: procedure('43'),
  contractPlaces: procedure('46'),
  clause: procedure('48'),
  together: procedure('35'),
  protectionJudgeNoLawyer: procedure('761, 1°'),
  exclusiveMatters: procedure('761'),
  commercialLawyer: procedure('853'),
  judicialResort: text('COJ', 'R211-3-24'),
  commercialResort: practice('C. com.', 'R721-6'),
  protectionResort: practice('COJ', 'R213-9-4'),
  orderAppeal: procedure('1421'),
  interimLawyer: practice('Lecture', 'avocat en référé selon le montant de la demande'),
} as const satisfies Record<string, Citation>
