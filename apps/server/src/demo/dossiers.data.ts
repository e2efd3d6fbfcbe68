import type { DepositInput } from '@quittance/contract'
import type { DemoCreditor, DemoDebtor } from '#demo/people.data.ts'

type Letter = 'first-reminder' | 'second-reminder' | 'last-reminder' | 'formal-notice'
type Channel = 'letter' | 'registered-letter' | 'e-mail'

/** What happened on a dossier, so many days before today. */
export type DemoEvent =
  | {
      readonly ago: number
      readonly what: 'letter'
      readonly letter: Letter
      readonly channel: Channel
      readonly registered?: string
    }
  | {
      readonly ago: number
      readonly what: 'promise'
      readonly amountCents: number
      readonly dueAgo: number
      readonly channel: 'phone' | 'sms' | 'e-mail'
    }
  | { readonly ago: number; readonly what: 'dispute'; readonly reason: string }
  | { readonly ago: number; readonly what: 'settled'; readonly resolution: string }
  | { readonly ago: number; readonly what: 'note'; readonly text: string }

/** An invoice or an instalment; days are counted back from today. */
export type DemoItem = {
  readonly number: string
  readonly label: string
  readonly issuedAgo: number
  readonly dueAgo: number
  readonly amountCents: number
}

/** A dossier of the demonstration: its claim, and its story. */
export type DemoDossier = {
  readonly creditor: DemoCreditor
  readonly debtor: DemoDebtor
  readonly depositedAgo: number
  readonly nature: DepositInput['nature']
  readonly title: string
  readonly items: readonly DemoItem[]
  readonly creditNotes?: readonly {
    readonly number: string
    readonly ago: number
    readonly amountCents: number
    readonly invoiceNumber: string
  }[]
  readonly events: readonly DemoEvent[]
}

const YEAR = 365

const item = (
  number: string,
  label: string,
  [issuedAgo, dueAgo, amountCents]: readonly [number, number, number],
): DemoItem => ({ number, label, issuedAgo, dueAgo, amountCents })

/** The Delmas dossier: its conversation and its exhibits are told in `delmas.ts`. */
const delmas: DemoDossier = {
  creditor: 'verrieres',
  debtor: 'delmas',
  depositedAgo: 71,
  nature: 'works',
  title: 'le prix d’une devanture posée',
  items: [item('F-2025-318', 'Devanture en chêne, fourniture et pose', [130, 93, 235_000])],
  creditNotes: [
    { number: 'A-2026-021', ago: 74, amountCents: 40_000, invoiceNumber: 'F-2025-318' },
  ],
  events: [
    {
      ago: 70,
      what: 'letter',
      letter: 'first-reminder',
      channel: 'registered-letter',
      registered: 'RK000001479FR',
    },
    {
      ago: 43,
      what: 'dispute',
      reason: 'M. Delmas écrit que la porte du fond coince toujours.',
    },
    {
      ago: 39,
      what: 'settled',
      resolution: 'Réglage de la porte fait le jour même ; l’avoir A-2026-021 est maintenu.',
    },
    { ago: 12, what: 'letter', letter: 'second-reminder', channel: 'e-mail' },
  ],
}

