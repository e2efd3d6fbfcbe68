import { euros, type Cents } from '@quittance/kernel'
import { practice, procedure, ruling } from '#texts/citations.ts'
import type { DatedTable } from '#texts/dated-table.ts'

/** Why no attempt is needed (CPC 750-1, al. 2). */
export const attemptDispensations = [
  'homologation',
  'prior-recourse',
  'urgency',
  'impossibility',
  'conciliator-over-3-months',
  'judge-must-conciliate',
  'small-claims-tried',
] as const
export type AttemptDispensation = (typeof attemptDispensations)[number]

/** How article 750-1 stood on a day. */
export type PriorAttemptRegime = {
  /** The claim up to which an attempt is required, that amount included; null while annulled. */
  readonly upTo: Cents | null
  readonly certainty: 'established' | 'arguable'
  /** The dispensations whose words were read in that version; any other is then unknown. */
  readonly read: readonly AttemptDispensation[]
}

/** Article 750-1 through time: annulled from 22 September 2022 to 30 September 2023. */
export const priorAttemptRegimes = {
  label: 'Tentative amiable préalable devant le tribunal judiciaire',
  checkedOn: '2026-11-21',
  entries: [
    {
      from: '2020-01-01',
      value: {
        upTo: euros('5000.00'),
        certainty: 'arguable',
        read: ['urgency', 'impossibility'],
      },
      source: practice('CPC', '750-1, version antérieure au 22/09/2022'),
    },
    {
      from: '2022-09-22',
      value: { upTo: null, certainty: 'established', read: [] },
      source: ruling('CE', '22 septembre 2022, n° 436939 et 437002'),
    },
    {
      from: '2023-10-01',
      value: {
        upTo: euros('5000.00'),
        certainty: 'established',
        read: attemptDispensations,
      },
      source: procedure('750-1'),
    },
  ],
} satisfies DatedTable<PriorAttemptRegime>

/** The texts of the prior attempt. */
export const priorAttemptTexts = {
  rule: procedure('750-1'),
  notForPaymentOrders: ruling('Cass. 2e civ., avis', '25 septembre 2025, n° 25-70.013'),
  notAnAttempt: practice(
    'Lecture',
    'une relance ou une mise en demeure n’est pas une tentative préalable',
  ),
  interim: practice('Lecture', 'application de l’article 750-1 en référé'),
} as const
