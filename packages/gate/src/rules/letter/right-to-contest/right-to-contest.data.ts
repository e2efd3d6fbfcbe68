/** Words by which a letter tells the debtor that the sum may be contested. */
export const contestWords = [
  'contest(?:er|ez|ation|ations|e|iez)',
  'desaccord',
  "(?:n'etes|n'es|etes|es|es tu|etes vous)(?: vous| tu)? pas(?: du tout)? d'accord",
  "si (?:vous|tu)(?: n'etes| n'es)? pas d'accord",
  'reclamations?',
  'contestables?',
  '(?:estim|pens|jug|crois|croy)[a-z]* ne (?:pas |rien )?(?:nous |me )?(?:devoir|me devoir)',
  '(?:estim|pens|jug|crois|croy)[a-z]* (?:ne )?(?:pas |rien )?devoir',
  '(?:vos|tes) observations',
  "(?:montant|somme|chiffre|total|solde|facture)(?: [a-z']+){0,4} (?:faux|fausse|inexacte?|erronee?|incorrecte?)(?: [a-z',]+){0,2}",
] as const
