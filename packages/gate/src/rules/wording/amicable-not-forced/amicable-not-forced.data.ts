import type { RefusedWords } from '#rules/wording/wording-rule.ts'

/** Amicable recovery presented as forced (confusion entre amiable et forcé). @see CPCE L111-2 */
export const amicableNotForcedWords = [
  {
    says: [
      '(?:recouvrement|execution|phase|procedure|mesures?|voies?|paiement) forcee?s?',
      'executions? judiciaires?',
      "execution (?:immediate |forcee )?(?:du|d'un|de ce) titre",
      "voies? d'execution",
      "(?:procedure|etape|dossier|mise|demande) (?:d'|en |a l')execution",
      'recouvrement … (?:forcee?|judiciaire)',
      "(?:service|pole|departement|phase|stade|mesures?) (?:d'|de l')execution",
      "execution (?:du|d'un) jugement",
      'avant execution',
      "en vertu d(?:u|'un) (?:titre|jugement)(?: executoire)?",
      'titre executoire … (?:que nous|detenons|avons|dont|en notre|possession)',
      '(?:notre|votre) titre executoire',
      "(?:disposons|avons|detenons|titulaires|possedons|munis|obtenu|obtiendrons deja) (?:d'un|le|notre|un|du) titre(?: executoire)?",
      'recouvrement judiciaire',
    ],
    unless: [
      'sans (?:titre|jugement)[^.;!?\\n]*',
      "(?:aucune|sans|ni|pas d'|pas de) ?(?:execution|mesures?|voie|procedure|recouvrement) (?:forcee?s?|judiciaires?|d'execution)",
      "(?:nous|je|on|personne|rien|(?:cette|ce|la|le) (?:lettre|message|courrier|presente|sms)) (?:ne |n')(?:pouvons|peux|peut|pourrons|pourra|pratiquons|procedons|procederons|sommes|suis|est|ferons|fera|contacterons|contactons|informerons|informons|parlons|parlerons|viendra|viendrons|demandons|demanderons|facturons|facturerons|reclamons|ajoutons|constitue|vaut|menacons|passera|passerons)‥(?:forcee?s?|d'execution|judiciaires?)",
    ],
    sentence:
      'Le recouvrement est amiable : il n’y a pas de titre exécutoire, donc pas d’exécution.',
    suggestion:
      '« Nous intervenons à l’amiable ; à défaut d’accord, le créancier pourra demander au juge d’ordonner le paiement. »',
  },
] as const satisfies readonly RefusedWords[]
