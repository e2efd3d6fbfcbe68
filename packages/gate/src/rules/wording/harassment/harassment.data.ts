import type { RefusedWords } from '#rules/wording/wording-rule.ts'

/** Repeated contact announced as pressure (harcèlement). @see C. pén. 222-16, 222-33-2-2 */
export const harassmentWords = [
  {
    says: [
      '(?:appel|appell|relanc|harcel|contact|message|sms|telephon)[a-z]* … (?:(?:[0-9]+|deux|trois|quatre|cinq|six|dix) (?:fois|appels?|sms|messages?) par (?:jour|heure)|[0-9]+ fois par (?:jour|heure)|dix fois par jour|matin,? midi(?: et|,)? soir|tous les jours|chaque jour|toutes les heures|chaque heure|jour et nuit|nuit et jour|sans cesse|sans relache|plusieurs fois par jour|quotidiennement|en continu|sans arret|matin et soir|tous les matins|tous les soirs)',
      '(?:(?:[0-9]+|deux|trois|quatre|cinq|six|dix) (?:fois|appels?|sms|messages?) par (?:jour|heure)|[0-9]+ fois par (?:jour|heure)|dix fois par jour|matin,? midi(?: et|,)? soir|tous les jours|chaque jour|toutes les heures|chaque heure|jour et nuit|nuit et jour|sans cesse|sans relache|plusieurs fois par jour|quotidiennement|en continu|sans arret|matin et soir|tous les matins|tous les soirs) … (?:appel|appell|relanc|harcel|contact|messag|sms|telephon)[a-z]*',
      "(?:ne |n')(?:vous |te )?(?:lacher|lachons|laisser)(?:ons|ont|ai|a)?‥(?:pas|jamais|tranquille)",
      'harcel[a-z]+',
      '(?:[0-9]+|deux|trois|quatre|cinq|six|dix) (?:appels?|sms|messages?|relances?) par (?:jour|heure)',
      "jusqu'a ce que vous (?:craqu|ced)[a-z]*",
      'pas de repit',
      '(?:minute|instant|moment) de (?:paix|repit|tranquillite)',
      '(?:pas|plus|jamais)‥(?:en paix|tranquilles?)',
      'nous (?:reviendrons|insisterons) sans',
    ],
    unless: [
      '(?:vous pouvez|vous pourrez|appelez|contactez|joignables?|repond[a-z]*)[^.;!?\\n]*',
      'sans (?:vous )?harcel[a-z]+',
    ],
    sentence: 'Annoncer ou pratiquer des sollicitations répétées est du harcèlement.',
    suggestion: '« Sans nouvelles de vous, nous vous écrirons de nouveau. »',
  },
] as const satisfies readonly RefusedWords[]
