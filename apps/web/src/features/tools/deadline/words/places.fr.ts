import type { DeadlinePlace } from '@quittance/law'

/** French words of the places that a time limit depends on. */
export const placesFr = {
  metropole: 'Métropole',
  'alsace-moselle': 'Alsace ou Moselle',
  guadeloupe: 'Guadeloupe',
  martinique: 'Martinique',
  guyane: 'Guyane',
  reunion: 'La Réunion',
  mayotte: 'Mayotte',
  'saint-barthelemy': 'Saint-Barthélemy',
  'saint-martin': 'Saint-Martin',
  'saint-pierre-et-miquelon': 'Saint-Pierre-et-Miquelon',
  'polynesie-francaise': 'Polynésie française',
  'wallis-et-futuna': 'Wallis-et-Futuna',
  'nouvelle-caledonie': 'Nouvelle-Calédonie',
  overseas: 'Outre-mer, sans préciser',
  abroad: 'Étranger',
} satisfies Record<DeadlinePlace, string>
