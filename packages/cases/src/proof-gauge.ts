import { said, type Said } from '@quittance/kernel'

import type { CaseFacts, ProofExhibitKind } from '#case-facts.ts'

/** What a claim is made of, as proof sees it: five boxes. */
export const proofFacts = ['agreement', 'performance', 'amount', 'admission', 'demand'] as const
export type ProofFact = (typeof proofFacts)[number]

/** One box of the gauge: the fact, whether an exhibit carries it, and what would. */
export type ProofBox = {
  readonly fact: ProofFact
  readonly label: Said
  readonly filled: boolean
  /** The exhibits on file that carry the fact. */
  readonly carriedBy: readonly ProofExhibitKind[]
  /**
   * `part` for what exports of messages alone carry: files that anybody can edit before they are
   * handed over. A policy of the house, not a measure of what a judge will hold.
   */
  readonly strength: 'none' | 'part' | 'whole'
  /** The lawful way to fill it, where it is empty. */
  readonly missing: Said | null
  /** The lawful way to make it whole, where it is filled in part. */
  readonly strengthen: Said | null
}

/** What a box says: its name, the kinds of exhibits that fill it, the lawful way to fill it. */
export type BoxRule = {
  readonly label: Said
  readonly carriers: readonly ProofExhibitKind[]
  readonly missing: Said
}

const BOXES: Readonly<Record<ProofFact, BoxRule>> = {
  agreement: {
    label: said('Commande', 'Order'),
    carriers: ['contract', 'order', 'acknowledgment'],
    missing: said(
      'Joindre le contrat, le devis signé ou la commande.',
      'Attach the contract, the signed quote or the order.',
    ),
  },
  performance: {
    label: said('Livraison', 'Delivery'),
    carriers: ['delivery', 'constat', 'acknowledgment'],
    missing: said(
      'Joindre le bon de livraison ou le procès-verbal de réception.',
      'Attach the delivery note or the acceptance report.',
    ),
  },
  amount: {
    label: said('Montant', 'Amount'),
    carriers: ['invoice', 'acknowledgment', 'contract'],
    missing: said('Joindre la facture ou le décompte.', 'Attach the invoice or the statement.'),
  },
  admission: {
    label: said('Aveu du débiteur', 'Admission by the debtor'),
    carriers: ['acknowledgment', 'message', 'payment'],
    missing: said(
      'Joindre un écrit du débiteur, ou lui proposer une reconnaissance de dette.',
      'Attach something the debtor wrote, or offer an acknowledgment of debt to sign.',
    ),
  },
  demand: {
    label: said('Mise en demeure', 'Formal notice'),
    carriers: ['formal-notice'],
    missing: said(
      'Envoyer une mise en demeure en recommandé.',
      'Send a formal notice by registered letter.',
    ),
  },
}

/** The rule of one box: the graph of a dossier asks it of each line of euros. */
export function boxRule(fact: ProofFact): BoxRule {
  return BOXES[fact]
}

/**
 * The five boxes of proof (jauge de preuve): which facts an exhibit carries, which have none.
 *
 * A filled box says that a piece is there, not that a judge will follow it: the standing of the
 * claim is the law's question `writing`.
 */
export function proofGauge({ proof, formalNotice }: CaseFacts): readonly ProofBox[] {
  const onFile = new Set<ProofExhibitKind>(proof.exhibits)
  if (formalNotice !== null) onFile.add('formal-notice')
  return proofFacts.map((fact) => {
    const { label, carriers, missing } = BOXES[fact]
    const carriedBy = recorded(
      carriers.filter((kind) => onFile.has(kind)),
      onFile,
    )
    const filled = carriedBy.length > 0
    const part = filled && carriedBy.every((kind) => kind === 'message')
    return {
      fact,
      label,
      filled,
      carriedBy,
      strength: part ? 'part' : filled ? 'whole' : 'none',
      missing: filled ? null : missing,
      strengthen: part ? STRENGTHEN_MESSAGES : null,
    }
  })
}

const STRENGTHEN_MESSAGES = said(
  'Faire constater ces messages par un commissaire de justice.',
  'Have these messages recorded by a judicial officer.',
)

/** A report on messages stands beside them; alone, it fills no box. */
function recorded(
  carriedBy: readonly ProofExhibitKind[],
  onFile: ReadonlySet<ProofExhibitKind>,
): readonly ProofExhibitKind[] {
  return carriedBy.includes('message') && onFile.has('message-constat')
    ? [...carriedBy, 'message-constat']
    : carriedBy
}

/** How many of the five boxes are filled. */
export function proofBoxes(facts: CaseFacts): number {
  return proofGauge(facts).filter(({ filled }) => filled).length
}
