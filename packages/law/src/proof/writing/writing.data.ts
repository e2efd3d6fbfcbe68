import { euros, type Cents, type Citation } from '@quittance/kernel'
import type { ExhibitRole, ExhibitWeakness } from '#proof/writing/exhibit.ts'
import { civil, commerce, ruling, text } from '#texts/citations.ts'
import type { DatedTable } from '#texts/dated-table.ts'

/** The value above which a juridical act is proved in writing; exactly this value is free. */
export const writingThreshold = {
  label: 'Seuil de la preuve par écrit des actes juridiques',
  checkedOn: '2026-11-21',
  entries: [
    {
      from: '2005-01-01',
      value: euros('1500.00'),
      source: text('Décret n° 80-533 du 15 juillet 1980', '1er'),
    },
  ],
} satisfies DatedTable<Cents>

/** The texts of proof. */
export const writingTexts = {
  required: civil('1359', 'excédant un montant fixé par décret'),
  free: civil('1358'),
  exceptions: civil('1360'),
  substitutes: civil('1361'),
  againstMerchants: commerce('L110-3'),
} as const

/** The text that gives each role its force. */
export const roleTexts: Readonly<Record<ExhibitRole, readonly Citation[]>> = {
  'full-proof': [civil('1364')],
  substitute: [civil('1361')],
  'beginning-of-proof': [civil('1362')],
  'free-proof': [civil('1358')],
  corroboration: [civil('1361')],
  none: [],
}

/** What each weakness means, with the text it comes from. */
export const weaknessWords: Readonly<
  Record<ExhibitWeakness, { readonly sentence: string; readonly citations: readonly Citation[] }>
> = {
  'states-nothing': { sentence: 'Elle n’établit rien de la dette.', citations: [] },
  'own-document': {
    sentence: 'Le créancier ne peut se constituer de titre à lui-même.',
    citations: [civil('1363')],
  },
  'author-uncertain': {
    sentence: 'Son auteur n’est pas dûment identifié.',
    citations: [civil('1366')],
  },
  'signature-missing': {
    sentence: 'Elle ne porte pas la signature du débiteur.',
    citations: [civil('1367')],
  },
  'amount-missing': { sentence: 'Elle ne dit pas le montant.', citations: [civil('1359')] },
  'mention-incomplete': {
    sentence: 'La somme n’y est pas écrite en toutes lettres et en chiffres.',
    citations: [civil('1376'), ruling('Cass. 1re civ.', '4 juillet 2019, n° 18-10.139')],
  },
  'handover-only': {
    sentence: 'Elle prouve la remise de fonds, non l’obligation de les rendre (à confirmer).',
    citations: [civil('1359')],
  },
  'message-only': {
    sentence: 'Un message vaut au mieux commencement de preuve par écrit.',
    citations: [civil('1362'), ruling('Cass. soc.', '23 mai 2007, n° 06-43.209')],
  },
  'payment-only': { sentence: 'Elle prouve un paiement.', citations: [civil('1342-8')] },
  'third-party-only': {
    sentence: 'Elle n’émane pas du débiteur et ne peut que corroborer.',
    citations: [civil('1361')],
  },
  'signature-reliability-to-prove': {
    sentence: 'La fiabilité de sa signature électronique est à prouver par celui qui s’en prévaut.',
    citations: [civil('1367'), text('Décret n° 2017-1416 du 28 septembre 2017', '1er')],
  },
}

/** What may be done to strengthen a proof, from the strongest to the weakest. */
export const strengtheningSteps = {
  'ask-for-acknowledgment':
    'Demander au débiteur une reconnaissance de dette signée, où il écrit lui-même la somme en toutes lettres et en chiffres.',
  'complete-the-mention':
    'Faire compléter la reconnaissance par son auteur, en toutes lettres et en chiffres.',
  'document-the-signature': 'Garder le dossier de preuve du procédé de signature électronique.',
  'find-corroboration':
    'Réunir un autre moyen de preuve, comme un virement, un témoin ou un bon de livraison.',
  'identify-the-author':
    'Établir de qui viennent les messages, par une exportation d’origine ou un constat.',
} as const
