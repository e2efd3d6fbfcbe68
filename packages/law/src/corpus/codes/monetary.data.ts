import { entriesOf, established } from '#corpus/corpus-entry.ts'

/** Monetary and Financial Code (Code monétaire et financier). */
export const monetaryEntries = entriesOf('CMF', 'statute', [
  {
    article: 'L313-2',
    ...established(
      'Texte lu dans une copie publique de 2015 ; l’arrêté du 15 décembre 2025 le vise tel quel.',
    ),
    summary:
      'Le taux légal est fixé par arrêté, chaque semestre, avec deux niveaux : l’un quand le créancier est un particulier hors de ses besoins professionnels, l’autre dans tous les autres cas.',
    use: 'Choisit la colonne du taux légal d’après le créancier.',
  },
  {
    article: 'L313-3',
    ...established(
      'Texte lu dans une page de doctrine, version en vigueur depuis le 1er janvier 2007 ; identique dans une copie publique de 2015.',
    ),
    legiarti: 'LEGIARTI000006652083',
    summary:
      'Deux mois après le jour où une condamnation est exécutoire, le taux légal monte de cinq points ; le juge de l’exécution peut en dispenser le débiteur.',
    use: 'Majore les intérêts après une condamnation.',
  },
])
