import type { RateHundredths } from '@quittance/kernel'
import { civil, commerce, practice, ruling, text } from '#texts/citations.ts'
import { firstEntry, type DatedTable } from '#texts/dated-table.ts'

/** The text of late payment between professionals, under each of its numbers. */
const FORMER_LATE_PAYMENT = commerce('L441-6, I')
const LATE_PAYMENT = commerce('L441-10, II')

/** Points added to the ECB rate between professionals, without a contract rate. */
export const latePaymentMargin = {
  label: 'Pénalités de retard entre professionnels : points ajoutés au taux de la BCE',
  checkedOn: '2026-11-21',
  entries: [
    { from: '2013-01-01', value: 1000, source: FORMER_LATE_PAYMENT },
    { from: '2019-04-26', value: 1000, source: LATE_PAYMENT },
  ],
} satisfies DatedTable<RateHundredths>

/** How many times the legal rate a contract rate must reach between professionals (plancher). */
export const floorMultiple = {
  label: 'Pénalités de retard entre professionnels : plancher en multiples du taux légal',
  checkedOn: '2026-11-21',
  entries: [
    { from: '2013-01-01', value: 3, source: FORMER_LATE_PAYMENT },
    { from: '2019-04-26', value: 3, source: LATE_PAYMENT },
  ],
} satisfies DatedTable<number>

/** Points added to the ECB rate against a public buyer (pouvoir adjudicateur). */
export const publicBuyerMargin = {
  label: 'Intérêts moratoires des acheteurs publics : points ajoutés au taux de la BCE',
  checkedOn: '2026-11-21',
  entries: [
    { from: '2013-03-16', value: 800, source: text('Code de la commande publique', 'R2192-31') },
  ],
} satisfies DatedTable<RateHundredths>

/** Points added to the legal rate once a judgment has stayed unpaid (majoration). */
export const judgmentSurcharge = {
  label: 'Majoration du taux légal après une condamnation',
  checkedOn: '2026-11-21',
  entries: [
    {
      from: '1975-07-15',
      value: { points: 500, afterMonths: 2 },
      source: text('CMF', 'L313-3'),
    },
  ],
} satisfies DatedTable<{ readonly points: RateHundredths; readonly afterMonths: number }>

/** Days of the year by which a yearly rate is divided (diviseur). */
export const yearLengths = {
  label: 'Nombre de jours de l’année dans le calcul des intérêts',
  checkedOn: '2026-11-21',
  entries: [
    {
      from: '1975-07-15',
      value: { official: 365, leap: 366 },
      source: {
        code: 'Service-public.gouv.fr',
        article: 'F783',
        kind: 'official-page',
        quote: 'diviser le résultat obtenu par 365 x 100, c’est-à-dire par 36 500',
      },
    },
  ],
} satisfies DatedTable<{ readonly official: number; readonly leap: number }>

/** How long interest has been due before it can bear interest (anatocisme). */
export const capitalisationWait = {
  label: 'Durée pour laquelle les intérêts sont dus avant d’être capitalisés, en années',
  checkedOn: '2026-11-21',
  entries: [
    {
      from: '1975-07-15',
      value: 1,
      source: civil('1343-2', 'Les intérêts échus, dus au moins pour une année entière'),
    },
  ],
} satisfies DatedTable<number>

/** The texts that interest rests on, by what each gives. */
export const interestTexts = {
  legalRate: text('CMF', 'L313-2'),
  moratoryInterest: civil('1231-6'),
  formalNoticeStartsInterest: civil('1344-1'),
  withoutReminder: ruling('Cass. com.', '3 mars 2009, n° 07-16.527'),
  publicBuyer: text('Code de la commande publique', 'R2192-31'),
  publicBuyerDays: text('Code de la commande publique', 'R2192-32'),
  contractRate: civil('1343-1, al. 2'),
  interestFirst: civil('1343-1, al. 1', 'Le paiement partiel s’impute d’abord sur les intérêts.'),
  capitalisation: civil('1343-2'),
  /** What the parties agreed is their law, a time without interest as any other term. */
  agreed: civil('1103'),
  surcharge: text('CMF', 'L313-3'),
  surchargeOfLegalRateOnly: practice(
    'Lecture',
    'cinq points ajoutés au seul taux de l’intérêt légal',
  ),
  keptRate: practice('Lecture', 'taux d’un acheteur public gardé d’un semestre à l’autre'),
  belowFloor: practice('Lecture', 'un taux sous le plancher est appliqué tel quel'),
  officialFormula: firstEntry(yearLengths).source,
  actualYear: practice('Cabinet d’avocats', 'division par 365 ou 366 selon l’année'),
  creditNote: practice('Lecture', 'un avoir réduit le prix, il n’est pas un paiement'),
  remission: practice('Lecture', 'une remise d’intérêts les réduit, elle n’est pas un paiement'),
} as const
