import type { TitleWay } from '#words/facts/title-facts.ts'

/** What the file of a way is called, and for whom it is prepared. */
export const wayWords: Readonly<
  Record<TitleWay['route'], { readonly name: string; readonly reader: string }>
> = {
  'notarial-deed': { name: 'acte notarié', reader: 'le notaire' },
  homologation: {
    name: 'homologation d’un accord',
    reader: 'le juge, et les avocats que les parties auraient',
  },
  'lawyers-deed': {
    name: 'acte contresigné par avocats',
    reader: 'les avocats de chacune des parties, puis le greffe',
  },
  'small-claims': {
    name: 'procédure simplifiée des petites créances',
    reader: 'le commissaire de justice',
  },
}

/** What whoever receives the file of a way is asked to do. */
export const askedWords: Readonly<Record<TitleWay['route'], readonly string[]>> = {
  'notarial-deed': [
    'Il est demandé au notaire d’examiner si un acte peut être reçu d’après l’acte signé joint, avec le consentement du débiteur, et revêtu de la formule exécutoire.',
    'Il lui est demandé d’en dire d’abord le coût, et ce qui lui manque. L’identité des parties et leur capacité restent à vérifier par lui.',
  ],
  homologation: [
    'Il est demandé au juge compétent, par une partie au moins, d’homologuer l’accord joint pour lui conférer force exécutoire. Le juge compétent et la forme de la demande sont à confirmer avant de la déposer.',
    'Ce dossier n’est pas cette demande : il en réunit les faits et les pièces.',
  ],
  'lawyers-deed': [
    'Il est demandé aux avocats de chacune des parties d’examiner l’accord joint, de le reprendre dans un acte qu’ils contresignent si leurs clients le veulent, puis de demander au greffe la formule exécutoire.',
    'Chaque partie choisit son avocat. Ce dossier n’est pas un projet d’acte.',
  ],
  'small-claims': [
    'Il est demandé au commissaire de justice d’examiner si la procédure simplifiée est ouverte, d’y inviter le débiteur, et de constater son accord ou son refus.',
    'L’acte signé joint ne vaut pas accord pour cette procédure : le débiteur reste libre de participer ou non, et son silence vaut refus.',
  ],
}
