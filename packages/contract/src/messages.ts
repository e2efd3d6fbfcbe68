import { said, type Said } from '@quittance/kernel'

/**
 * What the schemas of the rooms say of a value that they refuse, in both languages.
 *
 * A schema carries the French; `saidOfMessage` finds its English again. A sentence written in a
 * schema and not here would reach an English screen in French: a test refuses it.
 */
export const messages = {
  notAnIdentifier: said(
    'Cet identifiant n’est pas un identifiant du produit.',
    'This is not an identifier of the product.',
  ),
  noSuchDay: said(
    'Ce jour n’existe pas. Écrivez par exemple 2026-02-28.',
    'This day does not exist. Write, for instance, 2026-02-28.',
  ),
  noSuchMonth: said(
    'Ce mois n’existe pas. Écrivez par exemple 2026-02.',
    'This month does not exist. Write, for instance, 2026-02.',
  ),
  wholeCents: said(
    'Un montant s’écrit en centimes entiers.',
    'An amount is written in whole cents.',
  ),
  twoDecimals: said(
    'Un montant s’écrit en centimes entiers : deux décimales au plus.',
    'An amount is written in whole cents: two decimals at most.',
  ),
  aboveZero: said('Un montant est supérieur à zéro.', 'An amount is greater than zero.'),
  beyondCounting: said(
    'Ce montant dépasse ce que le produit peut compter.',
    'This amount is beyond what the product can count.',
  ),
  empty: said('Ce champ ne peut pas rester vide.', 'This field cannot stay empty.'),
  unknownCursor: said(
    'Ce repère n’est pas de ceux que la page précédente a donnés.',
    'This cursor is none of those that the page before gave.',
  ),
  fiveDigits: said(
    'Un code postal français a cinq chiffres.',
    'A French post code has five digits.',
  ),
  unreadableEmail: said(
    'Cette adresse de courriel n’est pas lisible.',
    'This e-mail address cannot be read.',
  ),
  unreadableSite: said(
    'Un site s’écrit comme on l’imprime, par exemple mediation.example.',
    'A web site is written as it is printed, for instance mediation.example.',
  ),
  passwordTooShort: said(
    'Douze caractères au moins : une phrase courte convient.',
    'At least twelve characters: a short sentence will do.',
  ),
  noSuchHalfYear: said(
    'Un semestre s’écrit par exemple 2027-S1.',
    'A half-year is written, for instance, 2027-S1.',
  ),
  wholeHundredths: said(
    'Un taux s’écrit en centièmes de point entiers.',
    'A rate is written in whole hundredths of a point.',
  ),
  absurdRate: said(
    'Ce taux est hors de toute mesure : relisez l’unité et la virgule.',
    'This rate is beyond all measure: read the unit and the decimal point again.',
  ),
  noItem: said(
    'Il manque au moins une facture ou une échéance.',
    'At least one invoice or instalment is missing.',
  ),
  tradeOfNoProfessional: said(
    'Seul un professionnel a une activité à déclarer.',
    'Only a professional has a trade to state.',
  ),
  unwritable: said(
    'Ce texte contient un caractère que rien ne peut afficher.',
    'This text holds a character that nothing can show.',
  ),
} as const

/** A text longer than its field takes. */
export function textTooLong(longest: number): Said {
  return said(
    `Ce texte dépasse ${longest} caractères.`,
    `This text is longer than ${longest} characters.`,
  )
}

/** How a schema takes a sentence: `.min(1, says(messages.empty))`. */
export function says({ fr }: Said): { readonly message: string } {
  return { message: fr }
}

const byFrench: ReadonlyMap<string, Said> = new Map(
  Object.values(messages).map((one) => [one.fr, one]),
)

/** The sentence, in both languages, of which a schema gave the French; null for any other text. */
export function saidOfMessage(message: string): Said | null {
  const figure = Number(/\d+/.exec(message)?.[0])
  const withFigure = textTooLong(figure)
  return withFigure.fr === message ? withFigure : (byFrench.get(message) ?? null)
}
