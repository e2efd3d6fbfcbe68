import { entriesOf, established, toConfirm, type CorpusEntry } from '#corpus/corpus-entry.ts'

/** Laws and decrees outside the codes (textes non codifiés). */
export const lawsAndDecreeEntries: readonly CorpusEntry[] = [
  ...entriesOf('Loi n° 89-462 du 6 juillet 1989', 'statute', [
    {
      article: '7-1',
      ...established('Texte lu sur une page qui le dit en vigueur, identique sur deux autres.'),
      legiarti: 'LEGIARTI000028777184',
      summary:
        'Ce qui naît d’un bail d’habitation se prescrit par trois ans ; la révision du loyer par le bailleur, par un an.',
      use: 'Donne le délai des loyers et des charges.',
    },
  ]),
  ...entriesOf('Loi n° 2026-307 du 23 avril 2026', 'statute', [
    {
      article: 'exclusion des factures entre commerçants',
      ...established(
        'Texte définitif non retrouvé ; l’exclusion est donnée par un amendement et par un relevé de septembre 2026.',
      ),
      summary:
        'Les factures entre commerçants quittent la procédure des petites créances pour une procédure à elles.',
      use: 'Ferme la voie des petites créances entre commerçants depuis le 25 avril 2026.',
    },
  ]),
  ...entriesOf('Ordonnance n° 2016-131 du 10 février 2016', 'statute', [
    {
      article: 'entrée en vigueur',
      ...established(
        'Jour donné par la copie de la base LEGI : les articles réformés y sont inchangés depuis le 1er octobre 2016.',
      ),
      summary:
        'Le droit des contrats, du paiement et de la preuve a été réécrit ; il vaut depuis le 1er octobre 2016.',
      use: 'Fait demander l’ancien droit pour un contrat plus ancien.',
    },
  ]),
  ...entriesOf('Décret n° 83-1003 du 23 novembre 1983', 'regulation', [
    {
      article: '1er',
      ...toConfirm('Texte non lu.'),
      summary:
        'Un décret de 1983 fixait, avant le code du travail, les jours de commémoration de l’abolition de l’esclavage outre-mer.',
      use: 'Date les jours fériés d’outre-mer plus anciens.',
    },
  ]),
  ...entriesOf('Décret n° 80-533 du 15 juillet 1980', 'regulation', [
    {
      article: '1er',
      ...established('Texte cité par une page ; le montant de 1 500 euros est partout concordant.'),
      summary: 'Le seuil de la preuve par écrit est de 1 500 euros.',
      use: 'Donne le seuil : exactement 1 500 euros se prouvent librement.',
    },
  ]),
  ...entriesOf('Décret n° 2016-285 du 9 mars 2016', 'regulation', [
    {
      article: 'notice',
      ...toConfirm('Texte non lu.'),
      summary:
        'Depuis le 1er juin 2016, la procédure des petites créances était ouverte jusqu’à quatre mille euros.',
      use: 'Donne le plafond des petites créances d’avant 2020.',
    },
  ]),
  ...entriesOf('Arrêté du 5 juillet 2024', 'regulation', [
    {
      article: '1',
      ...toConfirm('Connu par une seule source secondaire, de septembre 2026.'),
      summary: 'L’expérience des tribunaux des activités économiques dure quatre ans depuis 2025.',
      use: 'Donne les jours de ces tribunaux.',
    },
    {
      article: '2',
      ...toConfirm('Arrêté non lu ; une source secondaire dit seulement qu’ils sont douze.'),
      summary: 'Douze tribunaux de commerce deviennent des tribunaux des activités économiques.',
      use: 'Nomme les villes de ces tribunaux.',
    },
  ]),
  ...entriesOf('Décret n° 2017-1416 du 28 septembre 2017', 'regulation', [
    {
      article: '1er',
      ...established('Texte lu, identique, sur deux pages d’avocats.'),
      summary:
        'Seule une signature électronique qualifiée est présumée fiable, jusqu’à preuve du contraire.',
      use: 'Laisse à prouver la fiabilité de toute autre signature électronique.',
    },
  ]),
  ...entriesOf('Décret n° 2026-96 du 16 février 2026', 'regulation', [
    {
      article: '1er',
      ...established('Texte cité par quatre sources concordantes.'),
      summary:
        'Pour les ordonnances rendues depuis le 1er septembre 2026, l’injonction de payer se signifie dans les trois mois et s’exécute plus tard.',
      use: 'Change les délais de l’injonction de payer.',
    },
  ]),
]
