import { entriesOf, readInCopyOf, toConfirm } from '#corpus/corpus-entry.ts'

const read = readInCopyOf('2026-04-03')

const FROM_PAGES =
  'Cité par une page du ministère de l’Économie et par d’autres pages publiques, lues le 23 novembre 2026 ; le texte lui-même n’a pas été lu.'

/** Consumer Code (Code de la consommation). */
export const consumerEntries = entriesOf('C. consom.', 'statute', [
  {
    article: 'L121-6',
    ...read(null),
    summary:
      'Est agressive la pratique qui, par insistance ou contrainte, altère la liberté d’un consommateur. On regarde le moment, le lieu, la persistance, les menaces, et toute menace d’une action impossible en droit.',
    use: 'Interdit au garde-fou de laisser passer une pression ou une menace vaine.',
    parts: { '5°': 'Menacer d’une action que la loi ne permet pas est un signe d’agression.' },
  },
  {
    article: 'L121-7',
    ...read(null),
    summary:
      'Certaines pratiques sont toujours agressives, dont les sollicitations répétées et non voulues par un moyen à distance.',
    use: 'Borne la fréquence des messages et des appels.',
    parts: {
      '3°': 'Solliciter sans cesse, par téléphone ou par message, qui ne le veut pas est toujours agressif.',
    },
  },
  {
    article: 'L218-2',
    ...read(null),
    summary: 'Ce qu’un professionnel fournit à un consommateur se réclame dans les deux ans.',
    use: 'Donne le délai d’une facture contre un consommateur.',
  },
  {
    article: 'R212-2',
    ...read(null),
    summary:
      'Envers un consommateur, certaines clauses sont présumées abusives, dont celle qui impose une indemnité manifestement disproportionnée à qui n’exécute pas.',
    use: 'Fait signaler une clause pénale opposée à un consommateur.',
    parts: {
      '3°': 'Une indemnité manifestement disproportionnée est présumée abusive envers un consommateur.',
    },
  },
  {
    article: 'L312-38',
    ...read(null),
    summary:
      'L’emprunteur défaillant ne doit rien d’autre que ce que les deux articles suivants prévoient, hors frais taxables ; aucun forfait de recouvrement.',
    use: 'Limite ce qui se réclame sur un crédit à la consommation.',
    parts: {
      'al. 2': 'Seuls les frais taxables s’ajoutent, jamais un forfait de frais de recouvrement.',
    },
  },
  {
    article: 'L312-39',
    ...read(null),
    summary:
      'Si l’emprunteur est défaillant, le prêteur peut réclamer le capital restant et les intérêts échus, au taux du prêt, et une indemnité selon un barème.',
    use: 'Permet au prêteur d’exiger le capital d’un crédit à la consommation.',
    parts: { 'al. 2': 'Une indemnité peut s’ajouter, selon un barème fixé par décret.' },
  },
  {
    article: 'R312-35',
    ...read(null),
    summary:
      'Une action en paiement d’un crédit à la consommation est formée dans les deux ans de l’incident qui la fait naître, à peine de forclusion ; un réaménagement reporte ce départ.',
    use: 'Donne le délai d’un crédit à la consommation : une forclusion, sans les causes ordinaires d’interruption.',
  },
  {
    article: 'L612-1',
    ...toConfirm(FROM_PAGES),
    summary:
      'Un consommateur peut saisir gratuitement un médiateur de la consommation d’un litige avec un professionnel, qui lui en garantit l’accès.',
    use: 'Fait nommer dans les lettres le médiateur du créancier.',
  },
  {
    article: 'L616-1',
    ...toConfirm(FROM_PAGES),
    summary:
      'Un professionnel communique aux consommateurs les coordonnées du médiateur dont il relève, et de nouveau quand une réclamation n’a pas réglé le litige.',
    use: 'Fait nommer dans les lettres le médiateur du créancier.',
  },
  {
    article: 'R616-1',
    ...toConfirm(FROM_PAGES),
    summary:
      'Ces coordonnées et l’adresse du site du médiateur figurent, lisibles, sur le site, les conditions de vente et les bons de commande du professionnel.',
    use: 'Dit ce qui se note d’un médiateur : nom, adresse, site.',
  },
  {
    article: 'R632-1',
    ...read(null),
    summary:
      'Le juge peut soulever de lui-même les règles de ce code, et écarte une clause abusive.',
    use: 'Fait prévoir qu’un juge verra seul une clause abusive ou un délai passé.',
  },
])
