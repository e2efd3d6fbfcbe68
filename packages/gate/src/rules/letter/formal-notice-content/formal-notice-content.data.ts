import type { Phrases } from '#reading/phrases.ts'

/** Words by which the debtor is asked to pay in no uncertain way (interpellation suffisante). */
export const interpellationWords = [
  'mis(?:e|es)? en demeure',
  '(?:mets|met|mettons|mettre|mettant)(?: donc| ainsi| formellement)? en demeure',
  'mise en demeure',
  '(?:vous|te) (?:mettons|mets) en demeure',
] as const

/** Words by which a text is a formal notice, whatever step it is sent for; one announced is none. */
export const performedWords = {
  deniable: true,
  says: [
    '(?:vous|te)(?: [a-z]+)? (?:mets|mettons|met)(?: [a-z]+)? en demeure',
    '(?:vaut|valant|tient lieu de|constitue(?: une)?|est une) mise en demeure',
    '(?:etes|es)(?: [a-z]+)? mise?s? en demeure',
  ],
} as const satisfies Phrases

/** A title alone on its line, or after « Objet ». */
export const noticeTitle =
  /(?:^|\n)\s*(?:objet ?: ?)?(?:lettre recommandee[^\n]{0,40} )?(?:derniere )?mise en demeure(?: de payer)?\s*[.:!]?\s*(?=\n|$)/

/** A time to pay: a number of days, weeks or months. */
export const timeLimitWords = [
  "(?:sous|dans|d'ici|delai de|delai d'un|en)(?: les| un delai de| le delai de)? (?:[0-9]+|une?|deux|trois|quatre|cinq|six|sept|huit|dix|douze|quinze|vingt|trente|quarante cinq|soixante)(?: [(][^)]*[)])? ?(?:jours?|j|semaines?|mois|quinzaine|huitaine|heures?|h)(?: [a-z]+)?",
  "(?:disposez|dispose|avez|as|laissons|laisse|accordons|accorde)(?: [a-z']+){0,4} (?:[0-9]+|deux|trois|quatre|cinq|six|sept|huit|dix|quinze|vingt|trente) (?:jours?|semaines?|mois|heures?)",
  "(?:avant|d'ici|pour|jusqu'a) (?:(?:le|au) )?(?:demain|lundi|mardi|mercredi|jeudi|vendredi|samedi)(?! [0-9])",
  '(?:sous|dans la) (?:huitaine|quinzaine)',
  "(?:avant|d'ici|pour|a) la fin (?:du mois|de la semaine)",
] as const

/** What comes before a date that is a time limit. */
export const beforeDate =
  /(?:avant|au plus tard|d'ici(?: au)?|jusqu'au|pour)\s(?:le\s)?(?:\w+\s)?\d/

/** A day to come that gives no year: « avant le 11 décembre ». */
export const dayWithoutYear =
  /(?:avant|au plus tard|d'ici(?: au)?|jusqu'au|pour)\s(?:le\s)?(?:\w+\s)?\d{1,2}(?:er)?\s(?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)(?!\s\d)/
