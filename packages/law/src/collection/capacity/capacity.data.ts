import type { Certainty } from '@quittance/kernel'
import { enforcement, practice, text } from '#texts/citations.ts'
import type { CapacityRefusal } from '#collection/capacity/capacity.rule.ts'
import type { DatedTable } from '#texts/dated-table.ts'

/** How sure the conditions of recovery for others are, by the version read. */
export const collectionConditions = {
  label: 'Conditions du recouvrement pour autrui : version lue',
  checkedOn: '2026-11-21',
  entries: [
    {
      from: '2012-06-01',
      value: { certainty: 'arguable' },
      source: practice('CPCE', 'R124-2, version antérieure au 01/01/2020'),
    },
    { from: '2020-01-01', value: { certainty: 'established' }, source: enforcement('R124-2') },
  ],
} satisfies DatedTable<{ readonly certainty: Certainty }>

/** Why an act is refused, in French, with the text that forbids it. */
export const capacityRefusalWords = {
  'creditor-acts-for-another': {
    sentence: 'Un créancier ne recouvre et n’encaisse que pour lui-même.',
    citation: enforcement('R124-1'),
  },
  'only-a-judicial-officer-may': {
    sentence: 'Seul un commissaire de justice accomplit cet acte.',
    citation: text('C. pén.', '433-13'),
  },
  'costs-stay-with-the-creditor': {
    sentence: 'Sans titre exécutoire, les frais de recouvrement restent à la charge du créancier.',
    citation: enforcement('L111-8, al. 2'),
  },
  'insurance-missing': {
    sentence: 'Aucune assurance de responsabilité civile professionnelle n’est justifiée.',
    citation: enforcement('R124-2, al. 1'),
  },
  'insurance-expired': {
    sentence: 'L’assurance de responsabilité civile professionnelle est expirée.',
    citation: enforcement('R124-2, al. 1'),
  },
  'account-not-declared': {
    sentence: 'Le compte réservé aux fonds des créanciers n’est pas déclaré au procureur.',
    citation: enforcement('R124-2, al. 2 et 3'),
  },
  'mandate-missing': {
    sentence: 'Aucune convention écrite n’est conclue avec le créancier.',
    citation: enforcement('R124-3'),
  },
  'mandate-not-yet-signed': {
    sentence: 'La convention avec le créancier est postérieure à cet acte.',
    citation: enforcement('R124-3'),
  },
  'mandate-ended': {
    sentence: 'La convention avec le créancier a pris fin.',
    citation: enforcement('R124-3'),
  },
  'mandate-without-power-to-receive': {
    sentence: 'La convention ne donne pas pouvoir de recevoir pour le créancier.',
    citation: enforcement('R124-3, al. 1'),
  },
  'mandate-incomplete': {
    sentence: 'La convention ne contient pas ses quatre mentions.',
    citation: enforcement('R124-3, 1° à 4°'),
  },
} as const satisfies Readonly<Record<CapacityRefusal, object>>

/** The texts of who may recover. */
export const capacityTexts = {
  scope: enforcement('R124-1'),
  mandate: enforcement('R124-3'),
  drafting: practice('Loi n° 71-1130 du 31 décembre 1971', 'articles 54 et 59'),
} as const
