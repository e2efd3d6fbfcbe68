import type { CaseFacts, ProofExhibitKind } from '#case-facts.ts'

/** What a claim is made of, as proof sees it: five boxes. */
export const proofFacts = ['agreement', 'performance', 'amount', 'admission', 'demand'] as const
export type ProofFact = (typeof proofFacts)[number]

/** One box of the gauge: the fact, whether an exhibit carries it, and what would. */
export type ProofBox = {
  readonly fact: ProofFact
  readonly label: string
  readonly filled: boolean
  /** The exhibits on file that carry the fact. */
  readonly carriedBy: readonly ProofExhibitKind[]
  /** The lawful way to fill it, where it is empty. */
  readonly missing: string | null
}

type BoxRule = {
  readonly label: string
  readonly carriers: readonly ProofExhibitKind[]
  readonly missing: string
}

const BOXES: Readonly<Record<ProofFact, BoxRule>> = {
  agreement: {
    label: 'Commande',
    carriers: ['contract', 'order', 'acknowledgment'],
    missing: 'Joindre le contrat, le devis signé ou la commande.',
  },
  performance: {
    label: 'Livraison',
    carriers: ['delivery', 'constat', 'acknowledgment'],
    missing: 'Joindre le bon de livraison ou le procès-verbal de réception.',
  },
  amount: {
    label: 'Montant',
    carriers: ['invoice', 'acknowledgment', 'contract'],
    missing: 'Joindre la facture ou le décompte.',
  },
  admission: {
    label: 'Aveu du débiteur',
    carriers: ['acknowledgment', 'message', 'payment'],
    missing: 'Joindre un écrit du débiteur, ou lui proposer une reconnaissance de dette.',
  },
  demand: {
    label: 'Mise en demeure',
    carriers: ['formal-notice'],
    missing: 'Envoyer une mise en demeure en recommandé.',
  },
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
    const carriedBy = carriers.filter((kind) => onFile.has(kind))
    const filled = carriedBy.length > 0
    return { fact, label, filled, carriedBy, missing: filled ? null : missing }
  })
}

/** How many of the five boxes are filled. */
export function proofBoxes(facts: CaseFacts): number {
  return proofGauge(facts).filter(({ filled }) => filled).length
}
