import { entriesOf, established, type CorpusEntry } from '#corpus/corpus-entry.ts'

/** Official pages (pages officielles). */
export const pageEntries: readonly CorpusEntry[] = entriesOf(
  'Service-public.gouv.fr',
  'official-page',
  [
    {
      article: 'F783',
      ...established(
        'Page officielle lue dans ses copies communales ; ses valeurs concordent avec d’autres sources.',
      ),
      summary:
        'La page publie les taux légaux semestre par semestre et donne la formule : somme, jours et taux multipliés, puis divisés par 36 500, même une année bissextile.',
      use: 'Donne la plupart des taux légaux depuis 2015, et le diviseur de 365 jours.',
    },
  ],
)
