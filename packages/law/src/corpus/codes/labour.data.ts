import { entriesOf, established, toConfirm } from '#corpus/corpus-entry.ts'

const base = 'Texte lu dans une publication de la base LEGI par les ministères sociaux'

/** Labour Code (Code du travail): wages, public holidays. */
export const labourEntries = entriesOf('C. trav.', 'statute', [
  {
    article: 'L3133-1',
    ...established(`${base}, version en vigueur depuis le 10 août 2016.`),
    legiarti: 'LEGIARTI000033020901',
    summary: 'Onze fêtes sont des jours fériés.',
    use: 'Donne les jours fériés qui reportent un délai de procédure.',
  },
  {
    article: 'L3134-13',
    ...established(`${base}, version en vigueur depuis le 1er mai 2008.`),
    legiarti: 'LEGIARTI000006902635',
    summary:
      'En Moselle, dans le Bas-Rhin et dans le Haut-Rhin, le 26 décembre est chômé, ainsi que le Vendredi saint dans certaines communes.',
    use: 'Ajoute les jours chômés d’Alsace et de Moselle.',
  },
  {
    article: 'L3422-2',
    ...toConfirm('Texte non lu : aucune copie n’en a été retrouvée.'),
    summary:
      'Outre-mer, un jour férié de plus commémore l’abolition de l’esclavage, à une date propre à chaque lieu.',
    use: 'Ajoute les jours fériés d’outre-mer.',
  },
  {
    article: 'L3245-1',
    ...established(`${base}, version en vigueur depuis le 17 juin 2013.`),
    legiarti: 'LEGIARTI000027566295',
    summary:
      'Un salaire se réclame dans les trois ans, pour les sommes des trois dernières années ou des trois années avant la rupture du contrat.',
    use: 'Donne le délai d’une créance de salaire.',
  },
])
