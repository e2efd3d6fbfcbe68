import { signRule, type SignRule } from '#signs/sign-rule.ts'

/**
 * « je suis à sec ce mois-ci », « on peut voir ça en mai ? »: a passing need told to a creditor asks for time, unless the
 * message promises, contests or refuses. It says nothing of what is owed. Trouble told and nothing asked (`TROUBLE_ALONE`:
 * « mars a été dur au café, je regarde ») asks for nothing; it only keeps the message from being certain.
 */
export const PLEA_SIGNS: readonly SignRule[] = [
  signRule(
    'plea',
    'no-means-now',
    "(?:pas|plus|ni) (?:encore )?(?:du tout )?{MEANS}(?= (?:[a-z']+ ){0,2}{NOWADAYS}(?= ))|{NOWADAYS} (?:, )?(?:[a-z']+ ){1,3}(?:pas|plus) (?:du tout )?{MEANS}",
  ),
  signRule(
    'plea',
    'hard-now',
    "(?:{STRAITS}(?= (?:[a-z']+ ){0,2}{NOWADAYS}(?= ))|{THESE_DAYS} (?:, )?(?:[a-z']+ ){0,4}{STRAITS})|(?:a decouvert|en decouvert|dans le rouge)(?! (?:de|d') ¤)",
  ),
  signRule(
    'plea',
    'passing-trouble',
    "(?:rencontre|rencontrons|traverse|traversons|avons|ai|connais|connaissons|cause|raison|suite) (?:[a-z']+ ){0,4}(?:difficultes?|soucis?|problemes?|ennuis?) (?:financi(?:er|ere)s?|d' argent|de tresorerie|de paiement|economiques|passagers?|passageres?|de sous)|(?:periode|passe|situation|moment|mois|fins? de mois) (?:[a-z]+ )?(?:difficiles?|complique[a-z]*|delicate?|dure?s?|tendue?|critique)|(?:viens de|ai) (?:perdre|perdu) (?:mon|ma) (?:emploi|travail|boulot|job|place|poste)|(?:pas|toujours pas) (?:encore )?ete payee?s?|compte (?:[a-z]+ ){0,2}(?:bloque|saisi)|(?:frais|depenses?) imprevue?s?",
  ),
  signRule(
    'plea',
    'tight-now',
    "c' est (?:un peu |vraiment |super |tres |trop |assez )*(?:chaud|tendu|complique|dur|difficile|serre|juste|la galere|short|mort) (?:pour (?:moi|nous) )?{NOWADAYS}|{THESE_DAYS} (?:, )?c' est (?:un peu |vraiment |super |tres |trop |assez )*(?:chaud|tendu|serre|short|la galere)",
  ),
  signRule(
    'plea',
    'be-kind',
    "(?:votre|ta|un peu d'|un peu de|plus de) (?:indulgence|comprehension|clemence|bienveillance|souplesse|tolerance)|(?:soyez|sois|etre) (?:un peu |plus )*(?:comprehensi(?:f|fs|ve)|indulgente?s?|sympas?|cools?|conciliante?s?|arrangeante?s?|souples?|gentille?s?)",
  ),
  signRule(
    'plea',
    'later',
    "(?<=^ )(?:pas tout de suite|plus tard|pas maintenant|@+ plutot)(?= (?:[.,!?]|$|stp|svp))|un peu de marge|(?:on|tu|vous|ca|nous) (?:peut|peux|pouvez|pourrait|pourrais|pourriez|pouvons) (?:pas )?(?:bien )?(?:on |tu |vous )?{TO}(?:voir|reparler|rediscuter|revoir|faire|regler|caler|remettre|repasser|decaler|attendre|reprendre|se revoir) (?:[a-z']+ ){0,2}@+(?! pour)|(?:possible|envisageable|moyen|autoriser) (?:[a-z']+ ){0,2}(?:de |d' )?{TO}{PAYER} (?:[a-z']+ ){0,2}(?:plus tard|apres|@+)|(?:ca )?ira mieux @+",
  ),
]

/** Pleas that tell of trouble and ask for nothing. */
export const TROUBLE_ALONE: ReadonlySet<string> = new Set([
  'plea/passing-trouble',
  'plea/tight-now',
])
