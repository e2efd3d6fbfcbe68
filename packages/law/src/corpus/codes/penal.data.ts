import { entriesOf, readInCopyOf } from '#corpus/corpus-entry.ts'

const read = readInCopyOf('2026-04-02')

/** Criminal Code (Code pénal): what no message may do. */
export const penalEntries = entriesOf('C. pén.', 'statute', [
  {
    article: '222-16',
    ...read(null),
    summary:
      'Appeler ou écrire sans cesse, avec malveillance, pour troubler la tranquillité de quelqu’un est un délit.',
    use: 'Borne la répétition des messages.',
  },
  {
    article: '222-17',
    ...read('2002-01-01'),
    summary:
      'Menacer d’un crime ou d’un délit contre une personne est un délit, à certaines conditions.',
    use: 'Arrête toute menace contre une personne.',
  },
  {
    article: '222-18',
    ...read('2002-01-01'),
    summary: 'La même menace, faite pour obtenir quelque chose, est plus lourdement punie.',
    use: 'Arrête toute menace sous condition, comme « payez ou… ».',
  },
  {
    article: '222-33-2-2',
    ...read(null),
    summary:
      'Harceler quelqu’un par des propos répétés qui dégradent sa santé est un délit, aggravé par l’usage d’un moyen électronique.',
    use: 'Arrête les messages qui accablent.',
  },
  {
    article: '226-1',
    ...read(null),
    summary: 'Enregistrer à son insu les paroles privées de quelqu’un est un délit.',
    use: 'Interdit de proposer un enregistrement caché.',
  },
  {
    article: '312-1',
    ...read('2002-01-01'),
    summary:
      'Obtenir de l’argent ou une signature par la violence ou la menace de violence est une extorsion.',
    use: 'Arrête toute contrainte pour obtenir un paiement.',
  },
  {
    article: '312-10',
    ...read(null),
    summary: 'Obtenir de l’argent en menaçant de révéler ce qui déshonore est un chantage.',
    use: 'Arrête toute menace de révéler la dette à d’autres.',
  },
  {
    article: '433-13',
    ...read('2002-01-01'),
    summary:
      'Se faire passer pour un officier public, ou donner à un papier l’air d’un acte de justice, est un délit.',
    use: 'Interdit les lettres qui imitent un acte, et les actes réservés.',
  },
  {
    article: '433-17',
    ...read('2009-11-26'),
    summary: 'Prendre sans droit le titre d’une profession réglementée est un délit.',
    use: 'Interdit d’écrire sous un titre que l’on n’a pas.',
  },
])
