import type { DisputeGround } from '#words/facts/answer-facts.ts'
import type { Audience } from '#words/templates/template.ts'

/** What the letters about a dispute say of what it is about. */
export type GroundWords = {
  /** Ends « Vous nous dites que … ». */
  readonly told: Readonly<Record<Audience, string>>
  /** What is verified, and with what. */
  readonly verified: string
  /** The documents that usually answer it, those of the debtor. */
  readonly papers: Readonly<Record<Audience, readonly string[]>>
}

/** By ground of the closed list: nothing is said of who is right. */
export const groundWords: Readonly<Record<DisputeGround, GroundWords>> = {
  'not-delivered': {
    told: {
      consumer: 'ce que vous aviez commandé n’a pas été livré ou n’a pas été fait',
      professional: 'la livraison ou la prestation n’a pas eu lieu',
    },
    verified:
      'Nous rapprochons la commande des preuves de livraison ou d’exécution : bon de livraison signé, suivi du transporteur, compte rendu des travaux.',
    papers: {
      consumer: [
        'le bon de commande ou le devis',
        'vos échanges sur la date prévue',
        'toute annonce de livraison reçue',
      ],
      professional: [
        'le bon de commande',
        'vos réserves sur le bon de livraison',
        'vos échanges sur la date prévue',
      ],
    },
  },
  'not-conforming': {
    told: {
      consumer: 'ce que vous avez reçu n’est pas conforme ou a été mal fait',
      professional: 'la livraison ou la prestation n’est pas conforme à la commande',
    },
    verified:
      'Nous rapprochons ce qui a été livré ou fait de ce qui avait été convenu : devis, descriptif, procès-verbal de réception.',
    papers: {
      consumer: [
        'des photographies de ce qui ne va pas',
        'le devis ou le descriptif',
        'vos premières réclamations',
      ],
      professional: [
        'le relevé des défauts constatés',
        'le procès-verbal de réception et ses réserves',
        'vos réclamations écrites',
      ],
    },
  },
  amount: {
    told: {
      consumer: 'le prix ou le montant n’est pas celui qui était convenu',
      professional: 'le prix ou le montant facturé n’est pas celui qui était convenu',
    },
    verified:
      'Nous rapprochons la facture du prix convenu, ligne par ligne : devis accepté, tarif, remises et avoirs.',
    papers: {
      consumer: ['le devis ou l’annonce du prix', 'tout message sur une remise ou un avoir'],
      professional: ['le devis ou le contrat accepté', 'les avoirs ou remises que vous invoquez'],
    },
  },
  'already-paid': {
    told: {
      consumer: 'cette somme est déjà payée',
      professional: 'cette somme est déjà réglée',
    },
    verified:
      'Nous recherchons ce paiement sur les comptes où il a pu arriver, à sa date et à son montant.',
    papers: {
      consumer: [
        'le relevé de compte ou l’avis de virement, où le reste peut être masqué',
        'le numéro du chèque',
        'le reçu remis',
      ],
      professional: [
        'l’avis de virement ou l’extrait de compte',
        'la date, le montant et le compte crédité',
      ],
    },
  },
  'not-ordered': {
    told: {
      consumer: 'vous n’avez rien commandé',
      professional: 'aucune commande n’a été passée par votre entreprise',
    },
    verified:
      'Nous recherchons la commande, qui l’a passée et comment : bon signé, courriel, trace en ligne.',
    papers: {
      consumer: [
        'tout échange avec le vendeur',
        'ce qui montre que quelqu’un d’autre a commandé à votre nom, si c’est le cas',
      ],
      professional: [
        'le nom des personnes qui peuvent commander pour vous',
        'tout échange avec le fournisseur',
      ],
    },
  },
  'time-barred': {
    told: {
      consumer: 'le délai pour demander cette somme est passé',
      professional: 'la prescription est acquise',
    },
    verified:
      'Nous vérifions le point de départ du délai, sa durée, et ce qui a pu l’interrompre ou le suspendre.',
    papers: {
      consumer: ['les dates ou courriers sur lesquels vous vous fondez'],
      professional: ['les dates ou actes sur lesquels vous vous fondez'],
    },
  },
  other: {
    told: {
      consumer: 'vous n’êtes pas d’accord avec cette demande',
      professional: 'vous contestez cette demande',
    },
    verified: 'Nous examinons les raisons que vous nous avez données, avec les pièces du dossier.',
    papers: {
      consumer: ['toute pièce qui montre ce que vous nous dites'],
      professional: ['toute pièce à l’appui de votre contestation'],
    },
  },
}
