import type { RefusedWords } from '#rules/wording/wording-rule.ts'

/** A consequence that cannot follow from this debt (conséquence impossible). @see C. consom. L121-6, 5° */
export const impossibleConsequenceWords = [
  {
    says: [
      'fich(?:e|es|ee|er|age|era|erons|ier|iers) … (?:banque de france|ficp|national|mauvais payeurs|incidents|impayes|commerce)',
      'ficp',
      '(?:fiche|fichage) bancaire',
      '(?:serez|seras|etes|es) fichee?s?',
      '(?:electricite|electrique|eau|gaz|internet|telephone|ligne|abonnement)(?: [a-z]+)? … (?:coupee?s?|suspendue?s?|resiliee?s?)',
      'banque de france',
      '(?:obtenir|avoir|contracter|souscrire) … (?:credits?|prets?|chequier|compte)',
      '(?:suspendre|supprimer|couper|retirer|bloquer|geler) … (?:droits|allocations?|caf|rsa|apl|aides|prestations)',
      'cartes? (?:bancaires?|bleue|de credit) … (?:annul|bloqu|retir|supprim)[a-z]*',
      'interdit(?:e)? de (?:credit|chequier|gerer|location)',
      'aucune? (?:banque|bailleur|proprietaire|operateur) … (?:preter|accepter|louer|voudr)[a-z]*',
      'carte grise',
      '(?:radi|suspend)[a-z]* … (?:pole emploi|france travail|secu|securite sociale|cmu)',
      'interdictions? (?:bancaires?|de chequiers?|de credits?|de gerer)',
      'interdit(?:e)? bancaire',
      '(?:allocations?|prestations?|aides?|apl|rsa|caf)(?: familiales| sociales)? … (?:suspend[a-z]*|suspendu[a-z]*|supprim[a-z]*|coupe[a-z]*|retire[a-z]*|saut[a-z]*|perdu[a-z]*)',
      'quitter (?:le territoire|la france)',
      '(?:votre )?passeport',
      'titres? de sejour',
      'permis de conduire … (?:retir|suspend|annul)[a-z]*',
      '(?:garde|placement) de vos enfants',
      'vos enfants … places',
      "(?:coupure|couper) (?:de |d'|l'|votre )?(?:eau|electricite|gaz|internet)",
    ],
    unless: [
      '(?:aucun|sans|pas de|ni)‥(?:fichage|ficp|interdiction bancaire)',
      '(?:surendettement|commission)(?: [a-z]+){0,4} banque de france',
      'banque de france … (?:aider|aide|gratuit|accompagn|informer)[a-z]*',
      '(?:payer|paiement|regler|choisir|proposer|pouvez)‥(?:credits?|compte)',
      "(?:nous|je|on|personne|rien|(?:cette|ce|la|le) (?:lettre|message|courrier|presente|sms)) (?:ne |n')(?:pouvons|peux|peut|pourrons|pourra|pratiquons|procedons|procederons|sommes|suis|est|ferons|fera|contacterons|contactons|informerons|informons|parlons|parlerons|viendra|viendrons|demandons|demanderons|facturons|facturerons|reclamons|ajoutons|constitue|vaut|menacons|passera|passerons)‥(?:ficp|fiche|fichage|passeport)",
      "(?:copie|numero|piece d'identite ou|carte d'identite ou)‥passeport",
    ],
    sentence:
      'Cette conséquence ne peut pas suivre du seul défaut de paiement de cette dette : l’annoncer est une menace.',
    suggestion:
      'Retirer cette conséquence. Au besoin : « À défaut, le créancier pourra demander au juge d’ordonner le paiement. »',
  },
] as const satisfies readonly RefusedWords[]
