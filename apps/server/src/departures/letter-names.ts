import { said, type Said } from '@quittance/kernel'
import type { LetterKind } from '@quittance/letters'

type Names = { readonly name: Said; readonly approved: Said }

/** The letters that leave, as lists name them, and as the story of a dossier tells their approval. */
const names: Readonly<
  Partial<
    Record<
      LetterKind | 'plan-offer' | 'plan-signature' | 'plan-code' | 'alarm-digest' | 'sms',
      Names
    >
  >
> = {
  'alarm-digest': {
    name: said('Alarmes du jour', 'Alarms of the day'),
    approved: said('Alarmes du jour prêtes à partir', 'Alarms of the day ready to leave'),
  },
  'first-reminder': {
    name: said('Première lettre', 'First letter'),
    approved: said('Première lettre approuvée', 'First letter approved'),
  },
  'second-reminder': {
    name: said('Deuxième relance', 'Second reminder'),
    approved: said('Deuxième relance approuvée', 'Second reminder approved'),
  },
  'last-reminder': {
    name: said('Dernière relance', 'Last reminder'),
    approved: said('Dernière relance approuvée', 'Last reminder approved'),
  },
  'formal-notice': {
    name: said('Mise en demeure', 'Formal notice'),
    approved: said('Mise en demeure approuvée', 'Formal notice approved'),
  },
  apology: {
    name: said('Lettre d’excuses', 'Letter of apology'),
    approved: said('Lettre d’excuses approuvée', 'Letter of apology approved'),
  },
  'dispute-answer': {
    name: said('Réponse à une contestation', 'Answer to a dispute'),
    approved: said('Réponse à une contestation approuvée', 'Answer to a dispute approved'),
  },
  'payment-plan': {
    name: said('Échéancier', 'Payment plan'),
    approved: said('Échéancier prêt à partir', 'Payment plan ready to leave'),
  },
  'plan-offer': {
    name: said('Lien vers un échéancier à signer', 'Link to a payment plan to sign'),
    approved: said('Lien vers l’échéancier prêt à partir', 'Link to the plan ready to leave'),
  },
  'plan-signature': {
    name: said('Échéancier à signer chez un prestataire', 'Payment plan to sign at a provider'),
    approved: said(
      'Échéancier prêt à partir chez le prestataire',
      'Plan ready to leave for the provider',
    ),
  },
  'plan-code': {
    name: said('Code de lecture', 'Reading code'),
    approved: said('Code prêt à partir', 'Code ready to leave'),
  },
  sms: {
    name: said('SMS', 'SMS'),
    approved: said('SMS prêt à partir', 'SMS ready to leave'),
  },
  'acknowledgment-of-debt': {
    name: said('Reconnaissance de dette à compléter', 'Acknowledgment of debt to complete'),
    approved: said(
      'Reconnaissance de dette prête à partir',
      'Acknowledgment of debt ready to leave',
    ),
  },
  receipt: {
    name: said('Quittance', 'Receipt'),
    approved: said('Quittance prête à partir', 'Receipt ready to leave'),
  },
  'direct-debit-notice': {
    name: said('Prénotification de prélèvement', 'Notice of a direct debit'),
    approved: said('Prénotification prête à partir', 'Notice of a direct debit ready to leave'),
  },
  'cost-invoice': {
    name: said('Facture de frais', 'Invoice of a cost'),
    approved: said('Facture de frais prête à partir', 'Invoice of a cost ready to leave'),
  },
  'commission-invoice': {
    name: said('Facture de commission', 'Invoice of a commission'),
    approved: said(
      'Facture de commission prête à partir',
      'Invoice of a commission ready to leave',
    ),
  },
  'receipt-annulment': {
    name: said('Annulation de quittance', 'Annulment of a receipt'),
    approved: said('Annulation de quittance prête à partir', 'Annulment ready to leave'),
  },
  'overpayment-refund': {
    name: said('Avis de remboursement', 'Notice of refund'),
    approved: said('Avis de remboursement prêt à partir', 'Notice of refund ready to leave'),
  },
  'payment-notice': {
    name: said('Avis d’encaissement au créancier', 'Notice of payment to the creditor'),
    approved: said(
      'Avis d’encaissement prêt à partir',
      'Notice of payment to the creditor ready to leave',
    ),
  },
  'payment-return-notice': {
    name: said('Avis de reprise d’un paiement', 'Notice that a payment was taken back'),
    approved: said(
      'Avis de reprise d’un paiement prêt à partir',
      'Notice that a payment was taken back ready to leave',
    ),
  },
  'payment-notice-annulment': {
    name: said('Annulation d’avis au créancier', 'Notice to the creditor taken back'),
    approved: said(
      'Annulation d’avis prête à partir',
      'Notice to the creditor taken back, ready to leave',
    ),
  },
  'remittance-statement': {
    name: said('Bordereau de reversement', 'Remittance statement'),
    approved: said('Bordereau de reversement prêt à partir', 'Remittance statement ready to leave'),
  },
}

