import type { RefusedWords } from '#rules/wording/wording-rule.ts'

/** Amicable recovery presented as forced (confusion entre amiable et forcé). @see CPCE L111-2 */
export const amicableNotForcedWords = [
  {
    says: [
      'sous (?:la )?contrainte',
      '(?:vous |te )faire payer',
      'force executoire',
      "execution d'office",
      "(?:service|pole|bureau|cellule|stade|phase|mode) (?:de l'|d')?(?:execution|contrainte)",
      "(?:c'?est|on passe|passe|passons|bascul[a-z]+|passera)(?: [a-z']+){0,3} (?:de |a |en )(?:l')?execution(?! d[ue]s? )",
      'par (?:la )?(?:contrainte|force)',
      'contraindr(?:e|ons|a)(?: [a-z]+){0,3} (?:au |a |de )?(?:payer|paiement|regler|reglement)',
      'executer (?:la|votre|cette|notre) (?:creance|dette)',
      '(?:vaut|vaudra|tient lieu de)‥titre executoire',
      "sans (?:passer (?:par|devant)|recourir a|l'intervention d'|avoir besoin d') ?(?:un |une |le |aucun )?(?:juge|tribunal|jugement|justice)",
      "l'amiable (?:est |c'est )?(?:fini|termine|clos|derriere|epuise)[a-z]*",
      '(?:phase|periode|stade|etape|voie|procedure) amiable (?:est |etant |desormais |maintenant )*(?:close?|terminee?|finie?|achevee?|epuisee?|depassee?)',
      "(?:plus|pas) de l'amiable",
      '(?:forcer|force) le (?:paiement|reglement)',
      "(?:paiement|reglement|recouvrement|prelevement) (?:[a-z]+ )?(?:force|contraint|d'office)",
      'prerogatives',
      "l'execution (?:d'office|immediate|par nos)",
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
      "mesures? d'execution (?:suppos|exig|necessit)[a-z]+",
      '(?:{courts}|jugement|decision)[^.;!?\\n]{0,25} (?:peut|pourra|pourrait) (?:vous|te) faire payer',
      "service d'execution (?:des|de) (?:travaux|chantiers?|commandes?)",
      'sans (?:titre|jugement)[^.;!?\\n]*',
      "(?:aucune|sans|ni|pas d'|pas de) ?(?:execution|mesures?|voie|procedure|recouvrement) (?:forcee?s?|judiciaires?|d'execution)",
    ],
    sentence:
      'Le recouvrement est amiable : il n’y a pas de titre exécutoire, donc pas d’exécution.',
    suggestion:
      '« Nous intervenons à l’amiable ; à défaut d’accord, le créancier pourra demander au juge d’ordonner le paiement. »',
  },
] as const satisfies readonly RefusedWords[]
