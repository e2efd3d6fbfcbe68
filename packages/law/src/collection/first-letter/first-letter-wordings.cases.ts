import type { FirstLetterMentionId } from '#collection/first-letter/first-letter.data.ts'

/** Ways of writing a mention, and ways of leaving it out; each stands for its part of the letter. */
export type Wordings = {
  readonly part: 'collector' | 'creditor' | 'amounts' | 'order' | 'law'
  readonly said: readonly string[]
  readonly unsaid: readonly string[]
}

/** Of a letter by Cabinet Brévault, 12 rue des Lices, 49100 Angers, for a principal of 1 950,00 €. */
export const firstLetterWordings: Readonly<
  Record<Exclude<FirstLetterMentionId, 'reproduction-of-l111-8'>, Wordings>
> = {
  'collector-and-activity': {
    part: 'collector',
    said: [
      'Cabinet Brévault, 12 rue des Lices, 49100 Angers : activité de recouvrement amiable.',
      'Cabinet Brévault\nRecouvrement amiable\n12, rue des Lices\n49100 Angers',
      'CABINET BRÉVAULT – 12, rue des Lices – 49100 ANGERS – recouvrement à l’amiable',
      'Le Cabinet Brévault (12 rue des Lices, 49100 Angers) recouvre à l’amiable les factures d’autrui.',
      'Cabinet Brévault, 12 rue des Lices, 49 100 Angers, société de recouvrement de créances par voie amiable.',
      'Cabinet Brévault, 12, rue des Lices, BP 204, 49100 Angers. Nous faisons du recouvrement amiable.',
      'Cabinet Brévault · 12 rue des Lices · 49100 Angers · agence de recouvrement amiable de créances',
      'Nous sommes le Cabinet Brévault ; 12, rue des Lices ; 49100 Angers. Métier : démarches amiables de recouvrement.',
      'Cabinet Brévault, recouvrement pour le compte de tiers, à titre amiable. Siège : 12 rue des Lices, 49100 Angers.',
      'Je vous écris pour le Cabinet Brévault, 12 rue des Lices, 49100 Angers, chargé de recouvrer amiablement cette somme.',
    ],
    unsaid: [
      'Cabinet Brévault, 12 rue des Lices, 49100 Angers.',
      'Cabinet Brévault, 12 rue des Lices, 49100 Angers, gestion du poste client.',
      'Cabinet Brévault, activité de recouvrement amiable.',
      'Cabinet Brévault, 14 rue des Lices, 49100 Angers, activité de recouvrement amiable.',
      'Cabinet Brévault, 12 rue des Lices, 49000 Angers, activité de recouvrement amiable.',
      'Cabinet Morel, 12 rue des Lices, 49100 Angers, activité de recouvrement amiable.',
      '12 rue des Lices, 49100 Angers, activité de recouvrement amiable.',
      'Cabinet Brévault, 12 rue des Lices, 49100 Angers, recouvrement judiciaire, après échec amiable.',
      'Cabinet Brévault, 12 rue des Lices, 49100 Angers, recouvrement.',
      'Cabinet Brévault, 12 rue des Lices, 49100 Angers. Nous préférons un accord amiable.',
    ],
  },
  creditor: {
    part: 'creditor',
    said: [
      'Nous agissons pour l’Atelier Verrières, 3 quai Monge, 49000 Angers.',
      'Créancier : Atelier Verrières, 3, quai Monge, 49000 Angers.',
      'Votre créancier\nAtelier Verrières\n3 quai Monge\n49000 Angers',
      'L’Atelier Verrières (3 quai Monge, 49000 Angers) nous a confié sa facture.',
      'Mandant : ATELIER VERRIÈRES – 3, quai Monge – 49000 ANGERS',
      'Pour le compte de l’Atelier Verrières, dont le siège est 3 quai Monge, 49000 Angers.',
      'Au nom d’Atelier Verrières ; 3 quai Monge ; 49 000 Angers.',
      'Vous devez à l’Atelier Verrières, 3, quai Monge - 49000 Angers, la somme ci-dessous.',
      'Notre cliente, Atelier Verrières, est installée 3 quai Monge, CS 1201, 49000 Angers.',
      'Atelier Verrières : 3 quai Monge, 49000 Angers, nous a mandatés.',
    ],
    unsaid: [
      'Nous agissons pour notre mandant.',
      'Nous agissons pour l’Atelier Verrières.',
      'Nous agissons pour une société du 3 quai Monge, 49000 Angers.',
      'Nous agissons pour l’Atelier Verrières, 5 quai Monge, 49000 Angers.',
      'Nous agissons pour l’Atelier Verrières, 3 quai Monge, 49100 Angers.',
      'Nous agissons pour l’Atelier Vermières, 3 quai Monge, 49000 Angers.',
      'Nous agissons pour l’Atelier Verrières, à Angers.',
      'Le créancier, que vous connaissez, habite 3 quai Monge.',
      'L’Atelier nous a confié sa facture, 3 quai Monge, 49000 Angers.',
      'Verrières, 3 quai Monge, 49000 Angers.',
    ],
  },
  'basis-and-amount': {
    part: 'amounts',
    said: [
      'Facture F-2025-318. Principal : 1 950,00 € ; intérêts : 0,00 € ; accessoires : 0,00 €.',
      'Au titre de la facture F-2025-318 : 1 950,00 € en principal et 62,89 € d’intérêts.',
      'Votre commande : 1 950,00 € de principal + 62,89 € d’intérêts + 40,00 € d’indemnité.',
      'Facture du 3 mars 2025\nPrincipal\n1 950,00 €\nIntérêts\n0,00 €',
      'Contrat de travaux. Principal . . . . . 1950 €, sans intérêts ni accessoires.',
      'Le prêt du 3 mars 2025 : capital de 1 950 euros, intérêts de 62,89 euros.',
      'Le montant de la facture F-2025-318 est de 1.950,00 €, sans intérêts ni pénalités.',
      'Loyers de mars : la somme de 1950.00 € au titre du principal, aucun intérêt (intérêts : 0 €).',
      'Vous êtes redevable, sur la facture F-2025-318, d’un principal de 1 950,00 €, d’intérêts de 62,89 €.',
      'Prestation de mars : 1 950,00 EUR (principal), 62,89 EUR (intérêts).',
    ],
    unsaid: [
      'Vous devez 1 950,00 € sur la facture F-2025-318.',
      'Facture F-2025-318 : total 2 012,89 €, intérêts compris.',
      'Principal : 1 950,00 € ; intérêts : 0,00 €.',
      'Facture F-2025-318. Principal : 1 950,01 € ; intérêts : 0,00 €.',
      'Facture F-2025-318. Principal : 11 950,00 € ; intérêts : 0,00 €.',
      'Facture F-2025-318. Principal : 1 950,00 €.',
      'Facture F-2025-318. Principal et intérêts à ce jour.',
      'Facture F-2025-318 : 1 949,99 € de principal, 62,89 € d’intérêts.',
      'Facture F-2025-318. Principal : 1 950,00 € ; intérêts : 0,00 € ; frais de relance : 15,00 €.',
      'Facture F-2025-318. Principal : 1 950,00 € ; intérêts : 0 € ; frais de dossier 35 euros.',
    ],
  },
  'order-and-means-to-pay': {
    part: 'order',
    said: [
      'Nous vous demandons de payer cette somme par virement, IBAN FR76 3000 1007.',
      'Vous voudrez bien payer cette somme par chèque.',
      'Cette somme doit être payée. Vous pouvez la régler par virement.',
      'Ce solde est à payer par carte bancaire.',
      'À régler par virement sur notre compte affecté.',
      'Somme à payer : ci-dessus. Comment ? Par virement ou par chèque.',
      'Veuillez nous adresser votre règlement par virement.',
      'Payez par virement, à l’IBAN ci-dessous.',
      'Votre règlement est attendu ; RIB joint.',
      'Elle est payable dès maintenant, par chèque ou par virement.',
      'Nous vous remercions de bien vouloir nous régler en ligne.',
      'Il vous appartient de verser cette somme, en espèces ou par mandat postal.',
    ],
    unsaid: [
      'Nous vous demandons de payer cette somme.',
      'Vous pouvez régler par virement.',
      'Notre IBAN est FR76 3000 1007.',
      'Cette somme peut être versée par virement.',
      'Aucune somme à payer par virement ne figure ici.',
      'Une demande de délai de paiement se fait par lettre. IBAN FR76 3000 1007.',
      'Principal, virement et règlement sont des mots.',
      'Si vous souhaitez régler, un virement suffit.',
      'Cette somme doit être payée.',
      'Vous n’avez rien à payer par virement.',
    ],
  },
}
