import { said, type Certainty, type Citation, type Said } from '@quittance/kernel'
import { insolvencyCitation, policyCitation } from '#case-citations.data.ts'
import type { HoldKind, HoldStage } from '#holds/hold.ts'

/** One thing that a hold does, or leaves possible, with what it rests on. */
export type HoldEffect = {
  readonly sentence: Said
  readonly citation: Citation
  readonly certainty: Certainty
}

/** What a hold stops, what remains possible, and what no text held here says. */
export type HoldEffects = {
  readonly stops: readonly HoldEffect[]
  readonly remains: readonly HoldEffect[]
  readonly unknown: readonly Said[]
}

/**
 * What a hold stops and what remains possible (effets d'une suspension).
 *
 * Only what a text held here says is said as law, and is to be confirmed; the rest is a policy of
 * the house, or unknown.
 */
export function holdEffects({
  kind,
  stage,
}: {
  readonly kind: HoldKind
  readonly stage: HoldStage
}): HoldEffects {
  switch (kind) {
    case 'insolvency':
      return insolvency
    case 'over-indebtedness':
      return overIndebtedness
    case 'vulnerability':
      return vulnerability(stage)
  }
}

const commerce = (article: string): Citation => ({
  code: 'C. com.',
  article: `${article} (à confirmer)`,
  kind: 'practice',
})

function byLaw(citation: Citation, sentence: Said): HoldEffect {
  return { sentence, citation, certainty: 'arguable' }
}

function byPolicy(sentence: Said): HoldEffect {
  return { sentence, citation: policyCitation, certainty: 'arguable' }
}

const ANSWER = byPolicy(
  said(
    'Répondre, noter un paiement, joindre une pièce.',
    'Answering, recording a payment, attaching an exhibit.',
  ),
)

const insolvency: HoldEffects = {
  stops: [
    byLaw(
      insolvencyCitation,
      said(
        'Les demandes de paiement, les actions et les exécutions.',
        'Demands for payment, actions and enforcement.',
      ),
    ),
    byLaw(
      commerce('L622-28'),
      said(
        'Le cours des intérêts, au jugement d’ouverture. Un prêt d’un an ou plus et un paiement différé d’un an ou plus font exception : une personne en juge.',
        'Interest, at the opening judgment. A loan of a year or more, or a payment put off by a year or more, is an exception: a person decides.',
      ),
    ),
  ],
  remains: [
    byLaw(
      commerce('R622-24'),
      said(
        'Déclarer la créance au mandataire judiciaire, dans le délai.',
        'Declaring the claim to the judicial representative, in time.',
      ),
    ),
    byLaw(
      commerce('L622-25-1'),
      said(
        'Noter la déclaration parmi les événements : elle interrompt la prescription jusqu’à la clôture.',
        'Recording the declaration among the events: it interrupts limitation until the proceedings are closed.',
      ),
    ),
    ANSWER,
  ],
  unknown: [
    said(
      'Ce qui peut être demandé à une caution ou à un codébiteur.',
      'What may be asked of a guarantor or of a co-debtor.',
    ),
    said(
      'Ce qui redevient possible une fois la procédure finie : les intérêts restent arrêtés dans le décompte.',
      'What becomes possible again once the proceedings are over: interest stays stopped in the statement.',
    ),
  ],
}

const overIndebtedness: HoldEffects = {
  stops: [
    byPolicy(
      said(
        'Toute relance, du dépôt du dossier à la fin des mesures.',
        'Every reminder, from the application to the end of the measures.',
      ),
    ),
  ],
  remains: [
    byPolicy(
      said(
        'Faire connaître la créance à la commission, et lui répondre.',
        'Making the claim known to the commission, and answering it.',
      ),
    ),
    ANSWER,
  ],
  unknown: [
    said(
      'L’effet de chaque étape sur les intérêts et sur la prescription : le décompte ne les arrête pas de lui-même.',
      'The effect of each stage on interest and on limitation: the statement does not stop them by itself.',
    ),
  ],
}

function vulnerability(stage: HoldStage): HoldEffects {
  if (stage === 'deceased') {
    return {
      stops: [
        byPolicy(
          said('Toute demande au nom du défunt.', 'Every demand in the name of the deceased.'),
        ),
      ],
      remains: [ANSWER],
      unknown: [
        said(
          'Ce qui peut être demandé aux héritiers, et comment : consultez un juriste.',
          'What may be asked of the heirs, and how: consult a lawyer.',
        ),
      ],
    }
  }
  const read = byPolicy(
    said(
      'Tout envoi de routine : une personne relit chaque texte, et dit ce qu’elle a vérifié.',
      'Every routine sending: a person reads each text, and says what was verified.',
    ),
  )
  const written = byPolicy(
    said(
      'Écrire au curateur ou au tuteur, plutôt qu’à la personne.',
      'Writing to the curator or the tutor, rather than to the person.',
    ),
  )
  return {
    stops: [read],
    remains: stage === 'protected-adult' ? [written, ANSWER] : [ANSWER],
    unknown: [
      said(
        'Les effets légaux de cette situation sur la créance.',
        'The legal effects of this situation on the claim.',
      ),
    ],
  }
}
