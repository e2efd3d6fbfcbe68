import type { RefusedWords } from '#rules/wording/wording-rule.ts'

/** Words and titles of judicial acts in a letter that is not one. @see C. pén. 433-13, 2° */
export const courtLookWords = [
  {
    says: [
      'sommations?(?: interpellative| de payer| de faire)?',
      '(?:iteratif )?commandements?(?: de payer| de quitter)?',
      "au nom de (?:la loi|la republique|l'etat|la justice|peuple francais)",
      'au nom du peuple francais',
      'derniers? avis avant (?:poursuites?|saisies?|execution|huissiers?|contentieux|actions?|procedures?|justice)(?: judiciaires?)?',
      'derni?ere? (?:mise en demeure|lettre|relance) avant (?:execution|saisie|huissier)',
      '(?:vaut|valant|tient lieu de|par) (?:de )?(?:signification|assignation|commandement|sommation|jugement|titre executoire|citation|notification judiciaire)',
      'assignation en (?:paiement|justice|refere)',
      "exploit (?:d'huissier|de justice|introductif)",
      'republique francaise',
      'liberte,? ?-?egalite,? ?-?fraternite',
      'citation (?:a comparaitre|en justice|directe)',
      'formule executoire',
      'iteratif',
      'injonction de (?:payer|regler)',
      '(?:service|bureau|avis) du greffe',
      '(?:vous|il vous) (?:est|sera) signifiee?',
      'ministere de la justice',
      'par ordre (?:du tribunal|de justice|du juge)',
      "mandat d'(?:amener|arret)",
      'proces verbal de (?:carence|saisie|signification|tentative)',
      "avis (?:judiciaire|de poursuites?|d'execution|avant saisie)",
      "acte (?:extrajudiciaire|judiciaire|d'huissier|de signification)",
    ],
    unless: [
      '(?:requetes?|ordonnances?|procedures?|demandes?|voie|depot|deposer|obtenir|solliciter|demander|formule)‥(?:une )?injonction de payer',
      "(?:une|d'une|l') ?injonction de payer",
      "(?:n'est|ne constitue|n'a) (?:pas|ni|nullement)‥(?:sommation|commandement|assignation|acte d'huissier|acte judiciaire|acte extrajudiciaire|acte de procedure|jugement|citation)",
      'sans‥(?:sommation|commandement) (?:ni|ou) [a-z]+ de notre part',
    ],
    sentence:
      'Ces mots imitent un acte de justice, que seul un commissaire de justice ou une juridiction peut délivrer.',
    suggestion: '« Mise en demeure de payer », ou « Rappel amiable ».',
  },
] as const satisfies readonly RefusedWords[]
