import type { Phrases } from '#reading/phrases.ts'

/** Turns by which a text says that our steps stop; « nous ne cessons pas nos relances » is none. */
export const stopsWords = {
  deniable: true,
  says: [
    '(?:cess|suspend|arret|interromp|gel|stopp)(?:e|ons|erons|rons|ai|ant)?[^.;!?\\n]{0,40} (?:relances?|demarches?|demandes?|poursuites?|recouvrement|appels?|courriers?|rappels?)',
    '(?:renoncons|renonce) a (?:toute|vous|nos|mes)[^.;!?\\n]{0,20} ?(?:relanc|demarch|demand|poursui)[a-z]*',
    '(?:relances?|demarches?|demandes?|recouvrement) (?:est|sont)(?: [a-z]+)? (?:suspendue?s?|arretee?s?|interrompue?s?|gelee?s?)',
  ],
} as const satisfies Phrases

/** Turns by which a text says that it asks for nothing. */
export const nothingAskedWords = {
  says: [
    "(?:aucun|nul) (?:paiement|reglement|versement)[^.;!?\\n]{0,20} (?:n'est|ne vous est|ne t'est|ne sera|ne vous sera)(?: [a-z]+)? (?:demande|reclame|attendu)",
    "(?:ne |n')(?:(?:vous|te) |t')?(?:demand|reclam|attend)[a-z]* (?:rien|plus rien|aucun|pas|plus)(?![a-z])",
    "n'(?:est|etait|constitue|emporte) (?:pas|en rien|nullement) une demande (?:de|en) (?:paiement|reglement)",
    'ne vaut pas (?:demande|reclamation|mise en demeure)',
    "(?:vous n'avez|tu n'as) rien a (?:payer|regler|verser|faire)",
    'ne (?:vous |te )?(?:relanc|solliciter|contacter|ecrir)[a-z]* (?:plus|pas)(?![a-z])',
  ],
} as const satisfies Phrases

/** Words of payment: undenied, they ask for one, whatever the turn. */
export const paymentWords = {
  deniable: true,
  says: [
    'paiements?|paye[rz]?|payons|paie(?:ra|rez|ras)?|reglements?|regle[rz]|reglons|versements?|verse[rz]|virements?|vire[rz]|acomptes?|mensualites?|echeances?|echeanciers?|cheques?|solde[rz]|acquitte[rz]|rembourse[rz]|remboursements?|regularise[rz]|regularisations?|honore[rz]|arrangement',
    '(?:relances?|demarches?|poursuites?|recouvrement)[^.;!?\\n]{0,30} (?:continu|repren|repris|poursuiv|maintien|maintenu)[a-z]*',
    '(?:continu|poursuiv|maintien|maintenon|reprend)[a-z]*[^.;!?\\n]{0,40} (?:relanc|demarch|poursuit|recouvr|reclam|demand)[a-z]*',
    '(?:reste|restent|demeure|demeurent) (?:[a-z]+ )?(?:due?s?|exigibles?)',
    '(?:devez|devrez|dois|devras)',
  ],
  unless: [
    '(?:plan|capacite|suspension|report|moratoire|etat|cessation)s? (?:de |des |du )(?:vos |votre )?(?:paiements?|remboursements?|reglement|echeances?)',
    '(?:creancier|mandante?|client|cliente|nous|ils?|elles?) (?:ne )?(?:recevr|percevr)[a-z]*[^.;!?\\n]{0,30}',
  ],
} as const satisfies Phrases
