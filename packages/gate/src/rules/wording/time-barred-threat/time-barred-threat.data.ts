import type { Phrases } from '#reading/phrases.ts'

/** Words that announce a claim before a court. */
export const courtClaimWords = {
  says: [
    '(?:saisir|saisira|saisirons|saisirai|saisiront|demander|demandera|demanderons|solliciter|porter) … (?:juge|tribunal|juridictions?|justice|conciliateur|tribunaux)',
    '(?:juge|tribunal|juridiction|justice|dossier) … saisie?s?',
    'assign(?:er|erons|era|erai|ation|ations|ee?s?|ons)',
    'actions? (?:en justice|judiciaires?|en paiement)',
    'poursuites?(?: judiciaires?)?',
    'poursuivr(?:e|ons|a) (?:en|devant)',
    'injonction de payer',
    'procedures? (?:judiciaires?|contentieuses?|simplifiee? de recouvrement)',
    'voies? (?:judiciaires?|de droit|contentieuses?)',
    'en justice',
    'devant (?:le |la |les )?(?:juge|tribunal|tribunaux|juridictions?)',
    'titre executoire',
    'contentieux',
  ],
  unless: [
    'vous pouvez‥(?:saisir|demander)[^.;!?\\n]*',
    '(?:aucune|sans|ni)‥(?:action en justice|poursuites?|procedure judiciaire|contentieux)',
    'service contentieux',
  ],
} as const satisfies Phrases