/** Every dossier of the demonstration, in varied states. */
export const demoDossiers: readonly DemoDossier[] = [
  delmas,
  {
    creditor: 'corvaisier',
    debtor: 'ormes',
    depositedAgo: 2,
    nature: 'invoice',
    title: 'le prix de cartes et dépliants imprimés',
    items: [item('FC-0412', 'Dépliants 3 volets, 5 000 exemplaires', [62, 32, 118_800])],
    events: [],
  },
  {
    creditor: 'corvaisier',
    debtor: 'brume',
    depositedAgo: 24,
    nature: 'invoice',
    title: 'le prix de la papeterie d’accueil',
    items: [
      item('FC-0377', 'Papier à en-tête et enveloppes', [110, 80, 74_500]),
      item('FC-0391', 'Cartes de chambre', [85, 55, 31_200]),
    ],
    events: [{ ago: 23, what: 'letter', letter: 'first-reminder', channel: 'letter' }],
  },
  {
    creditor: 'corvaisier',
    debtor: 'arpege',
    depositedAgo: 60,
    nature: 'invoice',
    title: 'le prix de partitions reliées',
    items: [item('FC-0288', 'Partitions reliées, 120 volumes', [150, 120, 264_000])],
    events: [
      { ago: 59, what: 'letter', letter: 'first-reminder', channel: 'letter' },
      { ago: 40, what: 'letter', letter: 'second-reminder', channel: 'letter' },
    ],
  },
  {
    creditor: 'verrieres',
    debtor: 'salicorne',
    depositedAgo: 95,
    nature: 'works',
    title: 'le prix d’une verrière d’intérieur',
    items: [item('F-2025-271', 'Verrière d’intérieur', [200, 170, 612_000])],
    events: [
      { ago: 94, what: 'letter', letter: 'first-reminder', channel: 'letter' },
      { ago: 75, what: 'letter', letter: 'second-reminder', channel: 'e-mail' },
      { ago: 61, what: 'letter', letter: 'last-reminder', channel: 'letter' },
      {
        ago: 45,
        what: 'letter',
        letter: 'formal-notice',
        channel: 'registered-letter',
        registered: 'RK000002341FR',
      },
    ],
  },
  {
    creditor: 'corvaisier',
    debtor: 'girouette',
    depositedAgo: 30,
    nature: 'invoice',
    title: 'le prix d’un tirage de catalogue',
    items: [item('FC-0355', 'Catalogue d’hiver, 800 exemplaires', [95, 65, 189_000])],
    events: [
      { ago: 29, what: 'letter', letter: 'first-reminder', channel: 'letter' },
      { ago: 8, what: 'promise', amountCents: 189_000, dueAgo: -10, channel: 'phone' },
    ],
  },
  {
    creditor: 'corvaisier',
    debtor: 'boussole',
    depositedAgo: 40,
    nature: 'services',
    title: 'le prix d’une mise en page',
    items: [item('FC-0340', 'Mise en page de deux brochures', [101, 71, 96_000])],
    events: [
      { ago: 39, what: 'letter', letter: 'first-reminder', channel: 'letter' },
      { ago: 21, what: 'promise', amountCents: 96_000, dueAgo: 6, channel: 'e-mail' },
    ],
  },
  {
    creditor: 'marais',
    debtor: 'sirius',
    depositedAgo: 33,
    nature: 'services',
    title: 'l’entretien du jardin du cinéma',
    items: [item('JM-118', 'Entretien de printemps', [105, 75, 142_000])],
    events: [
      { ago: 32, what: 'letter', letter: 'first-reminder', channel: 'letter' },
      {
        ago: 15,
        what: 'dispute',
        reason: 'Le cinéma soutient qu’une taille sur trois n’a pas été faite.',
      },
    ],
  },
  {
    creditor: 'verrieres',
    debtor: 'atlas',
    depositedAgo: 20,
    nature: 'invoice',
    title: 'le prix d’agencements de bureau',
    items: [
      item('F-2021-402', 'Cloisons vitrées', [5 * YEAR + 2 - 15, 5 * YEAR + 1 - 45, 388_000]),
    ],
    events: [{ ago: 19, what: 'letter', letter: 'first-reminder', channel: 'letter' }],
  },
  {
    creditor: 'marais',
    debtor: 'mercier',
    depositedAgo: 9,
    nature: 'services',
    title: 'le prix d’une terrasse en bois',
    items: [item('JM-031', 'Terrasse en bois, 20 m²', [2 * YEAR + 110, 2 * YEAR + 80, 231_000])],
    events: [
      {
        ago: 8,
        what: 'note',
        text: 'Créance reprise d’un ancien fichier : vérifier la prescription.',
      },
    ],
  },
  {
    creditor: 'marais',
    debtor: 'lenoble',
    depositedAgo: 16,
    nature: 'services',
    title: 'le prix d’une haie plantée',
    items: [item('JM-140', 'Haie de charmes, 30 mètres', [120, 90, 87_000])],
    events: [{ ago: 15, what: 'letter', letter: 'first-reminder', channel: 'letter' }],
  },
  {
    creditor: 'tilleuls',
    debtor: 'vasseur',
    depositedAgo: 48,
    nature: 'residential-rent',
    title: 'les loyers d’un appartement',
    items: [
      item('Loyer 1', 'Loyer et charges, premier mois', [112, 107, 68_000]),
      item('Loyer 2', 'Loyer et charges, deuxième mois', [82, 77, 68_000]),
      item('Loyer 3', 'Loyer et charges, troisième mois', [52, 50, 68_000]),
    ],
    events: [{ ago: 47, what: 'letter', letter: 'first-reminder', channel: 'letter' }],
  },
  {
    creditor: 'verrieres',
    debtor: 'kermadec',
    depositedAgo: 6,
    nature: 'sale',
    title: 'le solde d’une bibliothèque sur mesure',
    items: [item('F-2025-355', 'Bibliothèque en frêne, solde', [70, 40, 124_000])],
    events: [],
  },
  {
    creditor: 'corvaisier',
    debtor: 'comptoir',
    depositedAgo: 52,
    nature: 'invoice',
    title: 'le prix d’étiquettes imprimées',
    items: [
      item('FC-0301', 'Étiquettes, premier tirage', [140, 110, 52_000]),
      item('FC-0322', 'Étiquettes, second tirage', [115, 85, 47_500]),
    ],
    events: [{ ago: 51, what: 'letter', letter: 'first-reminder', channel: 'letter' }],
  },
  {
    creditor: 'corvaisier',
    debtor: 'moulin',
    depositedAgo: 44,
    nature: 'invoice',
    title: 'le prix de sachets imprimés',
    items: [item('FC-0333', 'Sachets kraft, 20 000', [105, 75, 66_000])],
    events: [{ ago: 43, what: 'letter', letter: 'first-reminder', channel: 'letter' }],
  },
]
