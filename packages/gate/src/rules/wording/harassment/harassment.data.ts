import type { RefusedWords } from '#rules/wording/wording-rule.ts'

/** Repeated contact announced as pressure (harcèlement). @see C. pén. 222-16, 222-33-2-2 */
export const harassmentWords = [
  {
    says: [
      '(?:appel|appell|relanc|harcel|contact|message|sms|telephon)[a-z]* … (?:tous les jours|chaque jour|toutes les heures|chaque heure|jour et nuit|nuit et jour|sans cesse|sans relache|plusieurs fois par jour|quotidiennement|en continu|sans arret|matin et soir|tous les matins|tous les soirs)',
      '(?:tous les jours|chaque jour|toutes les heures|chaque heure|jour et nuit|nuit et jour|sans cesse|sans relache|plusieurs fois par jour|quotidiennement|en continu|sans arret|matin et soir|tous les matins|tous les soirs) … (?:appel|appell|relanc|harcel|contact|messag|sms|telephon)[a-z]*',
      "(?:ne |n')(?:vous |te )?(?:lacher|lachons|laisser)(?:ons|ont|ai|a)?‥(?:pas|jamais|tranquille)",
      'harcel[a-z]+',
      "jusqu'a ce que vous (?:craqu|ced)[a-z]*",
      'pas de repit',
    ],
    unless: [
      '(?:vous pouvez|vous pourrez|appelez|contactez|joignables?|repond[a-z]*)[^.;!?\\n]*',
      'sans (?:vous )?harcel[a-z]+',
    ],
    sentence: 'Annoncer ou pratiquer des sollicitations répétées est du harcèlement.',
    suggestion: '« Sans nouvelles de vous, nous vous écrirons de nouveau. »',
  },
] as const satisfies readonly RefusedWords[]