const another: Names = {
  name: said('Lettre', 'Letter'),
  approved: said('Lettre approuvée', 'Letter approved'),
}

/** The name of a kind of letter. */
export function letterName(kind: string | null | undefined): Said {
  return namesOf(kind).name
}

/** That a kind of letter was approved; a letter that follows a payment is approved by nobody. */
export function letterApproved(kind: string | null | undefined): Said {
  return namesOf(kind).approved
}

/** That a letter was held back: before it left, or out of the batch in which it was printed. */
export function heldBackTitle({
  step,
  printed,
}: {
  readonly step: string | undefined
  readonly printed: boolean | undefined
}): Said {
  const { fr, en } = letterName(letterOfStep(step))
  return printed === undefined
    ? said(`Envoi retenu : ${fr}`, `Held back: ${en}`)
    : said(`Retiré du lot postal : ${fr}`, `Taken out of the post batch: ${en}`)
}

/** What is in doubt, by its letter; entries of before do not say which. */
export function inDoubtTitle(step: string | undefined): Said {
  return ofStep(said('Envoi douteux', 'Sending in doubt'), step)
}

export const inDoubtWords = said(
  'Personne ne sait s’il a eu lieu : dites-le, il ne sera pas refait seul.',
  'Nobody knows whether it took place: say so, it will not be done again by itself.',
)

/** What a person said of a doubt, by its letter. */
export function settledTitle(of: {
  readonly step: string | undefined
  readonly happened: boolean
}): Said {
  const title = of.happened
    ? said('Envoi confirmé', 'Sending confirmed')
    : said('Envoi démenti', 'Sending denied')
  return ofStep(title, of.step)
}

function ofStep(title: Said, step: string | undefined): Said {
  if (step === undefined) return title
  const { fr, en } = letterName(letterOfStep(step))
  return said(`${title.fr} : ${fr}`, `${title.en}: ${en}`)
}

/** The letter that the step of an act names, as in `dossier/<id>/formal-notice`. */
export function letterOfStep(step: string | undefined): string | undefined {
  const [room, , kind] = step?.split('/') ?? []
  if (room === 'acknowledgment') return 'acknowledgment-of-debt'
  if (room === 'plan-offer') return letterOfOffer(kind)
  if (kind === 'annulment') return 'receipt-annulment'
  if (kind === 'return-notice') return 'payment-return-notice'
  if (kind === 'notice-annulment') return 'payment-notice-annulment'
  return kind === 'notice' ? 'payment-notice' : kind
}

function letterOfOffer(part: string | undefined): string {
  if (part === 'link') return 'plan-offer'
  if (part === 'provider') return 'plan-signature'
  return part?.startsWith('code-') === true ? 'plan-code' : 'payment-plan'
}

function namesOf(kind: string | null | undefined): Names {
  const known: Readonly<Record<string, Names | undefined>> = names
  return known[kind ?? ''] ?? another
}
