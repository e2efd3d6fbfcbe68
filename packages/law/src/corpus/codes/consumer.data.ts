import { entriesOf, readInCopyOf } from '#corpus/corpus-entry.ts'

const read = readInCopyOf('2026-04-03')

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
    article: 'R312-35',
    ...read(null),
    summary:
      'Une action en paiement d’un crédit à la consommation est formée dans les deux ans de l’incident qui la fait naître, à peine de forclusion ; un réaménagement reporte ce départ.',
    use: 'Donne le délai d’un crédit à la consommation, que rien n’interrompt sauf une action.',
  },
])
