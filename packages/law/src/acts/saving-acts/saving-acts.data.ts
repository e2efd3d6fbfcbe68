import type { Citation } from '@quittance/kernel'
import type { LimitationEventKind } from '#limitation/limitation-question.ts'
import { civil, enforcement, practice, procedure, ruling } from '#texts/citations.ts'

/** The acts that may save a claim and are within reach of a creditor. */
export type SavingKind = Extract<
  LimitationEventKind,
  | 'acknowledgment'
  | 'plan-signed'
  | 'part-payment'
  | 'formal-notice'
  | 'conciliation'
  | 'mediation'
  | 'conciliation-request-registered'
  | 'payment-order-served'
  | 'court-claim'
  | 'protective-measure'
  | 'enforcement-act'
>

/** Who must do something for the act to be there. */
export type SavingHands = 'debtor' | 'creditor' | 'both' | 'judge'

/** What must be over by the last day: asking for an order is not having it served. */
export type SavingMust =
  | 'written'
  | 'signed'
  | 'paid'
  | 'sent'
  | 'agreed-or-met'
  | 'registered'
  | 'served'
  | 'filed-or-served'
  | 'carried-out'

/** What an act asks for before it can be done. */
export type SavingNeed =
  | 'prior-attempt'
  | 'prior-attempt-perhaps'
  | 'claim-above-the-limit'
  | 'judicial-court'
  | 'order-granted'
  | 'dispute'
  | 'judge-permission'
  | 'written-lease'
  | 'title'

/** An act that may save a claim, as the table knows it. */
export type SavingActEntry = {
  readonly act: SavingKind
  readonly hands: SavingHands
  readonly must: SavingMust
  readonly sentence: string
  /** Texts besides that of its effect. */
  readonly citations: readonly Citation[]
}

/**
 * The acts within reach of a creditor, from the one that costs least to the one that costs most.
 *
 * The order is ours: few of these costs are fixed by a text that was read.
 */
export const savingActEntries: readonly SavingActEntry[] = [
  {
    act: 'acknowledgment',
    hands: 'debtor',
    must: 'written',
    sentence:
      'Le débiteur reconnaît la dette par écrit, sans équivoque. Cela ne coûte rien, et dépend de lui.',
    citations: [],
  },
  {
    act: 'plan-signed',
    hands: 'both',
    must: 'signed',
    sentence:
      'Le débiteur signe un échéancier : il y reconnaît la dette. Cela ne coûte rien, et dépend de lui.',
    citations: [],
  },
  {
    act: 'part-payment',
    hands: 'debtor',
    must: 'paid',
    sentence:
      'Le débiteur paie une partie de la dette, lui-même. L’effet est probable ; un écrit de sa main est plus sûr.',
    citations: [],
  },
  {
    act: 'formal-notice',
    hands: 'creditor',
    must: 'sent',
    sentence:
      'Pour une prime, l’assureur envoie à l’assuré une lettre recommandée, ou un envoi recommandé électronique, avec avis de réception.',
    citations: [],
  },
  {
    act: 'conciliation',
    hands: 'both',
    must: 'agreed-or-met',
    sentence:
      'Un litige étant né, les parties conviennent par écrit d’une conciliation, ou se réunissent une première fois. Le délai s’arrête, et il reste au moins six mois après elle.',
    citations: [],
  },
  {
    act: 'mediation',
    hands: 'both',
    must: 'agreed-or-met',
    sentence:
      'Un litige étant né, les parties conviennent par écrit d’une médiation, ou se réunissent une première fois. Le délai s’arrête, et il reste au moins six mois après elle.',
    citations: [],
  },
  {
    act: 'conciliation-request-registered',
    hands: 'creditor',
    must: 'registered',
    sentence:
      'Le greffe enregistre une demande aux fins de tentative préalable de conciliation. Elle n’est ouverte que hors des cas de l’article 750-1.',
    citations: [procedure('820'), procedure('750-1')],
  },
  {
    act: 'payment-order-served',
    hands: 'judge',
    must: 'served',
    sentence:
      'L’ordonnance d’injonction de payer est obtenue, puis signifiée au débiteur. La requête seule n’interrompt rien, et aucun texte ne dit en combien de temps le juge répond.',
    citations: [procedure('1405'), procedure('1411')],
  },
  {
    act: 'court-claim',
    hands: 'creditor',
    must: 'filed-or-served',
    sentence:
      'Le juge est saisi, par assignation ou par requête là où elle suffit. L’effet est perdu si la demande est abandonnée, périmée ou définitivement rejetée.',
    citations: [procedure('818'), civil('2243')],
  },
  {
    act: 'protective-measure',
    hands: 'judge',
    must: 'carried-out',
    sentence:
      'Une mesure conservatoire est pratiquée sur les biens du débiteur, si le recouvrement est menacé.',
    citations: [enforcement('L511-1'), enforcement('L511-2')],
  },
  {
    act: 'enforcement-act',
    hands: 'creditor',
    must: 'carried-out',
    sentence: 'Un commissaire de justice exécute le titre : une saisie interrompt le délai.',
    citations: [enforcement('L111-2')],
  },
]

/** What is often taken for an act that saves, and is none. */
export const vainActEntries: readonly {
  readonly act: LimitationEventKind
  readonly sentence: string
  readonly citations: readonly Citation[]
}[] = [
  {
    act: 'formal-notice',
    sentence:
      'Une mise en demeure, même recommandée, n’interrompt pas la prescription : la liste des actes qui l’interrompent est limitative.',
    citations: [
      ruling('Cass. com.', '18 mai 2022, n° 20-23.204'),
      civil('2240'),
      civil('2241'),
      civil('2244'),
    ],
  },
  {
    act: 'reminder',
    sentence: 'Une relance n’arrête pas le délai et n’en fait pas courir un nouveau.',
    citations: [ruling('Cass. com.', '18 mai 2022, n° 20-23.204')],
  },
  {
    act: 'negotiation',
    sentence:
      'Des pourparlers n’arrêtent pas le délai, tant qu’une médiation ou une conciliation n’est ni convenue par écrit ni commencée.',
    citations: [civil('2230'), civil('2238')],
  },
  {
    act: 'payment-order-request',
    sentence:
      'La requête en injonction de payer n’interrompt rien : seule la signification de l’ordonnance le fait.',
    citations: [practice('Cass. 1re civ.', '9 septembre 2020, n° 19-12.006')],
  },
]

/** The texts of the question. */
export const savingTexts = {
  newPeriod: civil('2231'),
  paidIsPaid: civil('2249'),
  waiver: civil('2250'),
  waiverIsClear: civil('2251'),
} as const
