/** Words by which the debtor is asked to pay in no uncertain way (interpellation suffisante). */
export const interpellationWords = [
  'mis(?:e|es)? en demeure',
  '(?:mets|met|mettons|mettre|mettant)(?: donc| ainsi| formellement)? en demeure',
  'mise en demeure',
  '(?:vous|te) (?:mettons|mets) en demeure',
] as const

/** A time to pay: a number of days, weeks or months. */
export const timeLimitWords = [
  "(?:sous|dans|d'ici|delai de|delai d'un|en)(?: les| un delai de| le delai de)? (?:[0-9]+|une?|deux|trois|quatre|cinq|six|sept|huit|dix|douze|quinze|vingt|trente|quarante cinq|soixante)(?: [(][^)]*[)])? ?(?:jours?|j|semaines?|mois|quinzaine|huitaine)(?: [a-z]+)?",
  '(?:sous|dans la) (?:huitaine|quinzaine)',
  "(?:avant|d'ici|pour|a) la fin du mois",
] as const

/** What comes before a date that is a time limit. */
export const beforeDate =
  /(?:avant|au plus tard|d'ici(?: au)?|jusqu'au|pour)\s(?:le\s)?(?:\w+\s)?\d/
