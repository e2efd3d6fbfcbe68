import type { placesFr } from '#features/tools/deadline/words/places.fr.ts'
import type { SameKeys } from '#words/use-words.ts'

/** English words of the places that a time limit depends on. */
export const placesEn: SameKeys<typeof placesFr> = {
  metropole: 'Metropolitan France',
  'alsace-moselle': 'Alsace or Moselle',
  guadeloupe: 'Guadeloupe',
  martinique: 'Martinique',
  guyane: 'French Guiana',
  reunion: 'Réunion',
  mayotte: 'Mayotte',
  'saint-barthelemy': 'Saint-Barthélemy',
  'saint-martin': 'Saint-Martin',
  'saint-pierre-et-miquelon': 'Saint-Pierre-et-Miquelon',
  'polynesie-francaise': 'French Polynesia',
  'wallis-et-futuna': 'Wallis and Futuna',
  'nouvelle-caledonie': 'New Caledonia',
  overseas: 'Overseas, nothing more said',
  abroad: 'Abroad',
}
